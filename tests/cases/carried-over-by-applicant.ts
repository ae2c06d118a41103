import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'every column came in', prior: {}, expect: [], outcomes: { 't3/carried-in/company': 'pass' } },
  {
    name: 'one moved from company to natural person, told once',
    prior: { figures: { 't3/carried-out/natural-person': 2, 't3/carried-out/company': 2 } },
    expect: [
      {
        instance: 't3/carried-in/natural-person',
        severity: 'warning',
        verdict: 'review',
        relations: [
          'carried-over-by-applicant/t3/carried-in/natural-person',
          'carried-over-by-applicant/t3/carried-in/company',
        ],
      },
    ],
  },
  {
    name: 'told with the total that fails',
    prior: { figures: { 't3/carried-out/natural-person': 5, 't3/carried-out/total': 6 } },
    beside: ['carried-over'],
    expect: [
      {
        rule: 'carried-over',
        instance: 't3/carried-in/total',
        severity: 'error',
        relations: [
          'carried-over/t3/carried-in/total',
          'carried-over-by-applicant/t3/carried-in/natural-person',
        ],
      },
    ],
  },
]
