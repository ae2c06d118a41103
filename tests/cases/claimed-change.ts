import type { Case } from '../support/case.ts'

/** Last year: 55 new, 59 with those carried in, 57 handled; this year 53, 57, 55. */
const prior = { figures: { 't3/handled/total': 57 } }

const silent = (name: string, ...told: string[]): Case => ({ name, told, prior, expect: [] })

export const cases: readonly Case[] = [
  {
    name: 'last year unknown',
    told: ['全年收到政府信息公开申请53件，比上年减少9件。'],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  silent('nothing said'),
  silent('so many fewer', '全年收到政府信息公开申请53件，比上年减少2件。'),
  silent(
    'so much less, rounded or cut',
    '政府信息公开申请数量较2023年下降3.64%。',
    '政府信息公开申请数量同比下降3.6%。',
    '政府信息公开申请量较去年下降3%。',
  ),
  silent('counted with those carried in', '全年收到政府信息公开申请57件，同比下降3.4%。'),
  silent('both ways', '全年收到政府信息公开申请53件，比上年减少2件，下降3.6%。'),
  silent('percentage points are no percentage', '办结率同比下降1.6个百分点。'),
  silent('about so much', '政府信息公开申请数量同比下降近10%。', '政府信息公开申请数量同比下降10%左右。'),
  {
    name: 'another percentage',
    told: ['全年收到政府信息公开申请53件，同比下降6.3%。'],
    prior,
    expect: [
      {
        instance: 'received/percent',
        severity: 'warning',
        verdict: 'review',
        stated: 6.3,
        expected: 3.64,
        figures: ['t3/new/total'],
        values: { now: 53, prior: 55 },
      },
    ],
  },
  {
    name: 'another number',
    told: ['全年收到政府信息公开申请53件，比上年减少12件，下降3.6%。'],
    prior,
    expect: [{ instance: 'received/count', severity: 'warning', stated: 12, expected: 2 }],
  },
  {
    name: 'a wrong direction is told elsewhere',
    told: ['全年收到政府信息公开申请53件，比上年增加12件。'],
    prior,
    expect: [],
  },
  {
    name: 'last year as the text tells it',
    told: ['2023年收到政府信息公开申请60件，2024年收到政府信息公开申请53件，同比下降12.7%。'],
    expect: [{ instance: 'received/percent', severity: 'warning', expected: 11.67 }],
  },
  silent('by how many and how much', '全年收到政府信息公开申请53件，比上年减少2件，下降3.64%。'),
  {
    name: 'by how many and how much, last year unknown',
    told: [
      '全年收到政府信息公开申请60件，比上年增加12件，增长25%。',
      '全年办理政府信息公开申请57件，其中新收53件，同比减少3件（下降5%）。',
    ],
    expect: [],
  },
  silent('last year beside the comparison', '全年收到政府信息公开申请53件，较2023年的55件下降3.6%。'),
  {
    name: 'last year beside the comparison, no report of it',
    told: [
      '全年收到政府信息公开申请60件，比2023年（48件）增加12件，增长25%。',
      '全年收到政府信息公开申请60件，与上年的60件持平。',
    ],
    expect: [],
  },
  {
    name: 'last year beside the comparison, and another percentage',
    told: ['全年收到政府信息公开申请60件，较2023年的48件增长20%。'],
    expect: [{ instance: 'received/percent', severity: 'warning', stated: 20, expected: 25 }],
  },
  {
    name: 'how many and how much do not agree',
    told: ['全年收到政府信息公开申请60件，比上年增加12件，增长20%。'],
    expect: [
      {
        instance: 'received/percent',
        severity: 'warning',
        stated: 20,
        expected: 25,
        values: { now: 60, prior: 48 },
      },
    ],
  },
]
