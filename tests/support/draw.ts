/** A report as a PDF made here, by operators: titles, prose, and tables drawn with lines. */
import type { Draft } from './draft.ts'
import { chineseFont, pdfOf } from './pdf.ts'
import { type PrintedRow, printTables, slotsOf } from './tables.ts'

function show(text: string, x: number, y: number, size: number): string {
  const codes = [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`
}

/** Draws a table from a height downwards, in columns and rows of equal size. */
function drawTable(rows: readonly PrintedRow[], top: number): string {
  const grid = slotsOf(rows)
  const width = 550 / (grid[0]?.length ?? 1)
  const height = 24
  return grid
    .flatMap((line, y) =>
      line.flatMap(({ cell, starts }, x) => {
        if (!starts) return []
        const [left, bottom] = [20 + x * width, top - (y + cell.rows) * height]
        const box = `${left} ${bottom} ${cell.columns * width} ${cell.rows * height} re S`
        const each = Math.max(1, Math.floor((cell.columns * width) / 4.2))
        const pieces = cell.text.match(new RegExp(`.{1,${each}}`, 'gu')) ?? []
        const texts = pieces.map((piece, index) =>
          show(piece, left + 1, bottom + cell.rows * height - 5 - 4.4 * index, 4),
        )
        return [box, ...texts]
      }),
    )
    .join('\n')
}

export function drawReport(draft: Draft): Uint8Array {
  const { t2, t3, t4 } = printTables(draft)
  const page = (heading: string, rows: readonly PrintedRow[]): string =>
    `0.5 w\n${show(heading, 20, 800, 10)}\n${drawTable(rows, 780)}`
  const front = [
    `${draft.organ}${draft.year}年政府信息公开工作年度报告`,
    '一、总体情况',
    ...draft.prose.overview.map((text) => text.slice(0, 50)),
  ]
  return pdfOf(
    [
      front.map((text, index) => show(text, 20, 800 - 20 * index, 10)).join('\n'),
      page('二、主动公开政府信息情况', t2),
      page('三、收到和处理政府信息公开申请情况', t3),
      page('四、政府信息公开行政复议、行政诉讼情况', t4),
    ],
    '',
    '',
    chineseFont,
  )
}
