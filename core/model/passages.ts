import { type Folded, fold, unfold } from './fold.ts'
import type { Paragraph, Place } from './report.ts'

/** Prose that is read in one go: a paragraph, or a sentence that the source broke into several lines. */
export interface Passage {
  /** Folded, without white space. */
  text: string
  paragraph: Paragraph
  place(start: number, end: number): Place
  /** Raw text of a range; pieces of several lines are joined. */
  quote(start: number, end: number): string
  /** White space or a line's end stands inside the range. */
  isBroken(start: number, end: number): boolean
}

interface Piece {
  paragraph: Paragraph
  folded: Folded
  /** Offset of the piece in the passage. */
  from: number
}

const ended = /[。！？!?；;：:]["”’）)]*\s*$/
const listStart = /^\s*(?:[（(]|[一二三四五六七八九十]{1,3}[、是要]|\d{1,2}[.、．])/
/** A line that holds only the number of a page. */
const pageNumber = /^\s*[-—–]*\s*\d{1,3}\s*[-—–]*\s*$/
/** Shorter lines without a full stop are headings, not lines that were broken. */
const shortestBrokenLine = 25

/**
 * Paragraphs with their claims' text, in order. Lines that break off inside a sentence are joined with the next, unless
 * they are shorter than `shortest`.
 */
export function joinPassages(paragraphs: readonly Paragraph[], shortest = shortestBrokenLine): Passage[] {
  const groups: Paragraph[][] = []
  let pageBreaks = 0
  for (const paragraph of paragraphs) {
    if (pageNumber.test(proseOf(paragraph))) {
      pageBreaks++
      continue
    }
    const group = groups[groups.length - 1]
    const last = group?.[group.length - 1]
    if (group && last && continues(last, paragraph, pageBreaks, shortest)) group.push(paragraph)
    else groups.push([paragraph])
    pageBreaks = 0
  }
  return groups.flatMap((group) => {
    const passage = buildPassage(group)
    return passage ? [passage] : []
  })
}

function proseOf(paragraph: Paragraph): string {
  return paragraph.text.slice(paragraph.start, paragraph.end)
}

/** A title may be long, and end without a full stop; what follows does not go on with it. */
function isHeading({ role }: Paragraph): boolean {
  return role === 'title' || role === 'heading'
}

function continues(last: Paragraph, next: Paragraph, pageBreaks: number, shortest: number): boolean {
  if (last.section !== next.section || next.block !== last.block + 1 + pageBreaks) return false
  if (isHeading(last) || isHeading(next)) return false
  const line = proseOf(last)
  return line.length >= shortest && !ended.test(line) && !listStart.test(proseOf(next))
}

const known = new WeakMap<Paragraph, Folded>()

/** The paragraph folded, once for all who ask. */
function foldProse(paragraph: Paragraph): Folded {
  const folded = known.get(paragraph) ?? fold(proseOf(paragraph), 'drop')
  known.set(paragraph, folded)
  return folded
}

function buildPassage(group: readonly Paragraph[]): Passage | null {
  const [first] = group
  if (!first) return null
  const pieces: Piece[] = []
  let text = ''
  for (const paragraph of group) {
    const folded = foldProse(paragraph)
    pieces.push({ paragraph, folded, from: text.length })
    text += folded.text
  }
  const pieceAt = (offset: number): Piece => {
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((pieces[middle]?.from ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return pieces[low] ?? { paragraph: first, folded: fold('', 'drop'), from: 0 }
  }
  /** The range as it falls on the pieces, in raw offsets of each paragraph. */
  const rangesOf = (start: number, end: number): { paragraph: Paragraph; start: number; end: number }[] => {
    const ranges = []
    for (let at = start; at < end; ) {
      const piece = pieceAt(at)
      const stop = Math.min(end, piece.from + piece.folded.text.length)
      const raw = unfold(piece.folded, at - piece.from, stop - piece.from)
      const shift = piece.paragraph.start
      ranges.push({ paragraph: piece.paragraph, start: raw.start + shift, end: raw.end + shift })
      at = Math.max(stop, at + 1)
    }
    return ranges
  }
  return {
    text,
    paragraph: first,
    place(start, end) {
      const [range] = rangesOf(start, end)
      const { block, anchor, cell } = range?.paragraph ?? first
      const at = range ? { start: range.start, end: range.end } : {}
      return { block, anchor, ...(cell === undefined ? {} : { cell }), ...at }
    },
    quote(start, end) {
      return rangesOf(start, end)
        .map((range) => range.paragraph.text.slice(range.start, range.end))
        .join('')
    },
    isBroken(start, end) {
      const ranges = rangesOf(start, end)
      return ranges.length !== 1 || /[^\S\ufeff]/.test(this.quote(start, end))
    },
  }
}
