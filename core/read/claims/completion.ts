import type { Metric } from '../../model/report.ts'
import type { Lead } from './memory.ts'
import { isApplication, isPhrase, type Phrase } from './phrases.ts'
import { addClaim, type Reading } from './state.ts'

const besideCompletion: ReadonlySet<string> = new Set([
  'filler',
  'manner',
  'done',
  'time',
  'subject',
  'opaque',
  'unknown',
  'info',
  'all',
  'and',
  'submit',
  'anyone',
  'via',
  'way',
  'route',
  'channel',
])

/** Unknown words longer than this, taken together, may say anything. */
const mostUnknown = 24

const longestCompletion = 30

/** Reads 均已办结, 全部按时答复 from 均 or 全部 at `at`: everything was finished, or only in time. */
export function readCompletion(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  lead: Lead,
): boolean {
  const { state } = reading
  if (state.topic !== 'applications' || state.plan || lead.closed) return false
  if (state.part?.lasting && state.understood === false) return false
  let { inTime, everything } = lead
  let unknown = 0
  let done = false
  for (let index = at + 1; index <= at + longestCompletion; index++) {
    const phrase = phrases[index]
    if (!phrase) return false
    if (isPhrase(phrase, 'unknown', 'opaque')) unknown += phrase.end - phrase.start
    if (isPhrase(phrase, 'done')) done = true
    if (isPhrase(phrase, 'in-time') || (isPhrase(phrase, 'number') && phrase.kind === 'other')) {
      inTime = true
      continue
    }
    if (isApplication(phrase)) {
      everything ||= isPhrase(phrases[index - 1], 'all', 'every')
      continue
    }
    if (phrase.tag === 'verb') {
      const completes = phrase.verb === 'complete' || (phrase.verb === 'process' && done)
      if (completes && unknown <= mostUnknown) {
        addCompletion(reading, phrases[at], phrase, { inTime, everything })
        return true
      }
      if (phrase.verb === 'process') continue
    }
    if (!besideCompletion.has(phrase.tag)) return false
  }
  return false
}

function addCompletion(
  reading: Reading,
  first: Phrase | undefined,
  last: Phrase,
  { inTime, everything }: Pick<Lead, 'inTime' | 'everything'>,
): void {
  const late = inTime || reading.state.carried
  addClaim(reading, {
    metric: late ? 'all-in-time' : 'all-handled',
    certainty: everything && !late ? 'exact' : 'loose',
    value: null,
    start: first?.start ?? last.start,
    end: last.end,
  })
}

/** Reads 答复率100% from its percentage at `at`. */
export function readRate(reading: Reading, phrases: readonly Phrase[], at: number, from: number): void {
  const { state } = reading
  const number = phrases[at]
  if (!isPhrase(number, 'number') || number.value !== 100 || state.topic !== 'applications' || state.plan)
    return
  const metrics = new Set<Metric>()
  let inTime = false
  for (let index = at - 1; index >= from; index--) {
    const phrase = phrases[index]
    if (isPhrase(phrase, 'rate')) {
      if (phrase.metric) metrics.add(phrase.metric)
    } else if (isPhrase(phrase, 'in-time')) inTime = true
    else if (isPhrase(phrase, 'plan', 'not', 'compare', 'blocker')) return
    else if (!isPhrase(phrase, 'filler', 'manner', 'anyone', 'all', 'and', 'done', 'colon')) break
  }
  if (inTime && metrics.delete('all-handled')) metrics.add('all-in-time')
  for (const metric of [...metrics].reverse())
    addClaim(reading, {
      metric,
      certainty: 'loose',
      value: 100,
      unit: '%',
      start: number.start,
      end: number.valueEnd,
    })
}
