import { isOutcome } from '../../model/metrics.ts'
import { joinPassages, type Passage } from '../../model/passages.ts'
import type { Claim, Identity, Paragraph, Tie } from '../../model/report.ts'
import { joinPhrases } from './phrases.ts'
import { readSentence } from './sentence.ts'
import { type Aspect, openSentence, openState, type Reading, type State } from './state.ts'
import { readTies, type Tying } from './ties.ts'
import type { Token } from './token.ts'
import { readTokens } from './tokens.ts'

/** Paragraphs that hold no statement about the year. */
const silentRoles: ReadonlySet<Paragraph['role']> = new Set(['heading', 'title', 'note'])

/** Shorter lines without a full stop are headings. */
const longestHeading = 30
/** （二）opens an aspect; 2. may be a point inside one. */
const shortestBracketed = 3

/**
 * Reads what the prose states about the figures, in the order of the text. Only what is certain to be about this
 * report's subject becomes a claim; anything else is left out.
 */
export function readClaims(paragraphs: readonly Paragraph[], identity: Identity): Claim[] {
  return readProse(paragraphs, identity).claims
}

/** The statements of the prose, and how the numbers in it hang together. */
export function readProse(
  paragraphs: readonly Paragraph[],
  identity: Identity,
): { claims: Claim[]; ties: Tie[] } {
  const claims: Claim[] = []
  const ties: Tie[] = []
  const prose = paragraphs.filter((paragraph) => !silentRoles.has(paragraph.role))
  let aspect: Aspect = null
  let section: Paragraph['section'] = null
  for (const passage of joinPassages(prose)) {
    if (passage.paragraph.section !== section) {
      section = passage.paragraph.section
      aspect = aspectOfSection(section)
    }
    const state = openState(aspect)
    readPassage(passage, identity, claims, state, ties)
    aspect = state.aspect
  }
  return { claims, ties }
}

function aspectOfSection(section: Paragraph['section']): Aspect {
  if (section === 'requests') return 'applications'
  return section === 'disputes' ? 'cases' : null
}

function readPassage(passage: Passage, identity: Identity, claims: Claim[], state: State, ties: Tie[]): void {
  const tying: Tying = { ties, seen: [], sentences: 0 }
  const tokens = readTokens(passage.text, identity.year)
  let from = 0
  while (from < tokens.length) {
    let to = from
    while (to < tokens.length && tokens[to]?.tag !== 'stop') to++
    const sentence = tokens.slice(from, to)
    const [first] = sentence
    const last = sentence[sentence.length - 1]
    if (first && last) {
      const named = aspectNamed(
        sentence,
        to === tokens.length && from === 0 && passage.text.length <= longestHeading,
      )
      if (named !== undefined) {
        state.aspect = named
        state.topic = named
      }
      openSentence(state)
      if (state.aspect === 'applications' && listsOutcomes(sentence)) state.topic = 'applications'
      const range = { start: first.start, end: Math.min(last.end + 1, passage.text.length) }
      const reading: Reading = { passage, identity, claims, state, sentence: range }
      const phrases = joinPhrases(sentence, passage.text, identity)
      const before = claims.length
      readSentence(reading, phrases)
      readTies(tying, reading, phrases, before)
    }
    from = to + 1
  }
}

/** Two outcomes in the words of the table, and nothing else that could have them: whatever was spoken of before. */
function listsOutcomes(sentence: readonly Token[]): boolean {
  const outcomes = sentence.filter(
    (token) => token.tag === 'item' && token.certainty === 'exact' && isOutcome(token.metric),
  )
  return outcomes.length > 1 && !sentence.some((token) => token.tag === 'noun' && token.noun === 'foreign')
}

/** The aspect that a sentence opens with, as in （二）依申请公开情况; undefined where it opens none. */
function aspectNamed(sentence: readonly Token[], alone: boolean): Aspect | undefined {
  const [first] = sentence
  const marked = first?.tag === 'ordinal'
  const heading = alone && !sentence.some((token) => token.tag === 'number' || token.tag === 'not')
  if (!marked && !heading) return undefined
  const opensAspect = heading || (marked && first.end - first.start >= shortestBracketed)
  const from = marked ? 1 : 0
  for (let at = from; at < Math.min(sentence.length, from + 4); at++) {
    const token = sentence[at]
    if (!token || token.tag === 'break' || token.tag === 'colon') break
    if (token.tag !== 'noun') continue
    if (token.noun === 'application') return 'applications'
    if (token.noun === 'case') return 'cases'
    return opensAspect || !token.weak ? null : undefined
  }
  return opensAspect ? null : undefined
}
