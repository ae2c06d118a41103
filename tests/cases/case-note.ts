import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no note', expect: [] },
  { name: 'the usual note', notes: { t4: ['注：行政复议、行政诉讼数量含上年度结转数量。'] }, expect: [] },
  {
    name: 'cases carried over are left out',
    notes: { t4: ['注：以上数据不含上年结转案件。'] },
    expect: [{ instance: 't4', severity: 'note', values: { text: '注：以上数据不含上年结转案件。' } }],
  },
  {
    name: 'new cases only',
    notes: { t4: ['说明：仅统计本年度新收案件'] },
    expect: [{ instance: 't4', severity: 'note' }],
  },
  { name: 'a note of another table', notes: { t3: ['注：仅统计本年度新收申请'] }, expect: [] },
]
