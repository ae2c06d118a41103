import type { Case } from '../support/case.ts'

const handled = (text: string): string => `全年收到政府信息公开申请53件，办结55件，其中${text}。`

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'all outcomes, rightly',
    told: [handled('予以公开23件，部分公开6件，不予公开8件，无法提供12件，不予处理3件，其他处理3件')],
    expect: [],
    outcomes: { 'granted/organ/this-year': 'pass', 'other-processing/organ/this-year': 'pass' },
  },
  {
    name: 'one outcome, wrongly',
    told: [handled('予以公开23件，部分公开6件，不予公开9件')],
    expect: [
      {
        instance: 'refused/organ/this-year',
        severity: 'error',
        verdict: 'fail',
        stated: 9,
        expected: 8,
        values: { rows: 'refused', column: 'total', table: 't3' },
      },
    ],
  },
  {
    name: 'granted and partly granted together',
    told: [handled('予以公开及部分公开29件')],
    expect: [],
    outcomes: { 'granted/organ/this-year': 'pass' },
  },
  {
    name: 'granted and partly granted together, wrongly',
    told: [handled('予以公开及部分公开28件')],
    expect: [
      {
        instance: 'granted/organ/this-year',
        severity: 'error',
        stated: 28,
        expected: 29,
        figures: ['t3/granted/total', 't3/partly-granted/total'],
        values: { rows: 'granted,partly-granted' },
      },
    ],
  },
  {
    name: 'what is public, part of it included, in one word',
    claims: [{ metric: 'granted', about: 't3/granted/total', value: 29 }],
    expect: [{ instance: 'granted/organ/this-year', severity: 'warning', verdict: 'review' }],
  },
  {
    name: 'the same, loosely',
    claims: [{ metric: 'granted', about: 't3/granted/total', value: 29, certainty: 'loose' }],
    expect: [],
  },
  {
    name: 'in one word beside a word for the part',
    told: [handled('予以公开29件，部分公开6件')],
    expect: [{ instance: 'granted/organ/this-year', severity: 'error' }],
  },
  {
    name: 'refused, those not processed included',
    told: [handled('予以公开23件，不予公开11件')],
    expect: [{ instance: 'refused/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'with the withdrawn ones apart',
    told: ['全年办结政府信息公开申请55件，其中其他处理2件，申请人主动撤回1件。'],
    expect: [],
  },
  {
    name: 'of the new ones, without those carried in',
    told: ['全年新收政府信息公开申请53件，其中予以公开20件，部分公开6件。'],
    expect: [{ instance: 'granted/organ/this-year', severity: 'warning', stated: 20, expected: 23 }],
  },
  {
    name: 'of the new ones, fewer than those carried in explain',
    told: ['全年新收政府信息公开申请53件，其中予以公开18件，部分公开6件。'],
    expect: [{ instance: 'granted/organ/this-year', severity: 'error' }],
  },
  {
    name: 'partly granted among those granted',
    told: [handled('予以公开29件（其中部分公开6件）')],
    expect: [],
  },
  {
    name: 'outcomes of a part of the requests',
    told: ['上年结转政府信息公开申请4件，其中予以公开2件、不予公开1件；自然人申请41件，其中予以公开16件。'],
    expect: [],
  },
  {
    name: 'how documents are classified is something else',
    told: ['制发政府信息130件，其中主动公开18件，不予公开112件。'],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'the one row of the 2019 edition',
    edition: '2019',
    told: ['全年办结政府信息公开申请55件，其中不予处理3件，其他处理4件。'],
    expect: [{ instance: 'other-processing/organ/this-year', severity: 'error', expected: 3 }],
  },
  {
    name: 'the region where the office reports for itself',
    scope: 'office',
    organ: '云川县人民政府办公室',
    told: ['全县共办结政府信息公开申请900件，其中予以公开300件。'],
    expect: [],
  },
  {
    name: 'blank totals whose rows are filled in',
    figures: { 't3/granted/total': '', 't3/partly-granted/total': '' },
    told: [handled('予以公开及部分公开28件')],
    beside: ['row-total', 'outcome-sum'],
    expect: [
      { rule: 'claimed-outcomes', instance: 'granted/organ/this-year', severity: 'error', expected: 29 },
      { rule: 'row-total', instance: 't3/granted/total', severity: 'warning' },
    ],
  },
  {
    name: 'blank totals whose rows are filled in, rightly',
    figures: { 't3/granted/total': '', 't3/partly-granted/total': '' },
    told: [handled('予以公开及部分公开29件')],
    beside: ['row-total'],
    expect: [{ rule: 'row-total', instance: 't3/granted/total', severity: 'warning' }],
  },
  {
    name: 'blank totals, and zeros left blank, that a printed sum settles',
    figures: {
      't3/granted/other': '',
      't3/granted/total': '',
      't3/partly-granted/company': 1,
      't3/partly-granted/research': '',
      't3/partly-granted/total': '',
    },
    told: [handled('予以公开及部分公开28件')],
    beside: ['row-total', 'outcome-sum'],
    expect: [
      { rule: 'claimed-outcomes', instance: 'granted/organ/this-year', severity: 'error', expected: 29 },
      { rule: 'row-total', instance: 't3/granted/total', severity: 'warning' },
    ],
  },
  {
    name: 'blank totals that nothing settles',
    figures: { 't3/granted/other': '', 't3/granted/total': '', 't3/handled/total': '' },
    told: [handled('予以公开24件')],
    beside: ['row-total'],
    expect: [{ rule: 'row-total', instance: 't3/granted/total', severity: 'warning' }],
  },
]
