import type { Case } from '../support/case.ts'
import { all, setFigures } from '../support/changes.ts'

export const cases: readonly Case[] = [
  { name: 'plain numbers', expect: [] },
  {
    name: 'leading zero and numeral in words, told once a table',
    change: setFigures({
      't3/new/natural-person': { raw: '041', forms: ['leading-zero'] },
      't3/granted/natural-person': { raw: '十七', forms: ['text'] },
    }),
    expect: [{ instance: 't3', severity: 'warning', values: { count: 2, raw: '041、十七' } }],
  },
  {
    name: 'no number at all',
    figures: { 't4/review/upheld': '?' },
    expect: [{ instance: 't4', severity: 'warning', values: { raw: '##' } }],
  },
  {
    name: 'a formula without a stored result',
    figures: { 't4/review/upheld': '?' },
    change: all(({ source, figures }) => {
      const place = figures['t4/review/upheld']?.place
      const block = source.blocks[place?.block ?? -1]
      const cell = block?.kind === 'grid' ? block.cells[place?.cell ?? -1] : undefined
      if (!cell) throw new Error('no cell')
      cell.illegible = 'no-result'
    }),
    expect: [],
  },
  {
    name: 'a cell that may stand in another column',
    figures: { 't4/review/upheld': '?' },
    change: ({ problems }) => {
      problems.push({ code: 'figure-moved', table: 't4', figures: ['t4/review/upheld'] })
    },
    expect: [],
  },
  {
    name: 'a cell of which a PDF gives only a part',
    figures: { 't4/review/upheld': '?' },
    change: all(
      ({ source }) => {
        source.kind = 'pdf'
      },
      setFigures({ 't4/review/upheld': { raw: '33\ufffd' } }),
    ),
    expect: [],
  },
  {
    name: 'blank and dash are other findings',
    figures: { 't4/review/upheld': '', 't4/review/other': '-' },
    expect: [],
  },
]
