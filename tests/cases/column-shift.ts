import { applicantColumns, type FigureKey } from '../../core/template/keys.ts'
import type { Case } from '../support/case.ts'
import { all, type Change, dropColumn, figuresOf } from '../support/changes.ts'

/** Table 3 with figures under 总计 only. */
const totalsOnly: Change = (report) => {
  for (const figure of figuresOf(report)) {
    const [table, , column] = figure.key.split('/')
    if (table === 't3' && column !== 'total') Object.assign(figure, { value: 0, raw: '0', state: 'number' })
  }
}

function row(name: string, cells: readonly (number | string)[]): Record<string, number | string> {
  return Object.fromEntries(
    [...applicantColumns, 'total'].map((column, at) => [`t3/${name}/${column}`, cells[at] ?? '']),
  )
}

/** Marks a row as one whose cells could not be told apart. */
const movedRow: Change = ({ problems }) => {
  const figures: FigureKey[] = ['t4/review/upheld', 't4/review/total']
  problems.push({ code: 'figure-moved', table: 't4', figures, text: '2 1 3' })
}

export const cases: readonly Case[] = [
  { name: 'figures in their columns', expect: [] },
  {
    name: 'figures under the total only',
    change: totalsOnly,
    expect: [{ instance: 't3/total', severity: 'warning', says: 'total' }],
  },
  {
    name: 'figures under the total only, where a column was not read',
    change: all(totalsOnly, dropColumn('t3', 'natural-person')),
    expect: [],
  },
  {
    name: 'a row that lacks a cell',
    figures: row('granted', [17, 3, 1, 1, 1, 23, '']),
    expect: [
      { instance: 't3/shifted', severity: 'warning', says: 'shifted', values: { count: 1, rows: 'granted' } },
    ],
  },
  {
    name: 'a total of 0 beside figures that do not add up that way',
    figures: row('granted', [17, 3, 1, 1, 1, 0, 0]),
    expect: [],
  },
  {
    name: 'a row whose cells do not fit the columns',
    figures: { 't4/review/upheld': '?', 't4/review/total': '?' },
    change: movedRow,
    expect: [
      {
        instance: 't4/moved',
        severity: 'warning',
        says: 'moved',
        figures: ['t4/review/upheld', 't4/review/total'],
        values: { table: 't4', count: 1, rows: 'review' },
      },
    ],
  },
  { name: 'no requests at all', figures: row('granted', [0, 0, 0, 0, 0, 0, 0]), expect: [] },
]
