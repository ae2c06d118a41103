/** Whole pages through the source reader and the report reader: what each is, and what is read of it. */
import { describe, expect, it } from 'vitest'
import { readReport } from '../../core/read/index.ts'
import { readHtmlText } from '../../sources/html.ts'
import { makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'

const draft = makeDraft(seededRandom(5))
const title = `${draft.organ}${draft.year}年政府信息公开工作年度报告`
const body = /<div class="article">([\s\S]*)<\/div><\/body>/.exec(htmlLayouts.clean?.(draft) ?? '')?.[1] ?? ''
const table = /<table[\s\S]*?<\/table>/g
const blankBody = body.replace(/(<td[^>]*>)[\d.]+(<\/td>)/g, '$1$2')
const sentence = '全年围绕重点领域公开信息，规范登记、审核、答复、归档各环节。'.repeat(12)

function page(inner: string, name = ''): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${name}</title></head><body>${inner}</body></html>`
}

function link(year: number): string {
  return `<li><a href="/${year}">${draft.organ}${year}年政府信息公开工作年度报告</a></li>`
}

function answer(html: string): string {
  const { status, reason, sections, problems } = readReport(readHtmlText(html, 'page.html'))
  const keys = sections.map(({ key }) => key?.charAt(0) ?? '-').join('')
  return [status, reason ?? '', keys, ...new Set(problems.map(({ code }) => code))]
    .filter((part) => part !== '')
    .join(' ')
}

describe('pages', () => {
  const cases: [string, string, string][] = [
    ['a report', page(body, title), 'checked odrdpo'],
    [
      'only a file',
      page(`<h1>${title}</h1><p>发布时间：2024-01-20</p><p><a href="/a.pdf">${title}.pdf</a></p>`, title),
      'checked tables-are-attachments',
    ],
    [
      'only an embedded file',
      page(`<h1>${title}</h1><embed src="/a.pdf" type="application/pdf">`, title),
      'checked tables-are-attachments',
    ],
    [
      'only pictures, other years beside',
      page(
        `<h1>${title}</h1><p><img src="/1.jpg"></p><p><img src="/2.jpg"></p><ul>${[2019, 2020, 2021].map(link).join('')}</ul>`,
        `${title}_某县人民政府`,
      ),
      'checked tables-are-pictures',
    ],
    [
      'tables as pictures',
      page(body.replace(table, '<p><img src="/t.png" width="700" height="300"></p>'), title),
      'checked tables-are-pictures odrdpo',
    ],
    [
      'tables as files',
      page(`${body.replace(table, '<p>见附件</p>')}<p>附件：<a href="/t.xlsx">统计表.xlsx</a></p>`, title),
      'checked tables-are-attachments odrdpo',
    ],
    ['tables gone', page(body.replace(table, ''), title), 'checked tables-missing odrdpo'],
    ['all cells blank', page(blankBody, title), 'checked figures-blank odrdpo'],
    ['headings gone', page(body.replace(/<p><strong>.*?<\/strong><\/p>/g, ''), title), 'checked'],
    ['article in an aside', page(`<aside>${body}</aside>`, title), 'checked odrdpo'],
    ['article in a header', page(`<header>${body}</header>`, title), 'checked odrdpo'],
    [
      'article hidden until a script shows it',
      page(`<div style="display:none">${body}</div>`, title),
      'checked odrdpo',
    ],
    [
      'two years',
      page(body.replaceAll(String(draft.year), String(draft.year - 1)) + body),
      'checked odrdpo several-reports',
    ],
    ['one paragraph with breaks', page(body.replace(/<\/p>\s*<p>/g, '<br>')), 'checked odrdpo'],
    [
      'headings in pieces',
      page(body.replace(/<strong>(.)(.)(.*?)<\/strong>/g, '<span>$1</span><span>$2 </span><b>$3</b>')),
      'checked odrdpo',
    ],
    [
      'body in a frame',
      page(`<h1>${title}</h1><iframe src="/x.html"></iframe>`, title),
      'checked source-cut source-cut',
    ],
    [
      'before 2019',
      page(`<h1>${draft.organ}2017年政府信息公开工作年度报告</h1><p>一、概述</p><p>${sentence}</p>`),
      'unsupported year-before-2019 o',
    ],
    [
      'a list',
      page(`<ul>${[2020, 2021, 2022, 2023].map(link).join('')}</ul>`, '政府信息公开年报_某县人民政府'),
      'not-a-report list-page',
    ],
    [
      'a notice with the blank form',
      page(
        `<h1>关于做好年度报告编制工作的通知</h1><p>各乡镇人民政府：</p><p>按格式填报政府信息公开工作年度报告。</p>${blankBody.replace(title, 'XX单位XXXX年政府信息公开工作年度报告')}`,
      ),
      'not-a-report notice-about-template odrdpo',
    ],
    [
      'the blank form',
      page(
        blankBody
          .replace(title, '政府信息公开工作年度报告格式')
          .replace(/<p>(?!<strong>)[^<]*<\/p>/g, '<p>（文字描述）</p>'),
      ),
      'not-a-report blank-template odrdpo',
    ],
    [
      'an explanation that lists the parts',
      page(
        `<h1>文字解读：${title}</h1><p>${['总体情况，包含五方面。', '主动公开政府信息情况，按要求公开。', '收到和处理政府信息公开申请情况，见表。', '政府信息公开行政复议、行政诉讼情况。', '存在的主要问题及改进情况。', '其他需要报告的事项。'].map((part, index) => `第${'一二三四五六'.charAt(index)}部分：${part}`).join('</p><p>')}</p>`,
      ),
      'not-a-report no-report-found odrdpo',
    ],
    [
      'news',
      page(`<h1>某县发布${draft.year}年政府信息公开工作年度报告</h1><p>${sentence}</p>`),
      'not-a-report no-report-found',
    ],
    ['an empty shell', page('<div id="app"></div>', title), 'not-a-report no-report-found'],
  ]
  it.each(cases)('%s', (_, html, expected) => {
    expect(answer(html)).toBe(expected)
  })
})
