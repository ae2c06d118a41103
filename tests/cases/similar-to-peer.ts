import type { Case } from '../support/case.ts'
import { schoolProse, waterProse } from '../support/prose.ts'

const other = '云川县教育局'

export const cases: readonly Case[] = [
  { name: 'no other organs', prose: waterProse, expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'only the words of the field in common',
    prose: waterProse,
    peers: [{ organ: other, prose: schoolProse }],
    expect: [],
    outcomes: { '*': 'pass' },
  },
  {
    name: 'the same text under another name',
    prose: waterProse,
    peers: [
      { organ: '云川县司法局', prose: schoolProse },
      { organ: other, prose: waterProse },
    ],
    expect: [
      {
        instance: 'prose',
        severity: 'warning',
        stated: 100,
        values: { organ: other, organs: other, count: 1, limit: 70 },
      },
    ],
  },
  {
    name: 'half of the text is not enough',
    prose: waterProse,
    peers: [{ organ: other, prose: { ...schoolProse, problems: waterProse.problems ?? [] } }],
    expect: [],
  },
  {
    name: 'hardly any text',
    prose: { overview: ['按照职责公开水利信息。'], problems: [] },
    peers: [{ organ: other, prose: { overview: ['按照职责公开水利信息。'], problems: [] } }],
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
