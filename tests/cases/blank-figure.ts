import type { Case } from '../support/case.ts'
import { all, type Change, dropTable, figuresOf } from '../support/changes.ts'

/** Leaves cells blank where the figure is 0 and is none of those kept. */
function leaveZerosBlank(table: string): Change {
  return (report) => {
    for (const figure of figuresOf(report)) {
      if (figure.key.startsWith(`${table}/`) && figure.value === 0) {
        Object.assign(figure, { value: null, raw: '', state: 'blank' })
      }
    }
  }
}

const leaveAllBlank: Change = (report) => {
  for (const figure of figuresOf(report)) {
    if (figure.key.startsWith('t4/')) Object.assign(figure, { value: null, raw: '', state: 'blank' })
  }
}

export const cases: readonly Case[] = [
  { name: 'every cell filled in', expect: [] },
  {
    name: 'two cells',
    figures: { 't3/granted/other': '', 't3/new/research': '' },
    expect: [
      {
        instance: 't3',
        severity: 'warning',
        says: 'cells',
        figures: ['t3/granted/other', 't3/new/research'],
        values: { table: 't3', count: 2 },
      },
    ],
  },
  {
    name: 'one in each table',
    figures: { 't2/fees/amount': '', 't3/granted/other': '', 't4/review/corrected': '' },
    expect: [
      { instance: 't2', says: 'cells' },
      { instance: 't3', says: 'cells' },
      { instance: 't4', says: 'cells' },
    ],
  },
  {
    name: 'a table that leaves its zeros blank',
    change: leaveZerosBlank('t4'),
    expect: [
      {
        instance: 't4',
        severity: 'note',
        says: 'zeros',
        values: { table: 't4', count: 7, rows: 'review,suit-direct,suit-after-review' },
      },
    ],
  },
  {
    name: 'such a table with a blank total',
    figures: { 't4/review/total': '' },
    change: leaveZerosBlank('t4'),
    expect: [
      { instance: 't4/totals', severity: 'warning', says: 'totals', figures: ['t4/review/total'] },
      { instance: 't4', severity: 'note', says: 'zeros' },
    ],
  },
  {
    name: 'such a table 3 with a blank total of outcomes',
    figures: { 't3/handled/company': '' },
    change: leaveZerosBlank('t3'),
    expect: [
      { instance: 't3/totals', says: 'totals', figures: ['t3/handled/company'] },
      { instance: 't3', says: 'zeros' },
    ],
  },
  {
    name: 'a whole table',
    change: leaveAllBlank,
    expect: [{ instance: 't4', severity: 'warning', says: 'table', values: { count: 15 } }],
  },
  {
    name: 'a draft',
    change: all(leaveAllBlank, (report) => {
      report.reason = 'blank-draft'
    }),
    expect: [],
    outcomes: { '*': 'cannotTell' },
  },
  {
    name: 'no tables',
    change: all(dropTable('t2'), dropTable('t3'), dropTable('t4')),
    expect: [],
    outcomes: { '*': 'cannotTell' },
  },
]
