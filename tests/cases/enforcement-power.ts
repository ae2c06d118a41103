import type { Case } from '../support/case.ts'

const none = { 't2/licensing/decisions': 0, 't2/penalties/decisions': 0, 't2/coercion/decisions': 0 }

export const cases: readonly Case[] = [
  { name: 'a bureau that licenses', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'an office without decisions', organ: '云川县人民政府办公室', figures: none, expect: [] },
  {
    name: 'an office with decisions',
    organ: '云川县人民政府办公室',
    scope: 'office',
    expect: [
      {
        instance: 't2',
        severity: 'note',
        values: { organ: '云川县人民政府办公室', raw: '312、147、6' },
        figures: ['t2/licensing/decisions', 't2/penalties/decisions', 't2/coercion/decisions'],
      },
    ],
  },
  {
    name: 'a petition bureau',
    organ: '云川县信访局',
    figures: { ...none, 't2/penalties/decisions': 4 },
    expect: [{ instance: 't2' }],
  },
  {
    name: 'a report of the region',
    organ: '云川县人民政府办公室',
    scope: 'region',
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
