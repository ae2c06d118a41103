import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing', expect: [] },
  {
    name: 'more than was asked for',
    prose: { other: ['发出收费通知3件，总金额2230元，实际收取2320元。'] },
    expect: [
      { instance: 'other', severity: 'warning', stated: 2320, expected: 2230, quotes: ['2320元', '2230元'] },
    ],
  },
  {
    name: 'another unit',
    prose: { other: ['发出收费通知3件，总金额2230元，实际收取0.3万元。'] },
    expect: [{ instance: 'other', stated: 3000, expected: 2230 }],
  },
  { name: 'as much', prose: { other: ['发出收费通知3件，总金额2230元，实际收取2230元。'] }, expect: [] },
  { name: 'less', prose: { other: ['发出收费通知3件，总金额2230元，实际收取880元。'] }, expect: [] },
  {
    name: 'some of last year',
    prose: { other: ['发出收费通知3件，总金额2230元，实际收取2530元（含上年通知的300元）。'] },
    expect: [],
  },
  { name: 'no notice told', prose: { other: ['收取信息处理费2320元。'] }, expect: [] },
  { name: 'nothing about fees', prose: { other: ['无。'] }, expect: [], outcomes: { '*': 'notApplicable' } },
]
