import type { Case } from '../support/case.ts'
import { addFile, addSection, all, type Change, dropTable } from '../support/changes.ts'

/** A report in the free form of earlier years: no tables, headings of its own. */
const legacy: Change = all(
  dropTable('t2'),
  dropTable('t3'),
  dropTable('t4'),
  addSection('disputes', { ordinal: 5, title: '政府信息公开的收费及减免情况' }),
  addSection('disputes', { ordinal: 6, title: '机构建设和保障经费情况' }),
)

export const cases: readonly Case[] = [
  { name: 'the format', expect: [] },
  {
    name: 'the free form',
    change: legacy,
    expect: [{ instance: 'report', severity: 'error', values: { year: 2024 } }],
  },
  {
    name: 'nothing else is said about sections and tables',
    beside: ['section-missing', 'section-extra', 'table-missing'],
    change: legacy,
    expect: [{ rule: 'format-legacy', instance: 'report' }],
  },
  {
    name: 'the tables may be in a file',
    change: all(legacy, dropTable('t3', 'attachment'), addFile('attachment')),
    expect: [{ instance: 'report', severity: 'warning' }],
  },
  {
    name: 'the year is not sure',
    change: all(legacy, ({ identity }) => {
      identity.period = { from: '2018-01-01', to: '2018-12-31', place: { block: 1, anchor: 'f0/b1' } }
    }),
    expect: [{ instance: 'report', severity: 'warning' }],
  },
  { name: 'a report of 2018', year: 2018, edition: '2019', change: legacy, expect: [] },
  {
    name: 'one such heading is none of the free form',
    change: all(
      dropTable('t2'),
      dropTable('t3'),
      dropTable('t4'),
      addSection('disputes', { ordinal: 5, title: '政府信息公开的收费及减免情况' }),
    ),
    expect: [],
  },
  {
    name: 'a table of the format is there',
    change: addSection('disputes', { ordinal: 5, title: '收费及减免情况' }),
    expect: [],
  },
]
