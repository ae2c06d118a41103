import { manualRule } from '../../check/note.ts'
import { type Locale, type Messages, messagesOf, ruleWords } from '../../messages/index.ts'
import type { Answer } from '../../model/answer.ts'
import type { LedgerReport, LedgerRow, ReportFacts } from '../../model/ledger.ts'
import { rules } from '../../rules/index.ts'
import type { FindingJson, ReportJson } from '../../schema/findings.ts'
import { linkTo } from '../fragment.ts'
import { describeAnswer } from '../json.ts'

/** What the ledger says of an answer at hand. */
export function ledgerOf(answer: Answer, facts: ReportFacts, locale: Locale): LedgerReport {
  return ledgerOfJson(describeAnswer(answer, { locale, explainPasses: false }), facts, locale)
}

/** What the ledger says of one report of `gouji/1`. The sentences of its findings stay in the language they were written in. */
export function ledgerOfJson(report: ReportJson, facts: ReportFacts, locale: Locale): LedgerReport {
  const words = messagesOf(locale)
  const { source, status, organ } = report
  const address = facts.url ?? source.url ?? source.name
  const base = {
    unit: facts.unit ?? organ ?? words.ledger.unknownUnit,
    level: facts.level ?? '',
    year: report.year ?? facts.year ?? null,
    title: report.title ?? '',
    address,
    published: source.published ?? '',
    checkedAt: facts.checkedAt ?? source.takenAt ?? '',
    evidence: facts.evidence ?? '',
    source: source.name,
    sha256: source.sha256 ?? '',
    previous: facts.previous ?? '',
  }
  const lacksAnswer = status !== 'checked' || report.verdict === 'cannot-tell' || report.reason !== undefined
  return {
    ...base,
    district: facts.district ?? '',
    status,
    verdict: report.verdict,
    reason: lacksAnswer ? (facts.reason ?? tellReasonOf(report, words)) : '',
    rows: report.findings.map((finding) => ({ ...base, ...rowOf(finding, address, facts, locale) })),
  }
}

function tellReasonOf({ reason, status }: ReportJson, words: Messages): string {
  const reasons: Readonly<Record<string, string>> = { ...words.reasons, ...words.unreadable }
  return reason === undefined ? words.status[status] : (reasons[reason] ?? reason)
}

type OwnOfRow = Omit<
  LedgerRow,
  | 'unit'
  | 'level'
  | 'year'
  | 'title'
  | 'address'
  | 'published'
  | 'checkedAt'
  | 'evidence'
  | 'source'
  | 'sha256'
  | 'previous'
>

function rowOf(finding: FindingJson, address: string, facts: ReportFacts, locale: Locale): OwnOfRow {
  const { waiver = null, relations, rule, instance, fingerprint, severity } = finding
  const { title, basis, remedy } = wordsOf(rule, locale)
  return {
    kind: title,
    severity,
    places: placesOf(finding, locale),
    quotes: quotesOf(finding),
    arithmetic: arithmeticOf(finding, locale),
    difference: differenceOf(finding),
    basis,
    remedy,
    picture: facts.pictures?.get(fingerprint) ?? null,
    link: linkTo(address, finding.fragment),
    verdict: waiver ? 'waived' : finding.verdict,
    message: finding.message,
    waiver,
    rule,
    instance,
    relations: relations ?? [{ rule, instance }],
    fingerprint,
  }
}

/** What a rule says; of one that is not known here, as in the results of a newer version, only its name. */
function wordsOf(rule: string, locale: Locale): { title: string; basis: string; remedy: string } {
  const isKnown = rule === manualRule || rules.some(({ id }) => id === rule)
  return isKnown ? ruleWords(rule, locale) : { title: rule, basis: '', remedy: '' }
}

/** At most this many places, quotations and relations of a finding are told. */
const most = 6

/** Ends of a finding; what is merely added up is in the arithmetic. */
const ends = new Set<FindingJson['evidence'][number]['role']>([
  'stated',
  'expected',
  'prior',
  'child',
  'quote',
])

function placesOf({ evidence }: FindingJson, locale: Locale): string[] {
  const { roles, text } = messagesOf(locale)
  const told = evidence.filter(({ role }) => ends.has(role))
  return unique(
    (told.length > 0 ? told : evidence).map(({ role, place }) => `${roles[role]}${text.colon}${place.label}`),
  )
}

function quotesOf({ evidence }: FindingJson): string[] {
  return unique(
    evidence.flatMap(({ place, raw, quote }) => (place.figure === undefined ? [quote ?? raw] : [])),
  )
}

function arithmeticOf({ arithmetic = [], evidence }: FindingJson, locale: Locale): string[] {
  if (arithmetic.length > 0) return unique(arithmetic)
  const { finding, text } = messagesOf(locale)
  return unique(
    evidence.flatMap(({ place, raw }) =>
      place.figure === undefined ? [] : [`${place.label}${text.colon}${raw === '' ? finding.blank : raw}`],
    ),
  )
}

function differenceOf({ values }: FindingJson): string {
  const { difference, stated, expected } = values
  if (typeof difference === 'number') return String(difference)
  if (typeof stated !== 'number' || typeof expected !== 'number') return ''
  return String(Number(Math.abs(stated - expected).toFixed(6)))
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].slice(0, most)
}
