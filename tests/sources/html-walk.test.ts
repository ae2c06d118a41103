import { describe, expect, it } from 'vitest'
import { readHtmlText } from '../../sources/html.ts'
import { showBlocks } from '../support/show-source.ts'
import { tableCases } from './table-cases.ts'
import { walkCases } from './walk-cases.ts'

describe.each([...walkCases, ...tableCases])('%s', (_, cases) => {
  it.each(cases)('%s', (_name, html, blocks) => {
    expect(showBlocks(readHtmlText(html, 'x'))).toEqual(blocks)
  })
})

describe('anchors', () => {
  it('count the blocks of each frame, and name cells by their first slot', () => {
    const html =
      '<p>甲</p><iframe srcdoc="<p>乙</p><p>丙</p>"></iframe><p>丁</p>' +
      '<table><tr><td rowspan="2">戊</td><td>1</td></tr><tr><td>2</td></tr></table>'
    const { blocks } = readHtmlText(html, 'x')
    expect(blocks.map((block) => block.anchor)).toEqual(['f0/b0', 'f1/b0', 'f1/b1', 'f0/b1', 'f0/b2'])
    const grid = blocks[4]
    expect(grid?.kind === 'grid' && grid.cells.map((cell) => cell.anchor)).toEqual([
      'f0/b2/r0c0',
      'f0/b2/r0c1',
      'f0/b2/r1c1',
    ])
  })
})

const limitsOf = (html: string) => readHtmlText(html, 'x').limits

describe('frames', () => {
  it('says which frames it could not see', () => {
    expect(limitsOf('<iframe src="http://a.example/x"></iframe>')).toEqual([
      { code: 'frame-unread', at: 'http://a.example/x' },
    ])
    expect(limitsOf('<iframe sandbox srcdoc="甲"></iframe>')).toEqual([{ code: 'frame-unread', at: '' }])
    expect(limitsOf('<frameset><frame src="top.htm"></frameset>')).toEqual([
      { code: 'frame-unread', at: 'top.htm' },
    ])
  })

  it('says nothing about frames that show nothing', () => {
    const html =
      '<iframe></iframe><iframe src="about:blank"></iframe><iframe src="javascript:0"></iframe>' +
      '<iframe src="/count" width="0" height="0"></iframe><iframe src="/count" style="display:none"></iframe>'
    expect(limitsOf(html)).toEqual([])
  })

  it('reads nested srcdoc frames as documents without quirks', () => {
    const inner = '<p>乙<table><tr><td>1</td><td>2</td></tr></table>'
    const html = `<p>甲</p><iframe srcdoc="<iframe srcdoc='${inner}'></iframe>丙"></iframe>`
    expect(showBlocks(readHtmlText(html, 'x'))).toEqual([
      '"甲"',
      '"乙"',
      'grid 1x2',
      '  0: 0 1 | 1 2',
      '"丙"',
    ])
  })
})

describe('shadow roots', () => {
  it('are read in place of the host’s children, with what their slots show', () => {
    const html =
      '<div><template shadowrootmode="open"><h1><slot name="t">无</slot></h1><slot></slot></template>' +
      '<p slot="t">题</p><p>文</p><p slot="x">不见</p></div>'
    expect(showBlocks(readHtmlText(html, 'x'))).toEqual(['h1 "题"', '"文"'])
  })
})

const factsOf = (html: string) => {
  const { title, site, published, url } = readHtmlText(html, 'x')
  return { title, site, published, url }
}

describe('what a page says about itself', () => {
  it.each([
    ['<title> 年报 \n 首页</title>', { title: '年报 首页' }],
    ['<title>a</title><meta property="og:title" content="b">', { title: 'b' }],
    [
      '<meta property="og:title" content="b"><meta name="ArticleTitle" content="c"><title>a</title>',
      { title: 'c' },
    ],
    ['<meta name="articletitle" content=" "><title>a</title>', { title: 'a' }],
    ['<svg><title>图</title></svg>', {}],
    ['<META NAME="SITENAME" CONTENT="某县政府">', { site: '某县政府' }],
    ['<meta name="PubDate" content="2024-01-20 09:00">', { published: '2024-01-20 09:00' }],
    ['<meta name="publishdate" content="2"><meta name="pubdate" content="1">', { published: '1' }],
    [
      '<meta property="article:published_time" content="2024-01-20T01:00:00Z">',
      { published: '2024-01-20T01:00:00Z' },
    ],
    ['<meta itemprop="datePublished" content="2024-01-20">', { published: '2024-01-20' }],
    ['<link rel="canonical" href="https://a.example/1.html">', { url: 'https://a.example/1.html' }],
    ['<meta name="Url" content="http://a.example/2.html">', { url: 'http://a.example/2.html' }],
    ['<link rel="canonical" href="/1.html">', {}],
    [
      '<p>x</p><title>在正文里</title><meta name="SiteName" content="某局">',
      { title: '在正文里', site: '某局' },
    ],
    ['<iframe srcdoc="<title>别的</title>"></iframe>', {}],
  ])('%s', (html, facts) => {
    expect(factsOf(html)).toEqual({
      title: undefined,
      site: undefined,
      published: undefined,
      url: undefined,
      ...facts,
    })
  })

  it('takes the address that the reader knows over the one on the page', () => {
    const html = '<link rel="canonical" href="https://a.example/1.html">'
    expect(readHtmlText(html, 'x', { url: 'https://b.example/' }).url).toBe('https://b.example/')
  })
})
