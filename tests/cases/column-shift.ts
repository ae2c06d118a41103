import { applicantColumns } from '../../core/template/keys.ts'
import type { Case } from '../support/case.ts'
import { type Change, figuresOf } from '../support/changes.ts'

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

export const cases: readonly Case[] = [
  { name: 'figures in their columns', expect: [] },
  {
    name: 'figures under the total only',
    change: totalsOnly,
    expect: [{ instance: 't3/total', severity: 'warning', says: 'total' }],
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
  { name: 'no requests at all', figures: row('granted', [0, 0, 0, 0, 0, 0, 0]), expect: [] },
]
