import type { Case } from '../support/case.ts'
import { all, setSection } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'the words of the format', expect: [] },
  {
    name: 'a slip',
    change: setSection('disputes', { match: 'near', title: '政府信息公开行政法复议、行政诉讼情况' }),
    expect: [
      {
        instance: 'disputes',
        severity: 'note',
        says: 'spelling',
        values: {
          title: '政府信息公开行政法复议、行政诉讼情况',
          template: '政府信息公开行政复议、行政诉讼情况',
        },
      },
    ],
  },
  {
    name: 'other words',
    change: setSection('other', { match: 'position', title: '下一步打算' }),
    expect: [{ instance: 'other', severity: 'warning', says: 'meaning' }],
  },
  {
    name: 'a known variant',
    change: setSection('problems', { title: '存在的主要问题和改进措施' }),
    expect: [],
  },
  {
    name: 'no heading in words',
    change: all(setSection('other', { match: 'position', title: '' })),
    expect: [],
  },
]
