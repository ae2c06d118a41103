import type { Case } from '../support/case.ts'
import { addColumn, addRow, all } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'the format of 2021', expect: [] },
  { name: 'the trial format', edition: '2019', expect: [] },
  {
    name: 'a row of the trial format was left in table 2',
    change: addRow('t2', { key: 'procurement', label: '政府集中采购', match: 'exact', edition: '2019' }),
    expect: [{ instance: 'report', severity: 'error', values: { old: '政府集中采购' } }],
  },
  {
    name: 'a block of table 2 has the headings of the trial format',
    change: all(addColumn('t2', { key: 'items-before', label: '上一年项目数量', rows: ['licensing'] })),
    expect: [{ instance: 'report', values: { old: '上一年项目数量' } }],
  },
  {
    name: 'table 3 of 2021 beside table 2 of the trial format',
    edition: '2019',
    change: addRow('t3', { key: 'other-rest', label: '3.其他', match: 'exact', edition: '2021' }),
    expect: [{ instance: 'report', values: { recent: '3.其他' } }],
  },
  {
    name: 'a group row that carries numbers belongs to both',
    figures: { 't3/other-processing/total': 3 },
    expect: [],
  },
]
