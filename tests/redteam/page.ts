/** A whole page around the report: headings, preamble, portal, other years, hidden copies. */
import type { Draft } from '../support/draft.ts'
import type { Habits } from './habits.ts'
import { escapeHtml, type Inline } from './markup.ts'
import type { Prose } from './prose.ts'

/** A section as printed: heading, prose, and what its table is in mark-up. */
export interface Section {
  title: string
  ordinal: number
  content: string[]
}

const titles: readonly (readonly string[])[] = [
  ['总体情况'],
  ['主动公开政府信息情况', '行政机关主动公开政府信息情况', '主动公开政府信息的情况'],
  [
    '收到和处理政府信息公开申请情况',
    '行政机关收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请的情况',
  ],
  [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议行政诉讼情况',
  ],
  [
    '存在的主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在问题及改进情况',
    '存在的主要问题和改进措施',
  ],
  ['其他需要报告的事项', '其他需要报告事项'],
]

/** The six sections in order, each with its paragraphs and tables as they are marked up. */
export function makeSections(
  prose: Prose,
  tables: { t2: string; t3: string; t4: string },
  paragraph: (text: string) => string,
  habits: Habits,
): Section[] {
  const variants = habits.has('other section titles', 0.4)
  const hint = habits.has('hint left', 0.02) ? [paragraph('该部分以表格形式报告。表格如下：')] : []
  const inside = habits.has('preamble inside section 1', 0.15)
  const contents = [
    [...(inside ? prose.preamble : []), ...prose.overview].map(paragraph),
    [...prose.disclosure.map(paragraph), ...hint, tables.t2],
    [tables.t3],
    [tables.t4],
    prose.problems.map(paragraph),
    prose.other.map(paragraph),
  ]
  return contents.map((content, index) => ({
    title: variants ? habits.random.pick(titles[index] ?? ['']) : (titles[index]?.[0] ?? ''),
    ordinal: index + 1,
    content,
  }))
}

/** The preamble in mark-up where it stands before section 一. */
export function makePreamble(prose: Prose, inline: Inline, habits: Habits): string[] {
  return habits.chosen.includes('preamble inside section 1')
    ? []
    : prose.preamble.map((text) => `<p>${inline(text)}</p>`)
}

/** How a paragraph is marked up. */
export function chooseParagraph(habits: Habits, inline: Inline): (text: string) => string {
  const form = habits.pick('paragraph', { p: 6, indent: 2, nbsp: 1, div: 1, br: 0.6 })
  if (form === 'indent') return (text) => `<p style="text-indent:2em">　　${inline(text)}</p>`
  if (form === 'nbsp') return (text) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${inline(text)}</p>`
  if (form === 'div') return (text) => `<div>${inline(text)}</div><div><br></div>`
  if (form === 'br') return (text) => `${inline(text)}<br><br>`
  return (text) => `<p>${inline(text)}</p>`
}

function chooseHeading(habits: Habits, inline: Inline): (section: Section) => string {
  const mark = habits.pick('heading mark', { '、': 8, '．': 1, '.': 0.6, ' 、': 0.5, '、 ': 0.5 })
  const tag = habits.pick('heading tag', {
    'p strong': 5,
    p: 3,
    h2: 2,
    'span b': 1,
    'p br': 0.6,
    'div h3': 1,
  })
  return ({ ordinal, title }) => {
    const text = inline(`${'零一二三四五六七八'.charAt(ordinal)}${mark}${title}`)
    if (tag === 'h2') return `<h2>${text}</h2>`
    if (tag === 'p') return `<p>${text}</p>`
    if (tag === 'span b')
      return `<p style="text-indent:32pt"><b><span style="font-family:黑体">${text}</span></b></p>`
    if (tag === 'p br') return `<p><strong>${text}</strong><br></p>`
    if (tag === 'div h3') return `<div><h3><span>${text}</span></h3></div>`
    return `<p><strong>${text}</strong></p>`
  }
}

/** The page, from its parts. */
export function makePage(
  draft: Draft,
  parts: { preamble: string[]; sections: Section[] },
  inline: Inline,
  habits: Habits,
): string {
  const title = titleOf(draft, habits)
  const heading = chooseHeading(habits, inline)
  const report = [
    ...title.lines.map((line) => `<p style="text-align:center"><strong>${inline(line)}</strong></p>`),
    ...parts.preamble,
    ...parts.sections.flatMap((section) => [heading(section), ...section.content]),
    ...(habits.has('signature', 0.3)
      ? [`<p align="right">${draft.organ}</p>`, `<p align="right">${draft.year + 1}年1月18日</p>`]
      : []),
  ].join('\n')
  const around = habits.pick('portal', {
    bare: 3,
    portal: 3,
    meta: 2,
    mobile: 0.5,
    print: 0.5,
    layout: 0.5,
    word: 0.6,
    files: 0.6,
  })
  const body = frame(around, report, draft, title.page, habits)
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${escapeHtml(title.page)}</title><style>td{padding:0}</style></head><body>${body}</body></html>`
}

/** Title of the page and the lines in which the report prints it again. */
function titleOf(draft: Draft, habits: Habits): { page: string; lines: string[] } {
  const { organ, year } = draft
  const usual = `${organ}${year}年政府信息公开工作年度报告`
  const once = (text: string): { page: string; lines: string[] } => ({ page: text, lines: [text] })
  const form = habits.pick('title', {
    usual: 6,
    'two lines': 2,
    'year first': 0.7,
    年度: 1,
    spaced: 0.6,
    'only above': 1,
    'year in brackets': 0.4,
    short: 0.4,
    about: 0.3,
    marked: 0.3,
  })
  switch (form) {
    case 'two lines':
      return { page: usual, lines: [organ, `${year}年政府信息公开工作年度报告`] }
    case 'year first':
      return once(`${year}年${organ}政府信息公开工作年度报告`)
    case '年度':
      return once(`${organ}${year}年度政府信息公开工作年度报告`)
    case 'spaced':
      return { page: usual, lines: [`${organ} ${year} 年 政府信息公开工作 年度报告`] }
    case 'only above':
      return { page: usual, lines: [] }
    case 'year in brackets':
      return once(`${organ}政府信息公开工作年度报告（${year}年度）`)
    case 'short':
      return once(`${organ}${year}年政府信息公开年报`)
    case 'about':
      return once(`${organ}关于${year}年政府信息公开工作的年度报告`)
    case 'marked':
      return { page: `${usual}_信息公开年报_${organ}`, lines: [`【年度报告】${usual}`] }
    default:
      return { page: usual, lines: [usual] }
  }
}

function frame(around: string, report: string, draft: Draft, title: string, habits: Habits): string {
  const { organ, year } = draft
  const others = [1, 2, 3]
    .map(
      (back) =>
        `<li><a href="/nb/${year - back}.shtml">${organ}${year - back}年政府信息公开工作年度报告</a><span>${year - back + 1}-01-20</span></li>`,
    )
    .join('')
  const heading = habits.chosen.includes('title=only above')
    ? `<h1>${title}</h1>`
    : `<h1 class="article-title">${title}</h1>`
  if (around === 'portal') {
    return `<div class="header"><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/hd">互动交流</a></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 政府信息公开年报</div>
${heading}<div class="info">发布时间：${year + 1}-01-${habits.random.integer(10, 28)} 15:14 来源：${organ} 字体：[<a>大</a> <a>中</a> <a>小</a>] 浏览次数：<span>1024</span>次</div>
<div class="article-content" id="zoom">${report}</div>
<div>【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</div>
<div class="related"><h4>相关文章</h4><ul>${others}</ul></div>
<div class="footer">主办：${organ} 网站标识码：3213220037 备案号：苏ICP备05002704号</div>`
  }
  if (around === 'meta') {
    return `<table class="table_content"><tbody><tr><td>名称</td><td colspan="3">${title}</td></tr><tr><td>索引号</td><td>014314799/${year + 1}-00002</td><td>分类</td><td>信息公开年报&nbsp;其他</td></tr><tr><td>发布机构</td><td>${organ}</td><td>公开日期</td><td>${year + 1}-01-17</td></tr></tbody></table>${heading}<div id="zoomcon">${report}</div><ul class="years">${others}</ul>`
  }
  if (around === 'mobile') {
    return `<div class="pc">${heading}${report}</div><div class="m" style="display:none">${report}</div>`
  }
  if (around === 'print') {
    return `<div>${organ}门户网站 ${year + 1}/1/20 第 1 页</div>${heading}${report}<div>http://www.example.gov.cn/nb/${year}.html 1/6</div>`
  }
  if (around === 'word') {
    return `<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><div class="WordSection1" style="layout-grid:15.6pt">${report}</div><!--StartFragment--><p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p><!--EndFragment-->`
  }
  if (around === 'files') {
    return `${heading}<div class="tools"><span>扫一扫在手机打开当前页</span><img src="/qr.png" width="120" height="120"></div>${report}<p>附件：<a href="/nb/W0202401.docx">${title}.docx</a></p><p><a href="/nb/W0202401.pdf">${title}.pdf</a></p>`
  }
  if (around === 'layout') {
    return `<table width="1000" align="center"><tr><td width="200"><table><tr><td><a href="/a">机构概况</a></td></tr><tr><td><a href="/b">年度报告</a></td></tr></table></td><td>${heading}${report}</td></tr></table>`
  }
  return habits.chosen.includes('title=only above') ? `${heading}${report}` : report
}
