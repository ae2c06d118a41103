import type { Evidence } from '../model/finding.ts'
import type { Report } from '../model/report.ts'

/** A sentence around the words that are meant. */
export interface Quote {
  before: string
  marked: string
  after: string
}

/** How much of a sentence is shown before and after the marked words. */
const reach = 40

/** The sentence that a piece of evidence stands in; the whole text is marked where the place has no offsets. */
export function cutQuote({ place, raw }: Pick<Evidence, 'place' | 'raw'>, report: Report): Quote {
  const { start, end } = place
  if (start === undefined || end === undefined) return { before: '', marked: raw, after: '' }
  const block = report.source.blocks[place.block]
  const text = (block?.kind === 'grid' ? block.cells[place.cell ?? -1]?.text : block?.text) ?? raw
  const before = /[^。；;\n]*$/.exec(text.slice(Math.max(0, start - 400), start))?.[0] ?? ''
  const after = /^[^。；;\n]*/.exec(text.slice(end, end + 400))?.[0] ?? ''
  return {
    before: before.length > reach ? `…${before.slice(-reach)}` : before.trimStart(),
    marked: text.slice(start, end),
    after: after.length > reach ? `${after.slice(0, reach)}…` : after,
  }
}

/** The same on one line. */
export function quoteAround(evidence: Pick<Evidence, 'place' | 'raw'>, report: Report): string {
  const { before, marked, after } = cutQuote(evidence, report)
  return (before + marked + after).trim()
}
