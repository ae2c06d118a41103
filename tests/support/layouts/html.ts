/** One report printed in the mark-up habits of published pages. Every layout must read back to the same figures. */
import type { Draft } from '../draft.ts'
import {
  headerRows,
  type PrintedCell,
  type PrintedRow,
  type PrintedTables,
  printTables,
  slotsOf,
} from '../tables.ts'

const titles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

interface Style {
  heading?: (text: string) => string
  paragraph?: (text: string) => string
  table?: (rows: PrintedRow[], name: keyof PrintedTables) => string
  around?: (body: string, draft: Draft) => string
}

type CellStyle = (cell: PrintedCell, tag: string) => string

const plainCell: CellStyle = (cell, tag) => {
  const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`
  return `<${tag}${spans}>${escapeHtml(cell.text)}</${tag}>`
}

function tableOf(
  rows: readonly PrintedRow[],
  cell: CellStyle = plainCell,
  attributes = ' border="1"',
): string {
  return `<table${attributes}><tbody>${rows
    .map((row) => `<tr>${row.map((one) => cell(one, 'td')).join('')}</tr>`)
    .join('\n')}</tbody></table>`
}

function page(draft: Draft, style: Style): string {
  const heading = style.heading ?? ((text) => `<p><strong>${text}</strong></p>`)
  const paragraph = style.paragraph ?? ((text) => `<p>${escapeHtml(text)}</p>`)
  const table = style.table ?? ((rows) => tableOf(rows))
  const tables = printTables(draft)
  const title = `${draft.organ}${draft.year}年政府信息公开工作年度报告`
  const body = [
    `<h1>${title}</h1>`,
    ...draft.prose.preamble.map(paragraph),
    heading(titles[0] ?? ''),
    ...draft.prose.overview.map(paragraph),
    heading(titles[1] ?? ''),
    table(tables.t2, 't2'),
    heading(titles[2] ?? ''),
    table(tables.t3, 't3'),
    heading(titles[3] ?? ''),
    table(tables.t4, 't4'),
    heading(titles[4] ?? ''),
    ...draft.prose.problems.map(paragraph),
    heading(titles[5] ?? ''),
    ...draft.prose.other.map(paragraph),
  ].join('\n')
  const around = style.around ?? ((inner) => `<body><div class="article">${inner}</div></body>`)
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head>${around(body, draft)}</html>`
}

/** Word's export: a run for every piece, mso styles, empty runs, figures cut in two, nbsp. */
function wordRuns(text: string): string {
  const pieces = text.match(/\d|[^\d]{1,6}/gu) ?? []
  const runs = pieces.map(
    (piece) =>
      `<span lang="EN-US" style="font-size:14.0pt;mso-bidi-font-size:12.0pt;font-family:仿宋_GB2312"><span style="mso-spacerun:yes"></span>${escapeHtml(piece)}</span>`,
  )
  return `<p class="MsoNormal" style="mso-pagination:widow-orphan">${runs.join('')}<span style="font-family:仿宋_GB2312"><o:p></o:p></span></p>`
}

const wordCell: CellStyle = (cell) =>
  `<td width="60" colspan="${cell.columns}" rowspan="${cell.rows}" style="border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt">${wordRuns(cell.text)}</td>`

/** HTML of the nineties: capitals, no closing tags. */
function unclosedTable(rows: PrintedRow[]): string {
  const cell = (one: PrintedCell): string =>
    `<TD COLSPAN=${one.columns} ROWSPAN=${one.rows}><P>${escapeHtml(one.text)}`
  return `<TABLE BORDER=1>${rows.map((row) => `<TR>${row.map(cell).join('')}`).join('\n')}</TABLE>`
}

/** Every label repeated in every row instead of spanning. */
function unmergedTable(rows: PrintedRow[]): string {
  const grid = slotsOf(rows)
  const cells = grid.map((line) =>
    line
      .map(({ cell, starts }) => `<td>${starts || !cell.figure ? escapeHtml(cell.text) : ''}</td>`)
      .join(''),
  )
  return `<table>${cells.map((line) => `<tr>${line}</tr>`).join('')}</table>`
}

/** Table 3 cut at a page end with its heading repeated; table 2 as four small tables. */
function splitTable(rows: PrintedRow[], name: keyof PrintedTables): string {
  if (name === 't2') {
    const starts = rows.flatMap((row, index) => (row[0]?.text.startsWith('第二十条') ? [index] : []))
    return starts.map((start, index) => tableOf(rows.slice(start, starts[index + 1]))).join('<p></p>')
  }
  if (name !== 't3') return tableOf(rows)
  const head = rows.slice(0, headerRows.t3)
  const cut = headerRows.t3 + 6
  const grid = slotsOf(rows)
  // Labels that span the cut are printed again on the next page.
  const resumed = (grid[cut] ?? []).filter(
    ({ starts, cell }, x, line) => starts || line[x - 1]?.cell !== cell,
  )
  const first: PrintedRow = resumed.map(({ cell }) => ({ ...cell, rows: 1 }))
  const tail = rows.slice(cut + 1)
  const spanning = resumed.filter(({ starts }) => !starts).map(({ cell }) => cell)
  const above = rows
    .slice(0, cut)
    .map((row) => row.map((cell) => (spanning.includes(cell) ? { ...cell, rows: 1 } : cell)))
  const upper = above.map((row, y) => row.map((cell, x) => fitSpan(rows, y, x, cell, cut)))
  const lowerFirst = first.map((cell) => {
    const owner = spanning.find((one) => one.text === cell.text)
    if (!owner) return cell
    const from = rows.findIndex((row) => row.includes(owner))
    return { ...cell, rows: from + owner.rows - cut }
  })
  return `${tableOf(upper)}<p></p>${tableOf([...head, lowerFirst, ...tail])}`
}

function fitSpan(rows: PrintedRow[], y: number, x: number, cell: PrintedCell, cut: number): PrintedCell {
  const original = rows[y]?.[x]
  return original && y + original.rows > cut ? { ...cell, rows: cut - y } : (original ?? cell)
}

/** Tables 3 and 4 in one grid. */
function mergedTables(draft: Draft): string {
  const tables = printTables(draft)
  const title = (text: string): PrintedRow => [{ text, columns: 15, rows: 1 }]
  const rows = [...tables.t3, title('四、政府信息公开行政复议、行政诉讼情况'), ...tables.t4]
  return page(draft, {
    heading: (text) => (text.startsWith('四、') ? '' : `<h2>${text}</h2>`),
    table: (own, name) => (name === 't3' ? tableOf(rows) : name === 't4' ? '' : tableOf(own)),
  })
}

/** A dummy column under the heading of the first applicant kind, as an editor leaves behind. */
function misalignedTable(rows: PrintedRow[], name: keyof PrintedTables): string {
  if (name !== 't3') return tableOf(rows)
  const shifted = rows.map((row, y) => {
    if (y === 0) return row.map((cell, x) => (x === 1 ? { ...cell, columns: 8 } : cell))
    if (y === 1) return row.map((cell, x) => (x === 0 ? { ...cell, columns: 2, rows: 1 } : cell))
    if (y === 2)
      return [
        { text: '\u00a0', columns: 1, rows: 1 },
        ...row.map((cell, x) => (x === 0 ? { ...cell, columns: 2 } : cell)),
      ]
    return row.map((cell) => (cell.figure?.endsWith('/company') ? { ...cell, columns: 2 } : cell))
  })
  return tableOf(shifted)
}

/** Rows and columns exchanged. */
function transposedTable(rows: PrintedRow[], name: keyof PrintedTables): string {
  if (name !== 't3') return tableOf(rows)
  const grid = slotsOf(rows)
  const width = grid[0]?.length ?? 0
  const lines = Array.from({ length: width }, (_, x) =>
    grid.map((line) => `<td>${escapeHtml(line[x]?.cell.text ?? '')}</td>`).join(''),
  )
  // The first three lines are the labels of the 25 columns, the three first cells of each line name the applicant.
  return `<table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`
}

/** Each cell a line of its own, no table at all. */
function flattenedTable(rows: PrintedRow[]): string {
  return rows
    .flat()
    .map((cell) => `<div>${escapeHtml(cell.text)}</div>`)
    .join('\n')
}

function verticalLabels(rows: PrintedRow[]): string {
  const cell: CellStyle = (one) => {
    const text = one.figure ? escapeHtml(one.text) : [...one.text].map(escapeHtml).join('<br>')
    return `<td colspan="${one.columns}" rowspan="${one.rows}">${text}</td>`
  }
  return tableOf(rows, cell)
}

const spacedCell: CellStyle = (cell, tag) =>
  plainCell({ ...cell, text: cell.figure ? `\u00a0${cell.text} ` : [...cell.text].join(' ') }, tag)

function fullWidth(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

const fullWidthCell: CellStyle = (cell, tag) =>
  plainCell(
    cell.figure
      ? { ...cell, text: fullWidth(cell.text) }
      : { ...cell, text: cell.text.replace(/（/g, '(').replace(/）/g, ')') },
    tag,
  )

function portal(body: string, draft: Draft): string {
  const years = [1, 2, 3].map((back) => draft.year - back)
  const link = (year: number): string =>
    `<li><a href="/${year}.html">${draft.organ}${year}年政府信息公开工作年度报告</a></li>`
  return `<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/nb">政府信息公开年报</a></div>
<script>var total = 999;</script>
<div class="info">发布时间：${draft.year + 1}-01-20 10:00　来源：本站　浏览次数：1024 <a href="#">打印</a></div>
<div id="article">${body}</div>
<div class="share">分享到：<a href="#">微信</a></div>
<div class="related"><h3>相关信息</h3><ul>${years.map(link).join('')}</ul></div>
<div class="footer">主办单位：${draft.organ}　电话：0123-4567890</div></body>`
}

function layoutTables(body: string): string {
  return `<body><table width="1000"><tr><td colspan="2"><img src="banner.jpg" width="1000" height="120"></td></tr><tr><td valign="top"><table><tr><td><a href="/a">栏目一</a></td></tr><tr><td><a href="/b">栏目二</a></td></tr></table></td><td><table><tr><td>${body}</td></tr></table></td></tr><tr><td colspan="2">网站标识码：1234567890</td></tr></table></body>`
}

/** The mark-up styles by name. */
export const htmlLayouts: Readonly<Record<string, (draft: Draft) => string>> = {
  clean: (draft) => page(draft, {}),
  'word-soup': (draft) =>
    page(draft, {
      paragraph: wordRuns,
      heading: wordRuns,
      table: (rows) => tableOf(rows, wordCell, ' class="MsoNormalTable"'),
    }),
  'layout-tables': (draft) => page(draft, { around: layoutTables }),
  unclosed: (draft) =>
    page(draft, {
      table: unclosedTable,
      paragraph: (text) => `<P>${text}`,
      heading: (text) => `<P><B>${text}</B>`,
    }),
  unmerged: (draft) => page(draft, { table: unmergedTable }),
  split: (draft) => page(draft, { table: splitTable }),
  merged: mergedTables,
  headings: (draft) =>
    page(draft, {
      heading: (text) => `<h2>${text.replace('、', '．')}</h2>`,
      paragraph: (text) => `<div>${escapeHtml(text)}<br></div>`,
    }),
  misaligned: (draft) => page(draft, { table: misalignedTable }),
  transposed: (draft) => page(draft, { table: transposedTable }),
  flattened: (draft) => page(draft, { table: flattenedTable }),
  vertical: (draft) => page(draft, { table: verticalLabels }),
  spaced: (draft) => page(draft, { table: (rows) => tableOf(rows, spacedCell) }),
  'full-width': (draft) => page(draft, { table: (rows) => tableOf(rows, fullWidthCell) }),
  portal: (draft) => page(draft, { around: portal }),
  'hidden-copy': (draft) =>
    page(draft, { table: (rows) => `${tableOf(rows)}<div style="display: none">${tableOf(rows)}</div>` }),
}
