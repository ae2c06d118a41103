import type { Case } from '../support/case.ts'

const last = { time: 'last-year', metric: 'received' } as const

export const cases: readonly Case[] = [
  {
    name: 'no report of last year',
    claims: [{ ...last, value: 9999 }],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  { name: 'nothing said', prior: {}, expect: [] },
  {
    name: 'another number than last year’s report',
    claims: [{ ...last, value: 9999 }],
    prior: {},
    expect: [{ instance: 'received/organ', severity: 'note', stated: 9999 }],
  },
  {
    name: 'last year’s number',
    claims: [{ ...last, value: 40 }],
    prior: { figures: { 't3/new/total': 40 } },
    expect: [],
  },
  {
    name: 'with those that had been carried in',
    claims: [{ ...last, value: 45 }],
    prior: { figures: { 't3/new/total': 40, 't3/carried-in/total': 5 } },
    expect: [],
  },
  { name: 'this year', claims: [{ metric: 'received', value: 9999 }], prior: {}, expect: [] },
  { name: 'about so many', claims: [{ ...last, value: 9999, bound: 'about' }], prior: {}, expect: [] },
  { name: 'somebody else’s', claims: [{ ...last, value: 9999, scope: 'other' }], prior: {}, expect: [] },
  {
    name: 'a figure that cannot be read',
    claims: [{ ...last, value: 9999 }],
    prior: { figures: { 't3/new/total': '?' } },
    expect: [],
  },
  {
    name: 'a report of another year',
    claims: [{ ...last, value: 9999 }],
    prior: { year: 2021 },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
