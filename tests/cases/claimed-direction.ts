import type { Case } from '../support/case.ts'

/** Last year: 55 new, 59 with those carried in, 57 handled; this year 53, 57, 55. */
const prior = { figures: { 't3/handled/total': 57 } }

const silent = (name: string, ...told: string[]): Case => ({ name, told, prior, expect: [] })

export const cases: readonly Case[] = [
  {
    name: 'last year unknown',
    told: ['全年收到政府信息公开申请53件，比上年增加2件。'],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  silent('nothing said'),
  silent(
    'fewer, and fewer they are',
    '全年收到政府信息公开申请53件，比上年减少2件。',
    '政府信息公开申请数量较2023年下降3.6%。',
  ),
  silent('another year', '全年收到政府信息公开申请53件，较2021年增加20件。'),
  silent('the whole region', '全县收到政府信息公开申请530件，比上年增加20件。'),
  {
    name: 'more, and fewer they are',
    told: ['全年收到政府信息公开申请53件，比上年增加2件。'],
    prior,
    expect: [
      {
        instance: 'received',
        severity: 'error',
        verdict: 'fail',
        figures: ['t3/new/total'],
        values: { now: 53, prior: 55 },
      },
    ],
  },
  {
    name: 'by percentage, of what the clause names',
    told: ['政府信息公开申请数量同比增长3.6%。'],
    prior,
    expect: [{ instance: 'received', severity: 'error' }],
  },
  {
    name: 'the same',
    told: ['全年收到政府信息公开申请53件，与上年持平。'],
    prior,
    expect: [{ instance: 'received', severity: 'warning' }],
  },
  {
    name: 'the same, which they are not by far',
    told: ['全年收到政府信息公开申请53件，与上年持平。'],
    prior: { figures: { 't3/new/total': 80, 't3/carried-in/total': 4, 't3/handled/total': 79 } },
    expect: [{ instance: 'received', severity: 'error' }],
  },
  {
    name: 'the same, which one way to count bears out',
    told: ['全年收到政府信息公开申请53件，与上年持平。'],
    prior: { figures: { 't3/handled/total': 55 } },
    expect: [],
  },
  {
    name: 'another scope last year',
    told: ['全年收到政府信息公开申请53件，比上年增加2件。'],
    prior: { scope: 'region' },
    expect: [],
  },
  {
    name: 'a consolidated report',
    scope: 'region',
    told: ['全县收到政府信息公开申请53件，比上年增加2件。'],
    prior: { scope: 'region' },
    expect: [{ instance: 'received', severity: 'warning' }],
  },
  {
    name: 'last year as the text tells it',
    told: ['2023年收到政府信息公开申请60件，2024年收到政府信息公开申请53件，同比增长11.7%。'],
    expect: [{ instance: 'received', severity: 'warning' }],
  },
]
