/** A real LibreOffice for tests: found, or installed on a Debian machine, never skipped in silence. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const usualPaths = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
]

/** Path of LibreOffice: `SOFFICE`, else a usual place, else installed by apt-get where that is possible. */
export function findLibreOffice(): string {
  const named = process.env.SOFFICE
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`SOFFICE names a file that does not exist: ${named}`)
  }
  let path = usualPaths.find((usual) => existsSync(usual))
  if (!path && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    runApt('update', '-q')
    runApt('install', '-y', '-q', '--no-install-recommends', 'libreoffice-writer', 'libreoffice-calc')
    path = usualPaths.find((usual) => existsSync(usual))
  }
  if (path) return path
  throw new Error(
    'These tests need LibreOffice. Install it (Debian: apt-get install libreoffice-writer libreoffice-calc), or set SOFFICE to its path.',
  )
}

function runApt(...args: string[]): void {
  execFileSync('apt-get', [...args, '-o', 'DPkg::Lock::Timeout=500'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

export interface Conversion {
  /** Extension of the result, with its filter where one is needed: `docx:MS Word 2007 XML`. */
  to: string
  /** Filter that reads the files, where their kind is not to be guessed. */
  from?: string
}

/** Converts files, all of one extension, by one call; the results by the names given. */
export function convertFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  conversion: Conversion,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'))
  try {
    const from = join(folder, 'from')
    mkdirSync(from)
    const names = Object.keys(files)
    for (const name of names) writeFileSync(join(from, name), files[name] ?? '')
    execFileSync(
      findLibreOffice(),
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        ...(conversion.from === undefined ? [] : [`--infilter=${conversion.from}`]),
        '--convert-to',
        conversion.to,
        '--outdir',
        join(folder, 'to'),
        ...names.map((name) => join(from, name)),
      ],
      { stdio: 'ignore', timeout: 500_000 },
    )
    const extension = conversion.to.split(':', 1)[0] ?? ''
    return new Map(
      names.map((name) => {
        const made = `${name.slice(0, -extname(name).length)}.${extension}`
        return [name, new Uint8Array(readFileSync(join(folder, 'to', made)))]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
