import type { Case } from '../support/case.ts'

const sentence = (total: number, list: string): NonNullable<Case['prose']> => ({
  overview: [`全县共收到政府信息公开申请${total}件（${list}）。`],
})

export const cases: readonly Case[] = [
  { name: 'no list', expect: [], outcomes: { '*': 'pass' } },
  {
    name: 'organs that add up',
    prose: sentence(55, '县政府12件、县各有关部门31件、青禾镇9件、白石街道3件'),
    expect: [],
  },
  {
    name: 'organs that do not',
    prose: sentence(56, '县政府12件、县各有关部门31件、青禾镇9件、白石街道3件'),
    expect: [
      {
        instance: 'overview/1',
        severity: 'error',
        verdict: 'fail',
        stated: 56,
        expected: 55,
        values: { count: 4, difference: 1 },
      },
    ],
  },
  {
    name: 'full-width digits, another separator, no unit but the last',
    prose: sentence(56, '县政府１２，县各有关部门３１，青禾镇９，白石街道３件'),
    expect: [{ instance: 'overview/1', stated: 56, expected: 55 }],
  },
  {
    name: 'a list behind 其中 need not be complete',
    prose: { overview: ['全县共收到政府信息公开申请56件，其中县政府12件、水务局31件、青禾镇9件。'] },
    expect: [],
  },
  {
    name: 'a list behind 其中 cannot be more than the whole',
    prose: { overview: ['全县共收到政府信息公开申请50件，其中县政府12件、水务局31件、青禾镇9件。'] },
    expect: [{ instance: 'overview/1', severity: 'error', stated: 50, expected: 52 }],
  },
  {
    name: 'the same in brackets',
    prose: sentence(56, '其中县政府12件、水务局31件、青禾镇9件'),
    expect: [],
  },
  {
    name: 'organs alone that add up to less may not be all',
    prose: sentence(56, '教育局12件、水务局31件、司法局9件、青禾镇2件'),
    expect: [{ instance: 'overview/1', severity: 'warning', verdict: 'review', stated: 56, expected: 54 }],
  },
  {
    name: 'other things than the total',
    prose: sentence(56, '县政府12条、县各有关部门31条、青禾镇9条、白石街道3条'),
    expect: [],
  },
  {
    name: 'an open list',
    prose: sentence(56, '县政府12件、县各有关部门31件、青禾镇9件等'),
    expect: [],
  },
  {
    name: 'kinds of applicants are no organs',
    prose: sentence(56, '自然人12件、商业企业31件、科研机构9件'),
    expect: [],
  },
  {
    name: 'two organs are no breakdown',
    prose: sentence(56, '县政府12件、县水务局31件'),
    expect: [],
  },
  {
    name: 'an item without a number',
    prose: sentence(56, '县政府12件、县各有关部门31件、青禾镇、白石街道3件'),
    expect: [],
  },
  {
    name: 'a long line of brackets and digits ends in time',
    prose: { overview: [`1件（${'县政府12件、'.repeat(5000)}`, '1件，其中'.repeat(5000)] },
    expect: [],
  },
]
