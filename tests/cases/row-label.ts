import type { Case } from '../support/case.ts'
import { all, dropTable, setRow } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'the labels of the format', expect: [] },
  {
    name: 'slips, told once a table',
    change: all(
      setRow('t3', 'refused-third-party', { match: 'near', label: '4.保护第三方合法权宜' }),
      setRow('t3', 'unprocessed-petition', { match: 'near', label: '1.信访举报投拆类申请' }),
    ),
    expect: [
      {
        instance: 't3',
        severity: 'note',
        says: 'spelling',
        values: {
          count: 2,
          labels:
            '“4.保护第三方合法权宜”（4.保护第三方合法权益）、“1.信访举报投拆类申请”（1.信访举报投诉类申请）',
        },
      },
    ],
  },
  {
    name: 'a word that turns the label round',
    change: setRow('t3', 'refused-administrative-query', { match: 'near', label: '8.不属于行政查询事项' }),
    expect: [{ instance: 't3/meaning', severity: 'warning', says: 'meaning', values: { count: 1 } }],
  },
  {
    name: 'the group stands before the label',
    change: setRow('t3', 'refused-third-party', {
      match: 'near',
      label: '（三）不予公开 4.保护第三方合法权宜',
    }),
    expect: [{ instance: 't3', severity: 'note', says: 'spelling' }],
  },
  {
    name: 'labels that cannot be mapped at all',
    change: dropTable('t3', 'unmapped'),
    expect: [
      {
        instance: 't3',
        severity: 'warning',
        verdict: 'cannotTell',
        reason: 'tables-unmapped',
        says: 'unmapped',
      },
    ],
  },
  {
    name: 'no tables',
    change: all(dropTable('t2'), dropTable('t3'), dropTable('t4')),
    expect: [],
    outcomes: { '*': 'cannotTell' },
  },
  {
    name: 'a column',
    change: ({ tables: { t4 } }) => {
      Object.assign(t4.columns[3] ?? {}, { match: 'near', label: '尚未审洁' })
    },
    expect: [{ instance: 't4', severity: 'note', values: { labels: '“尚未审洁”（尚未审结）' } }],
  },
]
