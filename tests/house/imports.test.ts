import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Which rooms a room may import from, beside itself. The list of DESIGN: template ← model ← … ← index ← hosts. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/template': [],
  'core/model': ['core/template'],
  'core/schema': ['core/template', 'core/model'],
  'core/read': ['core/template', 'core/model'],
  'core/compare': ['core/template', 'core/model'],
  'core/rollup': ['core/template', 'core/model'],
  'core/similar': ['core/template', 'core/model'],
  'core/rules': ['core/template', 'core/model', 'core/rollup', 'core/similar'],
  'core/check': ['core/template', 'core/model'],
  'core/inspection': ['core/template', 'core/model'],
  'core/messages': [
    'core/template',
    'core/model',
    'core/read',
    'core/rollup (types)',
    'core/rules',
    'core/check',
  ],
  'core/write': [
    'core/template',
    'core/model',
    'core/check',
    'core/messages',
    'core/rules',
    'core/inspection',
    'core/compare (types)',
    'core/rollup (types)',
    'core/similar (types)',
    'core/schema (types)',
  ],
  'core/index.ts': [
    'core/template',
    'core/model',
    'core/read',
    'core/compare',
    'core/rollup',
    'core/similar',
    'core/inspection',
    'core/rules',
    'core/check',
    'core/messages',
    'core/write',
  ],
  sources: ['core/index.ts', 'core/model', 'core/schema'],
  export: ['core/index.ts'],
  ui: ['core/index.ts', 'core/schema'],
  cli: ['core/index.ts', 'core/schema', 'sources', 'export'],
  extension: ['core/index.ts', 'core/schema', 'sources', 'export', 'ui', 'desk'],
  addin: ['core/index.ts', 'core/schema', 'sources', 'export', 'ui', 'desk'],
  desk: ['core/index.ts', 'core/schema', 'sources', 'export', 'ui'],
}

/** Packages that a room may name. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'core/schema': ['zod/mini'],
  sources: ['parse5', 'exceljs', 'pdfjs-dist/'],
  export: ['exceljs', 'docx', 'fflate'],
  ui: ['preact', 'preact/'],
  cli: ['node:', 'vite', 'tinyglobby', 'robots-parser', 'pg-boss'],
  extension: ['preact', 'preact/', 'wxt', 'wxt/'],
  addin: ['preact', 'preact/', 'node:', 'vite'],
  desk: ['preact', 'preact/', 'node:', 'vite'],
}

/** Top-level rooms; a host's folder may not be there yet. */
const tops = ['core', 'sources', 'export', 'ui', 'cli', 'extension', 'addin', 'desk']

function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

function roomOf(file: string): string {
  if (file === 'core/index.ts') return file
  const [top, second] = file.split('/')
  return top === 'core' ? `core/${second}` : (top ?? '')
}

interface Import {
  file: string
  target: string
  typeOnly: boolean
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)\s*import\s+'([^']+)'/g
  return [...text.matchAll(statement)].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }))
}

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const room = roomOf(file)
  if (!target.startsWith('.'))
    return (packages[room] ?? []).some(
      (name) => target === name || (/[:/]$/.test(name) && target.startsWith(name)),
    )
  const path = relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/')
  const targetRoom = roomOf(path)
  if (targetRoom === room) return true
  const doors = allowed[room] ?? []
  return doors.includes(targetRoom) || (typeOnly && doors.includes(`${targetRoom} (types)`))
}

const files = tops.flatMap(listFiles)

test('there are files to look at, and their imports are seen', () => {
  expect(files.length).toBeGreaterThan(30)
  expect(files.flatMap(importsOf).length).toBeGreaterThan(100)
})

test('rooms import only from the rooms below them', () => {
  const wrong = files
    .flatMap(importsOf)
    .filter((one) => !isAllowed(one))
    .map((one) => `${one.file} → ${one.target}`)
  expect(wrong).toEqual([])
})

test('only the Excel host knows Office', () => {
  const office = /\b(?:Excel|Office|OfficeExtension)\.[a-zA-Z]/
  const wrong = files
    .filter((file) => !/^addin\/excel(?:\.ts$|\/)/.test(file))
    .filter((file) => office.test(readFileSync(join(root, file), 'utf8').replace(/'[^'\n]*'|`[^`]*`/g, '')))
  expect(wrong).toEqual([])
})

test('relative imports carry their extension', () => {
  const wrong = files
    .flatMap(importsOf)
    .filter(({ target }) => target.startsWith('.') && !/\.(?:tsx?|css|html)$/.test(target))
    .map((one) => `${one.file} → ${one.target}`)
  expect(wrong).toEqual([])
})

test('core, and the sources that browsers run, use no built-in newer than Chromium 88', () => {
  const newer =
    /\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|replaceAll|group|groupToMap)\(|Object\.(?:hasOwn|groupBy)|structuredClone|Array\.fromAsync|\/[dgimsuy]*v[dgimsuy]*[;,)\s]$/
  const wrong = files
    .filter((file) => !file.startsWith('cli/'))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          newer.test(line) && !line.includes('.replaceAll(') ? [`${file}:${index + 1} ${line.trim()}`] : [],
        ),
    )
  expect(wrong).toEqual([])
})
