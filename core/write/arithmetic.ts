import { round } from '../check/tell.ts'
import { type Trace, type TracedSide, type TracedTerm, traceOutcome } from '../check/trace.ts'
import { type Locale, messagesOf } from '../messages/index.ts'
import type { Outcome } from '../model/finding.ts'
import type { Claim, Report } from '../model/report.ts'
import { type FigureKey, splitKey } from '../template/keys.ts'
import { nameFigure, textAt } from './labels.ts'

/** One side of a relation as a person would write it: `本年新收 117 + 上年结转 0`. */
export interface WrittenSide {
  words: string
  /** What it comes to. */
  value: string
  /** There is something to add up. */
  isSum: boolean
}

/** A relation in words and numbers. */
export interface Arithmetic {
  left: WrittenSide
  /** = ≤ ≥ where it holds, ≠ > < where it does not. */
  sign: string
  right: WrittenSide
  /** Never negative; null where a side is not known or both are the same. */
  difference: string | null
  /** Other readings that were tried. */
  readings: { name: string; side: WrittenSide; holds: boolean }[]
}

/** Sums of more terms than this leave their zeros out. */
const fewTerms = 4

/** An outcome's relation written out; null for a judgement. */
export function writeArithmetic(
  outcome: Outcome,
  report: Report,
  prior: Report | null,
  locale: Locale,
): Arithmetic | null {
  const trace = traceOutcome(outcome, report, prior)
  if (!trace) return null
  const name = namerOf(trace, report, locale)
  const claim = outcome.claim === undefined ? undefined : report.claims[outcome.claim]
  const left = claim ? writeStatement(claim, trace.left, report, locale) : writeSide(trace.left, name, locale)
  const { value: stated } = trace.left
  const { value: expected } = trace.right
  const known = stated !== null && expected !== null
  const difference = known ? round(Math.abs(stated - expected)) : 0
  return {
    left,
    sign: signOf(trace, known ? stated - expected : null),
    right: writeSide(trace.right, name, locale),
    difference: difference === 0 ? null : String(difference),
    readings: trace.readings.map(({ name: reading, side, holds }) => ({
      name: nameReading(reading, locale),
      side: writeSide(side, name, locale),
      holds,
    })),
  }
}

/** The relation on one line, with both sums where a side has several terms. */
export function joinArithmetic({ left, sign, right }: Arithmetic): string {
  const line = `${left.words} ${sign} ${right.words}`
  return left.isSum || right.isSum ? `${line} (${left.value} ${sign} ${right.value})` : line
}

function signOf({ relation }: Trace, difference: number | null): string {
  if (difference === null) return '?'
  const close = Math.abs(difference) < 1e-6
  if (relation === '=') return close ? '=' : '≠'
  if (relation === '<=') return close || difference < 0 ? '≤' : '>'
  return close || difference > 0 ? '≥' : '<'
}

/** What tells the figures of a relation apart: rows where they share a column, columns where they share a row. */
function namerOf(trace: Trace, report: Report, locale: Locale): (key: FigureKey) => string {
  const terms = [trace.left, trace.right].flatMap((side) => side.terms)
  const parts = terms.map(({ figure }) => splitKey(figure))
  const rows = new Set(parts.map(({ table, row }) => `${table}/${row}`))
  const columns = new Set(parts.map(({ column }) => column))
  return (key) => {
    const { row, column } = nameFigure(key, report, locale)
    if (columns.size === 1 && (rows.size > 1 || splitKey(key).column === 'total')) return row
    if (rows.size === 1 && columns.size > 1) return column
    return messagesOf(locale).page.rowAndColumn(row, column)
  }
}

function writeSide(side: TracedSide, name: (key: FigureKey) => string, locale: Locale): WrittenSide {
  const words = messagesOf(locale)
  const short = side.terms.length > fewTerms
  const shown = short ? side.terms.filter(({ value, state }) => value !== 0 && state !== 'blank') : side.terms
  const pieces = shown.map((term, index) => {
    const { figure, source, sign } = term
    const own = `${name(figure)} ${writeTerm(term, locale)}`
    const named = source === 'report' ? own : words.place.prior(own)
    if (sign === -1) return index === 0 ? `− ${named}` : ` − ${named}`
    return index === 0 ? named : ` + ${named}`
  })
  const rest = shown.length < side.terms.length ? words.page.restIsZero : ''
  return {
    words: pieces.length === 0 ? words.page.allZero : pieces.join('') + rest,
    value: writeNumber(side.value, locale),
    isSum: pieces.length > 1,
  }
}

/** What the prose says: its number, or its words where it has none. */
function writeStatement(claim: Claim, side: TracedSide, report: Report, locale: Locale): WrittenSide {
  const { page } = messagesOf(locale)
  const value = writeNumber(side.value, locale)
  const words =
    claim.value === null
      ? page.statedWords(textAt(report.source, claim.place))
      : page.stated(value, claim.unit)
  return { words, value, isSum: false }
}

function writeTerm({ value, state }: TracedTerm, locale: Locale): string {
  const { finding, page } = messagesOf(locale)
  if (state === 'blank') return finding.blank
  return state === 'deduced' ? page.deduced(writeNumber(value, locale)) : writeNumber(value, locale)
}

function writeNumber(value: number | null, locale: Locale): string {
  return value === null ? messagesOf(locale).finding.unknownValue : String(round(value))
}

/** A reading's name in the reader's language. */
export function nameReading(name: string, locale: Locale): string {
  const readings: Readonly<Record<string, string>> = messagesOf(locale).readings
  return readings[name] ?? name
}
