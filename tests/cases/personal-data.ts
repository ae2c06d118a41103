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

/** A number that nobody has, with a right check digit. */
const number = '110101190001010014'

export const cases: readonly Case[] = [
  { name: 'none', expect: [] },
  {
    ...text(`申请人张某，身份证号${number}，已答复。`),
    expect: [
      {
        instance: 'identity',
        severity: 'warning',
        says: 'identity',
        values: { words: '“110***********0014”' },
        quotes: [number],
      },
    ],
  },
  {
    ...text('申请人李某（13800000000）对答复不服。'),
    expect: [{ instance: 'mobile', severity: 'warning', says: 'mobile', values: { words: '“138****0000”' } }],
  },
  { ...text('联系电话：13800000000，联系人：王先生。'), expect: [] },
  { ...text('监督举报电话13800000000，申请人可以拨打。'), expect: [] },
  { ...text('公开电话0999-1234567、12345热线，索引号11010119000101001A。'), expect: [] },
  { ...text('申请人账号110101190001010011，编号20240101202401012。'), expect: [] },
  { ...text('申请人邮箱 13800000000@example.cn 已更正。'), expect: [] },
]
