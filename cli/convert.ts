/** Old formats (.doc, .wps, .xls, .et) through LibreOffice, where it is installed. */

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { UnreadableSource } from '../sources/unreadable.ts'

/** For one file, in milliseconds. */
const timeLimit = 60_000

interface Conversion {
  /** Filter that reads the file; naming it keeps LibreOffice from taking anything for a text. */
  reads: string
  extension: string
  /** Format and filter of the result. */
  writes: string
}

const wordDocument: Conversion = {
  extension: 'doc',
  reads: 'MS Word 97',
  writes: 'docx:MS Word 2007 XML',
}
const workbook: Conversion = {
  extension: 'xls',
  reads: 'MS Excel 97',
  writes: 'xlsx:Calc MS Excel 2007 XML',
}

/** The XML formats of Office 2003 are left alone: LibreOffice loses headings and merged cells of theirs. */
function conversionOf({ reason, detail }: UnreadableSource): Conversion | null {
  if (detail === 'xml') return null
  if (reason === 'old-word') return wordDocument
  return reason === 'old-excel' || reason === 'wps-spreadsheet' ? workbook : null
}

const programs = process.platform === 'win32' ? ['soffice.com'] : ['soffice', 'libreoffice']
const usualFolders = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
  'C:\\Program Files (x86)\\LibreOffice\\program',
]

/** Path of LibreOffice: what `SOFFICE` names (nothing: it is not to be used), else where programs are looked for. */
function findOffice(): string | null {
  const named = process.env.SOFFICE
  if (named !== undefined) return named !== '' && existsSync(named) ? named : null
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...usualFolders,
  ]
  const paths = folders.flatMap((folder) => programs.map((program) => join(folder, program)))
  return paths.find((path) => existsSync(path)) ?? null
}

/** A profile in which nothing in a document runs, and nothing that it links to is fetched. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${['DisableMacrosExecution', 'DisableActiveContent', 'BlockUntrustedRefererLinks']
  .map((name) => setting(name, 'true'))
  .join('\n')}
${setting('MacroSecurityLevel', '3')}
</oor:items>`

function setting(name: string, value: string): string {
  return `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`
}

/**
 * The bytes of a file that could not be opened as .docx or .xlsx, or null: it is no old document, LibreOffice is not
 * there, or it could not make anything of it.
 */
export async function convertOld(bytes: Uint8Array, failure: UnreadableSource): Promise<Uint8Array | null> {
  const conversion = conversionOf(failure)
  const office = conversion && findOffice()
  if (!conversion || !office) return null
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'))
  try {
    const source = join(folder, `source.${conversion.extension}`)
    const made = join(folder, 'made')
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await mkdir(made)
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings)
    await writeFile(source, bytes)
    await runOffice(office, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      `--infilter=${conversion.reads}`,
      '--convert-to',
      conversion.writes,
      '--outdir',
      made,
      source,
    ])
    const [name] = await readdir(made)
    return name === undefined ? null : new Uint8Array(await readFile(join(made, name)))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Resolves when LibreOffice has ended, by itself or by the time limit; whether it made anything is seen from its folder. */
function runOffice(office: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    // A group of its own: the program that is started only starts another.
    const isGroup = process.platform !== 'win32'
    const child = spawn(office, args, { stdio: 'ignore', detached: isGroup })
    const stop = (): void => {
      if (child.pid === undefined) return
      try {
        if (isGroup) process.kill(-child.pid, 'SIGKILL')
        else child.kill()
      } catch {
        // It has ended already.
      }
    }
    const timer = setTimeout(stop, timeLimit)
    const end = (): void => {
      clearTimeout(timer)
      resolve()
    }
    child.once('error', end)
    child.once('close', end)
  })
}
