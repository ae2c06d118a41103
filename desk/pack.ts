/** Builds the offline page: one HTML file that holds every script, packed, and makes no request. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { messagesOf } from '../core/index.ts'

const root = resolve(import.meta.dirname, '..')
const tables = join(root, 'node_modules/pdfjs-dist/cmaps')

/** A module of the page. */
interface Part {
  name: string
  code: string
  /** Names of the modules that it imports at once. */
  needs: string[]
}

/** Makes the page and returns it. */
export async function packDesk(): Promise<string> {
  const { parts, style } = await bundle()
  const first = closureOf('main', parts)
  const loader = readFileSync(join(import.meta.dirname, 'loader.js'), 'utf8')
  const rest = parts.filter((part) => !first.includes(part))
  const { title, old, noScript, failed } = messagesOf('zh-CN').desk
  const filled: Readonly<Record<string, string>> = {
    title,
    old,
    noScript,
    failed,
    policy: writePolicy(loader, style),
    style,
    loader,
    first: first.map(writePart).join('\n'),
    rest: [...rest.map(writePart), ...packTables()].join('\n'),
  }
  const page = readFileSync(join(import.meta.dirname, 'page.html'), 'utf8')
  return page.replace(/<!-- (\w+) -->/g, (whole, name: string) => filled[name] ?? whole)
}

async function bundle(): Promise<{ parts: Part[]; style: string }> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    define: { goujiVersion: JSON.stringify(version) },
    build: {
      write: false,
      target: 'chrome88',
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        input: { main: join(import.meta.dirname, 'main.tsx') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        transform: { assumptions: { setPublicClassFields: true, noDocumentAll: true } },
      },
    },
  })
  if (!('output' in built)) throw new Error('one build gives one output')
  const parts = built.output.flatMap((file) =>
    file.type === 'chunk'
      ? [{ name: nameOf(file.fileName), code: nameImports(file.code), needs: file.imports.map(nameOf) }]
      : [],
  )
  const style = built.output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  )
  return { parts, style: style.join('\n') }
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.js$/, '')
}

/** Modules name each other by part; the loader puts in where each is. */
function nameImports(code: string): string {
  return code
    .replace(/\bimport\(\s*(["'`])\.\/([\w.-]+)\.js\1\s*\)/g, 'goujiImport("$2")')
    .replace(/(\bfrom\s*|\bimport\s*)(["'])\.\/([\w.-]+)\.js\2/g, '$1$2part:$3$2')
}

/** A part with all that it needs at once, what is needed first. Throws where modules need each other. */
function closureOf(name: string, parts: readonly Part[], above: readonly string[] = []): Part[] {
  if (above.includes(name)) throw new Error(`modules need each other: ${[...above, name].join(' → ')}`)
  const part = parts.find((each) => each.name === name)
  if (!part) throw new Error(`no module ${name}`)
  const below = part.needs.flatMap((need) => closureOf(need, parts, [...above, name]))
  return [...new Set([...below, part])]
}

function writePart({ name, code, needs }: Part): string {
  return writePacked(name, Buffer.from(code), needs)
}

/** Base64 has no character that could end the element. */
function writePacked(name: string, bytes: Uint8Array, needs: readonly string[] = []): string {
  const packed = gzipSync(bytes, { level: 9 }).toString('base64')
  const after = needs.length > 0 ? ` data-needs="${needs.join(' ')}"` : ''
  return `<script type="application/gzip" data-part="${name}"${after}>${packed}</script>`
}

function packTables(): string[] {
  return readdirSync(tables)
    .filter((name) => name.endsWith('.bcmap'))
    .sort()
    .map((name) => writePacked(`cmaps/${name}`, readFileSync(join(tables, name))))
}

/** Nothing may be asked of any network; scripts are the loader and what it unpacks. */
function writePolicy(loader: string, style: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(loader)} blob:`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

if (import.meta.main) {
  const target = join(root, 'dist/desk/gouji-desk.html')
  const page = await packDesk()
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, page)
  console.log(`dist/desk/gouji-desk.html  ${(page.length / 1024 / 1024).toFixed(1)} MB`)
}
