import type { Case } from '../support/case.ts'
import { dropSection } from '../support/changes.ts'

const elsewhere = ['（二）依申请公开。全年收到申请5件，未收取信息处理费。']

export const cases: readonly Case[] = [
  { name: 'in section six', expect: [] },
  {
    name: 'elsewhere only',
    prose: { overview: elsewhere, other: ['无。'] },
    expect: [{ instance: 'other', severity: 'note', quotes: ['全年收到申请5件，未收取信息处理费。'] }],
  },
  { name: 'in both', prose: { overview: elsewhere, other: ['未发生收费。'] }, expect: [] },
  { name: 'nowhere', prose: { other: ['无。'] }, expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'no section six',
    prose: { overview: elsewhere },
    change: dropSection('other'),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
