import type { Case } from '../support/case.ts'
import { all, dropSection, setSection } from '../support/changes.ts'

const short = setSection('problems', { length: 2 })

export const cases: readonly Case[] = [
  { name: 'both sections have text', expect: [] },
  {
    name: 'none',
    prose: { problems: ['暂无。'] },
    change: short,
    expect: [
      {
        instance: 'problems',
        severity: 'warning',
        says: 'short',
        values: { section: 'problems', text: '暂无。' },
      },
    ],
  },
  {
    name: 'no text at all',
    prose: { problems: [] },
    change: setSection('problems', { length: 0 }),
    expect: [{ instance: 'problems', says: 'empty', values: { length: 0 } }],
  },
  {
    name: 'section six may be short',
    prose: { other: ['无。'] },
    change: setSection('other', { length: 2 }),
    expect: [],
  },
  {
    name: 'a picture holds the text',
    prose: { problems: [] },
    change: all(setSection('problems', { length: 0 }), (report) => {
      const section = report.sections.find(({ key }) => key === 'problems')
      if (!section) throw new Error('no section')
      report.source.blocks[section.place.block] = {
        kind: 'image',
        anchor: section.place.anchor,
        text: '',
        address: 'text.png',
      }
      section.from = section.place.block
    }),
    expect: [],
  },
  {
    name: 'both sections are missing',
    change: all(dropSection('overview'), dropSection('problems')),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'a draft',
    prose: { problems: [] },
    change: all(setSection('problems', { length: 0 }), (report) => {
      report.reason = 'blank-draft'
    }),
    expect: [],
    outcomes: { '*': 'cannotTell' },
  },
]
