import { describe, expect, test } from 'vitest'
import {
  type Change,
  comparePlausibility,
  recogniseSlip,
  weighPlausibility,
} from '../../core/check/patterns.ts'
import type { FigureKey } from '../../core/template/keys.ts'

type Brief = readonly [figure: FigureKey, from: number | null, to: number]

function changesOf(briefs: readonly Brief[]): Change[] {
  return briefs.map(([figure, from, to]) => ({ figure, from, to }))
}

function nameOf(briefs: readonly Brief[], others: Readonly<Record<FigureKey, number>> = {}): string | null {
  const changes = changesOf(briefs)
  const read = (key: FigureKey): number =>
    changes.find(({ figure }) => figure === key)?.to ?? others[key] ?? 0
  return recogniseSlip(changes, read).pattern
}

describe('the pattern of one figure', () => {
  test.each<[from: number | null, to: number, pattern: string | null]>([
    [73, 37, 'digit-swap'],
    [1203, 1302, 'digit-swap'],
    [7, 73, 'missing-digit'],
    [7, 37, 'missing-digit'],
    [134, 1134, 'missing-digit'],
    [1010, 101, 'extra-digit'],
    [730, 73, 'extra-digit'],
    [123, 231, null],
    [123, 124, null],
    [12, 21_000, null],
    [0, 10, null],
    [10, 0, null],
    [null, 12, null],
    [-12, 21, null],
    [2.5, 25, null],
  ])('%s → %s', (from, to, pattern) => {
    expect(nameOf([['t4/review/other', from, to]])).toBe(pattern)
  })

  test.each<[change: Brief, others: Readonly<Record<FigureKey, number>>, pattern: string | null]>([
    [['t3/carried-out/company', null, 4], {}, 'forgotten-carry-over'],
    [['t3/carried-out/company', 4, 0], {}, null],
    [['t3/new/company', 30, 26], { 't3/carried-in/company': 4 }, 'forgotten-carry-over'],
    [['t3/handled/company', 20, 26], { 't3/carried-out/company': 6 }, 'forgotten-carry-over'],
    [['t3/new/company', 30, 26], { 't3/carried-in/research': 4 }, null],
    [['t3/granted/company', 30, 26], { 't3/carried-in/company': 4 }, null],
    [['t3/handled/company', 30, 26], { 't3/partly-granted/company': 4 }, 'double-counted'],
    [['t3/handled/company', 26, 30], { 't3/partly-granted/company': 4 }, null],
    [
      ['t3/handled/company', 30, 26],
      { 't3/unavailable-not-held/company': 3, 't3/unavailable-unclear/company': 1 },
      'double-counted',
    ],
    [['t3/handled/company', 30, 26], { 't3/other-processing/company': 4 }, 'double-counted'],
    [['t3/refused-other-law/company', 6, 2], { 't3/partly-granted/company': 4 }, 'double-counted'],
    [['t3/granted/company', 6, 2], { 't3/partly-granted/company': 4 }, null],
    [['t3/granted/total', 30, 26], { 't3/granted/company': 3, 't3/granted/other': 1 }, 'double-counted'],
    [['t3/granted/total', 30, 26], { 't3/granted/natural-person': 4 }, null],
    [['t4/review/total', 30, 26], { 't3/partly-granted/total': 4 }, null],
  ])('%j', (change, others, pattern) => {
    expect(nameOf([change], others)).toBe(pattern)
  })
})

describe('the pattern of several figures', () => {
  test.each<[name: string, briefs: readonly Brief[], pattern: string | null]>([
    [
      'moved to the right',
      [
        ['t3/new/company', 0, 9],
        ['t3/new/research', 9, 2],
      ],
      'shifted-column',
    ],
    [
      'moved to the left',
      [
        ['t3/new/company', 9, 2],
        ['t3/new/research', null, 9],
      ],
      'shifted-column',
    ],
    [
      'exchanged',
      [
        ['t4/review/upheld', 1, 9],
        ['t4/review/corrected', 9, 1],
      ],
      'shifted-column',
    ],
    [
      'not side by side',
      [
        ['t3/new/company', 0, 9],
        ['t3/new/public-welfare', 9, 0],
      ],
      null,
    ],
    [
      'not in one row',
      [
        ['t3/new/company', 0, 9],
        ['t3/granted/research', 9, 0],
      ],
      null,
    ],
    [
      'not in one table',
      [
        ['t3/new/other', 0, 9],
        ['t4/review/total', 9, 0],
      ],
      null,
    ],
    [
      'another number',
      [
        ['t3/new/company', 0, 8],
        ['t3/new/research', 9, 1],
      ],
      null,
    ],
    [
      'its cell taken',
      [
        ['t3/new/company', 3, 9],
        ['t3/new/research', 9, 2],
      ],
      null,
    ],
    [
      'the same slip twice',
      [
        ['t3/new/company', 37, 73],
        ['t3/new/total', 59, 95],
      ],
      'digit-swap',
    ],
    [
      'different slips',
      [
        ['t3/new/company', 37, 73],
        ['t3/new/total', 5, 95],
      ],
      null,
    ],
  ])('%s', (_, briefs, pattern) => {
    expect(nameOf(briefs)).toBe(pattern)
  })
})

test('explanations are ordered by hints, impossible numbers, pattern, blanks, amount, totals, place', () => {
  const ordered: readonly (readonly Brief[])[] = [
    [['t4/suit-after-review/total', 50, 60]],
    [['t4/suit-after-review/other', -3, 4]],
    [['t4/review/pending', 89, 98]],
    [['t4/review/pending', 9, 98]],
    [['t4/review/pending', 98, 9]],
    [
      ['t3/new/company', 0, 90],
      ['t3/new/research', 90, 7],
    ],
    [['t3/carried-in/research', 0, 90]],
    [['t3/granted/total', 113, 23]],
    [['t4/review/upheld', 1, 4]],
    [['t4/review/corrected', 1, 4]],
    [['t3/handled/company', 5, 2]],
    [['t4/review/upheld', 1, 5]],
    [['t4/review/upheld', null, 1]],
    [['t4/suit-direct/other', 50, 51]],
  ]
  const hints = [
    { figure: 't4/suit-after-review/total', value: 60 },
    { figure: 't4/suit-direct/other', value: 50 },
  ] as const
  const weigh = (briefs: readonly Brief[]): number[] => {
    const changes = changesOf(briefs)
    const slip = recogniseSlip(changes, (key) => (key === 't3/granted/company' ? 90 : 0))
    return weighPlausibility(changes, slip, hints)
  }
  const turned = ordered.slice().reverse()
  expect(turned.sort((one, other) => comparePlausibility(weigh(one), weigh(other)))).toEqual(ordered)
})
