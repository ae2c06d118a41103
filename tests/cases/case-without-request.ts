import type { Case } from '../support/case.ts'
import { dropTable } from '../support/changes.ts'

const none = {
  't3/new/total': 0,
  't3/carried-in/total': 0,
  't3/handled/total': 0,
  't3/carried-out/total': 0,
}

export const cases: readonly Case[] = [
  { name: 'requests and disputes', expect: [] },
  {
    name: 'disputes only',
    figures: none,
    expect: [
      {
        instance: 't4',
        severity: 'note',
        figures: ['t4/review/total', 't4/suit-direct/total', 't4/suit-after-review/total'],
      },
    ],
  },
  {
    name: 'neither',
    figures: { ...none, 't4/review/total': 0, 't4/suit-direct/total': 0, 't4/suit-after-review/total': 0 },
    expect: [],
  },
  {
    name: 'table 4 is a picture',
    figures: none,
    change: dropTable('t4', 'picture'),
    expect: [],
    outcomes: { '*': 'cannotTell' },
  },
]
