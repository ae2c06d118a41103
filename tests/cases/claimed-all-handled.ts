import type { Case } from '../support/case.ts'
import { standTogether } from '../support/report.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'all handled and nothing carried over',
    figures: { 't3/carried-out/total': 0 },
    claims: [{ metric: 'all-handled', quote: '均已办结' }],
    expect: [],
    outcomes: { 'all-handled/organ/this-year': 'pass' },
  },
  {
    name: 'all handled, yet some carried over',
    claims: [{ metric: 'all-handled', quote: '所有申请均已办结' }],
    expect: [
      { instance: 'all-handled/organ/this-year', severity: 'warning', verdict: 'review', expected: 2 },
    ],
  },
  {
    name: 'a rate of 100 %, yet some carried over',
    claims: [{ metric: 'all-handled', value: 100, unit: '%', quote: '办结率100%' }],
    expect: [{ instance: 'all-handled/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'in time is no contradiction',
    claims: [
      { metric: 'all-handled', value: 100, unit: '%', quote: '按期答复率100%' },
      { metric: 'all-handled', quote: '均在法定期限内办结' },
      { metric: 'all-handled', quote: '到期的申请均已办结' },
      { metric: 'all-handled', quote: '除2件结转外，其余均已办结' },
    ],
    expect: [],
  },
  {
    name: 'all of those that were handled',
    claims: [{ metric: 'all-handled', quote: '55件均已办结' }],
    expect: [],
  },
  {
    name: 'the same paragraph states a carry-over',
    claims: [
      { metric: 'all-handled', quote: '所有申请均已办理完成' },
      { metric: 'carried-out', value: 2 },
    ],
    change: standTogether,
    expect: [{ instance: 'all-handled/organ/this-year', severity: 'error', verdict: 'fail' }],
  },
  {
    name: 'words that may only tell how the applications were handled',
    claims: [
      { metric: 'all-handled', quote: '对全部申请进行了审慎处理和规范答复' },
      { metric: 'carried-out', value: 2 },
    ],
    change: standTogether,
    expect: [{ instance: 'all-handled/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'by which rules they were handled, where the paragraph tells those carried over',
    told: ['全年收到政府信息公开申请57件，均按照《条例》有关规定予以答复；办结55件，结转下年度办理2件。'],
    expect: [],
  },
  {
    name: 'by which rules they were handled, and nothing on those carried over',
    told: ['全年收到政府信息公开申请57件，均按照《条例》有关规定予以答复。'],
    expect: [{ instance: 'all-handled/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'a rate is not the number that was handled',
    figures: { 't3/handled/total': 100 },
    claims: [{ metric: 'all-handled', value: 100, unit: '%', quote: '办结率100%' }],
    expect: [{ instance: 'all-handled/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'another paragraph states a carry-over',
    claims: [
      { metric: 'all-handled', quote: '所有申请均已办理完成' },
      { metric: 'carried-out', value: 2 },
    ],
    expect: [{ instance: 'all-handled/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'in time in another clause of the sentence',
    claims: [{ metric: 'all-handled', value: 100, unit: '%', quote: '均依法按时答复，答复率达100%' }],
    expect: [{ instance: 'all-handled/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'a loose phrase after the number that was handled',
    claims: [{ metric: 'all-handled', quote: '办结55件，均已答复申请人', certainty: 'loose' }],
    expect: [],
  },
  {
    name: 'a rate of all but those carried over',
    told: ['全年收到政府信息公开申请57件，除2件结转下年办理外，均依法答复，答复率100%。'],
    expect: [],
  },
  {
    name: 'a rate of more than those',
    told: ['全年收到政府信息公开申请57件，除依法答复外，还上门说明，办结率100%。'],
    expect: [{ instance: 'all-handled/organ/this-year', severity: 'warning' }],
  },
]
