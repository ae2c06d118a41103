import type { DescribedOutcome } from '../../core/index.ts'
import { useWords } from '../use.ts'

/** One relation on a line: its mark, what it is about, its numbers. */
export function Relation({ outcome }: { outcome: DescribedOutcome }) {
  const { text } = useWords()
  const { state, stateWord, mark, label, arithmetic, reading, reason } = outcome
  return (
    <>
      <span class={`state ${state}`} role="img" aria-label={stateWord} title={stateWord}>
        {mark}
      </span>{' '}
      {label}
      {arithmetic === null ? null : `${text.colon}${arithmetic}`}
      {reading === null ? null : `${text.comma}${reading}`}
      {reason === null ? null : <span class="dim"> ({reason})</span>}
    </>
  )
}
