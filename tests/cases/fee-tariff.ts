import type { Case } from '../support/case.ts'

function text(line: string): Pick<Case, 'name' | 'prose'> {
  return { name: line, prose: { other: [line] } }
}

const few = { 't3/new/total': 8, 't3/carried-in/total': 1 }

export const cases: readonly Case[] = [
  { name: 'nothing charged', expect: [] },
  { ...text('收取信息处理费3940元。'), expect: [] },
  {
    ...text('收取信息处理费3945元。'),
    expect: [{ instance: 'step', severity: 'note', says: 'step', stated: 3945, quotes: ['3945元'] }],
  },
  {
    ...text('按件计收，实际收取信息处理费300元。'),
    figures: few,
    expect: [{ instance: 'free', severity: 'note', says: 'free', stated: 300, expected: 9 }],
  },
  { ...text('按量计收，实际收取信息处理费 300 元。'), figures: few, expect: [] },
  { ...text('按件、按量计收，实际收取信息处理费500元。'), figures: few, expect: [] },
  { ...text('无。'), expect: [], outcomes: { '*': 'notApplicable' } },
]
