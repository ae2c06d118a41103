import type { Case } from '../support/case.ts'
import type { Change } from '../support/changes.ts'

function publish(date: string | null): Change {
  return (report) => {
    report.identity.published = date
  }
}

const local = { deadlines: { organ: '01-15', office: '02-20' } } as const

export const cases: readonly Case[] = [
  { name: 'in time', expect: [] },
  { name: 'on the last day', change: publish('2025-01-31'), expect: [] },
  {
    name: 'a department is late',
    change: publish('2025-02-01'),
    expect: [
      {
        instance: 'report',
        severity: 'warning',
        values: { published: '2025-02-01', deadline: '1月31日' },
      },
    ],
  },
  { name: 'a government in March', scope: 'region', change: publish('2025-03-31'), expect: [] },
  {
    name: 'a government in April',
    scope: 'region',
    change: publish('2025-04-01'),
    expect: [{ instance: 'report', values: { deadline: '3月31日' } }],
  },
  {
    name: 'an office has no deadline of the law’s',
    scope: 'office',
    change: publish('2025-06-01'),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'an office with a local deadline',
    scope: 'office',
    profile: local,
    change: publish('2025-02-21'),
    expect: [{ instance: 'report', values: { deadline: '2月20日' } }],
  },
  {
    name: 'a department with a local deadline',
    profile: local,
    change: publish('2025-01-20'),
    expect: [{ instance: 'report', values: { deadline: '1月15日' } }],
  },
  {
    name: 'scope not known',
    scope: 'unknown',
    change: publish('2025-12-01'),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  { name: 'no date', change: publish(null), expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'years later', change: publish('2026-05-01'), expect: [], outcomes: { '*': 'notApplicable' } },
]
