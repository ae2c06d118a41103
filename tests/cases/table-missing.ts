import type { Case } from '../support/case.ts'
import { addFile, all, dropSection, dropTable } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'three tables', expect: [] },
  {
    name: 'one is missing',
    change: dropTable('t4'),
    expect: [
      { instance: 't4', severity: 'error', says: 'section', values: { section: 'disputes', table: 't4' } },
    ],
  },
  {
    name: 'all are missing',
    change: all(dropTable('t2'), dropTable('t3'), dropTable('t4')),
    expect: [
      { instance: 't2', severity: 'error' },
      { instance: 't3', severity: 'error' },
      { instance: 't4', severity: 'error' },
    ],
  },
  {
    name: 'its labels stand there',
    change: all(dropTable('t4'), ({ source }) => {
      const at = source.blocks.findIndex((block) => block.kind === 'text' && block.text.startsWith('四、'))
      source.blocks[at + 1] = { kind: 'text', anchor: 't4', text: '结果\n维持\n结果纠正\n其他结果\n3' }
    }),
    expect: [{ instance: 't4', severity: 'note', verdict: 'cannotTell', says: 'unread' }],
  },
  { name: 'a picture stands there', change: dropTable('t3', 'picture'), expect: [] },
  {
    name: 'none was read, and there is a file',
    change: all(dropTable('t2'), dropTable('t3'), dropTable('t4'), addFile('attachment')),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'others were read: a file elsewhere is no table',
    change: all(dropTable('t4'), addFile('attachment')),
    expect: [{ instance: 't4', severity: 'error' }],
  },
  {
    name: 'its section is missing too',
    beside: ['section-missing'],
    change: all(dropTable('t4'), dropSection('disputes')),
    expect: [{ rule: 'section-missing', instance: 'disputes' }],
  },
  {
    name: 'a workbook without headings',
    change: all(
      dropTable('t4'),
      ...(['overview', 'disputes', 'problems', 'other'] as const).map(dropSection),
      ({ source }) => {
        source.kind = 'xlsx'
      },
    ),
    expect: [{ instance: 't4', severity: 'warning', says: 'page' }],
  },
  {
    name: 'another table could not be mapped and may be this one',
    change: all(dropTable('t4'), dropTable('t3', 'unmapped')),
    expect: [{ instance: 't4', severity: 'warning' }],
  },
  {
    name: 'no table was read, and a frame was not opened',
    change: all(dropTable('t2'), dropTable('t3', 'unmapped'), dropTable('t4', 'unmapped'), ({ source }) =>
      source.limits.push({ code: 'frame-unread' }),
    ),
    expect: [{ instance: 't2', severity: 'warning' }],
  },
  {
    name: 'the page was cut',
    change: all(dropTable('t4'), ({ source }) => source.limits.push({ code: 'text-cut' })),
    expect: [{ instance: '*', reason: 'source-cut', verdict: 'cannotTell' }],
    outcomes: { '*': 'cannotTell' },
  },
]
