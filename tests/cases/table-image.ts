import type { Case } from '../support/case.ts'
import { addFile, all, dropTable } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'tables of text', expect: [] },
  { name: 'a picture beside them', change: addFile('image'), expect: [] },
  {
    name: 'a picture',
    change: dropTable('t3', 'picture'),
    expect: [
      {
        instance: 't3',
        severity: 'warning',
        verdict: 'cannotTell',
        reason: 'tables-are-pictures',
        says: 'picture',
        values: { tables: 't3' },
      },
    ],
  },
  {
    name: 'files',
    change: all(dropTable('t3', 'attachment'), dropTable('t4', 'attachment')),
    expect: [
      { instance: 't3', verdict: 'cannotTell', reason: 'tables-are-attachments', says: 'attachment' },
      { instance: 't4', verdict: 'cannotTell' },
    ],
  },
  {
    name: 'one file for two tables',
    change: all(dropTable('t3', 'attachment'), dropTable('t4', 'attachment'), ({ tables }) => {
      tables.t4.blocks = tables.t3.blocks
    }),
    expect: [{ instance: 't3+t4', says: 'attachment', values: { tables: 't3,t4' } }],
  },
  {
    name: 'no table at all, but a file with the report',
    change: all(dropTable('t2'), dropTable('t3'), dropTable('t4'), addFile('attachment')),
    expect: [
      {
        instance: 'report',
        severity: 'warning',
        verdict: 'cannotTell',
        reason: 'tables-are-attachments',
        says: 'report',
      },
    ],
  },
  {
    name: 'no table at all, but pictures',
    change: all(dropTable('t2'), dropTable('t3'), dropTable('t4'), addFile('image')),
    expect: [{ instance: 'report', reason: 'tables-are-pictures' }],
  },
  {
    name: 'nothing in their place',
    change: all(dropTable('t2'), dropTable('t3'), dropTable('t4')),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
