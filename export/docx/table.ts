import type { ITableOptions, Paragraph } from 'docx'
import type { RunPlan, TableCellPlan, TablePlan } from '../../core/index.ts'
import type { Look } from './styles.ts'

/** A table over the whole width (twips); spans as in HTML, which is how the library takes them. */
export function tableOptions(
  plan: TablePlan,
  width: number,
  { TableCell, TableRow }: typeof import('docx'),
  paragraph: (runs: readonly RunPlan[], look: Look) => Paragraph,
): ITableOptions {
  const shares = plan.widths.reduce((all, share) => all + share, 0) || 1
  const columnWidths = plan.widths.map((share) => Math.round((share / shares) * width))
  const size = plan.dense ? 18 : 21
  const cellOf = (cell: TableCellPlan) =>
    new TableCell({
      rowSpan: cell.rowSpan ?? 1,
      columnSpan: cell.columnSpan ?? 1,
      verticalAlign: 'center',
      children: (cell.content.length > 0 ? cell.content : [[]]).map((runs) =>
        paragraph(runs, {
          paragraph: {
            alignment: cell.align ?? (cell.heads === undefined ? 'right' : 'center'),
            spacing: { before: 20, after: 20 },
          },
          run: { size, font: '宋体' },
        }),
      ),
    })
  return {
    columnWidths,
    width: { size: width, type: 'dxa' },
    layout: 'fixed',
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    rows: plan.rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < (plan.headRows ?? 0),
          children: cells.map(cellOf),
        }),
    ),
  }
}
