import type { Case } from '../support/case.ts'
import { standTogether } from '../support/report.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'new applications',
    claims: [{ metric: 'received', value: 53 }],
    expect: [],
    outcomes: { 'received/organ/this-year': 'pass' },
  },
  { name: 'with those carried in', claims: [{ metric: 'received', value: 57 }], expect: [] },
  { name: 'as many as were handled', claims: [{ metric: 'received', value: 55 }], expect: [] },
  { name: 'handled without those carried in', claims: [{ metric: 'received', value: 51 }], expect: [] },
  { name: 'handled without withdrawals', claims: [{ metric: 'received', value: 54 }], expect: [] },
  {
    name: 'a number that fits no reading',
    claims: [{ metric: 'received', value: 134, quote: '共收到申请134件' }],
    expect: [
      {
        instance: 'received/organ/this-year',
        severity: 'error',
        verdict: 'fail',
        stated: 134,
        expected: 53,
        values: { quote: '共收到申请134件', unit: '件', figure: 't3/new/total' },
      },
    ],
  },
  {
    name: 'told apart by the organ that was asked',
    organ: '云溪县人民政府办公室',
    scope: 'office',
    told: ['全年县政府收到政府信息公开申请30件，县政府办公室收到政府信息公开申请23件。'],
    expect: [],
  },
  {
    name: 'told apart in paragraphs of an office',
    organ: '云溪县人民政府办公室',
    scope: 'office',
    told: ['县政府全年收到政府信息公开申请30件。', '县政府办公室全年收到政府信息公开申请23件。'],
    expect: [],
  },
  {
    name: 'told apart by the government and its office',
    organ: '云溪县人民政府',
    scope: 'unknown',
    told: ['全年县政府收到政府信息公开申请30件，县政府办公室收到政府信息公开申请23件。'],
    expect: [],
  },
  {
    name: 'the whole region, wrong, beside parts that add up',
    organ: '云溪县人民政府',
    scope: 'region',
    told: ['全县共收到政府信息公开申请63件，其中县政府收到30件，各部门收到23件。'],
    expect: [{ instance: 'received/region/this-year', severity: 'error', stated: 63 }],
  },
  {
    name: 'told in parts that do not add up',
    organ: '云溪县人民政府办公室',
    scope: 'office',
    told: ['全年县政府收到政府信息公开申请30件，县政府办公室收到政府信息公开申请22件。'],
    expect: [
      { instance: 'received/organ/this-year', severity: 'error', stated: 30 },
      { instance: 'received/organ/this-year', severity: 'warning', stated: 22 },
    ],
  },
  {
    name: 'a loose phrase',
    claims: [{ metric: 'received', value: 134, certainty: 'loose' }],
    expect: [{ instance: 'received/organ/this-year', severity: 'warning', verdict: 'review' }],
  },
  {
    name: 'a subject that is not certain',
    claims: [{ metric: 'received', value: 134, scope: 'unknown' }],
    expect: [{ instance: 'received/unknown/this-year', severity: 'warning' }],
  },
  {
    name: 'others, other times, approximate numbers',
    claims: [
      { metric: 'received', value: 134, scope: 'other' },
      { metric: 'received', value: 134, time: 'last-year' },
      { metric: 'received', value: 134, time: 'plan' },
      { metric: 'received', value: 134, bound: 'about' },
      { metric: 'received', value: 134, scope: 'region' },
    ],
    expect: [],
  },
  {
    name: 'the region in a consolidated report',
    scope: 'region',
    claims: [{ metric: 'received', value: 134, scope: 'region' }],
    expect: [{ instance: 'received/region/this-year', severity: 'error' }],
  },
  {
    name: 'the region where the scope of the report is unknown',
    scope: 'unknown',
    claims: [{ metric: 'received', value: 134, scope: 'region' }],
    expect: [{ instance: 'received/region/this-year', severity: 'note' }],
  },
  {
    name: 'a lower bound that holds',
    claims: [{ metric: 'received', value: 50, bound: 'at-least' }],
    expect: [],
  },
  {
    name: 'a lower bound that does not',
    claims: [{ metric: 'received', value: 60, bound: 'at-least' }],
    expect: [{ instance: 'received/organ/this-year', severity: 'warning', verdict: 'review' }],
  },
  {
    name: 'the clause names what it adds',
    claims: [{ metric: 'received', value: 60, parts: [{ relation: 'includes', metric: null, value: 7 }] }],
    expect: [],
  },
  {
    name: 'what came from last year is told where it is wrong, not here as well',
    claims: [
      { metric: 'received', value: 56, parts: [{ relation: 'includes', metric: 'carried-in', value: 3 }] },
    ],
    expect: [],
  },
  {
    name: 'a wrong carry-over does not excuse a wrong number',
    claims: [
      { metric: 'received', value: 59, parts: [{ relation: 'includes', metric: 'carried-in', value: 3 }] },
    ],
    expect: [{ instance: 'received/organ/this-year', severity: 'error' }],
  },
  {
    name: 'breakdowns of a known kind change nothing',
    claims: [
      { metric: 'received', value: 60, parts: [{ relation: 'includes', metric: 'handled', value: 7 }] },
    ],
    expect: [{ instance: 'received/organ/this-year', severity: 'error' }],
  },
  {
    name: 'a reading that cannot be excluded leaves a doubt',
    figures: { 't3/handled/total': '?' },
    claims: [{ metric: 'received', value: 134 }],
    expect: [{ instance: 'received/organ/this-year', severity: 'warning', verdict: 'review' }],
  },
  {
    name: 'the figure itself cannot be read',
    figures: { 't3/new/total': '?' },
    claims: [{ metric: 'received', value: 134 }],
    expect: [
      {
        instance: 'received/organ/this-year',
        severity: 'note',
        verdict: 'cannotTell',
        reason: 'operand-illegible',
      },
    ],
  },
  {
    name: 'the same wrong number twice',
    claims: [
      { metric: 'received', value: 134 },
      { metric: 'received', value: 134 },
    ],
    expect: [
      { instance: 'received/organ/this-year', severity: 'error' },
      { instance: 'received/organ/this-year', severity: 'error' },
    ],
  },
  {
    name: 'one row for what the 2021 edition calls other',
    edition: '2019',
    claims: [{ metric: 'received', value: 52 }],
    expect: [],
  },
  {
    name: 'withdrawn applications of the same paragraph, counted in',
    claims: [
      { metric: 'received', value: 60 },
      { metric: 'withdrawn', value: 7, about: [] },
    ],
    change: standTogether,
    expect: [],
  },
  {
    name: 'withdrawn applications of another paragraph',
    claims: [
      { metric: 'received', value: 60 },
      { metric: 'withdrawn', value: 7, about: [] },
    ],
    expect: [{ instance: 'received/organ/this-year', severity: 'error' }],
  },
  {
    name: 'a statement of 0 is told by another rule',
    claims: [{ metric: 'received', value: 0 }],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
