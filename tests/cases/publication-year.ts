import type { Case } from '../support/case.ts'
import type { Change } from '../support/changes.ts'

function publish(date: string | null): Change {
  return (report) => {
    report.identity.published = date
    report.source.blocks.push({ kind: 'text', anchor: 'f0/b99', text: `发布日期：${date ?? ''} 来源：本站` })
  }
}

export const cases: readonly Case[] = [
  { name: 'the year after', expect: [] },
  {
    name: 'before the year had ended',
    change: publish('2024-12-20'),
    expect: [{ instance: 'report', severity: 'warning', says: 'early', stated: 2024, expected: 2025 }],
  },
  {
    name: 'years later',
    change: publish('2027-05-08'),
    expect: [{ instance: 'report', severity: 'note', says: 'years', stated: 2027 }],
  },
  { name: 'no date', change: publish(null), expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'the report year is in doubt',
    change: (report) => {
      publish('2024-01-20')(report)
      report.identity.title = '云川县水务局2023年政府信息公开工作年度报告'
    },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
