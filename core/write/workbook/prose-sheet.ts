import type { Messages } from '../../messages/index.ts'
import type { CellPlan, SheetPlan } from '../../model/plan.ts'
import type { SectionKey } from '../../template/keys.ts'
import { sections } from '../../template/sections.ts'
import { hintMark } from '../../template/workbook.ts'
import { widthOf } from '../width.ts'
import type { Draft } from './draft.ts'

type Hint = keyof Messages['workbook']['hints']

/** What the empty paragraphs of a section are for. */
const hintsOf: Readonly<Record<SectionKey, readonly Hint[]>> = {
  overview: ['active', 'requests', 'management', 'platforms', 'supervision'],
  disclosure: [],
  requests: [],
  disputes: [],
  problems: ['problems'],
  other: ['other'],
}

/** The prose of the report; what each paragraph must say stands beside it, outside what is printed. */
export function planProse({ title, prose }: Draft, words: Messages): SheetPlan {
  const { workbook } = words
  const cells: CellPlan[] = []
  const heights: NonNullable<SheetPlan['heights']> = [{ row: 1, height: 48 }]
  let row = 1
  const put = (text: string, look: CellPlan['look'], hint?: string): void => {
    cells.push({ row, column: 1, content: { kind: 'text', text }, look, open: true })
    if (hint !== undefined)
      cells.push({ row, column: 2, content: { kind: 'text', text: `${hintMark}${hint}` }, look: 'hint' })
    if (row > 1) heights.push({ row, height: heightOf(text, look, hint), fits: true })
    row++
  }
  const paragraphs = (written: readonly string[], hints: readonly string[]): void => {
    for (let index = 0; index < Math.max(written.length, hints.length); index++) {
      put(written[index] ?? '', 'prose', hints[index])
    }
  }
  put(title, 'banner')
  paragraphs(prose.preamble, [workbook.hints.preamble])
  for (const { key, ordinal, title: name } of sections) {
    const heading = `${'一二三四五六'[ordinal - 1]}、${name}`
    const table = key === 'disclosure' ? 't2' : key === 'requests' ? 't3' : key === 'disputes' ? 't4' : null
    put(heading, 'heading', table ? workbook.tableElsewhere(workbook.sheets[table]) : undefined)
    paragraphs(
      prose[key],
      hintsOf[key].map((hint) => workbook.hints[hint]),
    )
  }
  return {
    name: workbook.sheets.prose,
    widths: [78, 52],
    cells,
    heights,
    frozen: { rows: 1, columns: 0 },
    print: { area: `A1:A${row - 1}` },
  }
}

/** Columns of a terminal that a line of the prose and of a hint holds, and the height of a line in points. */
const lines = { prose: { width: 56, height: 22 }, hint: { width: 52, height: 14 } }

function heightOf(text: string, look: CellPlan['look'], hint = ''): number {
  const prose = countLines(text, lines.prose.width) * lines.prose.height + 8
  const beside = countLines(hint, lines.hint.width) * lines.hint.height + 8
  return Math.min(400, Math.max(look === 'heading' ? 30 : 36, prose, beside))
}

function countLines(text: string, width: number): number {
  return text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil(widthOf(line) / width)), 0)
}
