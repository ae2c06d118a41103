import { foldText } from '../model/fold.ts'
import type { Place, Report } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { placeIn, quoteIn, readSentences, type Sentence } from '../model/sentences.ts'
import type { SectionKey } from '../template/keys.ts'
import { sections } from '../template/sections.ts'
import { alignItems } from './align.ts'
import { markChanges, maskNumbers, type WordingChange } from './wording.ts'

/** A sentence as printed. */
export interface Quotation {
  place: Place
  raw: string
}

/** `numbers`: alike but for numbers. `moved`: the same sentence in another place. */
export interface ProseDifference {
  kind: 'added' | 'removed' | 'changed' | 'numbers' | 'moved'
  severity: Severity
  /** Where it stands in the second report, or stood in the first. null: title and preamble. */
  section: SectionKey | null
  first: Quotation | null
  second: Quotation | null
  changes: WordingChange[]
}

/** A workbook prints a section's heading beside its prose and again above its table. */
function withoutRepeatedHeadings(report: Report): Report {
  const seen = new Set<string>()
  const paragraphs = report.paragraphs.filter(({ role, section, text, start, end }) => {
    if (role !== 'heading' || report.source.kind !== 'xlsx') return true
    const heading = `${section} ${foldText(text.slice(start, end))}`
    if (seen.has(heading)) return false
    seen.add(heading)
    return true
  })
  return { ...report, paragraphs }
}

/** Sentences that only one report has, section by section. How they are cut into paragraphs, and spaces, do not count. */
export function compareProse(first: Report, second: Report): ProseDifference[] {
  const roles = ['preamble', 'aspect', 'body', 'note', 'heading'] as const
  const [one, other] = [
    readSentences(withoutRepeatedHeadings(first), roles),
    readSentences(withoutRepeatedHeadings(second), roles),
  ]
  const keys: (SectionKey | null)[] = [null, ...sections.map(({ key }) => key)]
  const differences = keys.flatMap((section) =>
    compareSection(
      one.filter((sentence) => sentence.section === section),
      other.filter((sentence) => sentence.section === section),
    ),
  )
  return joinMoved(differences).map((pair) => describePair(pair, yearsBetween(first, second)))
}

/** How many years lie between the reports; 0 where a year is not known. */
function yearsBetween(first: Report, second: Report): number {
  const [from, to] = [first.identity.year, second.identity.year]
  return from === null || to === null ? 0 : to - from
}

interface Pair {
  kind: ProseDifference['kind']
  first: Sentence | null
  second: Sentence | null
}

function compareSection(first: readonly Sentence[], second: readonly Sentence[]): Pair[] {
  const pairs: Pair[] = []
  let [from, at] = [0, 0]
  for (const [index, position] of [
    ...alignItems(first.map(keyOf), second.map(keyOf)),
    [first.length, second.length] as const,
  ]) {
    pairs.push(...pairUp(first.slice(from, index), second.slice(at, position)))
    from = index + 1
    at = position + 1
  }
  return pairs
}

/** What makes two sentences the same: their words; the mark at the end does not count, nor the one behind a number. */
function keyOf({ text }: Sentence): string {
  return text
    .replace(/[。!?;；:,、]+["')\]]*$/, '')
    .replace(/^(\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\)?)[.、,:]/, '$1、')
}

/** Sentences between two that are alike: those that resemble each other are one sentence that was changed. */
function pairUp(removed: readonly Sentence[], added: readonly Sentence[]): Pair[] {
  if (sameWords(removed, added)) return []
  const partners = findPartners(removed, added)
  const pairs: Pair[] = []
  let next = 0
  removed.forEach((sentence, index) => {
    const partner = partners.get(index)
    if (partner === undefined) {
      pairs.push({ kind: 'removed', first: sentence, second: null })
      return
    }
    for (; next < partner; next++) pairs.push({ kind: 'added', first: null, second: added[next] ?? null })
    next = partner + 1
    const second = added[partner] ?? null
    const alike = second !== null && maskNumbers(keyOf(sentence)) === maskNumbers(keyOf(second))
    pairs.push({ kind: alike ? 'numbers' : 'changed', first: sentence, second })
  })
  for (; next < added.length; next++) pairs.push({ kind: 'added', first: null, second: added[next] ?? null })
  return pairs
}

/** The same words cut into sentences otherwise, as where a small heading stands in its own paragraph. */
function sameWords(removed: readonly Sentence[], added: readonly Sentence[]): boolean {
  const words = (sentences: readonly Sentence[]): string =>
    sentences.map(({ text }) => text.replace(/[。!?;；:,、"'()[\]]/g, '')).join('')
  return words(removed) === words(added)
}

/** Two sentences are one that was changed from this likeness on. */
const alike = 0.5

/** How far from its place in proportion a sentence is looked for, so that time stays linear. */
const reach = 12

/** For sentences removed, the index of the sentence added that each became; indexes rise. */
function findPartners(removed: readonly Sentence[], added: readonly Sentence[]): Map<number, number> {
  const partners = new Map<number, number>()
  const bags = added.map(({ text }) => pairsOfCharacters(text))
  let floor = 0
  removed.forEach((sentence, index) => {
    const middle = Math.round((index * added.length) / Math.max(1, removed.length))
    const own = pairsOfCharacters(sentence.text)
    let best = -1
    let bestLikeness = alike
    for (let at = Math.max(floor, middle - reach); at < Math.min(added.length, middle + reach); at++) {
      const likeness = likenessOf(own, bags[at] ?? new Map())
      if (likeness >= bestLikeness && (likeness > bestLikeness || best < 0))
        [best, bestLikeness] = [at, likeness]
    }
    if (best < 0) return
    partners.set(index, best)
    floor = best + 1
  })
  return partners
}

/** Pairs of neighbouring characters with how often each occurs; all digits count as one. */
function pairsOfCharacters(text: string): Map<string, number> {
  const masked = maskNumbers(text)
  const pairs = new Map<string, number>()
  for (let index = 0; index + 1 < masked.length; index++) {
    const pair = masked.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice: 0 nothing in common, 1 the same. */
function likenessOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [common, total] = [0, 0]
  for (const [pair, count] of one) {
    common += Math.min(count, other.get(pair) ?? 0)
    total += count
  }
  for (const count of other.values()) total += count
  return total === 0 ? 0 : (2 * common) / total
}

/** A sentence that is gone in one place and new in another was moved. */
function joinMoved(pairs: readonly Pair[]): Pair[] {
  const gone = new Map<string, Pair[]>()
  for (const pair of pairs) {
    if (pair.kind !== 'removed' || !pair.first) continue
    const key = keyOf(pair.first)
    gone.set(key, [...(gone.get(key) ?? []), pair])
  }
  const moved = new Set<Pair>()
  const joined = pairs.map((pair) => {
    if (pair.kind !== 'added' || !pair.second) return pair
    const from = gone.get(keyOf(pair.second))?.shift()
    if (!from) return pair
    moved.add(from)
    return { kind: 'moved' as const, first: from.first, second: pair.second }
  })
  return joined.filter((pair) => !moved.has(pair))
}

function describePair({ kind, first, second }: Pair, years: number): ProseDifference {
  const changes = first && second && kind !== 'moved' ? markChanges(first, second) : []
  const difference: ProseDifference = {
    kind,
    severity: 'note',
    section: (second ?? first)?.section ?? null,
    first: first && quote(first),
    second: second && quote(second),
    changes,
  }
  if (kind === 'numbers' && !onlyYears(difference, years)) difference.severity = 'warning'
  return difference
}

/** Whether all that changed is the years, by as many as lie between the reports. */
function onlyYears({ first, second, changes }: ProseDifference, years: number): boolean {
  if (!first || !second || years === 0) return false
  return changes.every((change) => {
    const [from, to] = [cut(first, change.first), cut(second, change.second)].map(Number)
    return from !== undefined && to !== undefined && from >= 1990 && from < 2100 && to - from === years
  })
}

function cut({ raw }: Quotation, { start, end }: { start: number; end: number }): string {
  return raw.slice(start, end)
}

function quote(sentence: Sentence): Quotation {
  const { length } = sentence.text
  return { place: placeIn(sentence, 0, length), raw: quoteIn(sentence, 0, length) }
}
