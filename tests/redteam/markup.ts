/** Mark-up of tables and paragraphs as content systems and pasted Word or Excel leave it. */
import { type PrintedCell, type PrintedRow, slotsOf } from '../support/tables.ts'
import type { Habits } from './habits.ts'
import { breakLabel } from './labels.ts'

export type Inline = (text: string) => string

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** How text is wrapped wherever it stands. */
export function chooseInline(habits: Habits): Inline {
  const form = habits.pick('inline', { plain: 5, 'word runs': 2, fonts: 2, 'span each': 1, noise: 1 })
  const { random } = habits
  const pieces = (text: string): string[] => text.match(/\d|[^\d]{1,7}/gu) ?? []
  if (form === 'word runs') {
    return (text) =>
      `${pieces(text)
        .map(
          (piece) =>
            `<span lang="EN-US" style="font-size:14pt;mso-bidi-font-size:12pt">${escapeHtml(piece)}</span>`,
        )
        .join('')}<span style="mso-spacerun:yes"></span><o:p></o:p>`
  }
  if (form === 'fonts') {
    return (text) =>
      `<span style="font-family: 微软雅黑;">${(text.match(/\d+|[^\d]+/gu) ?? [])
        .map((piece) => `<font face="方正仿宋_GBK">${escapeHtml(piece)}</font>`)
        .join('')}</span><span><o:p> </o:p></span>`
  }
  if (form === 'span each') {
    return (text) => [...text].map((one) => `<span>${escapeHtml(one)}</span>`).join('')
  }
  if (form === 'noise') {
    const noises = [
      '&#8203;',
      '\ufeff',
      '&zwnj;',
      '&#8288;',
      '&shy;',
      '<!-- x -->',
      '<a name="OLE_LINK1"></a>',
    ]
    return (text) => `${random.pick(noises)}${pieces(text).map(escapeHtml).join(random.pick(noises))}`
  }
  return escapeHtml
}

export interface TableMarkup {
  grid: (rows: readonly PrintedRow[]) => string
}

export function chooseTableMarkup(habits: Habits, inline: Inline): TableMarkup {
  const { random } = habits
  const outside = habits.pick('cell', { bare: 4, p: 4, 'p and nbsp': 1, div: 1, 'two p': 0.7, section: 0.5 })
  const blank = habits.pick('blank cell', {
    empty: 3,
    nbsp: 3,
    'p nbsp': 2,
    br: 1,
    ensp: 0.5,
    'o:p': 1,
    'zero width': 0.4,
  })
  const breaks = habits.pick('label breaks', { none: 6, br: 2, newline: 1, p: 0.7, space: 1, vertical: 0.6 })
  const spacing = habits.pick('number spacing', { none: 6, nbsp: 1, ensp: 0.7, newline: 1, tab: 0.5 })
  const heads = habits.pick('heads', { td: 7, th: 1, thead: 1 })
  const around = habits.pick('around table', {
    none: 5,
    scroll: 1,
    center: 1,
    layout: 0.6,
    section: 0.7,
    figure: 0.4,
  })
  const quoted = !habits.has('unquoted attributes', 0.08)
  const closed = !habits.has('cells not closed', 0.06)
  const capitals = habits.has('capital tags', 0.05)
  const tail = habits.pick('row for old browsers', { none: 8, shown: 0.6, hidden: 0.6 })
  const covered = habits.has('covered cells hidden', 0.05)
  const pads: Record<typeof spacing, [string, string]> = {
    none: ['', ''],
    nbsp: ['&nbsp;', '&nbsp;'],
    ensp: ['&ensp;', ''],
    newline: ['\n      ', '\n      '],
    tab: ['\t', ''],
  }
  const blanks: Record<typeof blank, string> = {
    empty: '',
    nbsp: '&nbsp;',
    'p nbsp': '<p>&nbsp;</p>',
    br: '<br>',
    ensp: '&ensp;&emsp;',
    'o:p': '<p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p>',
    'zero width': '&#8203;',
  }
  const label = (text: string): string => {
    if (breaks === 'vertical' && text.startsWith('三、本年度')) return [...text].map(inline).join('<br/>')
    if (breaks === 'none' || breaks === 'vertical' || text.length < 4) return inline(text)
    const by = '\u0001'
    const joiner = { br: '<br />', newline: '\n        ', p: '</p><p>', space: ' ' }[breaks]
    return breakLabel(text, habits, by).split(by).map(inline).join(joiner)
  }
  const wrap = (content: string): string => {
    if (outside === 'p') return `<p style="text-align:center" align="center">${content}</p>`
    if (outside === 'p and nbsp') return `<p>${content}</p><p>&nbsp;</p>`
    if (outside === 'div') return `<div align="center"><div>${content}</div></div>`
    if (outside === 'two p') return `<p></p><p class="MsoNormal">${content}</p>`
    if (outside === 'section') return `<section><span>${content}</span></section>`
    return content
  }
  const inner = (one: PrintedCell): string => {
    if (one.text === '') return blanks[blank]
    const [before, after] = one.figure ? pads[spacing] : ['', '']
    return wrap(`${before}${one.figure ? inline(one.text) : label(one.text)}${after}`)
  }
  const quote = quoted ? '"' : ''
  const cellOf = (one: PrintedCell, tag: string): string => {
    const name = capitals ? tag.toUpperCase() : tag
    const spans = `${one.columns > 1 || random.chance(0.1) ? ` colspan=${quote}${one.columns}${quote}` : ''}${one.rows > 1 ? ` rowspan=${quote}${one.rows}${quote}` : ''}`
    return `<${name} width=${quote}60${quote}${spans}>${inner(one)}${closed ? `</${name}>` : ''}`
  }
  const rowOf = (row: PrintedRow, tag: string): string =>
    `<tr>${row.map((one) => cellOf(one, tag)).join('\n')}${closed ? '</tr>' : ''}`
  const grid = (rows: readonly PrintedRow[]): string => {
    const head = heads === 'td' ? 0 : rows.findIndex((row) => row.some((one) => one.figure))
    const top = rows.slice(0, head).map((row) => rowOf(row, 'th'))
    const rest = rows.slice(head).map((row) => rowOf(row, 'td'))
    const shown = covered ? withCoveredCells(rows, [...top, ...rest]) : null
    if (tail !== 'none') rest.push(misalignedRow(rows, tail === 'hidden'))
    if (shown) return surround(`<table>${shown.join('\n')}</table>`, around)
    const body =
      heads === 'thead'
        ? `<thead>${top.join('\n')}</thead><tbody>${rest.join('\n')}</tbody>`
        : `<tbody>${[...top, ...rest].join('\n')}</tbody>`
    const columns = habits.has('colgroup', 0.2) ? '<colgroup><col width="72"/><col span="3"/></colgroup>' : ''
    return surround(`<table border=${quote}1${quote}>${columns}${body}</table>`, around)
  }
  return { grid }
}

function surround(table: string, around: string): string {
  if (around === 'scroll') return `<div style="overflow-x:auto;width:100%">${table}</div>`
  if (around === 'center') return `<div align="center">${table}</div>`
  if (around === 'layout')
    return `<table width="100%" border="0"><tr><td align="center">${table}</td></tr></table>`
  if (around === 'section') return `<section data-tools="x"><section>${table}</section></section>`
  if (around === 'figure') return `<figure class="table">${table}</figure>`
  return table
}

/** What Word and Excel add below a table for browsers that cannot span: an empty cell for every column. */
function misalignedRow(rows: readonly PrintedRow[], hidden: boolean): string {
  const width = slotsOf(rows)[0]?.length ?? 0
  const cells = Array.from({ length: width }, () => '<td width="43" style="border:none"></td>').join('')
  return `<!--[if !supportMisalignedColumns]--><tr height="0"${hidden ? ' style="display:none"' : ''}>${cells}</tr><!--[endif]-->`
}

/** Rows as spreadsheet exports write them: the cells that a span covers follow it, not shown. */
function withCoveredCells(rows: readonly PrintedRow[], written: readonly string[]): string[] {
  const grid = slotsOf(rows)
  return written.map((row, y) => {
    const hidden = (grid[y] ?? []).filter(({ starts }) => !starts).length
    return row.replace(/(<\/tr>)?$/, `${'<td style="display:none">&nbsp;</td>'.repeat(hidden)}</tr>`)
  })
}
