import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'numbers only', expect: [] },
  {
    name: 'notes, told once a table',
    figures: {
      't2/normative-documents/issued': '5（其中修订2件）',
      't2/normative-documents/repealed': '3（含失效1件）',
    },
    expect: [{ instance: 't2', severity: 'note', says: 'note', values: { count: 2 } }],
  },
  {
    name: 'a note that is greater than the number',
    figures: { 't2/normative-documents/issued': '5（其中修订16件）' },
    expect: [
      {
        instance: 't2/normative-documents/issued',
        severity: 'warning',
        says: 'greater',
        stated: 5,
        values: { part: 16, note: '其中修订16件' },
      },
    ],
  },
  {
    name: 'a note without a number',
    figures: { 't2/normative-documents/issued': '5（含修订）' },
    expect: [{ instance: 't2', severity: 'note' }],
  },
]
