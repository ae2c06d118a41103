import type { Memory } from './memory.ts'
import { isPhrase, type Phrase } from './phrases.ts'
import { addClaim, type Reading } from './state.ts'

/** 均获维持; 1件，结果为维持: a result without a number of its own holds for the cases counted before. */
export function readCommonOutcome(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  memory: Memory,
): void {
  const outcome = phrases[at]
  const next = phrases[at + 1]
  if (!isPhrase(outcome, 'outcome') || reading.state.plan) return
  if (next && !isPhrase(next, 'break', 'half', 'stop', 'close')) return
  let all = false
  for (let index = memory.clause; index < at; index++) {
    const phrase = phrases[index]
    if (isPhrase(phrase, 'all')) all = true
    else if (!isPhrase(phrase, 'filler', 'manner', 'done', 'verb', 'subject') && !isCase(phrase)) return
  }
  const counted = memory.cases[memory.cases.length - 1]
  if (counted?.number !== memory.last || (!all && memory.cases.length > 1)) return
  const cases = memory.cases
  memory.cases = []
  for (const { kind, number } of cases)
    addClaim(reading, {
      metric: `${kind}-${outcome.outcome}`,
      certainty: 'loose',
      value: number.value,
      bound: number.bound,
      unit: number.unit,
      start: outcome.start,
      end: outcome.end,
    })
}

/** A case by its kind, or 案件 for those before. */
function isCase(phrase: Phrase | undefined): boolean {
  return isPhrase(phrase, 'noun') && (phrase.noun === 'case' || phrase.sumsUp === true)
}
