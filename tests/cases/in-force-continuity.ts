import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'documents in force follow from last year',
    prior: {},
    expect: [],
    outcomes: { 't2/normative-documents/in-force': 'pass', 't2/regulations/in-force': 'pass' },
  },
  {
    name: 'documents that came from nowhere',
    figures: { 't2/normative-documents/in-force': 31 },
    prior: {},
    expect: [
      {
        instance: 't2/normative-documents/in-force',
        severity: 'warning',
        verdict: 'review',
        stated: 31,
        expected: 28,
        values: { difference: 3, row: 'normative-documents' },
      },
    ],
  },
  {
    name: 'the difference is the number of revisions noted in the cell',
    figures: { 't2/normative-documents/issued': '5（其中修订2件）', 't2/normative-documents/in-force': 26 },
    prior: {},
    expect: [{ instance: 't2/normative-documents/in-force', severity: 'note' }],
  },
  {
    name: 'the difference is noted under the table',
    figures: { 't2/normative-documents/in-force': 25 },
    notes: { t2: ['注：另有3件到期自然失效。'] },
    prior: {},
    expect: [{ instance: 't2/normative-documents/in-force', severity: 'note' }],
  },
  {
    name: 'a note about another number explains nothing',
    figures: { 't2/normative-documents/in-force': 25 },
    notes: { t2: ['注：另有4件到期自然失效。'] },
    prior: {},
    expect: [{ instance: 't2/normative-documents/in-force', severity: 'warning' }],
  },
  {
    name: 'another scope',
    figures: { 't2/normative-documents/in-force': 128 },
    scope: 'region',
    prior: { scope: 'office' },
    expect: [{ instance: 't2/normative-documents/in-force', severity: 'note' }],
  },
  {
    name: 'last year in the 2019 edition has no such figure',
    prior: { edition: '2019', year: 2023 },
    expect: [],
    outcomes: { 't2/normative-documents/in-force': 'notApplicable' },
  },
  {
    name: 'a blank of last year that 0 does not fill',
    prior: { figures: { 't2/normative-documents/in-force': '' } },
    expect: [
      {
        instance: 't2/normative-documents/in-force',
        severity: 'note',
        verdict: 'cannotTell',
        reason: 'operand-blank',
      },
    ],
  },
  { name: 'the 2019 edition counts nothing of the kind', edition: '2019', prior: {}, expect: [] },
  {
    name: 'two notes explain the difference together',
    figures: {
      't2/normative-documents/issued': '5（其中修订2件）',
      't2/normative-documents/repealed': '3（其中自然失效1件）',
      't2/normative-documents/in-force': 25,
    },
    prior: {},
    expect: [{ instance: 't2/normative-documents/in-force', severity: 'note' }],
  },
  {
    name: 'the difference is told in the same section',
    figures: { 't2/normative-documents/in-force': 24 },
    prose: { disclosure: ['全年清理规范性文件，4件到期失效。'] },
    prior: {},
    expect: [{ instance: 't2/normative-documents/in-force', severity: 'note' }],
  },
]
