import type { Case } from '../support/case.ts'
import { noRequests } from '../support/figures.ts'

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'none received',
    figures: noRequests,
    claims: [{ metric: 'no-requests', value: 0, quote: '未收到政府信息公开申请' }],
    expect: [],
  },
  {
    name: 'some received after all',
    claims: [{ metric: 'no-requests', value: 0, quote: '未收到政府信息公开申请' }],
    expect: [{ instance: 'no-requests/organ/this-year', severity: 'error', stated: 0, expected: 53 }],
  },
  {
    name: 'none received, some carried in',
    figures: { ...noRequests, 't3/carried-in/total': 1 },
    claims: [{ metric: 'no-requests', value: 0, quote: '未收到政府信息公开申请' }],
    expect: [{ instance: 'no-requests-carried-in/organ/this-year', severity: 'note', verdict: 'review' }],
  },
  {
    name: 'none received, and those carried in are told',
    figures: { ...noRequests, 't3/carried-in/total': 1 },
    claims: [
      { metric: 'no-requests', value: 0 },
      { metric: 'carried-in', value: 1 },
    ],
    expect: [],
  },
  {
    name: 'a subdivision received none',
    claims: [{ metric: 'no-requests', value: 0, scope: 'other' }],
    expect: [],
  },
  {
    name: 'the number 0',
    claims: [{ metric: 'received', value: 0, quote: '共收到申请0件' }],
    expect: [{ instance: 'received/organ/this-year', severity: 'error', expected: 53 }],
  },
]
