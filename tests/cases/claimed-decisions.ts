import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'as in the table',
    told: ['作出行政许可决定312件、行政处罚决定147件，实施行政强制6件。'],
    expect: [],
    outcomes: { 'licensing/organ/this-year': 'pass', 'coercion/organ/this-year': 'pass' },
  },
  {
    name: 'another number',
    told: ['作出行政处罚决定174件。'],
    expect: [
      {
        instance: 'penalties/organ/this-year',
        severity: 'warning',
        stated: 174,
        expected: 147,
        figures: ['t2/penalties/decisions'],
      },
    ],
  },
  {
    name: 'at least so many',
    told: ['作出行政处罚决定140余件。'],
    expect: [],
  },
  {
    name: 'what was published is something else',
    told: ['公开行政许可信息120条，公示行政许可事项目录35项。'],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'decisions in the 2019 edition',
    edition: '2019',
    told: ['作出行政许可决定300件。'],
    expect: [{ instance: 'licensing/organ/this-year', severity: 'warning' }],
  },
]
