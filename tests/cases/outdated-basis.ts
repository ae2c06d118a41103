import type { Case } from '../support/case.ts'
import { addText, type Change } from '../support/changes.ts'

function text(line: string): Change {
  return (report) => {
    addText(report, 'overview', line)
  }
}

export const cases: readonly Case[] = [
  { name: 'nothing cited', expect: [] },
  {
    name: 'the format of 2019',
    change: text('根据《关于年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求，编制本报告。'),
    expect: [
      {
        instance: 'format',
        severity: 'warning',
        says: 'format',
        values: { year: 2024 },
        quotes: ['国办公开办函〔2019〕60号'],
      },
    ],
  },
  {
    name: 'the regulations of 2007',
    change: text('按照《条例》（国务院令第492号）规定，编制本报告。'),
    expect: [{ instance: 'regulation', says: 'regulation', severity: 'warning' }],
  },
  {
    name: 'both',
    change: text('按照国务院令第492号和国办公开办函[2019]60号要求编制。'),
    expect: [{ instance: 'format' }, { instance: 'regulation' }],
  },
  {
    name: 'the present ones beside them',
    change: text(
      '根据《条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）和国办公开办函〔2021〕30号（国办公开办函〔2019〕60号同时失效）要求编制。',
    ),
    expect: [],
  },
  {
    name: 'told to be replaced',
    change: text('按照要求，国办公开办函〔2019〕60号不再执行。'),
    expect: [],
  },
  { name: 'no basis', change: text('国务院令第492号于2008年施行。'), expect: [] },
  {
    name: 'a report of 2020',
    edition: '2019',
    change: text('根据国办公开办函〔2019〕60号要求，编制本报告。'),
    expect: [],
  },
]
