import type { Metric } from '../../model/report.ts'
import type { Memory } from './memory.ts'
import { isApplication, isPhrase, type Phrase } from './phrases.ts'
import { addClaim, type Reading } from './state.ts'

/** Whom it leaves no application of where all are of the one kind. */
const others: Readonly<Partial<Record<Metric, Metric>>> = {
  'applicant-natural-person': 'applicant-organisations',
  'applicant-organisations': 'applicant-natural-person',
}

/** Reads 收到12件，均为自然人申请 from 均 at `at`: none came from anybody else. */
export function readOnlyApplicants(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  { last }: Memory,
): void {
  const { state } = reading
  const total = state.last
  if (state.topic !== 'applications' || state.plan || state.part !== null) return
  if (total?.metric !== 'received' || total.certainty !== 'exact' || last?.value !== total.value) return
  let next = at + 1
  while (isPhrase(phrases[next], 'filler', 'manner')) next++
  const applicant = phrases[next]
  if (!isPhrase(applicant, 'item') || !applicant.applicant) return
  const metric = others[applicant.metric]
  let end = next + 1
  while (isPhrase(phrases[end], 'submit', 'filler', 'manner') || isApplication(phrases[end])) end++
  const behind = phrases[end]
  if (!metric || (behind && !isPhrase(behind, 'break', 'half', 'close'))) return
  addClaim(reading, {
    metric,
    certainty: applicant.certainty,
    value: 0,
    start: phrases[at]?.start ?? applicant.start,
    end: phrases[end - 1]?.end ?? applicant.end,
  })
}
