import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../core/model/source.ts'
import { findReport } from '../../core/read/find.ts'
import { readIdentity } from '../../core/read/identity.ts'
import { readParagraphs } from '../../core/read/paragraphs.ts'
import { kindOfTitle, parseTitle } from '../../core/read/titles.ts'
import { makeSource, type Piece, sixSections, table3 } from './sources.ts'

function identityOf(pieces: readonly Piece[], more: Partial<SourceDocument> = {}) {
  const source = makeSource(pieces, more)
  const found = findReport(source)
  const { paragraphs } = readParagraphs(found, { blocks: new Set(), cells: new Map() })
  return readIdentity(source, found, paragraphs, '2021')
}

describe('titles', () => {
  const cases: [string, string | null, number | null][] = [
    ['青禾县水务局2023年政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县水务局2023年度政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['2023年青禾县水务局政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['2023年度青禾县水务局政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县水务局关于2023年度政府信息公开工作的年度报告', '青禾县水务局', 2023],
    ['青禾县水务局关于2023年政府信息公开工作情况的报告', '青禾县水务局', 2023],
    ['青禾县水务局2023年政府信息公开年度报告', '青禾县水务局', 2023],
    ['青禾县水务局2023年政府信息公开年报', '青禾县水务局', 2023],
    ['青禾县水务局2023年信息公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县水务局2023年政务公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县水务局政府信息公开工作年度报告（2023年度）', '青禾县水务局', 2023],
    ['青禾县水务局政府信息公开2023年度报告', '青禾县水务局', 2023],
    ['青禾县水务局（青禾县防汛办）2023年政府信息公开工作年度报告', '青禾县水务局（青禾县防汛办）', 2023],
    ['《青禾县水务局2023年政府信息公开工作年度报告》', '青禾县水务局', 2023],
    ['# 青禾县水务局 2 0 2 3 年 政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县水务局２０２３年政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县水务局二〇二三年政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县水务局二○二三年政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['二零二三年青禾县水务局政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['青禾县2023年政府信息公开工作年度报告', '青禾县', 2023],
    ['青禾县人民政府2023年政府信息公开工作年度报告', '青禾县人民政府', 2023],
    ['青禾县人民政府信息公开工作年度报告（2023年）', '青禾县人民政府', 2023],
    ['青禾县政务服务和政务公开中心2023年政府信息公开工作年度报告', '青禾县政务服务和政务公开中心', 2023],
    [
      '中共青禾县委机构编制委员会办公室2023年政府信息公开工作年度报告',
      '中共青禾县委机构编制委员会办公室',
      2023,
    ],
    ['国家税务总局青禾县税务局2023年政府信息公开工作年度报告', '国家税务总局青禾县税务局', 2023],
    ['青禾县水务局2023年政府信息公开工作年度报告.docx', '青禾县水务局', 2023],
    ['附件：青禾县水务局2023年政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['2023年度政府信息公开工作年度报告（青禾县水务局）', '青禾县水务局', 2023],
    ['2023年政府信息公开工作年度报告', null, 2023],
    ['青禾县水务局政府信息公开工作年度报告', '青禾县水务局', null],
    ['政府信息公开年报', null, null],
    ['【年度报告】青禾县水务局2023年政府信息公开工作年度报告', '青禾县水务局', 2023],
    ['2023年政府信息公开工作年度报告—青禾县水务局', '青禾县水务局', 2023],
    ['青禾县水务局2023年政府信息公开工作年度报告 来源：本站 发布时间：2024-01-20', '青禾县水务局', 2023],
    ['XX局20XX年政府信息公开工作年度报告', null, null],
    ['××县水务局2023年政府信息公开工作年度报告', null, 2023],
  ]
  it.each(cases)('%s → %s, %s', (text, organ, year) => {
    expect(parseTitle(text)).toMatchObject({ organ, year })
  })

  const others: string[] = [
    '关于做好2023年政府信息公开工作年度报告编制工作的通知',
    '关于印发政府信息公开工作年度报告格式的通知',
    '青禾县发布2023年政府信息公开工作年度报告',
    '青禾县各单位2023年政府信息公开工作年度报告全部公开发布',
    '图解：青禾县2023年政府信息公开工作年度报告',
    '一图读懂青禾县2023年政府信息公开工作年度报告',
    '青禾县2023年政府信息公开工作年度报告解读',
    '青禾县召开2023年政府信息公开工作年度报告编制培训会',
    '青禾县2023年法治政府建设年度报告',
    '政府信息公开工作年度报告格式',
    '青禾县2023年政府信息公开指南',
    '2023年政务公开工作要点',
    '本报告根据条例编制，系2023年政府信息公开工作年度报告。',
  ]
  it.each(others)('%s is no title of a report', (text) => {
    expect(parseTitle(text)).toBeNull()
  })

  const kinds: [string, string][] = [
    ['青禾县水务局2023年政府信息公开工作年度报告', 'report'],
    ['关于做好2023年政府信息公开工作年度报告编制工作的通知', 'notice'],
    ['关于2023年年报编制情况的通报', 'notice'],
    ['政府信息公开指南', 'other'],
    ['关于印发政府信息公开实施办法的通知', 'notice'],
    ['关于加强政务公开工作的意见', 'notice'],
    ['根据国务院办公厅通知', 'other'],
    ['政府信息公开工作年度报告格式', 'template'],
    ['政府信息公开工作年度报告模板（2021版）', 'template'],
    ['青禾县发布2023年政府信息公开工作年度报告', 'news'],
    ['青禾县2023年政府信息公开工作年度报告解读', 'news'],
    ['政府信息公开年报', 'other'],
    ['青禾县人民政府', 'other'],
  ]
  it.each(kinds)('%s: %s', (text, kind) => {
    expect(kindOfTitle(text)).toBe(kind)
  })
})

describe('organ and year', () => {
  const cases: [string, Piece[], Partial<SourceDocument>, string | null, number | null][] = [
    [
      'title over two blocks',
      ['青禾县水务局', '2023年政府信息公开工作年度报告', ...sixSections],
      {},
      '青禾县水务局',
      2023,
    ],
    [
      'title over two lines',
      ['#青禾县水务局\n2023年政府信息公开\n工作年度报告', ...sixSections],
      {},
      '青禾县水务局',
      2023,
    ],
    [
      'year below',
      ['青禾县水务局', '政府信息公开工作年度报告', '（2023年度）', ...sixSections],
      {},
      '青禾县水务局',
      2023,
    ],
    [
      'year above',
      ['2023年度', '青禾县水务局政府信息公开工作年度报告', ...sixSections],
      {},
      '青禾县水务局',
      2023,
    ],
    [
      'title of the page complete, of the body short',
      [
        '#青禾县水务局2023年政府信息公开工作年度报告',
        '发布时间：2024-01-10',
        '2023年政府信息公开工作年度报告',
        ...sixSections,
      ],
      {},
      '青禾县水务局',
      2023,
    ],
    [
      'only the page has a title',
      ['本报告根据条例编制。', ...sixSections],
      { title: '青禾县水务局2023年政府信息公开工作年度报告_政府信息公开年报_青禾县人民政府' },
      '青禾县水务局',
      2023,
    ],
    [
      'organ from the page, year from the body',
      ['2023年政府信息公开工作年度报告', ...sixSections],
      { title: '青禾县水务局2023年政府信息公开工作年度报告-青禾县人民政府网' },
      '青禾县水务局',
      2023,
    ],
    [
      'year from the period',
      [
        '青禾县水务局政府信息公开工作年度报告',
        '本报告数据统计期限为2022年1月1日至12月31日。',
        ...sixSections,
      ],
      {},
      '青禾县水务局',
      2022,
    ],
    [
      'titles disagree, the period decides',
      [
        '#青禾县水务局2022年政府信息公开工作年度报告',
        '青禾县水务局2023年政府信息公开工作年度报告',
        '统计期限为2022年1月1日至2022年12月31日。',
        ...sixSections,
      ],
      {},
      '青禾县水务局',
      2022,
    ],
    [
      'the title keeps its year against the period',
      [
        '#青禾县水务局2022年政府信息公开工作年度报告',
        '统计期限为2023年1月1日至2023年12月31日。',
        ...sixSections,
      ],
      {},
      '青禾县水务局',
      2022,
    ],
    [
      'never the year of publication',
      ['青禾县水务局政府信息公开工作年度报告', '发布日期：2024-01-20', ...sixSections],
      {},
      '青禾县水务局',
      null,
    ],
    [
      'organ from the preamble: 现公布',
      [
        '2023年政府信息公开工作年度报告',
        '根据条例规定，现公布青禾县水务局2023年政府信息公开工作年度报告。',
        ...sixSections,
      ],
      {},
      '青禾县水务局',
      2023,
    ],
    [
      'organ from the preamble: 由…编制',
      ['2023年政府信息公开工作年度报告', '本报告由青禾县水务局根据条例编制。', ...sixSections],
      {},
      '青禾县水务局',
      2023,
    ],
    [
      'organ from the preamble: contact',
      [
        '2023年政府信息公开工作年度报告',
        '本报告依条例编制。如有疑问，请与青禾县水务局办公室联系（电话：0000）。',
        ...sixSections,
      ],
      {},
      '青禾县水务局',
      2023,
    ],
    [
      'organ from the signature',
      ['2023年政府信息公开工作年度报告', ...sixSections, '青禾县水务局', '2024年1月20日'],
      {},
      '青禾县水务局',
      2023,
    ],
    [
      'a portal is not the organ',
      ['2023年政府信息公开工作年度报告', '来源：青禾县人民政府网', ...sixSections],
      { site: '青禾县人民政府' },
      null,
      2023,
    ],
    [
      'the site of a department is',
      ['2023年政府信息公开工作年度报告', ...sixSections],
      { site: '青禾县水务局' },
      '青禾县水务局',
      2023,
    ],
    [
      'labelled cells of a workbook',
      [{ sheet: '表三', rows: [['单位名称：', '青禾县水务局', '年度：', '2023年'], ...table3] }],
      { kind: 'xlsx' },
      '青禾县水务局',
      2023,
    ],
    [
      'labels and values in one cell',
      [{ sheet: '表三', rows: [['填报单位（盖章）：青禾县水务局'], ['报告年度：2023年'], ...table3] }],
      { kind: 'xlsx' },
      '青禾县水务局',
      2023,
    ],
    [
      'a unit of measure is no organ',
      [{ sheet: '2023', rows: [['单位：万元'], ...table3] }],
      { kind: 'xlsx', sheets: [{ name: '2023', hidden: false }] },
      null,
      2023,
    ],
    ['tables only', [table3], { kind: 'text' }, null, null],
    ['placeholders', ['XX局20XX年政府信息公开工作年度报告', ...sixSections], {}, null, null],
  ]
  it.each(cases)('%s', (_, pieces, more, organ, year) => {
    expect(identityOf(pieces, more)).toMatchObject({ organ, year })
  })

  it('takes no name of a column for the title', () => {
    expect(identityOf(['##政府信息公开年报', ...sixSections]).title).toBeNull()
  })

  it('points at the title', () => {
    const { titlePlace, title } = identityOf([
      '^首页',
      '#青禾县水务局2023年政府信息公开工作年度报告',
      ...sixSections,
    ])
    expect(titlePlace).toEqual({ block: 1, anchor: 'f0/b1', start: 0, end: 23 })
    expect(title).toBe('青禾县水务局2023年政府信息公开工作年度报告')
  })
})

describe('scope', () => {
  const cases: [string, string, string][] = [
    ['青禾县水务局', '我局收到申请3件。', 'organ'],
    ['青禾镇人民政府', '我镇收到申请3件。', 'organ'],
    ['青禾街道办事处', '收到申请3件。', 'organ'],
    ['青禾县发展和改革委员会', '收到申请3件。', 'organ'],
    ['国家统计局青禾调查队', '收到申请3件。', 'organ'],
    ['青禾县人民政府办公室', '县政府及县政府办公室收到申请3件。', 'office'],
    ['青禾省人民政府办公厅', '收到申请3件。', 'office'],
    ['青禾县政府办', '收到申请3件。', 'office'],
    ['青禾县人民政府办公室', '本报告汇总各乡镇、各部门政府信息公开情况编制。', 'region'],
    ['青禾县人民政府办公室', '全县共收到政府信息公开申请300件。', 'unknown'],
    ['青禾县', '全县共收到政府信息公开申请300件。', 'region'],
    ['青禾县人民政府', '本报告综合各级行政机关年度报告编制。', 'region'],
    ['青禾县人民政府', '全县各级行政机关共受理申请300件。', 'region'],
    ['青禾县人民政府', '收到申请3件。', 'unknown'],
    ['青禾综合实验区', '汇总实验区各有关单位政府信息公开工作情况编制。', 'region'],
    ['青禾县水务局', '汇总各单位情况编制。', 'unknown'],
    ['青禾镇人民政府办公室', '收到申请3件。', 'organ'],
  ]
  it.each(cases)('%s, %s → %s', (organ, prose, scope) => {
    const pieces = [`#${organ}2023年政府信息公开工作年度报告`, '一、总体情况', prose, ...sixSections.slice(3)]
    expect(identityOf(pieces).scope).toBe(scope)
  })
})

describe('publication date', () => {
  const title = '#青禾县水务局2023年政府信息公开工作年度报告'
  const cases: [string, Piece[], Partial<SourceDocument>, string | null][] = [
    ['meta', [title], { published: '2024-02-20 15:07' }, '2024-02-20'],
    ['meta in words', [title], { published: '2024年2月5日' }, '2024-02-05'],
    ['发布日期', [title, '发布日期：2024-02-20 15:07 来源：本站'], {}, '2024-02-20'],
    ['发布时间 with slashes', [title, '发布时间: 2024/2/5'], {}, '2024-02-05'],
    ['发布时间 in words', [title, '【 发布时间：2024年2月5日 】'], {}, '2024-02-05'],
    ['时间', [title, '来源：青禾县水务局 时间：2024-02-20 15:07'], {}, '2024-02-20'],
    ['a line of its own', [title, '2024-02-20 15:07:33'], {}, '2024-02-20'],
    ['label and date in two lines', [title, '发布日期', '2024-02-20'], {}, '2024-02-20'],
    [
      'table of particulars',
      [
        [
          ['索引号', '000/2024-1', '成文日期', '2024-01-10'],
          ['发布机构', '青禾县水务局', '发布日期', '2024-02-20'],
        ],
        title,
      ],
      {},
      '2024-02-20',
    ],
    ['under the article', [title, ...sixSections, '发布日期：2024-02-20'], {}, '2024-02-20'],
    ['before 作者', [title, '2024-02-20 作者：佚名 点击数：'], {}, '2024-02-20'],
    ['with a time zone', [title], { published: '2024-02-20T15:07:00+08:00' }, '2024-02-20'],
    [
      '发布日期 before 发文日期',
      [
        [
          ['发文日期', '2024-02-18'],
          ['发布日期', '2024-02-20'],
        ],
        title,
      ],
      {},
      '2024-02-20',
    ],
    ['成文日期 where nothing else is', [[['成文日期', '2024-01-10']], title], {}, '2024-01-10'],
    ['not an update', [title, '更新时间：2024-03-01'], {}, null],
    ['not the period', [title, '统计时间：2023-01-01至2023-12-31'], {}, null],
    ['no such day', [title, '发布日期：2024-02-31'], {}, null],
    ['none', [title], {}, null],
  ]
  it.each(cases)('%s', (_, pieces, more, published) => {
    expect(identityOf(pieces.length > 5 ? pieces : [...pieces, ...sixSections], more).published).toBe(
      published,
    )
  })
})

describe('statistical period', () => {
  const cases: [string, string | null][] = [
    ['统计期限为2022年1月1日至2022年12月31日。', '2022-01-01 2022-12-31'],
    ['统计期限从2022年1月1日到12月31日止。', '2022-01-01 2022-12-31'],
    ['数据统计期限自2022年1月1日起至2022年12月31日止。', '2022-01-01 2022-12-31'],
    ['统计时限为2022年1月1日—12月31日。', '2022-01-01 2022-12-31'],
    ['统计时限为2022年1月1日——2022年12月31日。', '2022-01-01 2022-12-31'],
    ['所列数据的统计期限自 2022 年 1 月 1 日起，至 2022 年 12 月 31 日止。', '2022-01-01 2022-12-31'],
    ['统计期限为2022.1.1-2022.12.31。', '2022-01-01 2022-12-31'],
    ['统计期限为2022年1月至12月。', '2022-01-01 2022-12-31'],
    ['统计期限为2022年度（1月1日至12月31日）。', '2022-01-01 2022-12-31'],
    ['数据统计期限为2021年12月1日至2022年11月30日。', '2021-12-01 2022-11-30'],
    ['活动从2022年3月1日到5月1日开展。', null],
    ['现公布2022年政府信息公开工作年度报告。', null],
  ]
  it.each(cases)('%s → %s', (text, expected) => {
    const { period } = identityOf(['#青禾县水务局2022年政府信息公开工作年度报告', text, ...sixSections])
    expect(period && `${period.from} ${period.to}`).toBe(expected)
    const quote = period && text.slice(period.place.start, period.place.end)
    expect(quote ?? '2022年12月31日').toMatch(/^202[12].*(?:日|止|月|31)$/)
  })

  it.each([12, 20, 27, 36])('over lines of %s characters', (width) => {
    const text =
      '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。如对报告内容有疑问，请与本局办公室联系。'
    const lines = text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []
    const { period } = identityOf(['#青禾县水务局2022年政府信息公开工作年度报告', ...lines, ...sixSections])
    expect(period).toMatchObject({ from: '2022-01-01', to: '2022-12-31' })
  })
})
