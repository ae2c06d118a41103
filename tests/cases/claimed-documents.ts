import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'issued, repealed, in force',
    told: ['全年制发行政规范性文件5件，废止行政规范性文件3件，现行有效行政规范性文件28件。'],
    expect: [],
    outcomes: {
      'normative-documents-issued/organ/this-year': 'pass',
      'normative-documents-in-force/organ/this-year': 'pass',
    },
  },
  {
    name: 'another number in force',
    told: ['清理并集中发布现行有效行政规范性文件23件。'],
    expect: [
      {
        instance: 'normative-documents-in-force/organ/this-year',
        severity: 'error',
        stated: 23,
        expected: 28,
        figures: ['t2/normative-documents/in-force'],
      },
    ],
  },
  {
    name: 'another number issued',
    told: ['全年制发行政规范性文件6件。'],
    expect: [{ instance: 'normative-documents-issued/organ/this-year', severity: 'error', expected: 5 }],
  },
  {
    name: 'published ones may be those in force',
    told: ['全年公开规范性文件28件。'],
    expect: [],
  },
  {
    name: 'another number published',
    told: ['全年公开规范性文件30件。'],
    expect: [{ instance: 'normative-documents-issued/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'other documents are none of these',
    told: ['全年发布正式文件9份、政策文件12件、政策性文件7件。'],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'what was done with those that were published',
    told: ['主动公开行政规范性文件28件（含新制定15件，修改4件，废止9件）。'],
    expect: [
      { instance: 'normative-documents-issued/organ/this-year', severity: 'warning', stated: 15 },
      { instance: 'normative-documents-repealed/organ/this-year', severity: 'warning', stated: 9 },
    ],
  },
  {
    name: 'regulations of an organ that makes none',
    told: ['全年未制定规章。', '全年制发规章2件。'],
    expect: [{ instance: 'regulations-issued/organ/this-year', severity: 'error', stated: 2 }],
  },
  {
    name: 'the note of the cell tells the revised ones apart',
    figures: { 't2/normative-documents/issued': '22（其中修订16件）', 't2/normative-documents/in-force': 40 },
    told: ['全年制发行政规范性文件6件。'],
    expect: [],
  },
  {
    name: 'made, published and public in total, in the 2019 edition',
    edition: '2019',
    figures: { 't2/normative-documents/published': 4 },
    told: ['制发行政规范性文件5件。', '制发行政规范性文件4件。', '公开规范性文件61件。'],
    expect: [],
  },
  {
    name: 'in force is not what the 2019 edition counts',
    edition: '2019',
    told: ['现行有效的行政规范性文件50件。', '制发行政规范性文件9件，废止行政规范性文件2件。'],
    expect: [
      { instance: 'normative-documents-issued/organ/this-year', severity: 'error', expected: 5 },
      { instance: 'normative-documents-in-force/organ/this-year', severity: 'note', expected: 61 },
    ],
  },
  {
    name: 'a department publishes what others have made',
    told: ['全年通过专栏发布省政府规章1件。'],
    expect: [],
  },
  {
    name: 'the same sentence says the number of the table too',
    told: ['全年主动公开行政规范性文件17件（含新制定5件，修改12件）。'],
    expect: [],
  },
  {
    name: 'neither of two numbers is that of the table',
    told: ['全年主动公开行政规范性文件17件（含新制定4件，修改13件）。'],
    expect: [
      { instance: 'normative-documents-issued/organ/this-year', severity: 'warning', stated: 17 },
      { instance: 'normative-documents-issued/organ/this-year', severity: 'warning', stated: 4 },
    ],
  },
]
