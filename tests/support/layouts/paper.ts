/** One report as Word documents that are meant to be printed: papers, fonts, borders and columns of many kinds. */
import type { Draft } from '../draft.ts'
import { type PrintedCell, type PrintedRow, printTables, slotsOf } from '../tables.ts'
import { wordFile } from '../word.ts'

export interface Paper {
  /** Width and height in millimetres. */
  size: readonly [number, number]
  margin?: number
  font?: string
  /** Size of the letters in points. */
  points?: number
  borders?: 'all' | 'rows' | 'none'
  /** Least height of a row in millimetres. */
  row?: number
  /** Widths of the columns of table 3, in hundredths of the table: three of labels, seven of figures. */
  widths?: readonly number[]
  align?: 'left' | 'center' | 'right'
  /** The text above the tables is set in two columns. */
  front?: boolean
}

const titles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

/** Twentieths of a point. */
function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function paragraph(text: string, { font = 'Noto Serif CJK SC', points = 11 }: Paper, more = ''): string {
  const letters = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/><w:sz w:val="${points * 2}"/>`
  return `<w:p><w:pPr>${more}</w:pPr><w:r><w:rPr>${letters}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

function bordersOf(borders: Paper['borders'] = 'all'): string {
  return sides
    .map((side) => {
      const drawn = borders === 'all' || (borders === 'rows' && /top|bottom|insideH/.test(side))
      return drawn
        ? `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
        : `<w:${side} w:val="nil"/>`
    })
    .join('')
}

function tableXml(rows: readonly PrintedRow[], paper: Paper, shares: readonly number[]): string {
  const { margin = 20, row = 0, align = 'center' } = paper
  const whole = twips(paper.size[0] - 2 * margin)
  const sum = shares.reduce((one, other) => one + other, 0)
  const widths = shares.map((share) => Math.floor((whole * share) / sum))
  const cellXml = (cell: PrintedCell, column: number, merge: string, text: string): string => {
    const width = widths.slice(column, column + cell.columns).reduce((one, other) => one + other, 0)
    const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''
    const side = cell.figure === undefined ? '' : `<w:jc w:val="${align}"/>`
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraph(text, { ...paper, points: (paper.points ?? 11) - 2 }, side)}</w:tc>`
  }
  const lines = slotsOf(rows).map((slots) => {
    const cells = slots.flatMap(({ cell, starts }, column) => {
      if (slots[column - 1]?.cell === cell) return []
      if (cell.rows === 1) return [cellXml(cell, column, '', cell.text)]
      return [
        cellXml(
          cell,
          column,
          starts ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
          starts ? cell.text : '',
        ),
      ]
    })
    const height = row > 0 ? `<w:trPr><w:trHeight w:val="${twips(row)}"/></w:trPr>` : ''
    return `<w:tr>${height}${cells.join('')}</w:tr>`
  })
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${bordersOf(paper.borders)}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`
}

function sectionXml({ size: [width, height], margin = 20 }: Paper, columns: number, type: string): string {
  const edge = twips(margin)
  const turned = width > height ? ' w:orient="landscape"' : ''
  return `<w:sectPr><w:type w:val="${type}"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${turned}/><w:pgMar w:top="${edge}" w:right="${edge}" w:bottom="${edge}" w:left="${edge}" w:header="200" w:footer="200" w:gutter="0"/><w:cols w:num="${columns}" w:space="600"/></w:sectPr>`
}

function columnsOf(rows: readonly PrintedRow[]): number {
  return slotsOf(rows)[0]?.length ?? 1
}

export function writePaper(draft: Draft, paper: Paper): Uint8Array {
  const tables = printTables(draft)
  const even = (rows: readonly PrintedRow[]): number[] => Array.from({ length: columnsOf(rows) }, () => 1)
  const text = (one: string): string => paragraph(one, paper)
  const [overview = '', disclosure = '', requests = '', disputes = '', problems = '', other = ''] =
    titles.map(text)
  const front = [
    ...draft.prose.preamble.map(text),
    overview,
    ...draft.prose.overview.map((one) => paragraph(one, paper, '<w:ind w:firstLineChars="200"/>')),
  ]
  if (paper.front) front.push(`<w:p><w:pPr>${sectionXml(paper, 2, 'continuous')}</w:pPr></w:p>`)
  const title = paragraph(
    `${draft.organ}${draft.year}年政府信息公开工作年度报告`,
    { ...paper, points: 18 },
    `<w:jc w:val="center"/>${paper.front ? sectionXml(paper, 1, 'continuous') : ''}`,
  )
  return wordFile(
    [
      title,
      ...front,
      disclosure,
      tableXml(tables.t2, paper, even(tables.t2)),
      requests,
      tableXml(tables.t3, paper, paper.widths ?? [8, 12, 24, 8, 8, 8, 8, 8, 8, 8]),
      disputes,
      tableXml(tables.t4, paper, even(tables.t4)),
      problems,
      ...draft.prose.problems.map(text),
      other,
      ...draft.prose.other.map(text),
      sectionXml(paper, 1, paper.front ? 'continuous' : 'nextPage'),
    ].join(''),
  )
}

const a4 = [210, 297] as const

/** Papers by name. */
export const papers: Readonly<Record<string, Paper>> = {
  'A4, Song': { size: a4, row: 7 },
  'letter, Hei, small': {
    size: [216, 279],
    margin: 25,
    font: 'Noto Sans CJK SC',
    points: 10,
    align: 'right',
  },
  'narrow columns': { size: [130, 180], margin: 8, points: 11 },
  'a break through every row': { size: [210, 60], margin: 10, points: 12, row: 22 },
  'two columns in front': { size: a4, front: true },
  'labels one character a line': { size: a4, widths: [3, 3, 26, 9, 9, 9, 9, 9, 9, 9] },
  landscape: { size: [297, 210], points: 12 },
  'no lines, A4': { size: a4, borders: 'none' },
  'no lines, letter, figures to the left': {
    size: [216, 279],
    borders: 'none',
    align: 'left',
    font: 'Noto Sans CJK SC',
  },
  'lines between rows, figures to the right': { size: a4, borders: 'rows', align: 'right' },
}
