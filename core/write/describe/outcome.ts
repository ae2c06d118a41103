import { messagesOf } from '../../messages/index.ts'
import type { Outcome, OutcomeState } from '../../model/finding.ts'
import { joinArithmetic, nameReading } from '../arithmetic.ts'
import { tellOutcome } from '../outcomes.ts'
import type { Setting } from './finding.ts'

/** One relation on a line. */
export interface DescribedOutcome {
  state: OutcomeState
  /** ✓, ✗, ?. */
  mark: string
  /** 通过, 不成立. */
  stateWord: string
  /** 各行总计（本年新收）. */
  label: string
  /** The relation with its numbers. */
  arithmetic: string | null
  /** Under which reading a statement agrees. */
  reading: string | null
  /** Why it could not be judged or does not apply. */
  reason: string | null
}

/** A relation in the reader's words. */
export function describeOutcome(
  outcome: Outcome,
  { answer, report, locale }: Pick<Setting, 'answer' | 'report' | 'locale'>,
): DescribedOutcome {
  const words = messagesOf(locale)
  const { label, arithmetic, reason } = tellOutcome(outcome, report, answer.prior, locale)
  return {
    state: outcome.state,
    mark: words.page.marks[outcome.state],
    stateWord: words.state[outcome.state],
    label,
    arithmetic: arithmetic && joinArithmetic(arithmetic),
    reading: outcome.reading === undefined ? null : words.text.reading(nameReading(outcome.reading, locale)),
    reason,
  }
}
