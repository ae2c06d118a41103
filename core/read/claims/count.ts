import { countsRequests, isOutcome, outcomeOfItem } from '../../model/metrics.ts'
import type { Claim, Metric } from '../../model/report.ts'
import { readRate } from './completion.ts'
import { isCarried } from './core.ts'
import { meaningsAt } from './count-meaning.ts'
import type { Meaning } from './meaning.ts'
import type { Memory, NumberPhrase } from './memory.ts'
import { isCaseMetric } from './metrics.ts'
import { isPhrase, type Phrase } from './phrases.ts'
import { addClaim, documentChanges, type Reading, type State } from './state.ts'

/** Reads what the number at `at` states, and adds it to the claims. */
export function readCount(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  number: NumberPhrase,
  memory: Memory,
): void {
  const { state, passage } = reading
  if (number.kind === 'percent') readRate(reading, phrases, at, memory.from)
  if (number.kind === 'percent' || number.kind === 'other') return
  memory.open = null
  memory.value = number.value
  memory.last = number
  const readable = !state.plan && !memory.planned && !passage.isBroken(number.start, number.valueEnd)
  const meanings = readable ? meaningsAt(reading, phrases, at, number, memory) : []
  const bound = boundBefore(phrases, at) ?? number.bound
  let understood = false
  let last: Claim | null = null
  for (const meaning of state.part?.nested ? meanings.filter(isOfDocuments) : meanings) {
    const { value, unit, start, valueEnd } = number
    if (dividesAnother(state, meaning.metric, value)) continue
    const claim = addClaim(reading, { ...meaning, value, bound, unit, start, end: valueEnd })
    if (!claim) continue
    understood = true
    last = claim
    if (claim.metric === 'carried-in') memory.partial = true
    if (claim.metric === 'received' && !isNamed(phrases, memory.from, at)) state.weak.push(claim)
    relate(reading, claim, number, memory)
  }
  if (!memory.mild) state.understood = understood
  state.last = last
  memory.mild = false
  if (state.part && state.understood === false) state.part = { ...state.part, clouded: true }
  if (state.part && !state.part.lasting) state.part = null
}

/** 公开信息300条，其中规范性文件4件: documents are counted among other things. */
function isOfDocuments({ metric }: Meaning): boolean {
  return metric.startsWith('regulations') || metric.startsWith('normative-documents')
}

/**
 * 予以公开12件，其中自然人10件: a part of what was counted before it, not of all requests. A greater number can't be
 * one. 部分公开5件，其中2件涉及商业秘密 tells why, and 予以公开12件（其中部分公开2件） takes the word in a wider sense.
 */
function dividesAnother(state: State, metric: Metric, value: number): boolean {
  const { divided } = state
  if (divided?.value == null) return false
  if (value > divided.value) {
    state.divided = null
    return false
  }
  const isApplicant = divided.metric.startsWith('applicant-')
  if (metric.startsWith('applicant-')) return !isApplicant && !countsRequests(divided.metric)
  if (metric === 'partly-granted' && divided.metric === 'granted') divided.certainty = 'loose'
  const item = outcomeOfItem(metric)
  if (item !== null && isOutcome(divided.metric)) return item !== divided.metric
  return (item !== null || isOutcome(metric)) && (isApplicant || asides.has(divided.metric))
}

const asides: ReadonlySet<Metric> = new Set(['carried-in', 'carried-out', 'withdrawn'])

function boundBefore(phrases: readonly Phrase[], at: number): Claim['bound'] | null {
  const before = phrases[at - 1]
  return isPhrase(before, 'bound') ? before.bound : null
}

/** The words before or right behind the number say that the applications are for information. */
function isNamed(phrases: readonly Phrase[], from: number, at: number): boolean {
  for (let index = from; index <= at + 2; index++) {
    const phrase = phrases[index]
    if (isPhrase(phrase, 'break', 'half', 'open', 'close')) return false
    if (isPhrase(phrase, 'noun') && phrase.noun === 'application') return true
  }
  return false
}

const wholes: ReadonlySet<string> = new Set(['received', 'processed', 'handled'])

const partsOfWholes: ReadonlySet<string> = new Set([
  'carried-in',
  'carried-out',
  'withdrawn',
  'received',
  'processed',
])

const decisions: ReadonlySet<string> = new Set(['licensing', 'penalties', 'coercion'])

/** Ties a claim to the whole that it is a part of, or makes it the whole of what follows. */
function relate(reading: Reading, claim: Claim, number: NumberPhrase, memory: Memory): void {
  const { state } = reading
  const change = documentChanges.find((change) => claim.metric.endsWith(`-${change}`))
  if (change && !state.part) state.documents = change
  if (decisions.has(claim.metric)) state.decisions = true
  if (isOutcome(claim.metric)) memory.outcomes++
  if (isCaseMetric(claim.metric)) {
    state.cases = claim.metric
    state.topic = 'cases'
    memory.cases.push({ kind: claim.metric, number })
  }
  if (!state.part) {
    if (wholes.has(claim.metric)) state.whole = claim
    if (claim.metric === 'received' || claim.metric === 'processed') state.total = claim
    return
  }
  if (state.whole && claim.value !== null && partsOfWholes.has(claim.metric))
    state.whole.parts.push({ relation: state.part.relation, metric: claim.metric, value: claim.value })
}

/** 1件因征求意见，结转下年度: a number of the clause before finds its verb. */
export function closeOpenNumber(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  memory: Memory,
): void {
  const { open } = memory
  const item = phrases[at]
  const first = phrases[memory.clause]
  if (!open || !isPhrase(item, 'item') || !isCarried(item) || !first || first.start < open.end) return
  if (reading.state.topic !== 'applications' || reading.state.plan || memory.planned) return
  memory.open = null
  if (isCounted(phrases, at)) return
  const { value, bound, unit, start, valueEnd } = open
  const claim = addClaim(reading, {
    metric: item.metric,
    certainty: item.certainty,
    value,
    bound,
    unit,
    start,
    end: valueEnd,
  })
  if (claim) relate(reading, claim, open, memory)
}

/** Another number follows in the clause. */
function isCounted(phrases: readonly Phrase[], at: number): boolean {
  let next = at + 1
  while (next < phrases.length && !isPhrase(phrases[next], 'break', 'half', 'open', 'close', 'number')) next++
  return isPhrase(phrases[next], 'number')
}
