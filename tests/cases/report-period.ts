import type { Case } from '../support/case.ts'
import { all, type Change, setPreamble } from '../support/changes.ts'

/** Prints the preamble, with the period that its reader took from it, if any. */
function preamble(text: string, period: { from: string; to: string; quote: string } | null): Change {
  return all(setPreamble(text), ({ identity, paragraphs }) => {
    const { block = 0, anchor = '' } = paragraphs.find(({ role }) => role === 'preamble') ?? {}
    const start = period ? text.indexOf(period.quote) : 0
    identity.period = period && {
      from: period.from,
      to: period.to,
      place: { block, anchor, start, end: start + period.quote.length },
    }
  })
}

const short = { from: '2024-03-01', to: '2024-12-31', quote: '2024年3月1日至12月31日' }

export const cases: readonly Case[] = [
  { name: 'a whole year', expect: [] },
  {
    name: 'ends a day early',
    change: preamble('本报告统计期限为2024年1月1日至2024年12月30日。', {
      from: '2024-01-01',
      to: '2024-12-30',
      quote: '2024年1月1日至2024年12月30日',
    }),
    expect: [
      {
        instance: 'period',
        severity: 'warning',
        says: 'partial',
        values: { quote: '2024年1月1日至2024年12月30日' },
      },
    ],
  },
  {
    name: 'two years',
    change: preamble('本报告数据的统计期限为2023年1月1日至2024年12月31日。', {
      from: '2023-01-01',
      to: '2024-12-31',
      quote: '2023年1月1日至2024年12月31日',
    }),
    expect: [{ instance: 'period', says: 'partial' }],
  },
  {
    name: 'an organ set up in March',
    change: preamble('云川县水务局于2024年3月1日组建，本报告统计期限为2024年3月1日至12月31日。', short),
    expect: [],
  },
  {
    name: 'dates of something else',
    change: preamble('公示时间为2024年3月1日至12月31日，欢迎提出意见。', short),
    expect: [],
  },
  {
    name: 'a year left out',
    change: preamble('本报告数据统计期限自年1月1日至2024年12月31日。', null),
    expect: [{ instance: 'period', says: 'invalid', values: { quote: '年1月1日至2024年12月31日' } }],
  },
  {
    name: 'a day that no calendar has',
    change: preamble('本报告数据统计期限为2024年1月1日至12月32日。', null),
    expect: [{ instance: 'period', says: 'invalid' }],
  },
  {
    name: 'backwards',
    change: preamble('报告期为2025年1月1日至2024年12月31日。', null),
    expect: [{ instance: 'period', says: 'invalid' }],
  },
  { name: 'none stated', change: preamble('根据《条例》编制本报告。', null), expect: [] },
  {
    name: 'stated in words that are not read',
    change: preamble('统计期限为2024年全年，即2024年1月1日零时起。', null),
    expect: [],
  },
]
