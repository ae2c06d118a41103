import type { Case } from '../support/case.ts'
import { dropSection } from '../support/changes.ts'

const unpaid = { 't3/other-unpaid/total': 3 }

export const cases: readonly Case[] = [
  { name: 'none unpaid', prose: { other: ['无。'] }, expect: [] },
  {
    name: 'nothing about fees',
    figures: unpaid,
    prose: { other: ['无。'] },
    expect: [{ instance: 't3/other-unpaid/total', severity: 'warning', says: 'missing', stated: 3 }],
  },
  {
    name: 'nothing collected is no contradiction',
    figures: unpaid,
    prose: { other: ['本年度未收取信息处理费。'] },
    expect: [],
  },
  {
    name: 'enough notices',
    figures: unpaid,
    prose: { other: ['发出收费通知5件，总金额900元，实际收取200元。'] },
    expect: [],
  },
  {
    name: 'fewer notices than unpaid',
    figures: unpaid,
    prose: { other: ['发出收费通知2件，总金额900元，实际收取200元。'] },
    expect: [{ instance: 't3/other-unpaid/total', says: 'fewer', stated: 3, expected: 2 }],
  },
  {
    name: 'the number before the words',
    figures: unpaid,
    prose: { other: ['全年发出1件信息处理费收费通知。'] },
    expect: [{ instance: 't3/other-unpaid/total', says: 'fewer', expected: 1 }],
  },
  {
    name: 'section six is missing',
    figures: unpaid,
    prose: { other: ['无。'] },
    change: dropSection('other'),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
