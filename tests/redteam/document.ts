/** The report of a seed as a Word document. */
import { type PrintedRow, slotsOf } from '../support/tables.ts'
import { par, tbl, tc, tr, wordFile } from '../support/word.ts'
import { compose, type Options, type Sample, sampleOf } from './generate.ts'
import { makeSections } from './page.ts'

/** A table with its cells merged over columns and rows; slots without a cell are empty cells. */
function table(rows: readonly PrintedRow[]): string {
  return tbl(
    slotsOf(rows).map((line, y) =>
      tr(
        Array.from(line, (slot: (typeof line)[number] | undefined, x) => {
          if (!slot) return tc('')
          const { cell } = slot
          if (x > 0 && line[x - 1]?.cell === cell) return null
          const width = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''
          if (cell.rows === 1) return tc(cell.text, width)
          const begins = rows[y]?.includes(cell) === true
          return tc(begins ? cell.text : '', `${width}<w:vMerge${begins ? ' w:val="restart"' : ''}/>`)
        }).flatMap((one) => one ?? []),
      ),
    ),
  )
}

/** The report of a seed as a Word document. */
export function printDocument(seed: number, options: Options = {}): Sample {
  const { draft, habits, layout, prose, printed } = compose(seed, options)
  const show = (grids: PrintedRow[][]): string => grids.map(table).join(par(''))
  const tables = { t2: show(layout.t2), t3: show(layout.t3), t4: show(layout.t4) }
  const sections = makeSections(prose, tables, (text) => par(text), habits)
  const kept = options.fault?.sections?.(sections) ?? sections
  const body = [
    par(`${draft.organ}${draft.year}年政府信息公开工作年度报告`),
    ...(habits.chosen.includes('preamble inside section 1') ? [] : prose.preamble.map((text) => par(text))),
    ...kept.flatMap(({ ordinal, title, content }) => [
      par(`${'零一二三四五六七'.charAt(ordinal)}、${title}`),
      ...content,
    ]),
  ]
  return sampleOf(seed, 'docx', wordFile(body.join('')), { draft, habits, printed })
}
