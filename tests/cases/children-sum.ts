import type { Case } from '../support/case.ts'
import { addUp, county, office, schools, town, water } from '../support/rollup.ts'

const all = [water, office, schools, town]
const received = 't3/new/natural-person'
const totals = [
  't3/new/total',
  't3/granted/natural-person',
  't3/granted/total',
  't3/handled/natural-person',
  't3/handled/total',
]
/** More or fewer granted to natural persons, carried through the sums of the table. */
function shift(by: number): Record<`t3/${string}/${string}`, number> {
  const sums = addUp(all)
  return Object.fromEntries(
    [received, ...totals].map((key) => [key, Number(sums[key as 't3/new/total']) + by]),
  )
}

export const cases: readonly Case[] = [
  { name: 'no organs below', ...county, expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'the sum exactly',
    ...county,
    figures: addUp(all),
    children: { reports: all, complete: true },
    expect: [],
    outcomes: { '*': 'pass' },
  },
  {
    name: 'more than the reports given, list not complete',
    ...county,
    figures: addUp([...all, water]),
    children: { reports: all },
    expect: [],
    outcomes: { '*': 'pass' },
  },
  {
    name: 'one slip, carried through the sums, is one finding',
    ...county,
    figures: addUp(all, shift(-1)),
    children: { reports: all, complete: true },
    expect: [
      {
        instance: received,
        severity: 'error',
        verdict: 'fail',
        says: 'less',
        stated: 87,
        expected: 88,
        values: { difference: 1, count: 6, children: 4 },
      },
    ],
  },
  {
    name: 'the same with an open list is a warning',
    ...county,
    figures: addUp(all, shift(-1)),
    children: { reports: all },
    expect: [{ instance: received, severity: 'warning', verdict: 'review', says: 'less' }],
  },
  {
    name: 'too much is told only of a complete list',
    ...county,
    figures: addUp(all, shift(2)),
    children: { reports: all, complete: true },
    expect: [{ instance: received, severity: 'error', says: 'more', values: { difference: 2 } }],
  },
  {
    name: 'too much may be the government’s own part where its report is not there',
    ...county,
    figures: addUp([water, schools, town], { 't2/licensing/decisions': 400 }),
    children: { reports: [water, schools, town], complete: true },
    expect: [
      { instance: 't2/licensing/decisions', severity: 'warning', says: 'more', stated: 400, expected: 343 },
    ],
  },
  {
    name: 'an organ that was left out',
    ...county,
    figures: addUp([water, office, town]),
    children: { reports: all, complete: true },
    expect: [
      {
        instance: 't2/licensing/decisions',
        severity: 'error',
        says: 'omitted',
        values: { organs: '云川县教育局', count: 2, table: 't2' },
      },
      {
        instance: 't3/new/company',
        severity: 'error',
        says: 'omitted',
        values: { organs: '云川县教育局', count: 6, table: 't3' },
      },
    ],
  },
  {
    name: 'an organ that was counted twice',
    ...county,
    figures: addUp([...all, town]),
    children: { reports: all, complete: true },
    expect: [
      {
        instance: 't2/penalties/decisions',
        says: 'more-explained',
        values: { organs: '青禾镇人民政府', difference: 7 },
      },
      { instance: 't3/new/natural-person', says: 'repeated', values: { organs: '青禾镇人民政府', count: 6 } },
    ],
  },
  {
    name: 'two organs that were left out',
    ...county,
    figures: addUp([water, office]),
    children: { reports: all, complete: true },
    expect: [
      {
        instance: 't2/licensing/decisions',
        says: 'omitted',
        values: { organs: '云川县教育局、青禾镇人民政府' },
      },
      {
        instance: 't3/new/natural-person',
        says: 'omitted',
        values: { organs: '云川县教育局、青禾镇人民政府' },
      },
    ],
  },
  {
    name: 'less than one organ alone',
    ...county,
    figures: addUp(all, { 't2/licensing/decisions': 300 }),
    children: { reports: all },
    expect: [
      {
        instance: 't2/licensing/decisions',
        severity: 'warning',
        says: 'below-child',
        stated: 300,
        expected: 312,
        figures: ['t2/licensing/decisions'],
      },
    ],
  },
  {
    name: 'the office’s own report is one of the organs',
    ...county,
    figures: addUp([water, office]),
    children: { reports: [office, water], complete: true },
    expect: [],
  },
  {
    name: 'the same organ twice counts once',
    ...county,
    figures: addUp([water, office]),
    children: { reports: [office, water, water], complete: true },
    expect: [],
  },
  {
    name: 'the same organ under a shorter name counts once',
    ...county,
    figures: addUp([water, office]),
    children: { reports: [office, water, { ...water, organ: '县水务局' }], complete: true },
    expect: [],
  },
  {
    name: 'the consolidated report among the organs does not count',
    ...county,
    figures: addUp([water, office]),
    children: { reports: [office, water, { ...county, figures: addUp([water, office]) }], complete: true },
    expect: [],
  },
  {
    name: 'a report of another year does not count',
    ...county,
    figures: addUp([water, office]),
    children: { reports: [office, water, { ...schools, year: 2023 }], complete: true },
    expect: [],
  },
  {
    name: 'an organ of a region that is there as a whole does not count again',
    ...county,
    organ: '云川市人民政府',
    figures: addUp([water, office]),
    children: {
      reports: [
        { ...county, organ: '云川市临溪县人民政府', figures: addUp([water, office]) },
        { ...schools, organ: '临溪县教育局' },
      ],
      complete: true,
    },
    expect: [],
  },
  {
    name: 'a region beside townships that may be its own is no certain ground',
    ...county,
    organ: '云川市人民政府',
    figures: addUp([water, office]),
    children: {
      reports: [{ ...county, organ: '临溪县人民政府', figures: addUp([water, office]) }, town],
      complete: true,
    },
    expect: [
      { instance: 't2/penalties/decisions', severity: 'warning', says: 'less-explained' },
      { instance: 't3/new/natural-person', severity: 'warning', says: 'omitted' },
    ],
  },
  {
    name: 'blanks below that leave room for the rest',
    ...county,
    figures: addUp(all, { 't2/coercion/decisions': 14 }),
    children: {
      reports: [
        water,
        office,
        schools,
        { ...town, figures: { ...town.figures, 't2/coercion/decisions': '' } },
      ],
      complete: true,
    },
    expect: [{ instance: 't2/coercion/decisions', severity: 'warning', says: 'more' }],
  },
  {
    name: 'blanks below that change nothing',
    ...county,
    figures: addUp(all),
    children: {
      reports: [
        water,
        office,
        schools,
        { ...town, figures: { ...town.figures, 't2/coercion/decisions': '' } },
      ],
      complete: true,
    },
    expect: [],
  },
  {
    name: 'an unread figure below leaves only the lower bound',
    ...county,
    figures: addUp(all, { 't2/coercion/decisions': 99 }),
    children: {
      reports: [
        water,
        office,
        schools,
        { ...town, figures: { ...town.figures, 't2/coercion/decisions': '?' } },
      ],
      complete: true,
    },
    expect: [],
  },
  {
    name: 'a blank in the consolidated report is not a certain 0',
    ...county,
    figures: addUp(all, { 't2/penalties/decisions': '' }),
    children: { reports: all, complete: true },
    expect: [{ instance: 't2/penalties/decisions', severity: 'warning', says: 'below-child' }],
  },
  {
    name: 'amounts may differ by rounding',
    ...county,
    figures: addUp(all, { 't2/fees/amount': 25.3 }),
    children: { reports: all, complete: true },
    expect: [],
  },
  {
    name: 'amounts that differ by more',
    ...county,
    figures: addUp(all, { 't2/fees/amount': 25.9 }),
    children: { reports: all, complete: true },
    expect: [{ instance: 't2/fees/amount', severity: 'error', says: 'more', values: { difference: 0.65 } }],
  },
  {
    name: 'lawsuits are told elsewhere',
    ...county,
    figures: addUp(all, { 't4/suit-direct/upheld': 1, 't4/suit-direct/total': 1 }),
    children: { reports: all, complete: true },
    expect: [],
  },
  {
    name: 'a report about the organ itself',
    ...county,
    scope: 'office',
    figures: addUp(all, { 't2/licensing/decisions': 300 }),
    children: { reports: all },
    expect: [{ instance: 't2/licensing/decisions', severity: 'note' }],
  },
  {
    name: 'a report that does not say that it adds up',
    organ: '云川县人民政府',
    scope: 'region',
    figures: addUp(all, { 't2/licensing/decisions': 300 }),
    children: { reports: all, complete: true },
    expect: [{ instance: 't2/licensing/decisions', severity: 'warning' }],
  },
  {
    name: 'requests handed on may be counted twice',
    ...county,
    figures: addUp(all, shift(-1)),
    children: {
      reports: [
        water,
        office,
        schools,
        { ...town, prose: { overview: ['向县水务局转办政府信息公开申请1件。'] } },
      ],
      complete: true,
    },
    expect: [{ instance: received, severity: 'warning', says: 'less' }],
  },
  {
    name: 'a draft that is not filled in',
    ...county,
    children: { reports: all },
    change: (report) => {
      report.reason = 'blank-draft'
    },
    expect: [],
    outcomes: { '*': 'cannotTell' },
  },
]
