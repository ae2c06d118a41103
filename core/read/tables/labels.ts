/** Printed labels reduced to what tells them apart, and found again among the labels of the template. */
import { foldLabel, foldText } from '../../model/fold.ts'
import { parseChineseNumeral } from '../../model/numeral.ts'
import { editDistance, negators, sharedCharacters, tellingWords } from './wording.ts'

/** A label longer than this is prose. */
const longestLabel = 160

export interface Ordinal {
  form: 'chinese' | 'digit'
  value: number
}

/** A label taken apart. `body` and `bare` are canonical: comparable with those of other labels. */
export interface Label {
  /** Folded, white space dropped, punctuation kept. */
  readonly folded: string
  readonly ordinal: Readonly<Ordinal> | null
  /** Without its ordinal. */
  readonly body: string
  /** Without its ordinal and without what stands in brackets. */
  readonly bare: string
  /** What stands in brackets is a unit, a year or the template's own explanation. */
  readonly plainBrackets: boolean
  /** Says 其中: the row counts a part of another row. */
  readonly ofWhich: boolean
}

export interface LabelMatch {
  key: string
  match: 'exact' | 'near'
}

interface Entry {
  key: string
  body: string
  ordinal: Ordinal | null
}

/** The labels of one kind (rows of table 3, columns of table 4 …), ready for look-up. */
export interface LabelBook {
  exact: ReadonlyMap<string, Entry>
  entries: readonly Entry[]
}

const chineseParenthesised = /^[([]([一二三四五六七八九十]{1,3})[)\]][、.:：,，]*/
const chineseTop = /^([一二三四五六七八九十]{1,3})(?:[、.:：,，)\]]+)/
const digitOrdinal = /^[([]?(\d{1,2})(?!\d)[、.:：,，)\]]*/

function takeOrdinal(folded: string): { ordinal: Ordinal | null; rest: string } {
  const chinese = chineseParenthesised.exec(folded) ?? chineseTop.exec(folded)
  if (chinese) {
    const value = parseChineseNumeral(chinese[1] ?? '')
    if (value !== null) {
      return { ordinal: { form: 'chinese', value }, rest: folded.slice(chinese[0].length) }
    }
  }
  const digit = digitOrdinal.exec(folded)
  if (digit && digit[0].length < folded.length) {
    return { ordinal: { form: 'digit', value: Number(digit[1]) }, rest: folded.slice(digit[0].length) }
  }
  return { ordinal: null, rest: folded }
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/20\d\d年?度?/g, ''],
  [/其它/g, '其他'],
  [/本年度/g, '本年'],
  [/上一?年度|上一年/g, '上年'],
  [/下一?年度|下一年/g, '下年'],
  [/[件]?数量?/g, '数'],
  [/的/g, ''],
]

/** Words of a folded label without punctuation, in one spelling. */
function canonical(folded: string): string {
  let text = foldLabel(folded)
  for (const [pattern, form] of spellings) text = text.replace(pattern, form)
  return text
}

const brackets = /[([][^()[\]]*[)\]]/g
const plainBracket = /^(?:(?:计量)?单位:?)?(?:件|个|项|宗|份|条|人次|万元|元|亿元)?$|^20\d\d年?度?$|^区分处理/

/** Labels that were taken apart already: the same few stand in every report. */
const known = new Map<string, Label | null>()
const mostKnown = 500
/** Longer texts are rarely printed twice. */
const longestKnown = 60

/** Takes a printed label apart; null for texts that are no label (empty, or long as a paragraph). */
export function parseLabel(raw: string): Label | null {
  if (raw.length > longestKnown) return takeApart(raw)
  const earlier = known.get(raw)
  if (earlier !== undefined) return earlier
  const label = takeApart(raw)
  if (known.size >= mostKnown) known.clear()
  known.set(raw, label)
  return label
}

function takeApart(raw: string): Label | null {
  if (raw.length > longestLabel * 3) return null
  const folded = foldText(raw)
  if (folded === '' || folded.length > longestLabel) return null
  const { ordinal, rest } = takeOrdinal(folded)
  const notes = rest.match(brackets) ?? []
  return {
    folded,
    ordinal,
    body: canonical(rest),
    bare: notes.length > 0 ? canonical(rest.replace(brackets, '')) : canonical(rest),
    plainBrackets: notes.every((note) => plainBracket.test(note.slice(1, -1))),
    ofWhich: folded.includes('其中'),
  }
}

/** Compiles labels with all their spellings. A spelling that two keys share belongs to the first. */
export function compileBook(
  specs: readonly { key: string; label: string; aliases?: readonly string[] }[],
): LabelBook {
  const exact = new Map<string, Entry>()
  const entries: Entry[] = []
  for (const spec of specs) {
    const own = parseLabel(spec.label)
    for (const spelling of [spec.label, ...(spec.aliases ?? [])]) {
      const label = parseLabel(spelling)
      if (!label) continue
      for (const body of [label.body, label.bare]) {
        if (body === '' || exact.has(body)) continue
        const entry = { key: spec.key, body, ordinal: own?.ordinal ?? null }
        exact.set(body, entry)
        entries.push(entry)
      }
    }
  }
  return { exact, entries }
}

/** The template's label that is meant, where the words are the template's or a known variant. */
export function matchExactly(book: LabelBook, label: Label): LabelMatch | null {
  if (label.ofWhich) return null
  const whole = book.exact.get(label.body)
  if (whole) return { key: whole.key, match: sameOrdinal(whole.ordinal, label.ordinal) ? 'exact' : 'near' }
  const bare = label.bare === label.body ? undefined : book.exact.get(label.bare)
  if (bare) return { key: bare.key, match: label.plainBrackets ? 'exact' : 'near' }
  const shorn = label.ordinal ? null : label.body.replace(/^(?:[一二三四五六七八九十]|\d{1,2})/, '')
  const entry = shorn && shorn !== label.body ? book.exact.get(shorn) : undefined
  if (entry) return { key: entry.key, match: 'exact' }
  const counted =
    label.body.length > 4 ? book.exact.get(label.body.replace(/(?:数|件|案件|情况)$/, '')) : undefined
  return counted ? { key: counted.key, match: 'near' } : null
}

/** A label without its ordinal is the template's label still; one with another ordinal is not quite. */
function sameOrdinal(expected: Ordinal | null, printed: Ordinal | null): boolean {
  return printed === null || (expected?.value === printed.value && expected.form === printed.form)
}

/** How different a spelling may be: `strict` on its own, `lax` where its place in the table supports it. */
export type Tolerance = 'strict' | 'lax'

function allowance(length: number, tolerance: Tolerance, sharesWord: boolean): number {
  if (tolerance === 'lax') return Math.max(1, Math.floor(length * (sharesWord ? 0.5 : 0.4)))
  if (length <= 4) return 0
  if (length <= 7) return 1
  return Math.max(2, Math.floor(length * 0.2))
}

/**
 * The template's label that is almost spelled so, where no other comes near. Words that tell labels apart (新收 and
 * 结转, 不予 and 予以) must agree. With `among`, the keys that are missing at that very place, only these may be found;
 * the others still compete, but being nearer is enough.
 */
export function matchNearly(
  book: LabelBook,
  label: Label,
  tolerance: Tolerance = 'strict',
  among?: ReadonlySet<string>,
): LabelMatch | null {
  if (label.ofWhich || label.body.length > longestLabel) return null
  const part = containedIn(book, label.bare) ?? shuffledFrom(book, label.bare)
  if (part && (!among || among.has(part))) return { key: part, match: 'near' }
  const telling = tellingWords(label.bare)
  const nots = negators(label.bare)
  const whole = among
    ? book.entries.find((entry) => among.has(entry.key) && label.bare.includes(entry.body))
    : undefined
  if (whole && nots === negators(whole.body) && isSubset(telling, tellingWords(whole.body)))
    return { key: whole.key, match: 'near' }
  let best: Entry | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  let rival = Number.POSITIVE_INFINITY
  for (const entry of book.entries) {
    if (sharedCharacters(label.body, entry.body) * 2 < entry.body.length) continue
    const limit = Math.min(allowance(entry.body.length, 'lax', true) + 3, rival)
    const distance = Math.min(
      editDistance(label.bare, entry.body, limit),
      label.body === label.bare ? limit + 1 : editDistance(label.body, entry.body, limit),
    )
    if (best !== null && entry.key === best.key) {
      if (distance < bestDistance) {
        best = entry
        bestDistance = distance
      }
    } else if (distance < bestDistance) {
      rival = bestDistance
      best = entry
      bestDistance = distance
    } else {
      rival = Math.min(rival, distance)
    }
  }
  if (!best || (among && !among.has(best.key))) return null
  const allowed = allowance(best.body.length, tolerance, telling.size > 0)
  const margin = among ? 1 : Math.max(2, bestDistance)
  const unambiguous = rival >= bestDistance + margin
  const agrees = nots === negators(best.body) && isSubset(telling, tellingWords(best.body))
  return bestDistance <= allowed && unambiguous && agrees ? { key: best.key, match: 'near' } : null
}

/** The key of the only label that has the text as a large piece of it; no word of no (不) may be lost with the rest. */
function containedIn(book: LabelBook, text: string): string | null {
  if (text.length < 4) return null
  let found: Entry | null = null
  for (const entry of book.entries) {
    if (!entry.body.includes(text)) continue
    if (found !== null && found.key !== entry.key) return null
    if (found === null || entry.body.length < found.body.length) found = entry
  }
  if (!found || negators(text) !== negators(found.body)) return null
  const large =
    text.length * 2 >= found.body.length || (text.length >= 8 && text.length * 3 >= found.body.length)
  return large ? found.key : null
}

/** The key of the label whose words stand in another order, telling words apart: 信访投诉举报 for 信访举报投诉. */
function shuffledFrom(book: LabelBook, text: string): string | null {
  if (text.length < 6 || text.length > 40) return null
  const characters = sorted(text)
  const found = book.entries.find(
    (entry) => entry.body.length === text.length && sorted(entry.body) === characters,
  )
  const sameSense = found && orderOfWords(found.body) === orderOfWords(text)
  return sameSense ? found.key : null
}

function orderOfWords(text: string): string {
  return [...tellingWords(text)].sort((left, right) => text.indexOf(left) - text.indexOf(right)).join()
}

function sorted(text: string): string {
  return Array.from(text).sort().join('')
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const word of part) if (!whole.has(word)) return false
  return true
}
