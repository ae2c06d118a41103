import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'what was carried over came in',
    prior: {},
    expect: [],
    outcomes: { 't3/carried-in/total': 'pass' },
  },
  {
    name: 'another number came in, same organ',
    prior: { figures: { 't3/carried-out/total': 6 } },
    expect: [
      {
        instance: 't3/carried-in/total',
        severity: 'error',
        verdict: 'fail',
        stated: 4,
        expected: 6,
        figures: ['t3/carried-in/total', 't3/carried-out/total'],
      },
    ],
  },
  {
    name: 'an office that reports for its government is the same organ too',
    scope: 'office',
    prior: { scope: 'office', figures: { 't3/carried-out/total': 6 } },
    expect: [{ instance: 't3/carried-in/total', severity: 'error' }],
  },
  {
    name: 'a consolidated report is only a warning',
    scope: 'region',
    prior: { scope: 'region', figures: { 't3/carried-out/total': 6 } },
    expect: [{ instance: 't3/carried-in/total', severity: 'warning', verdict: 'review' }],
  },
  {
    name: 'an unknown scope is only a warning',
    scope: 'unknown',
    prior: { scope: 'organ', figures: { 't3/carried-out/total': 6 } },
    expect: [{ instance: 't3/carried-in/total', severity: 'warning' }],
  },
  {
    name: 'a renamed organ is only a warning',
    prior: { organ: '云川县水利局', figures: { 't3/carried-out/total': 6 } },
    expect: [{ instance: 't3/carried-in/total', severity: 'warning' }],
  },
  {
    name: 'a note on what was carried over',
    notes: { t3: ['注：上年结转的2件已移交其他单位办理。'] },
    prior: { figures: { 't3/carried-out/total': 6 } },
    expect: [{ instance: 't3/carried-in/total', severity: 'warning' }],
  },
  {
    name: 'the editions share the row',
    year: 2021,
    prior: { edition: '2019', year: 2020, figures: { 't3/carried-out/total': 6 } },
    expect: [{ instance: 't3/carried-in/total', severity: 'error' }],
  },
  {
    name: 'a figure of last year that cannot be read',
    prior: { figures: { 't3/carried-out/total': '?' } },
    expect: [
      {
        instance: 't3/carried-in/total',
        severity: 'note',
        verdict: 'cannotTell',
        reason: 'operand-illegible',
      },
    ],
  },
]
