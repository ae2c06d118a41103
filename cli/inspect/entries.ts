import { type Dirent, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { type ListFault, parseCsv, type SourceDocument, type UnitEntry } from '../../core/index.ts'
import { type ListRow, type ParsedUnits, parseUnits } from '../../core/schema/index.ts'
import { decodePage } from '../../sources/charset.ts'
import { openSource } from '../../sources/open.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { UnusableFile } from '../arguments.ts'
import { readBytes } from '../open.ts'

/** Endings of files that are read; others of a folder are listed as not readable. */
const documents = /\.(?:html?|xhtml|shtml|mht|mhtml|txt|md|xlsx|xlsm|xls|et|docx?|docm|wps|pdf)$/i

/** What systems and office programs leave in folders. */
const litter = /^(?:~\$.*|\..*|thumbs\.db|desktop\.ini)$/i

/** What the words after the command name: unit lists, lists of addresses, folders, files, addresses. Throws `UnusableFile`. */
export async function readEntries(paths: readonly string[]): Promise<ParsedUnits> {
  const all: ParsedUnits = { entries: [], faults: [] }
  for (const path of paths) {
    const { entries, faults } = await readOne(path)
    all.entries.push(...entries)
    all.faults.push(...faults)
  }
  return all
}

/** A list whose rows may be names alone. Throws `UnusableFile`. */
export async function readNamedList(path: string): Promise<ParsedUnits> {
  return readList(path, true)
}

/** Where the file of an entry is: beside its list, or in its folder. */
export function pathOfEntry({ list, row, target }: UnitEntry): string {
  if (target.kind === 'address') return target.url
  return resolve(row === null ? list : dirname(list), target.path)
}

async function readOne(path: string): Promise<ParsedUnits> {
  if (/^https?:\/\//i.test(path)) return parseUnits([{ number: 1, cells: [path] }], { list: path })
  if (isFolder(path)) return readFolder(path)
  const ending = extname(path).toLowerCase()
  if (ending === '.csv' || ending === '.tsv') return readList(path)
  if (ending === '.xlsx' || ending === '.xlsm' || ending === '.txt') {
    const parsed = await readList(path)
    // A workbook or text that is no list is a report.
    if (!parsed.faults.some(({ kind }) => kind === 'no-header')) return parsed
  }
  return { entries: [fileEntry(resolve(path), 1, basename(path))], faults: [] }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UnusableFile(path, code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'not-found')
  }
}

function fileEntry(list: string, row: number | null, path: string): UnitEntry {
  return {
    list,
    row,
    unit: '',
    level: '',
    district: '',
    year: null,
    target: { kind: 'file', path },
    previous: null,
    must: false,
    failed: false,
    drawn: null,
  }
}

/** Documents of a folder, to any depth. Links are not followed: they could lead out of it, or in circles. */
async function readFolder(path: string): Promise<ParsedUnits> {
  const list = resolve(path)
  const parsed: ParsedUnits = { entries: [], faults: [] }
  const fault = (kind: ListFault['kind'], word: string): void => {
    parsed.faults.push({ list, row: null, kind, word })
  }
  const visit = async (inside: string): Promise<void> => {
    let found: Dirent[]
    try {
      found = await readdir(join(list, inside), { withFileTypes: true })
    } catch {
      fault('no-permission', inside || '.')
      return
    }
    const names = new Set(found.map(({ name }) => name.replace(/\.[^.]*$/, '')))
    found.sort((a, b) => collator.compare(a.name, b.name))
    for (const entry of found) {
      const at = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (litter.test(entry.name)) continue
      if (entry.isSymbolicLink()) fault('symbolic-link', at)
      else if (entry.isDirectory()) {
        if (!isCompanion(entry.name, names)) await visit(at)
      } else if (entry.isFile() && documents.test(entry.name)) parsed.entries.push(fileEntry(list, null, at))
      else fault('not-readable', at)
    }
  }
  await visit('')
  return parsed
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** The folder of pictures and scripts that a browser saves beside a page. */
function isCompanion(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+?)(?:_files|\.files|_文件)$/.exec(name)?.[1]
  return page !== undefined && names.has(page)
}

/** The rows of a list file. Throws `UnusableFile`. */
async function readList(path: string, namesAlone = false): Promise<ParsedUnits> {
  const list = resolve(path)
  const { rows, cut } = await readRows(path)
  const parsed = parseUnits(rows, { list, namesAlone })
  if (cut) parsed.faults.push({ list, row: null, kind: 'list-cut', word: '' })
  return parsed
}

async function readRows(path: string): Promise<{ rows: ListRow[]; cut: boolean }> {
  try {
    const bytes = await readBytes(path)
    if (/\.xls[xm]$/i.test(path)) {
      const sheet = await openSource(bytes, path)
      return { rows: rowsOfSheet(sheet), cut: sheet.limits.some(({ code }) => code === 'sheet-cut') }
    }
    const { text } = decodePage(bytes)
    return { rows: parseCsv(text).map((cells, index) => ({ number: index + 1, cells })), cut: false }
  } catch (error) {
    throw error instanceof UnreadableSource ? new UnusableFile(path, error.reason) : error
  }
}

/** Rows of the first visible sheet, by the places of their cells. */
function rowsOfSheet({ blocks, sheets }: SourceDocument): ListRow[] {
  const first = sheets?.find(({ hidden }) => !hidden)?.name
  const rows = new Map<number, string[]>()
  for (const block of blocks) {
    if (block.kind !== 'grid' || block.sheet !== first) continue
    for (const { anchor, text } of block.cells) {
      const place = /!([A-Z]{1,3})(\d+)(?::|$)/.exec(anchor)
      if (!place) continue
      const number = Number(place[2])
      const row = rows.get(number) ?? []
      row[columnNumber(place[1] ?? '')] = text
      rows.set(number, row)
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => ({ number, cells: Array.from(cells, (cell) => cell ?? '') }))
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
