import type { Case } from '../support/case.ts'

const silent = (name: string, ...told: string[]): Case => ({ name, told, expect: [] })

export const cases: readonly Case[] = [
  silent('nothing said'),
  silent('all ways in', '全年收到政府信息公开申请53件，其中网络申请30件、信函申请20件、当面申请3件。'),
  silent(
    'with those carried in',
    '全年收到政府信息公开申请53件，其中网络申请34件、信函申请20件、当面申请3件。',
  ),
  silent('some ways in', '全年收到政府信息公开申请53件，其中网络申请30件、信函申请20件。'),
  silent(
    'among others',
    '全年收到政府信息公开申请53件，其中网络申请30件、信函申请10件、传真等其他渠道申请3件。',
  ),
  {
    name: 'three ways in that are one short',
    told: ['全年收到政府信息公开申请53件，其中网络申请30件、信函申请19件、当面申请3件。'],
    expect: [
      {
        instance: 'channel/received/organ',
        severity: 'warning',
        verdict: 'review',
        stated: 52,
        expected: 53,
        values: { terms: '30＋19＋3', difference: 1 },
      },
    ],
  },
  {
    name: 'more than all',
    told: ['全年收到政府信息公开申请53件，其中网络申请50件、信函申请20件。'],
    expect: [{ instance: 'channel/received/organ', severity: 'warning' }],
  },
  {
    name: 'online and offline',
    told: ['全年收到政府信息公开申请53件，其中线上申请30件、线下申请20件。'],
    expect: [{ instance: 'channel/received/organ', severity: 'warning' }],
  },
  {
    name: 'in parentheses',
    told: ['全年收到政府信息公开申请53件（网络申请30件、信函申请20件）。'],
    expect: [{ instance: 'channel/received/organ', severity: 'warning' }],
  },
  {
    name: 'a wrong whole is told where it is wrong',
    told: ['全年收到政府信息公开申请63件，其中网络申请30件、信函申请20件、当面申请3件。'],
    beside: ['claimed-received'],
    expect: [
      {
        rule: 'claimed-received',
        instance: 'received/organ/this-year',
        severity: 'error',
        relations: ['claimed-received/received/organ/this-year', 'claimed-channels/channel/received/organ'],
      },
    ],
  },
  {
    name: 'more than were answered are parts of what came',
    told: [
      '全年收到政府信息公开申请53件，其中45件已办结，答复40件。按申请方式分：当面申请3件，网络申请30件，信函申请20件。',
    ],
    beside: [],
    expect: [],
  },
]
