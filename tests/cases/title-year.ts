import type { Case } from '../support/case.ts'
import { all, type Change, setPreamble } from '../support/changes.ts'

function setTitle(title: string | null, year: number | null = null): Change {
  return ({ identity }) => {
    identity.title = title
    if (year !== null) identity.year = year
  }
}

function setPeriod(year: number): Change {
  const text = `本报告数据统计期限为${year}年1月1日至${year}年12月31日。`
  return all(setPreamble(text), ({ identity }) => {
    const place = { ...identity.period?.place, block: 1, anchor: 'f0/b1', start: 10, end: text.length - 1 }
    identity.period = { from: `${year}-01-01`, to: `${year}-12-31`, place }
  })
}

/** A preamble without a period. */
function announce(text: string): Change {
  return all(setPreamble(text), ({ identity }) => {
    identity.period = null
  })
}

function inOverview(...overview: string[]): Pick<Case, 'prose' | 'change'> {
  return { prose: { overview }, change: announce('根据《条例》编制本报告。') }
}

export const cases: readonly Case[] = [
  { name: 'one year throughout', expect: [] },
  {
    name: 'another period',
    change: setPeriod(2023),
    expect: [{ instance: 'period', severity: 'error', says: 'period', stated: 2024, expected: 2023 }],
  },
  {
    name: 'another title on the page speaks for the period',
    change: (report) => {
      setPeriod(2023)(report)
      report.identity.year = 2023
    },
    expect: [{ instance: 'period', severity: 'warning', stated: 2024, expected: 2023 }],
  },
  {
    name: 'a title without a year',
    change: setTitle('云川县水务局政府信息公开工作年度报告'),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'a title with two years',
    change: setTitle('2023—2024学年信息公开报告'),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'a period over two years is another rule’s finding',
    change: ({ identity }) => {
      if (identity.period) identity.period.from = '2023-07-01'
    },
    expect: [],
  },
  {
    name: 'the preamble gives the report another year',
    change: announce('根据《条例》要求，现公布云川县水务局2023年政府信息公开工作年度报告。'),
    expect: [{ instance: 'preamble', severity: 'warning', says: 'preamble', stated: 2024, expected: 2023 }],
  },
  {
    name: 'the figures end in another year',
    change: announce('根据《条例》编制本报告，统计数据截止时间为2023年12月31日。'),
    expect: [{ instance: 'preamble', says: 'period', expected: 2023 }],
  },
  {
    name: 'the preamble names the notice of the year before, and last year’s report',
    change: announce(
      '按照《关于做好2023年政府信息公开工作年度报告编制工作的通知》及关于印发2025年政府信息公开年度报告编制通知的要求，编制2024年政府信息公开工作年度报告。',
    ),
    expect: [{ instance: 'notice', severity: 'note', values: { year: 2024, found: 2023 } }],
  },
  {
    name: 'a notice of this year beside one of the year before',
    change: announce(
      '按照《关于做好2023年政府信息公开工作年度报告编制工作的通知》《关于做好2024年政府信息公开工作年度报告发布工作的通知》编制。',
    ),
    expect: [],
  },
  {
    name: 'the title of the page says another year',
    change: ({ source }) => {
      source.title = '云川县水务局2023年政府信息公开工作年度报告_云川县人民政府'
    },
    expect: [{ instance: 'page', severity: 'warning', says: 'page', stated: 2024, expected: 2023 }],
  },
  {
    name: 'the title of the page is that of its column, or of the report',
    change: ({ source }) => {
      source.title = '云川县水务局2024年政府信息公开工作年度报告_2025年政府信息公开年报'
    },
    expect: [],
  },
  {
    name: 'section one speaks of another year only',
    ...inOverview(
      '（一）主动公开。2023年，我局主动公开信息56条。',
      '（二）依申请公开。2023年我局共收到申请5件，均已答复。',
    ),
    expect: [
      {
        instance: 'overview',
        severity: 'warning',
        says: 'overview',
        stated: 2024,
        expected: 2023,
        values: { count: 2 },
      },
    ],
  },
  {
    name: 'section one speaks of this year once',
    ...inOverview('2023年，我局主动公开信息56条。2023年共收到申请5件。', '2024年新增专栏。'),
    expect: [],
  },
  {
    name: 'one mention is the other rule’s finding',
    ...inOverview('2023年，我局主动公开信息56条。'),
    expect: [],
  },
  {
    name: 'years of budgets and comparisons',
    ...inOverview('公开2023年度部门决算、2023年度部门预算，公开信息56条，较2023年增加3条，比2023年多。'),
    expect: [],
  },
]
