import type { Case } from '../support/case.ts'
import { copiedParagraph, schoolProse, waterProse } from '../support/prose.ts'

export const cases: readonly Case[] = [
  { name: 'no report of last year', prose: waterProse, expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'another text',
    prose: waterProse,
    prior: { prose: schoolProse },
    expect: [],
    outcomes: { '*': 'pass' },
  },
  {
    name: 'the same text with other numbers',
    prose: waterProse,
    prior: {
      prose: {
        ...waterProse,
        overview: (waterProse.overview ?? []).map((text) =>
          text.replaceAll(/\d+/g, (digits) => String(Number(digits) - 1)),
        ),
      },
    },
    expect: [
      {
        instance: 'prose',
        severity: 'warning',
        verdict: 'review',
        stated: 100,
        values: { limit: 50, sections: 'overview,problems' },
      },
    ],
  },
  {
    name: 'one paragraph of many',
    prose: waterProse,
    prior: { prose: { ...schoolProse, other: [copiedParagraph] } },
    expect: [],
    outcomes: { '*': 'pass' },
  },
  {
    name: 'hardly any text',
    prose: { overview: ['按照职责公开水利信息。'], problems: [] },
    prior: { prose: { overview: ['按照职责公开水利信息。'], problems: [] } },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'last year’s figures only',
    prose: waterProse,
    prior: {
      change: (report) => {
        report.paragraphs = []
      },
    },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
