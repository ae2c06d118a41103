import type { Case } from '../support/case.ts'
import { addSection, all, dropSection } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'one numbering', expect: [] },
  {
    name: 'the aspects as sections of their own',
    change: all(
      dropSection('overview'),
      addSection(null, { ordinal: 3, title: '监督保障情况' }),
      addSection(null, { ordinal: 2, title: '依申请公开情况' }),
      addSection(null, { ordinal: 1, title: '主动公开情况' }),
    ),
    expect: [{ instance: 'report', severity: 'warning', values: { count: 3 } }],
  },
  {
    name: 'numbers begin again inside a section',
    change: all(
      addSection('problems', { ordinal: 2, title: '下一步打算' }),
      addSection('problems', { ordinal: 1, title: '存在的不足' }),
    ),
    expect: [{ instance: 'report', values: { headings: '“一、存在的不足”“二、下一步打算”' } }],
  },
  {
    name: 'one surplus section is another finding',
    change: addSection('other', { ordinal: 7, title: '工作打算' }),
    expect: [],
  },
  {
    name: 'attachments are no sections',
    change: all(
      addSection('other', { ordinal: 1, title: '附件：统计表' }),
      addSection('other', { ordinal: 2, title: '联系方式' }),
    ),
    expect: [],
  },
]
