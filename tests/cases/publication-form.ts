import type { Case } from '../support/case.ts'
import { addFile, all, type Change, dropTable } from '../support/changes.ts'

const bare: Change = all(dropTable('t2'), dropTable('t3'), dropTable('t4'), (report) => {
  report.paragraphs = report.paragraphs.filter(({ role }) => role === 'title')
})

export const cases: readonly Case[] = [
  { name: 'text and tables', expect: [] },
  { name: 'with an attachment beside', change: addFile('attachment'), expect: [] },
  {
    name: 'an attachment only',
    change: all(bare, addFile('attachment')),
    expect: [{ instance: 'report', severity: 'note', values: { count: 1 } }],
  },
  {
    name: 'pictures only',
    change: all(bare, addFile('image'), addFile('image')),
    expect: [{ instance: 'report', values: { count: 2 } }],
  },
  { name: 'neither', change: bare, expect: [] },
  {
    name: 'text, but the tables as pictures',
    change: all(dropTable('t2', 'picture'), dropTable('t3', 'picture'), dropTable('t4', 'picture')),
    expect: [],
  },
  {
    name: 'a workbook',
    change: all(bare, addFile('image'), ({ source }) => {
      source.kind = 'xlsx'
    }),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
