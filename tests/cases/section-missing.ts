import type { Case } from '../support/case.ts'
import { addFile, addSection, addText, all, dropSection, setSection } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'all six sections', expect: [] },
  {
    name: 'one is missing',
    change: dropSection('other'),
    expect: [{ instance: 'other', severity: 'error', says: 'one', values: { section: 'other' } }],
  },
  {
    name: 'two are missing',
    change: all(dropSection('overview'), dropSection('other')),
    expect: [
      { instance: 'overview', severity: 'warning', says: 'several' },
      { instance: 'other', severity: 'warning', says: 'several' },
    ],
  },
  {
    name: 'four are missing: told once',
    change: all(
      dropSection('overview'),
      dropSection('disputes'),
      dropSection('problems'),
      dropSection('other'),
    ),
    expect: [{ instance: 'report', severity: 'warning', says: 'many', values: { count: 4 } }],
  },
  {
    name: 'its title stands in the text, not as a heading',
    change: all(dropSection('other'), (report) => addText(report, 'problems', '其他需要报告的事项：无。')),
    expect: [{ instance: 'other', severity: 'warning', says: 'one' }],
  },
  {
    name: 'another heading covers it too',
    change: all(
      dropSection('other'),
      setSection('problems', { title: '存在的主要问题及其他需要报告的事项' }),
    ),
    expect: [{ instance: 'other', severity: 'warning' }],
  },
  {
    name: 'another heading has its number',
    change: all(dropSection('other'), addSection('problems', { ordinal: 6, title: '工作计划' })),
    expect: [{ instance: 'other', severity: 'warning' }],
  },
  {
    name: 'a picture stands where the heading may be',
    change: all(dropSection('other'), addFile('image')),
    expect: [{ instance: 'other', severity: 'warning' }],
  },
  {
    name: 'another section was told by its place only',
    change: all(dropSection('other'), setSection('problems', { match: 'position' })),
    expect: [{ instance: 'other', severity: 'warning' }],
  },
  {
    name: 'the page was cut',
    change: all(dropSection('other'), ({ source }) => source.limits.push({ code: 'too-many-blocks' })),
    expect: [{ instance: '*', verdict: 'cannotTell', reason: 'source-cut' }],
    outcomes: { '*': 'cannotTell' },
  },
  {
    name: 'a workbook of tables only',
    change: all(dropSection('overview'), dropSection('problems'), dropSection('other'), ({ source }) => {
      source.kind = 'xlsx'
    }),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'the aspects stand as sections of their own',
    change: all(
      dropSection('overview'),
      addSection(null, { ordinal: 2, title: '依申请公开情况' }),
      addSection(null, { ordinal: 1, title: '主动公开情况' }),
    ),
    expect: [],
  },
]
