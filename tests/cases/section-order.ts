import type { Case } from '../support/case.ts'
import { addSection, all, setSection, swapSections } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'in order', expect: [] },
  {
    name: 'two changed places',
    change: swapSections('problems', 'other'),
    expect: [{ instance: 'problems', severity: 'error', values: { sections: 'problems' } }],
  },
  {
    name: 'one stands first that should stand last',
    change: all(swapSections('overview', 'other')),
    expect: [{ instance: 'overview+other', severity: 'error' }],
  },
  {
    name: 'a heading with a slip is not certain',
    change: all(swapSections('problems', 'other'), setSection('other', { match: 'near' })),
    expect: [{ instance: 'problems', severity: 'warning' }],
  },
  {
    name: 'a section told by its place has no order',
    change: all(swapSections('problems', 'other'), setSection('other', { match: 'position' })),
    expect: [],
  },
  {
    name: 'a section printed twice is not certain',
    change: all(
      swapSections('problems', 'other'),
      addSection('other', { key: 'disclosure', ordinal: 2, title: '主动公开政府信息情况' }),
    ),
    expect: [{ instance: 'problems', severity: 'warning' }],
  },
  {
    name: 'sections on several sheets of a workbook have no order among each other',
    change: all(swapSections('problems', 'other'), (report) => {
      report.source.kind = 'xlsx'
      for (const section of report.sections)
        section.place.anchor = `${section.key === 'problems' ? '正文二' : '正文'}!A1`
    }),
    expect: [],
  },
]
