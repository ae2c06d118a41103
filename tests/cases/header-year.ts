import type { Case } from '../support/case.ts'
import type { Change } from '../support/changes.ts'

function label(column: string, text: string): Change {
  return ({ tables }) => {
    const found = tables.t2.columns.find(({ key }) => key === column)
    if (!found) throw new Error(`no column ${column}`)
    found.label = text
  }
}

export const cases: readonly Case[] = [
  { name: 'no year in the tables', expect: [] },
  { name: 'the report year', change: label('issued', '本年（2024）制发件数'), expect: [] },
  {
    name: 'another year',
    change: label('issued', '本年（2023）制发件数'),
    expect: [
      { instance: 'report', severity: 'warning', values: { year: 2024, labels: '“本年（2023）制发件数”' } },
    ],
  },
  {
    name: 'a row',
    change: ({ tables }) => {
      const row = tables.t3.rows.find(({ key }) => key === 'new')
      if (row) row.label = '一、2022年新收政府信息公开申请数量'
    },
    expect: [{ instance: 'report', values: { count: 1 } }],
  },
  {
    name: 'last year’s year in a label about last year',
    change: ({ tables }) => {
      const row = tables.t3.rows.find(({ key }) => key === 'carried-in')
      if (row) row.label = '二、上年（2023年）结转政府信息公开申请数量'
    },
    expect: [],
  },
  {
    name: 'the number of a document',
    change: label('issued', '本年制发件数（国办公开办函〔2021〕30号）'),
    expect: [],
  },
]
