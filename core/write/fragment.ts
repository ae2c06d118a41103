import type { Evidence, Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Cell, GridBlock } from '../model/source.ts'

/** More text than this is told by its first and last clause. */
const longest = 80

/**
 * The text directive of a WICG text fragment (`:~:text=…`) that leads to a piece of evidence on a page; null where no
 * text of the page is sure to lead there. Terms begin and end where words do (at punctuation, or with a cell), because
 * browsers match whole words; only text that stands on the page once is taken.
 */
export function fragmentOf(
  { place, figure }: Pick<Evidence, 'place' | 'figure'>,
  home: Report,
): string | null {
  if (home.source.kind !== 'html') return null
  const block = home.source.blocks[place.block]
  if (!block || block.hidden) return null
  if (block.kind === 'grid') {
    const cell = block.cells[place.cell ?? -1]
    if (!cell || cell.hidden) return null
    return figure === undefined && place.start !== undefined
      ? passageOf(cell.text, place.start, place.end ?? place.start, home)
      : rowOf(block, cell, home)
  }
  if (block.kind !== 'text') return null
  return passageOf(block.text, place.start ?? 0, place.end ?? block.text.length, home)
}

/** The text directive that leads to what a finding is about. */
export function fragmentOfFinding({ evidence }: Pick<Finding, 'evidence'>, report: Report): string | null {
  const own = evidence.filter(({ source }) => source === 'report')
  const first = own.find(({ role }) => role === 'stated') ?? own[0]
  return first ? fragmentOf(first, report) : null
}

/**
 * A figure is led to by a label of its row, where the page has one once; else by the heading above the table. Headings of
 * columns lead nowhere: browsers would mark one of several columns that bear the same name.
 */
function rowOf(block: GridBlock, cell: Cell, home: Report): string | null {
  const labels = block.cells.filter(
    (each) =>
      !each.hidden && each.column < cell.column && each.row <= cell.row && cell.row < each.row + each.rowSpan,
  )
  const value = cell.text.trim()
  for (const label of labels.reverse()) {
    const text = label.text.trim()
    if (isLabel(text) && standsOnce(text, home))
      return /^\d+(?:\.\d+)?$/.test(value) ? directive(text, value) : directive(text)
  }
  return headingOf(block, home)
}

/** How many blocks above a table its heading is looked for. */
const headingReach = 6

function headingOf(grid: GridBlock, home: Report): string | null {
  const { blocks } = home.source
  const at = blocks.indexOf(grid)
  for (const block of blocks.slice(Math.max(0, at - headingReach), at).reverse()) {
    const text = block.kind === 'text' && !block.hidden ? block.text.trim() : ''
    if (isLabel(text) && standsOnce(text, home)) return directive(text)
  }
  return null
}

function isLabel(text: string): boolean {
  return text.length >= 2 && text.length <= longest && !text.includes('\n') && /[\u4e00-\u9fa5]/.test(text)
}

const clauseEnd = /[，。；：！？、,;:!?\n]/

/** The clause around a range, or if the page has it more than once the sentence, or the whole text. */
function passageOf(text: string, start: number, end: number, home: Report): string | null {
  for (const mark of [clauseEnd, /[。；！？;!?\n]/, /\n/]) {
    const from = lastMark(text.slice(0, start), mark)
    const rest = text.slice(end).search(mark)
    const words = text.slice(from, rest < 0 ? text.length : end + rest).trim()
    if (words.includes('\n') || words.length < 2 || !standsOnce(words, home)) continue
    if (words.length <= longest) return directive(words)
    const clauses = words.split(clauseEnd).filter((clause) => clause.trim().length >= 2)
    const [first] = clauses
    const last = clauses[clauses.length - 1]
    if (clauses.length > 1 && first && last && first.length + last.length <= longest)
      return directive(first.trim(), last.trim())
  }
  return null
}

function lastMark(text: string, mark: RegExp): number {
  for (let index = text.length - 1; index >= 0; index--) if (mark.test(text.charAt(index))) return index + 1
  return 0
}

function standsOnce(words: string, { source }: Report): boolean {
  let count = 0
  for (const block of source.blocks) {
    const texts = block.kind === 'grid' ? block.cells.map(({ text }) => text) : [block.text]
    for (const text of texts) {
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++
      if (count > 1) return false
    }
  }
  return count === 1
}

function directive(first: string, last?: string): string {
  return `:~:text=${encodeTerm(first)}${last === undefined ? '' : `,${encodeTerm(last)}`}`
}

/** Commas, ampersands and hyphens mean something in a directive. */
function encodeTerm(text: string): string {
  return encodeURIComponent(dropHalves(text)).replace(/-/g, '%2D')
}

/** Halves of characters cannot be encoded. */
function dropHalves(text: string): string {
  return text.replace(/\p{Cs}/gu, '')
}

/** An address with a directive added to its fragment, if it has one; '' for anything but an address of the web. */
export function linkTo(address: string, fragment: string | undefined): string {
  if (fragment === undefined || !/^https?:\/\//i.test(address)) return ''
  const [page = '', old] = address.split('#', 2)
  return `${page}#${(old ?? '').split(':~:', 1)[0] ?? ''}${fragment}`
}
