import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import { fingerprintNote } from '../../core/check/note.ts'
import type { Note } from '../../core/model/note.ts'
import { rules } from '../../core/rules/index.ts'
import { makeReport } from '../support/report.ts'

const report = makeReport({ prose: { problems: ['培训不够。', '培训次数较少，将每季度培训一次。'] } })
const block = report.source.blocks.findIndex(
  (each) => each.kind === 'text' && each.text.startsWith('培训次数'),
)
const anchor = report.source.blocks[block]?.anchor ?? ''

function note(change: Partial<Note> = {}, spot: Partial<Note['spot']> = {}): Note {
  return {
    organ: '云川县水务局',
    year: 2024,
    severity: 'warning',
    text: '请说明次数',
    spot: { anchor, start: 0, end: 4, text: '培训次数', ...spot },
    by: '王某',
    at: '2026-02-03',
    ...change,
  }
}

function find(given: Note) {
  return checkReport(rules, report, { notes: [given] }).findings.filter(({ origin }) => origin === 'manual')
}

describe('a note of a person', () => {
  test('is a finding of its own after all others, and counts', () => {
    const { findings, verdict } = checkReport(rules, report, { notes: [note({ severity: 'error' })] })
    expect(findings[findings.length - 1]).toMatchObject({
      rule: 'manual',
      origin: 'manual',
      severity: 'error',
      verdict: 'fail',
      values: { note: '请说明次数', quote: '培训次数', by: '王某', at: '2026-02-03' },
      evidence: [
        { role: 'quote', source: 'report', raw: '培训次数', place: { block, anchor, start: 0, end: 4 } },
      ],
    })
    expect(verdict).toBe('errors')
    expect(checkReport(rules, report, { notes: [note()] }).verdict).toBe('review')
  })

  test.each<[string, Partial<Note>, number]>([
    ['another organ', { organ: '云川县财政局' }, 0],
    ['another year', { year: 2023 }, 0],
    ['an organ that was not read', { organ: null }, 0],
    ['white space', { organ: '云川县 水务局' }, 1],
  ])('of %s', (_, change, count) => {
    expect(find(note(change))).toHaveLength(count)
  })

  test('points where the very text stands, and nowhere else', () => {
    const placeOf = (spot: Partial<Note['spot']>) => find(note({}, spot))[0]?.evidence[0]?.place
    expect(placeOf({ anchor: 'gone' })).toMatchObject({ block, start: 0, end: 4 })
    expect(placeOf({ text: '培训' })).toBeUndefined()
    expect(placeOf({ text: '培训', start: 11, end: 13 })).toMatchObject({ start: 11, end: 13 })
    expect(placeOf({ text: '培训十次' })).toBeUndefined()
    expect(find(note({}, { text: '培训十次' }))[0]?.says).toBe('gone')
  })

  test('in a cell names its figure', () => {
    const figure = report.figures['t3/new/total']
    const spot = { anchor: figure?.place.anchor ?? '', text: figure?.raw ?? '' }
    const { start: _, end: __, ...whole } = note().spot
    const [finding] = find(note({ spot: { ...whole, ...spot } }))
    expect(finding?.instance).toBe('t3/new/total')
    expect(finding?.evidence[0]?.place.anchor).toBe(figure?.place.anchor)
  })

  test('is named by its quote and words', () => {
    const one = fingerprintNote(note())
    expect(one).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprintNote(note({ at: '2027-01-01', by: '', severity: 'error' }, { anchor: 'x' }))).toBe(one)
    expect(fingerprintNote(note({ text: '请说明' }))).not.toBe(one)
    expect(fingerprintNote(note({}, { text: '培训' }))).not.toBe(one)
  })
})
