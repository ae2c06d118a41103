import { caseOfResult, isOutcome } from '../../model/metrics.ts'
import type { Metric } from '../../model/report.ts'
import { type Core, hasHead, isOpenCore, readLeft, readRight } from './core.ts'
import { type Meaning, meaningsOf } from './meaning.ts'
import type { Memory, NumberPhrase } from './memory.ts'
import { isApplication, isPhrase, type Phrase } from './phrases.ts'
import type { Reading, State } from './state.ts'
import type { Tagged } from './token.ts'

/** 予以公开3件，…，不予处理2件，其他1件，共计12件: so many outcomes are a list of all of them. */
const outcomesOfAll = 4

/** What the number at `at` states: by the words before it, by those behind it, or by the clause before. */
export function meaningsAt(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  number: NumberPhrase,
  memory: Memory,
): Meaning[] {
  const { state } = reading
  const left = readLeft(phrases, memory.from, at)
  const right = readRight(phrases, at, endOfRight(phrases, at))
  memory.mild = left.unlisted || left.compared || (!hasHead(left) && right.unlisted)
  const next = phrases[at + 1]
  if (isPhrase(next, 'compare') && next.change) return []
  if (right.blocked || hasObstacle(phrases, reachOfObstacles(left, memory), left.start)) return []
  if (isFromLastYear(phrases, memory.from, at) && state.whole)
    return [{ metric: 'carried-in', certainty: 'loose' }]
  const waiting = hasHead(left) ? undefined : memory.waiting.shift()
  if (waiting) return [waiting]
  memory.waiting = []
  if (left.unknownObject) {
    loseTopic(state)
    return []
  }
  if (hasHead(left) && !isOpenCore(left)) {
    const core = nameCounted(left, phrases, at)
    if (core === null) {
      loseTopic(state)
      return []
    }
    if (core.nouns[0]?.noun === 'application') doubtWeak(state)
    const meanings = meaningsOf(core, number, state)
    const [noun] = core.nouns
    if (noun?.noun === 'foreign' || (noun?.noun === 'case' && meanings.length === 0)) loseTopic(state)
    return distribute(meanings, core, memory)
  }
  const cases = left.unknownObject ? null : casesBehind(phrases, at)
  if (cases) {
    memory.taken = cases.end
    return meaningsOf({ ...left, nouns: [cases.noun], info: left.info || cases.info }, number, state)
  }
  if (right.unlisted) return []
  if (right.verbs.length + right.items.length + right.outcomes.length > 0) {
    memory.taken = right.end + 1
    return meaningsOf(besideNumber(right, left), number, state)
  }
  const others = othersAt(phrases, at, reading, memory)
  if (others) return [{ metric: others, certainty: 'loose' }]
  if (isElliptic(phrases, left, at, reading)) {
    const { whole } = state
    return whole ? [{ metric: whole.metric, certainty: 'loose' }] : []
  }
  if (!left.total) {
    memory.open = number
    return []
  }
  if (memory.before !== null) return fromClauseBefore(reading, phrases, number, memory)
  return memory.outcomes >= outcomesOfAll ? [{ metric: 'handled', certainty: 'loose' }] : []
}

/** Something unknown is counted. Among the parts of a whole it is one of them; what comes after may be the whole again. */
function loseTopic(state: State): void {
  if (state.part?.lasting && state.topic !== 'foreign') state.suspended = state.topic
  state.topic = 'foreign'
}

/**
 * 维持3件、纠正1件、其他2件: what the template calls 其他, behind two results, between two, or behind so many outcomes. After one
 * alone it may be all the others.
 */
function othersAt(
  phrases: readonly Phrase[],
  at: number,
  { state: { last }, claims }: Reading,
  { outcomes }: Memory,
): Metric | null {
  const [word, mark, next] = [phrases[at - 1], phrases[at + 1], phrases[at + 2]]
  if (!last || !isPhrase(word, 'rest') || !word.others) return null
  if (mark && !isPhrase(mark, 'break', 'half', 'and', 'close')) return null
  if (isPhrase(next, 'part')) return null
  if (isOutcome(last.metric)) return outcomes >= outcomesOfAll ? 'other-processing' : null
  const cases = caseOfResult(last.metric)
  const before = claims[claims.length - 2]
  const goesOn = isPhrase(next, 'outcome') || (before && caseOfResult(before.metric) === cases)
  return cases && goesOn ? `${cases}-other` : null
}

/** 含上年度申请2件: 含, last year, perhaps the noun, and the number. */
function isFromLastYear(phrases: readonly Phrase[], from: number, at: number): boolean {
  const time = phrases[from + 1]
  const rest = at - from - 2
  const named = rest === 0 || (rest === 1 && isApplication(phrases[from + 2]))
  return isPhrase(phrases[from], 'part') && isPhrase(time, 'time') && time.time === 'last' && named
}

/** 受理群众申请15件，其中政府信息公开申请3件: what was received first were not applications for information alone. */
function doubtWeak(state: State): void {
  if (state.weak.length === 0) return
  for (const claim of state.weak) claim.certainty = 'loose'
  state.weak = []
  state.doubted = true
}

/** 审结复议2件、诉讼1件: a name without a verb of its own still stands under the words before the number before it. */
function reachOfObstacles({ nouns, verbs, items, outcomes }: Core, { clause, from }: Memory): number {
  return nouns.length > 0 && verbs.length + items.length + outcomes.length === 0 ? clause : from
}

/** A word that compares, plans or checks stands before the statement in its clause. */
function hasObstacle(phrases: readonly Phrase[], from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (isPhrase(phrases[index], 'compare', 'plan', 'blocker')) return true
  return false
}

/** Where the words behind the number at `at` end; those right before another number belong to that. */
export function endOfRight(phrases: readonly Phrase[], at: number): number {
  let end = at + 1
  while (end < phrases.length && !isPhrase(phrases[end], 'break', 'half', 'stop', 'open', 'close', 'number'))
    end++
  const stop = phrases[end]
  if (!isPhrase(stop, 'number') || stop.kind !== 'count' || isPhrase(phrases[end - 1], 'and')) return end
  let own = at + 1
  while (own < end && isPhrase(phrases[own], 'noun')) own++
  return own
}

/** 收到12件申请: the counted thing may stand behind the number. Null where it is something unknown. */
function nameCounted(left: Core, phrases: readonly Phrase[], at: number): Core | null {
  if (left.nouns.length > 0 || left.verbs.length === 0 || left.items.length > 0) return left
  const next = phrases[at + 1]
  if (isPhrase(next, 'unknown', 'opaque')) return null
  const noun = isPhrase(next, 'filler', 'manner') ? phrases[at + 2] : next
  return isPhrase(noun, 'noun') ? { ...left, nouns: [noun] } : left
}

const beforeCases: ReadonlySet<string> = new Set(['filler', 'manner', 'cause', 'info'])

/** 有2件行政复议案件, 1起有关政府信息公开的行政诉讼: cases behind their number, at the end of the clause. */
function casesBehind(
  phrases: readonly Phrase[],
  at: number,
): { noun: Tagged<'noun'>; end: number; info: boolean } | null {
  let next = at + 1
  let info = false
  while (beforeCases.has(phrases[next]?.tag ?? '')) info = phrases[next++]?.tag === 'info' || info
  const noun = phrases[next]
  const end = phrases[next + 1]
  if (!isPhrase(noun, 'noun') || noun.noun !== 'case') return null
  return !end || isPhrase(end, 'break', 'half', 'stop', 'close') ? { noun, end: next + 1, info } : null
}

/** The words behind a number, with what stands before it. */
function besideNumber(right: Core, left: Core): Core {
  return {
    ...right,
    channels: right.channels + left.channels,
    open: right.open || left.open,
    listed: left.listed,
  }
}

/** 其中县本级15件: a part that has only a name. */
function isElliptic(phrases: readonly Phrase[], left: Core, at: number, { state }: Reading): boolean {
  const next = phrases[at + 1]
  if (
    !state.part?.lasting ||
    state.part.scope === null ||
    (next && !isPhrase(next, 'break', 'half', 'and', 'close'))
  )
    return false
  for (let index = left.start; index < at; index++) if (isPhrase(phrases[index], 'subject')) return true
  return false
}

/** 收到的申请主要涉及…，共12件: the clause before names what is counted. */
function fromClauseBefore(
  reading: Reading,
  phrases: readonly Phrase[],
  number: NumberPhrase,
  memory: Memory,
): Meaning[] {
  const { before, clause } = memory
  if (before === null || hasObstacle(phrases, before, clause)) return []
  const known = phrases.slice(before, clause - 1).filter((phrase) => !isPhrase(phrase, 'unknown', 'opaque'))
  const core = readLeft(known, 0, known.length)
  return hasHead(core)
    ? meaningsOf({ ...core, total: true, listed: false, attributive: false }, number, reading.state)
    : []
}

/** Of several names with 分别 the first takes this number, the others wait for theirs. */
function distribute(meanings: Meaning[], core: Core, memory: Memory): Meaning[] {
  if (!core.respectively) return meanings
  if (meanings.length < 2) return []
  memory.waiting = meanings.slice(1)
  return meanings.slice(0, 1)
}
