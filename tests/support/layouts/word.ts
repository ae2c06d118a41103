/** One report written as a Word document in the habits of its authors. Every layout must read back to the same figures. */
import type { Draft } from '../draft.ts'
import { type PrintedCell, type PrintedRow, printTables, slotsOf } from '../tables.ts'
import { listXml, numberingXml, par, run, tbl, tc, tr, wordFile } from '../word.ts'

const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
]
const ordinals = '一二三四五六'
const change = 'w:id="1" w:author="甲" w:date="2026-01-10T08:00:00Z"'

interface Habits {
  title?: (text: string) => string
  heading?: (text: string, index: number) => string
  paragraph?: (text: string) => string
  cell?: (cell: PrintedCell) => string
  /** Further rows, before each row of the table. */
  before?: (row: number) => string
  table?: (table: string) => string
  around?: (body: string) => string
}

/** A table with cells that go on downwards where the template merges them. */
function tableOf(rows: readonly PrintedRow[], habits: Habits): string {
  const inside = habits.cell ?? ((cell: PrintedCell) => par(cell.text))
  const lines = slotsOf(rows).map((slots, index) => {
    const cells = slots.flatMap(({ cell, starts }, column) => {
      if (slots[column - 1]?.cell === cell) return []
      const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''
      if (cell.rows === 1) return [tc(inside(cell), span)]
      return starts
        ? [tc(inside(cell), `${span}<w:vMerge w:val="restart"/>`)]
        : [tc(par(''), `${span}<w:vMerge/>`)]
    })
    return (habits.before?.(index) ?? '') + tr(cells)
  })
  return tbl(lines)
}

function write(draft: Draft, habits: Habits): Uint8Array {
  const heading = habits.heading ?? ((text, index) => par(`${ordinals.charAt(index)}、${text}`))
  const paragraph = habits.paragraph ?? ((text) => par(text))
  const title = habits.title ?? ((text) => par(text))
  const around = habits.around ?? ((body) => body)
  const tables = printTables(draft)
  const table = (rows: readonly PrintedRow[]): string => {
    const written = tableOf(rows, habits)
    return habits.table ? habits.table(written) : written
  }
  const [overview = '', disclosure = '', requests = '', disputes = '', problems = '', other = ''] =
    titles.map(heading)
  const body = [
    title(`${draft.organ}${draft.year}年政府信息公开工作年度报告`),
    ...draft.prose.preamble.map(paragraph),
    overview,
    ...draft.prose.overview.map(paragraph),
    disclosure,
    table(tables.t2),
    requests,
    table(tables.t3),
    disputes,
    table(tables.t4),
    problems,
    ...draft.prose.problems.map(paragraph),
    other,
    ...draft.prose.other.map(paragraph),
  ].join('')
  return wordFile({
    body: around(body),
    styles:
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    numbering: numberingXml([
      listXml(1, [['chineseCountingThousand', '%1、', 1, '<w:pStyle w:val="2"/>']]),
      listXml(2, [
        ['chineseCounting', '（%1）'],
        ['decimal', '%2.'],
      ]),
    ]),
  })
}

/** Labels like `（三）不予公开` and `1.属于国家秘密` whose ordinals are automatic numbers. */
function numberedCell(cell: PrintedCell): string {
  const group = /^（[一二三四五六七八九十]）(?=[^项])/.exec(cell.text)
  const single = /^\d\./.exec(cell.text)
  const mark = cell.figure === undefined ? (group ?? single) : null
  if (!mark) return par(cell.text)
  const level = group ? 0 : 1
  const list = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr>`
  return par(cell.text.slice(mark[0].length), list)
}

const pieces = (text: string): string =>
  (text.match(/\d|\D{1,5}/gu) ?? [])
    .map((piece) => run(piece, '<w:rFonts w:hint="eastAsia"/>'))
    .join('<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="a"/>')

const deleted = (text: string): string => `<w:del ${change}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const inserted = (text: string): string => `<w:ins ${change}>${run(text)}</w:ins>`

const boxed = (inside: string): string => {
  const box = `<w:txbxContent>${inside}</w:txbxContent>`
  return par(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  )
}

const field = (text: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT) 77</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** The habits by name. */
export const wordLayouts: Readonly<Record<string, (draft: Draft) => Uint8Array>> = {
  plain: (draft) => write(draft, {}),
  'automatic numbers': (draft) =>
    write(draft, { heading: (text) => par(text, '<w:pStyle w:val="2"/>'), cell: numberedCell }),
  'many runs': (draft) =>
    write(draft, { paragraph: (text) => par(pieces(text)), cell: ({ text }) => par(pieces(text)) }),
  'tracked changes': (draft) =>
    write(draft, {
      paragraph: (text) => par(deleted('共99件') + inserted(text)),
      cell: ({ text, figure }) => par(figure ? deleted('9') + inserted(text) : run(text)),
      before: (row) => (row === 3 ? tr(['删', '9', '9'], `<w:del ${change}/>`) : ''),
    }),
  'text boxes': (draft) => write(draft, { title: (text) => boxed(par(text)), table: boxed }),
  'one frame': (draft) => write(draft, { around: (body) => tbl([tr([tc(body)])]) }),
  'content controls': (draft) =>
    write(draft, {
      cell: ({ text }) => `<w:sdt><w:sdtPr/><w:sdtContent>${par(text)}</w:sdtContent></w:sdt>`,
      paragraph: (text) => par(`<w:smartTag>${run(text)}</w:smartTag>`),
    }),
  'fields and hidden text': (draft) =>
    write(draft, {
      cell: ({ text, figure }) => par(figure ? run('5', '<w:vanish/>') + field(text) : run(text)),
    }),
}

/** A report in which something else stands for each table: a picture, an embedded workbook. */
export function writeWithoutTables(draft: Draft, instead: string): Uint8Array {
  return write(draft, { table: () => par(instead) })
}
