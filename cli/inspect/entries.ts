import { type Dirent, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { ListFault, UnitEntry } from '../../core/index.ts'
import { type ListRow, type ParsedUnits, parseUnits } from '../../core/schema/index.ts'
import { readListRows } from '../../sources/list.ts'
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
    return await readListRows(bytes, path)
  } catch (error) {
    throw error instanceof UnreadableSource ? new UnusableFile(path, error.reason) : error
  }
}
