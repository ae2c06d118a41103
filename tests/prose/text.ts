import { makeDraft } from '../support/draft.ts'
import { textLayouts } from '../support/layouts/text.ts'
import { seededRandom } from '../support/random.ts'

/** The prose of a whole report, invented, in the manner of published ones: long, and full of legitimate exceptions. */
export interface ReportText {
  organ: string
  year: number
  /** As printed above the report. */
  published?: string
  preamble: readonly string[]
  overview: readonly string[]
  problems: readonly string[]
  other: readonly string[]
  /** Ids of the notes that may be told; nothing else may be. */
  notes?: readonly string[]
}

/** The whole report as text, its tables invented; `width`: paragraphs broken into lines of that length, as PDF files have them. */
export function printReportText(text: ReportText, width?: number): string {
  const { organ, year, published, preamble, overview, problems, other } = text
  const draft = makeDraft(seededRandom(year), { edition: year >= 2021 ? '2021' : '2019', busy: 0.4 })
  const lines = (paragraphs: readonly string[]): string[] =>
    paragraphs.map((paragraph) => (width === undefined ? paragraph : breakLines(paragraph, width)))
  const prose = {
    preamble: lines(preamble),
    overview: lines(overview),
    problems: lines(problems),
    other: lines(other),
  }
  const print = textLayouts.tabs
  if (!print) throw new Error('no layout of tabs')
  const printed = print({ ...draft, organ, year, prose })
  return published ? printed.replace('\n\n', `\n\n发布日期：${published}\n\n`) : printed
}

function breakLines(paragraph: string, width: number): string {
  const count = Math.ceil(paragraph.length / width)
  return Array.from({ length: count }, (_, line) => paragraph.slice(line * width, (line + 1) * width)).join(
    '\n',
  )
}
