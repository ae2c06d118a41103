import type { Case } from '../support/case.ts'
import { addText } from '../support/changes.ts'

function text(line: string): Pick<Case, 'name' | 'change'> {
  return {
    name: line,
    change: (report) => {
      addText(report, 'overview', line)
    },
  }
}

export const cases: readonly Case[] = [
  { name: 'no number', expect: [] },
  {
    ...text('《格式》（国办公开办函[2021]30号）'),
    expect: [{ instance: 'report', severity: 'note', quotes: ['[2021]30号'] }],
  },
  {
    ...text('国办发（2018）37号、国办函【2020】109号和云政发〔2024〕3号'),
    expect: [{ instance: 'report', values: { count: 2, words: '“（2018）37号”“【2020】109号”' } }],
  },
  { ...text('国办公开办函〔2021〕30号、国办函〔 2020 〕109号'), expect: [] },
  { ...text('云川县（2024）年第3号公告，办理（2024）12件，编号[2024]5。'), expect: [] },
]
