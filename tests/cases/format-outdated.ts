import type { Case } from '../support/case.ts'
import { all, type Change } from '../support/changes.ts'

const unsure: Change = ({ identity }) => {
  identity.published = '2021-01-25'
}

export const cases: readonly Case[] = [
  { name: 'the format of 2021', expect: [] },
  { name: 'the trial format in 2020', edition: '2019', expect: [] },
  {
    name: 'the trial format in 2022',
    edition: '2019',
    year: 2022,
    expect: [{ instance: 't2+t3', severity: 'error', values: { year: 2022, tables: 't2,t3' } }],
  },
  {
    name: 'published in the year that it is said to be about',
    edition: '2019',
    year: 2021,
    change: unsure,
    expect: [{ instance: 't2+t3', severity: 'warning' }],
  },
  {
    name: 'the statistical period is another year',
    edition: '2019',
    year: 2021,
    change: all(({ identity }) => {
      identity.period = { from: '2020-01-01', to: '2020-12-31', place: { block: 1, anchor: 'f0/b1' } }
    }),
    expect: [{ instance: 't2+t3', severity: 'warning' }],
  },
  {
    name: 'the year was not read',
    edition: '2019',
    change: ({ identity }) => {
      identity.year = null
    },
    expect: [{ instance: '*', verdict: 'cannotTell', reason: 'identity-unknown' }],
  },
  {
    name: 'one table only, told once',
    beside: ['format-mixed'],
    change: ({ tables }) => {
      tables.t2.edition = '2019'
    },
    expect: [{ rule: 'format-outdated', instance: 't2', severity: 'error' }],
  },
  {
    name: 'table 3 only, told by its one row for 其他处理',
    edition: '2019',
    year: 2023,
    beside: ['format-mixed'],
    change: ({ tables }) => {
      tables.t2.edition = '2021'
      for (const row of tables.t3.rows) if (row.key === 'other-processing') row.edition = '2019'
    },
    expect: [
      {
        rule: 'format-outdated',
        instance: 't3',
        severity: 'error',
        values: { year: 2023, tables: 't3', labels: '（六）其他处理' },
      },
    ],
  },
]
