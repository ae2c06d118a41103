import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'the total', claims: [{ metric: 'handled', value: 55 }], expect: [] },
  { name: 'the new ones only', claims: [{ metric: 'handled', value: 51 }], expect: [] },
  { name: 'withdrawals apart', claims: [{ metric: 'handled', value: 54 }], expect: [] },
  {
    name: 'another number',
    claims: [{ metric: 'handled', value: 53 }],
    expect: [
      {
        instance: 'handled/organ/this-year',
        severity: 'warning',
        verdict: 'review',
        stated: 53,
        expected: 55,
      },
    ],
  },
  {
    name: 'withdrawals that the clause counts apart',
    claims: [{ metric: 'handled', value: 50, parts: [{ relation: 'besides', metric: null, value: 5 }] }],
    expect: [],
  },
  {
    name: 'taken up rather than finished',
    claims: [
      { metric: 'processed', value: 53, about: 't3/handled/total' },
      { metric: 'processed', value: 57, about: 't3/handled/total' },
    ],
    expect: [],
  },
  {
    name: 'processed for two organs',
    told: ['全年代表县政府处理政府信息公开申请35件，以办公室名义处理政府信息公开申请20件。'],
    expect: [],
  },
  {
    name: 'processed in no reading',
    claims: [{ metric: 'processed', value: 60, about: 't3/handled/total' }],
    expect: [{ instance: 'processed/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'answers told apart from what else was done',
    told: ['全年受理政府信息公开申请57件，答复49件，不予受理4件，补正后不明确2件。'],
    expect: [],
  },
  {
    name: 'answers whose neighbours do not make up the rest',
    told: ['全年受理政府信息公开申请57件，答复49件，不予受理4件。'],
    expect: [{ instance: 'handled/organ/this-year', severity: 'warning', stated: 49, expected: 55 }],
  },
  {
    name: 'taken up and answered, all that came',
    told: ['全年办理答复政府信息公开申请57件。'],
    expect: [],
  },
  {
    name: 'answered, but not all that came',
    told: ['全年答复政府信息公开申请57件。'],
    expect: [{ instance: 'handled/organ/this-year', severity: 'warning', stated: 57 }],
  },
]
