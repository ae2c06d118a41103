import type { Case } from '../support/case.ts'
import { addSection, all, dropSection, setSection } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'one to six', expect: [] },
  { name: 'without numbers', change: setSection('overview', { ordinal: null }), expect: [] },
  {
    name: 'one number is wrong',
    change: setSection('disputes', { ordinal: 3 }),
    expect: [
      {
        instance: 'disputes',
        severity: 'warning',
        values: { count: 1, headings: '“三、政府信息公开行政复议、行政诉讼情况”' },
      },
    ],
  },
  {
    name: 'all numbers shifted: told once',
    change: all(
      setSection('disclosure', { ordinal: 1 }),
      setSection('requests', { ordinal: 2 }),
      setSection('disputes', { ordinal: 3 }),
      setSection('problems', { ordinal: 4 }),
      setSection('other', { ordinal: 5 }),
    ),
    expect: [{ instance: 'disclosure', values: { count: 5 } }],
  },
  {
    name: 'a section told by its place',
    change: setSection('other', { match: 'position', ordinal: 5 }),
    expect: [],
  },
  {
    name: 'two numberings are another finding',
    change: all(
      dropSection('overview'),
      addSection(null, { ordinal: 2, title: '依申请公开情况' }),
      addSection(null, { ordinal: 1, title: '主动公开情况' }),
      setSection('disclosure', { ordinal: 1 }),
    ),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
