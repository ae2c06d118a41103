import type { Case } from '../support/case.ts'

const silent = (name: string, ...told: string[]): Case => ({ name, told, expect: [] })

export const cases: readonly Case[] = [
  silent('nothing said'),
  silent(
    'of all handled, rounded or cut',
    '全年办结政府信息公开申请55件，其中予以公开23件，占41.82%；部分公开6件，占10.9%；不予公开8件，占14.5%。',
    '全年办结政府信息公开申请55件，其中予以公开23件（41.81%）。',
  ),
  silent('of the new ones', '全年收到政府信息公开申请53件，其中自然人41件，占77.36%。'),
  silent('of new ones and those carried in', '全年收到政府信息公开申请57件，其中自然人44件，占77.2%。'),
  silent(
    'of what the text itself calls the whole',
    '全年收到政府信息公开申请60件，其中自然人41件，占68.3%。',
  ),
  silent('a whole number', '全年办结政府信息公开申请55件，其中予以公开23件，占比42%。'),
  silent('of all disputes of the kind', '因政府信息公开引发行政复议4件，其中结果维持2件，占50%。'),
  silent('of those settled', '因政府信息公开引发行政复议4件，其中结果维持2件，占66.7%。'),
  silent('an item of its outcome', '无法提供政府信息公开申请12件，其中本机关不掌握相关政府信息9件，占75%。'),
  silent('channels', '全年收到政府信息公开申请53件，其中网络申请30件，占56.6%；信函申请23件，占43.4%。'),
  silent(
    'the share in something else',
    '全年收到政府信息公开申请53件，占全市总数的2.1%，其中自然人41件，占去年的90%。',
  ),
  silent('about so much', '全年办结政府信息公开申请55件，其中予以公开23件，占近50%。'),
  silent('rates are no shares', '全年办结政府信息公开申请55件，按期办结率100%。'),
  {
    name: 'another percentage',
    told: ['全年办结政府信息公开申请55件，其中予以公开23件，占43.9%。'],
    expect: [
      {
        instance: 'granted',
        severity: 'warning',
        verdict: 'review',
        stated: 43.9,
        expected: 41.8,
        figures: ['t3/granted/total'],
        values: { part: 23, total: 55 },
      },
    ],
  },
  {
    name: 'another percentage of a channel',
    told: ['全年收到政府信息公开申请53件，其中网络申请30件，占65.6%；信函申请23件，占43.4%。'],
    expect: [{ instance: 'channel', severity: 'warning' }],
  },
  {
    name: 'one of several of the same whole, right only of another',
    told: [
      '全年办结政府信息公开申请55件，其中予以公开23件，占43.40%；部分公开6件，占10.91%；不予公开8件，占14.55%；无法提供12件，占21.82%。',
    ],
    expect: [{ instance: 'granted', stated: 43.4, expected: 41.82 }],
  },
  {
    name: 'several of a whole that is wrong, told once',
    figures: { 't3/new/total': '?', 't3/handled/total': '?' },
    told: [
      '全年办结政府信息公开申请45件，其中予以公开23件，占41.82%；部分公开6件，占10.91%；不予公开8件，占14.55%。',
    ],
    expect: [{ instance: 'granted', stated: 41.82, expected: 51.11 }],
  },
  {
    name: 'a wrong number whose percentage is right',
    told: ['全年办结政府信息公开申请55件，其中予以公开32件，占41.8%。'],
    beside: ['claimed-outcomes'],
    expect: [{ rule: 'claimed-outcomes', instance: 'granted/organ/this-year', severity: 'error' }],
  },
  {
    name: 'rounded so that they are 100% together',
    figures: { 't3/new/total': 1046 },
    told: [
      '全年收到政府信息公开申请1046件，其中网络申请862件，占82.4%；信函申请171件，占16.3%；当面申请13件，占1.3%。',
    ],
    expect: [],
  },
  {
    name: '100% together, but further off',
    figures: { 't3/new/total': 1046 },
    told: [
      '全年收到政府信息公开申请1046件，其中网络申请862件，占82.4%；信函申请171件，占15.3%；当面申请13件，占2.3%。',
    ],
    expect: [{ instance: 'channel', severity: 'warning', stated: 15.3 }],
  },
]
