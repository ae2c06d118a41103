import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'numbers', expect: [] },
  {
    name: 'marks in two tables',
    figures: {
      't2/coercion/decisions': '/',
      't3/granted/other': '—',
      't3/granted/company': '/',
      't3/new/other': '—',
    },
    expect: [
      { instance: 't2', severity: 'warning', values: { table: 't2', count: 1, raw: '/' } },
      {
        instance: 't3',
        values: { count: 3, raw: '—、/' },
        figures: ['t3/new/other', 't3/granted/company', 't3/granted/other'],
      },
    ],
  },
  { name: 'a blank is another finding', figures: { 't2/coercion/decisions': '' }, expect: [] },
]
