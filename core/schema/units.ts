/**
 * Unit lists: rows of a sheet or of CSV, with a header whose words people choose. Each row is checked by itself: what is
 * wrong is told with its row number, the others go on.
 */
import * as z from 'zod/mini'
import type { DrawnFor, ListFault, Target, UnitEntry } from '../model/inspection.ts'

z.config({ jitless: true })

/** A row as it stands in a list; `number` as a spreadsheet counts, from 1. */
export interface ListRow {
  number: number
  cells: readonly string[]
}

type Column =
  | 'unit'
  | 'level'
  | 'district'
  | 'year'
  | 'address'
  | 'file'
  | 'previousAddress'
  | 'previousFile'
  | 'must'
  | 'failed'
  | 'drawn'

/** Words of the header, without white space and marks. The first of each is what is written into lists. */
export const listHeader: Readonly<Record<Column, readonly string[]>> = {
  unit: ['单位', '单位名称', '机关', '机关名称', '部门', '部门名称', '公开主体', 'unit', 'organ', 'name'],
  level: ['级别', '层级', '行政级别', '行政层级', '单位级别', '单位类别', 'level'],
  district: [
    '地区',
    '区域',
    '行政区划',
    '行政区域',
    '所属地区',
    '所在地区',
    '所属区划',
    'district',
    'region',
  ],
  year: ['年度', '年份', '报告年度', '应检年度', 'year'],
  address: [
    '网址',
    '链接',
    '地址',
    '年报网址',
    '年报链接',
    '年报地址',
    '报告网址',
    '报告链接',
    '报告地址',
    'url',
    'link',
    'address',
  ],
  file: ['文件', '文件名', '文件路径', '年报文件', '报告文件', 'file', 'path'],
  previousAddress: [
    '上年网址',
    '上年链接',
    '上年年报网址',
    '上年年报链接',
    '上年报告网址',
    '上年度网址',
    '上年度年报网址',
    'previousurl',
  ],
  previousFile: ['上年文件', '上年年报文件', '上年报告文件', '上年度文件', 'previousfile'],
  must: ['必查', '必抽', '必检', 'must'],
  failed: ['上年有问题', '上年问题', '上年问题数', '上年不合格', 'failed'],
  drawn: ['抽取方式', 'drawn'],
}

const columnOf = new Map<string, Column>(
  (Object.keys(listHeader) as Column[]).flatMap((column) =>
    listHeader[column].map((word): [string, Column] => [word, column]),
  ),
)

/** How a sample says why a row is in it. */
export const drawnWords: Readonly<Record<DrawnFor, string>> = {
  must: '必查',
  failed: '上年有问题',
  random: '随机',
}

/** How far down a header is looked for: titles and notes may stand above it. */
const headerDepth = 10

const longest = { text: 200, target: 2000 }

const shape = z.object({
  unit: z.string().check(z.maxLength(longest.text)),
  level: z.string().check(z.maxLength(longest.text)),
  district: z.string().check(z.maxLength(longest.text)),
  address: z.string().check(z.maxLength(longest.target)),
  file: z.string().check(z.maxLength(longest.target)),
  previousAddress: z.string().check(z.maxLength(longest.target)),
  previousFile: z.string().check(z.maxLength(longest.target)),
})

export interface ParsedUnits {
  entries: UnitEntry[]
  faults: ListFault[]
}

export interface UnitListOptions {
  /** Name of the list, as faults name it. */
  list: string
  /** Rows without an address or a file are taken for their names alone (as a sample does). */
  namesAlone?: boolean
}

/** The entries of a list's rows, and every row that could not be used. */
export function parseUnits(rows: readonly ListRow[], options: UnitListOptions): ParsedUnits {
  const { list } = options
  const at = rows.slice(0, headerDepth).findIndex(({ cells }) => isHeader(cells))
  const header = rows[at]
  if (!header) return parsePlain(rows, options)
  const columns = header.cells.map((cell) => columnOf.get(foldWord(cell)))
  const parsed: ParsedUnits = { entries: [], faults: [] }
  const seen = new Set<string>()
  for (const row of rows.slice(at + 1)) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    const entry = readRow(row, columns, options)
    const key = typeof entry === 'string' ? '' : keyOfEntry(entry)
    if (typeof entry === 'string') {
      const [kind = 'no-target', word = ''] = entry.split('\t')
      parsed.faults.push({ list, row: row.number, kind: kind as ListFault['kind'], word })
    } else if (seen.has(key)) {
      parsed.faults.push({
        list,
        row: row.number,
        kind: 'repeated',
        word: entry.unit || wordOf(entry.target),
      })
    } else {
      seen.add(key)
      parsed.entries.push(entry)
      for (const word of unclearWords(row, columns))
        parsed.faults.push({ list, row: row.number, kind: 'unclear-word', word })
    }
  }
  return parsed
}

/** What tells one entry of a list from another: the organ, the year and where its report is. */
export function keyOfEntry({ unit, year, target }: UnitEntry): string {
  return [unit, year ?? '', wordOf(target)].join('\t')
}

function wordOf(target: Target): string {
  return target.kind === 'address' ? target.url : target.path
}

function foldWord(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s_\-:*/]/g, '')
}

/** A header names where the reports are, or the organs beside something else. */
function isHeader(cells: readonly string[]): boolean {
  const known = new Set(cells.map((cell) => columnOf.get(foldWord(cell))))
  known.delete(undefined)
  return known.has('address') || known.has('file') || (known.has('unit') && known.size > 1)
}

/** A list without a header: one address a line; what follows # is a remark. */
function parsePlain(rows: readonly ListRow[], { list }: UnitListOptions): ParsedUnits {
  const filled = rows.filter(({ cells }) => (cells[0] ?? '').replace(/#.*/, '').trim() !== '')
  const first = filled[0]?.cells[0]?.trim() ?? ''
  if (!isAddress(first))
    return { entries: [], faults: [{ list, row: null, kind: 'no-header', word: first.slice(0, 80) }] }
  const lines = filled.map((row) => ({ ...row, cells: [(row.cells[0] ?? '').replace(/\s+#.*/, '')] }))
  return parseUnits([{ number: 0, cells: ['url'] }, ...lines], { list })
}

/** An entry, or `KIND<tab>WORD` of what is wrong. */
function readRow(
  row: ListRow,
  columns: readonly (Column | undefined)[],
  { list, namesAlone = false }: UnitListOptions,
): UnitEntry | string {
  const text: Record<Column, string> = Object.create(null)
  for (const column of Object.keys(listHeader) as Column[]) text[column] = ''
  columns.forEach((column, index) => {
    if (column && text[column] === '') text[column] = plainCell(row.cells[index] ?? '')
  })
  const long = shape.safeParse(text).error?.issues[0]
  if (long) return `too-long\t${String(long.path[0])}`
  const target = readTarget(text.address, text.file)
  if (typeof target === 'string' && !(namesAlone && target === 'no-target')) return target
  const previous = readTarget(text.previousAddress, text.previousFile)
  if (typeof previous === 'string' && previous !== 'no-target') return previous
  if (namesAlone && text.unit === '') return 'no-unit'
  const year = text.year === '' ? null : Number(/^(\d{4})(?:\s*年度?)?$/.exec(text.year)?.[1] ?? Number.NaN)
  if (year !== null && !(year >= 2008 && year <= 2200)) return `bad-year\t${text.year.slice(0, 40)}`
  return {
    list,
    row: row.number,
    unit: text.unit,
    level: text.level,
    district: text.district,
    year,
    target: typeof target === 'string' ? { kind: 'file', path: '' } : target,
    previous: typeof previous === 'string' ? null : previous,
    must: isYes(text.must) || text.drawn === drawnWords.must,
    failed: isYes(text.failed) || text.drawn === drawnWords.failed,
    drawn: (Object.keys(drawnWords) as DrawnFor[]).find((why) => drawnWords[why] === text.drawn) ?? null,
  }
}

/** The apostrophe that keeps a spreadsheet from reading a formula is no part of a text. */
function plainCell(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '').trim()
}

function readTarget(address: string, file: string): Target | string {
  if (address !== '' && file !== '') return 'two-targets'
  if (file !== '') return { kind: 'file', path: file }
  if (address === '') return 'no-target'
  return isAddress(address) ? { kind: 'address', url: address } : `bad-address\t${address.slice(0, 200)}`
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]{1,255}(?:[/?#]\S*)?$/i.test(text)
}

/** What stands under 必查 and 上年有问题 and means neither yes nor no. */
function unclearWords({ cells }: ListRow, columns: readonly (Column | undefined)[]): string[] {
  return columns.flatMap((column, index) => {
    const word = plainCell(cells[index] ?? '')
    return (column === 'must' || column === 'failed') && !isYes(word) && !isNo(word)
      ? [word.slice(0, 40)]
      : []
  })
}

function isNo(text: string): boolean {
  return /^(?:|否|无|没有|不|×|✗|✘|x|n|no|false|0|[-—–/]+)$/i.test(text)
}

function isYes(text: string): boolean {
  return /^(?:是|有|√|✓|✔|y|yes|true|必查|必抽|[1-9]\d{0,5})$/i.test(text)
}
