import { requestColumns } from '../../core/template/keys.ts'
import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'a consistent table', expect: [], outcomes: { total: 'pass', research: 'pass' } },
  {
    name: 'a carry-over that was forgotten',
    figures: { 't3/carried-out/natural-person': 0 },
    expect: [
      {
        instance: 'natural-person',
        severity: 'error',
        stated: 44,
        expected: 43,
        values: { column: 'natural-person', table: 't3', difference: 1 },
      },
    ],
  },
  {
    name: 'the totals only',
    figures: { 't3/new/total': 52 },
    expect: [{ instance: 'total', severity: 'error' }],
  },
  {
    name: 'a carry-over left blank where 0 fits',
    figures: { 't3/carried-in/research': '', 't3/carried-out/research': '' },
    expect: [],
    outcomes: { research: 'pass' },
  },
  {
    name: 'a missing row keeps all columns from being told, once',
    change: (report) => {
      for (const column of requestColumns) delete report.figures[`t3/carried-in/${column}`]
    },
    expect: [
      {
        instance: 'natural-person',
        severity: 'note',
        verdict: 'cannotTell',
        reason: 'operand-missing',
        values: { count: 7 },
      },
    ],
  },
  {
    name: 'a table that is a picture is told by the rules of structure',
    change: (report) => {
      report.figures = {}
      report.tables.t3.state = 'picture'
    },
    expect: [],
    outcomes: { total: 'cannotTell' },
  },
]
