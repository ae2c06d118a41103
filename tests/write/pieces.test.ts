import { array, assert, nat, property, record, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutPieces } from '../../core/index.ts'

interface Span {
  start?: number
  end?: number
}

const cut = (text: string, spans: readonly Span[]) => cutPieces(text, spans, (span) => span)

describe('a text in pieces', () => {
  test('without spans it is whole, and an empty one has no pieces', () => {
    expect(cut('新收', []).map(({ text }) => text)).toEqual(['新收'])
    expect(cut('', [])).toEqual([])
  })

  test('spans that overlap are cut where they meet', () => {
    const one = { start: 1, end: 4 }
    const other = { start: 3, end: 5 }
    expect(cut('共134件', [one, other])).toEqual([
      { text: '共', covering: [], starting: [], ending: [] },
      { text: '13', covering: [one], starting: [one], ending: [] },
      { text: '4', covering: [one, other], starting: [other], ending: [one] },
      { text: '件', covering: [other], starting: [], ending: [other] },
    ])
  })

  test('a span of no length, also at the end and beyond, begins and ends in one piece', () => {
    const beyond = { start: 9, end: 9 }
    expect(cut('三件', [beyond])).toEqual([
      { text: '三件', covering: [], starting: [], ending: [] },
      { text: '', covering: [], starting: [beyond], ending: [beyond] },
    ])
  })

  test('whatever the spans, the pieces are the text, and each span begins once and covers its own text', () => {
    const span = record({ start: nat(12), end: nat(12) }, { requiredKeys: [] })
    assert(
      property(string({ maxLength: 10 }), array(span, { maxLength: 5 }), (text, spans) => {
        const pieces = cut(text, spans)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const each of spans) {
          const { start = 0, end = text.length } = each
          const covered = pieces.filter(({ covering }) => covering.includes(each))
          expect(covered.map((piece) => piece.text).join('')).toBe(text.slice(start, Math.max(start, end)))
          if (text !== '' || start > 0 || each.end !== undefined)
            for (const ends of ['starting', 'ending'] as const)
              expect(pieces.filter((piece) => piece[ends].includes(each)).length).toBe(1)
        }
      }),
    )
  })
})
