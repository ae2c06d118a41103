/** Sources written in a few lines: what a page or a sheet prints, block by block. */

import type { TableReading } from '../../core/model/report.ts'
import { type Block, type Cell, type SourceDocument, sourceSchema } from '../../core/model/source.ts'
import type { TablesReading } from '../../core/read/tables/index.ts'
import type { TableKey } from '../../core/template/keys.ts'

/** A text block; `#` to `######` in front make it a heading, `@` a link, `^` a landmark, `~` hidden. */
export type Piece =
  | string
  | string[][]
  | { image: string }
  | { file: string }
  | { sheet: string; rows: string[][]; hidden?: true }

export function makeSource(pieces: readonly Piece[], more: Partial<SourceDocument> = {}): SourceDocument {
  return {
    schema: sourceSchema,
    kind: 'html',
    name: 'page.html',
    limits: [],
    ...more,
    blocks: pieces.map(makeBlock),
  }
}

function makeBlock(piece: Piece, index: number): Block {
  const anchor = `f0/b${index}`
  if (typeof piece === 'string') {
    const [, marks = '', text = ''] = /^([#@^~]*)(.*)$/s.exec(piece) ?? []
    const level = marks.split('#').length - 1
    return {
      kind: 'text',
      anchor,
      text,
      ...(level > 0 ? { heading: level } : {}),
      ...(marks.includes('@') ? { link: true } : {}),
      ...(marks.includes('^') ? { landmark: true } : {}),
      ...(marks.includes('~') ? { hidden: true } : {}),
    }
  }
  if ('image' in piece) return { kind: 'image', anchor, text: '', address: piece.image }
  if ('file' in piece) {
    return { kind: 'attachment', anchor, text: piece.file, address: `/${index}.pdf`, format: 'pdf' }
  }
  if ('sheet' in piece) {
    return {
      ...grid(piece.rows, `${piece.sheet}!A1`),
      sheet: piece.sheet,
      ...(piece.hidden ? { hidden: true } : {}),
    }
  }
  return grid(piece, anchor)
}

function grid(rows: string[][], anchor: string): Block & { kind: 'grid' } {
  const cells: Cell[] = rows.flatMap((line, row) =>
    line.map((text, column) => ({
      anchor: `${anchor}/r${row}c${column}`,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
    })),
  )
  return {
    kind: 'grid',
    anchor,
    rows: rows.length,
    columns: Math.max(0, ...rows.map((line) => line.length)),
    cells,
  }
}

export const table2: string[][] = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '1', '0', '6'],
]
export const table3: string[][] = [
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
  ['', '自然人', '商业企业', '科研机构', '总计'],
  ['一、本年新收政府信息公开申请数量', '3', '0', '0', '3'],
  ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0'],
  ['三、本年度办理结果', '（一）予以公开', '3', '0', '0', '3'],
  ['四、结转下年度继续办理', '0', '0', '0', '0'],
]
export const table4: string[][] = [
  ['行政复议', '行政诉讼'],
  ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  ['0', '0', '0', '0', '0'],
]

/** The six sections as a plain page prints them. */
export const sixSections: readonly Piece[] = [
  '一、总体情况',
  '（一）主动公开。全年公开信息120条。',
  '（二）依申请公开。收到申请3件，均已答复。',
  '二、主动公开政府信息情况',
  table2,
  '三、收到和处理政府信息公开申请情况',
  table3,
  '四、政府信息公开行政复议、行政诉讼情况',
  table4,
  '五、存在的主要问题及改进情况',
  '解读形式单一，下一步增加图解。',
  '六、其他需要报告的事项',
  '未收取信息处理费。',
]

/** What the table reader would say of tables in such a state, with so many figures that are numbers. */
export function fakeTables(
  states: Partial<Record<TableKey, TableReading['state']>>,
  numbers: number,
  blanks = 0,
): Pick<TablesReading, 'tables' | 'figures'> {
  const table = (key: TableKey): TableReading => ({
    table: key,
    edition: states[key] === 'read' ? '2021' : null,
    state: states[key] ?? 'missing',
    blocks: states[key] === 'read' ? [0] : [],
    place: null,
    section: null,
    rows: [],
    columns: [],
    layout: { parts: 1, sharedWith: [], transposed: false, headerMisaligned: false },
    groupFigures: {},
    duplicates: [],
    notes: [],
  })
  const figures: TablesReading['figures'] = {}
  for (let index = 0; index < numbers + blanks; index++) {
    const key = `t3/row-${index}/total` as const
    const number = index < numbers
    figures[key] = {
      key,
      state: number ? 'number' : 'blank',
      value: number ? 1 : null,
      raw: number ? '1' : '',
      place: { block: 0, anchor: 'f0/b0' },
      forms: [],
    }
  }
  return { tables: { t2: table('t2'), t3: table('t3'), t4: table('t4') }, figures }
}
