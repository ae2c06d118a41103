import type { Case } from '../support/case.ts'

const rare = { 't3/handled/total': 20, 't3/unprocessed-mass/total': 1, 't3/refused-state-secret/total': 2 }

export const cases: readonly Case[] = [
  { name: 'none of them', figures: { 't3/handled/total': 20 }, expect: [] },
  {
    name: 'two of them, told once',
    figures: rare,
    expect: [
      {
        instance: 't3',
        severity: 'note',
        figures: ['t3/refused-state-secret/total', 't3/unprocessed-mass/total'],
        values: { total: 20, count: 2 },
      },
    ],
  },
  { name: 'many requests', figures: { ...rare, 't3/handled/total': 51 }, expect: [] },
  { name: 'a government', scope: 'region', figures: rare, expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'unknown scope', scope: 'unknown', figures: rare, expect: [], outcomes: { '*': 'notApplicable' } },
]
