import type { Tie } from '../../model/report.ts'
import { readChanges } from './changes.ts'
import { readListings } from './listings.ts'
import type { NumberPhrase } from './memory.ts'
import { isPhrase, type Phrase } from './phrases.ts'
import { readShares } from './shares.ts'
import type { Reading } from './state.ts'

/** A number of the text with the words beside it and what it states. */
export interface Counted {
  number: NumberPhrase
  /** Index of its phrase. */
  at: number
  /** Index of the first phrase that belongs to it, behind the mark or number before. */
  from: number
  /** How many parentheses it stands in. */
  depth: number
  /** What it states: indexes into the claims. */
  claims: number[]
  /** Which sentence of the passage it stands in. */
  sentence: number
  /** 其中新收53件: a part of all requests, and no whole of others. */
  isPart: boolean
}

/** A passage whose numbers are being tied together. */
export interface Tying {
  ties: Tie[]
  /** Numbers of the last sentences. */
  seen: Counted[]
  sentences: number
}

/** A sentence with more numbers is a table in disguise; nothing is tied in it. */
const mostNumbers = 120

/** Numbers further back than so many sentences are not tied to new ones. */
const furthest = 2

/** Reads how the numbers of a sentence hang together with each other and with those before; `first`: its first claim. */
export function readTies(tying: Tying, reading: Reading, phrases: readonly Phrase[], first: number): void {
  const sentence = tying.sentences++
  if (phrases.filter(({ tag }) => tag === 'number').length > mostNumbers) return
  const counted = countNumbers(reading, phrases, first, sentence)
  const { ties } = tying
  const before = tying.seen.filter((each) => sentence - each.sentence <= furthest)
  tying.seen = [...before, ...counted]
  const listings = readListings(reading, phrases, counted, before)
  const base = ties.length
  ties.push(
    ...listings,
    ...readShares(reading, counted, listings, base),
    ...readChanges(reading, phrases, counted),
  )
}

const marks = ['break', 'half', 'stop', 'colon', 'open', 'close', 'number', 'part'] as const

function countNumbers(
  reading: Reading,
  phrases: readonly Phrase[],
  first: number,
  sentence: number,
): Counted[] {
  const counted: Counted[] = []
  let depth = 0
  let from = 0
  for (const [at, phrase] of phrases.entries()) {
    if (isPhrase(phrase, 'number') && phrase.kind !== 'other') {
      const claims = claimsAt(reading, phrase, first)
      counted.push({ number: phrase, at, from, depth, claims, sentence, isPart: false })
    }
    if (isPhrase(phrase, 'open')) depth++
    if (isPhrase(phrase, 'close')) depth = Math.max(0, depth - 1)
    if (isPhrase(phrase, ...marks)) from = at + 1
  }
  return counted
}

/** Claims of the sentence whose place is the number. */
function claimsAt({ passage, claims }: Reading, number: NumberPhrase, first: number): number[] {
  if (first === claims.length) return []
  const place = passage.place(number.start, number.valueEnd)
  const found: number[] = []
  for (let index = first; index < claims.length; index++) {
    const there = claims[index]?.place
    if (there?.anchor === place.anchor && there.start === place.start && there.end === place.end)
      found.push(index)
  }
  return found
}
