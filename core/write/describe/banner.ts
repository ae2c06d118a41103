import { type Locale, type Messages, messagesOf } from '../../messages/index.ts'
import type { Answer } from '../../model/answer.ts'
import { tellChecks, tellIdentity, tellReason, tellVerdict, type VerdictPart } from '../verdict.ts'

/** The first thing a person reads: what was read, and what came of it. */
export interface DescribedBanner {
  /** Organ and year, or the source's name where neither was read. */
  name: string
  /** Edition, scope, day of publication. */
  facts: string[]
  /** Gravest first. */
  verdict: VerdictPart[]
  /** 已核对 62 项，通过 61 项; null where nothing was checked. */
  checks: string | null
}

/** The verdict of an answer and what it is about. */
export function describeBanner(answer: Answer, locale: Locale): DescribedBanner {
  const words = messagesOf(locale)
  const { report, result, status } = answer
  const checked = status === 'checked' && report !== null && result !== null
  return {
    name: nameAnswer(answer, words),
    facts: checked ? tellIdentity(answer, report, words).slice(2) : [],
    verdict: verdictOf(answer, words),
    checks: checked ? tellChecks(result, words) : null,
  }
}

function nameAnswer({ report, source }: Answer, words: Messages): string {
  const { organ = null, year = null } = report?.status === 'checked' ? report.identity : {}
  if (organ === null && year === null) return source.name
  return [
    organ ?? words.text.organUnknown,
    year === null ? words.text.yearUnknown : words.text.year(year),
  ].join(' ')
}

function verdictOf(answer: Answer, words: Messages): VerdictPart[] {
  const { status, reason, result } = answer
  if (status === 'checked' && result) return tellVerdict(answer, result, words)
  const why = reason === null ? '' : `${words.text.colon}${tellReason(reason, words)}`
  return [{ look: 'strong', text: words.status[status] + why }]
}
