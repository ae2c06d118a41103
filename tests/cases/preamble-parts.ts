import type { Case } from '../support/case.ts'
import { addSection, all, type Change, dropSection } from '../support/changes.ts'

/** Prints the preamble otherwise. */
function preamble(text: string): Change {
  return (report) => {
    const paragraph = report.paragraphs.find(({ role }) => role === 'preamble')
    if (!paragraph) throw new Error('no preamble')
    Object.assign(paragraph, { text, start: 0, end: text.length })
  }
}

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [] },
  { name: 'six', change: preamble('本报告由六个部分组成。'), expect: [] },
  { name: 'six in digits', change: preamble('全文共6部分，数据截至年底。'), expect: [] },
  {
    name: 'five',
    change: preamble('本报告共分为五个部分。'),
    expect: [{ instance: 'count', severity: 'note', says: 'count', stated: 5, expected: 6 }],
  },
  {
    name: 'six, and one is missing: that is another finding',
    change: all(preamble('本报告由六个部分组成。'), dropSection('other')),
    expect: [],
  },
  {
    name: 'seven, as there are',
    change: all(preamble('本报告由七个部分组成。'), addSection('other', { ordinal: 7, title: '工作打算' })),
    expect: [],
  },
  {
    name: 'a list without one of them',
    change: preamble(
      '全文包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，存在的主要问题及改进情况，其他需要报告的事项。',
    ),
    expect: [{ instance: 'names', says: 'names', values: { sections: 'disputes' } }],
  },
  {
    name: 'the full list',
    change: preamble(
      '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议和提起行政诉讼情况、存在的主要问题及改进情况及其他需要报告的事项。',
    ),
    expect: [],
  },
  { name: 'other parts', change: preamble('部分内容见附件。年报第三部分为表格。'), expect: [] },
]
