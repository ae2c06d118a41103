import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'items in the words of the table',
    told: [
      '全年办结政府信息公开申请55件，其中不予公开8件，其中保护第三方合法权益2件，属于三类内部事务信息1件；无法提供12件，其中本机关不掌握相关政府信息9件。',
    ],
    expect: [],
    outcomes: {
      'refused-third-party/organ/this-year': 'pass',
      'unavailable-not-held/organ/this-year': 'pass',
    },
  },
  {
    name: 'another number',
    told: ['无法提供政府信息公开申请12件，其中本机关不掌握相关政府信息10件。'],
    expect: [
      {
        instance: 'unavailable-not-held/organ/this-year',
        severity: 'error',
        stated: 10,
        expected: 9,
        figures: ['t3/unavailable-not-held/total'],
        values: { rows: 'unavailable-not-held' },
      },
    ],
  },
  {
    name: 'an item in other words',
    told: ['全年办结政府信息公开申请55件，告知信息不存在10件。'],
    expect: [{ instance: 'unavailable-not-held/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'why something was granted in part only',
    told: ['全年办结政府信息公开申请55件，其中部分公开6件（涉及商业秘密4件、涉及个人隐私2件）。'],
    expect: [],
  },
  {
    name: 'an item told apart',
    told: [
      '全年办结政府信息公开申请55件，其中无法提供12件，其中本机关不掌握相关政府信息5件，另有4件本机关不掌握相关政府信息。',
    ],
    expect: [],
  },
  {
    name: 'an item of the new ones, without those carried in',
    told: ['全年新收政府信息公开申请53件，其中本机关不掌握相关政府信息7件。'],
    expect: [{ instance: 'unavailable-not-held/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'an item that the edition does not have',
    edition: '2019',
    claims: [{ metric: 'other-unpaid', about: 't3/other-unpaid/total', value: 4 }],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
