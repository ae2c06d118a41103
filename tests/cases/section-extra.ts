import type { Case } from '../support/case.ts'
import { addSection, all } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'six sections', expect: [] },
  {
    name: 'a seventh',
    change: addSection('other', { ordinal: 7, title: '下一步工作打算' }),
    expect: [
      { instance: 'report', severity: 'warning', values: { count: 1, headings: '“七、下一步工作打算”' } },
    ],
  },
  {
    name: 'attachment, contact, remarks',
    change: all(
      addSection('other', { ordinal: 7, title: '附件' }),
      addSection('other', { ordinal: 8, title: '联系方式' }),
      addSection('other', { title: '备注' }),
    ),
    expect: [],
  },
  {
    name: 'two numberings are another finding',
    change: all(
      addSection('problems', { ordinal: 2, title: '下一步打算' }),
      addSection('problems', { ordinal: 1, title: '存在的不足' }),
    ),
    expect: [],
  },
]
