import type { Case } from '../support/case.ts'
import { addText } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'an amount in 万元', expect: [] },
  {
    name: 'the prose has the same number in 元',
    figures: { 't2/fees/amount': 123500 },
    change: (report) => addText(report, 'overview', '全年行政事业性收费123,500元。'),
    expect: [
      {
        instance: 't2/fees/amount',
        severity: 'warning',
        says: 'prose',
        stated: 123500,
        values: { text: '123,500元' },
      },
    ],
  },
  {
    name: 'the prose has it in 万元',
    figures: { 't2/fees/amount': 12.35 },
    change: (report) => addText(report, 'overview', '全年行政事业性收费12.35万元，即123500元。'),
    expect: [],
  },
  {
    name: 'another fee in 元',
    figures: { 't2/fees/amount': 400 },
    change: (report) => addText(report, 'other', '收取信息处理费400元。'),
    expect: [],
  },
  {
    name: 'ten thousand times last year’s',
    figures: { 't2/fees/amount': 130000 },
    prior: { figures: { 't2/fees/amount': 12.5 } },
    expect: [{ instance: 't2/fees/amount', says: 'prior', expected: 12.5 }],
  },
  {
    name: 'nothing last year',
    figures: { 't2/fees/amount': 130000 },
    prior: { figures: { 't2/fees/amount': 0 } },
    expect: [],
  },
  {
    name: 'more than any organ collects',
    figures: { 't2/fees/amount': 12350000 },
    expect: [{ instance: 't2/fees/amount', says: 'large' }],
  },
  { name: 'a region may collect much', scope: 'region', figures: { 't2/fees/amount': 12350000 }, expect: [] },
  {
    name: 'blank',
    figures: { 't2/fees/amount': '' },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  { name: 'items in the trial format', edition: '2019', expect: [] },
]
