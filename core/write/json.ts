import type { Locale } from '../messages/index.ts'
import type { Answer, Summary } from '../model/answer.ts'
import type { Evidence, Finding, Outcome } from '../model/finding.ts'
import type { Profile } from '../model/profile.ts'
import type { Claim, Figure, Report } from '../model/report.ts'
import type { FindingJson, FindingsFile, ReportJson } from '../schema/findings.ts'
import { joinArithmetic, writeArithmetic } from './arithmetic.ts'
import { fragmentOfFinding } from './fragment.ts'
import { describePlace, homeOf, labelEvidence } from './home.ts'
import { quoteAround } from './quote.ts'
import { tellFinding } from './sentence.ts'

export interface JsonOptions {
  locale: Locale
  /** Writes every outcome: what passed, and why what did not was not reported. */
  explainPasses: boolean
}

export type ResultKind = 'check' | 'rollup' | 'compare' | 'similar' | 'inspect'

export interface Tool {
  name: string
  version: string
  /** Hash of the rule set. */
  rules: string
}

/** First piece of the stream: everything before the reports. */
export function openJson(kind: ResultKind, tool: Tool, profile?: Profile): string {
  const used = profile ? `"profile":${JSON.stringify(describeProfile(profile))},` : ''
  return `{"schema":"gouji/1","kind":${JSON.stringify(kind)},"tool":${JSON.stringify(tool)},${used}"reports":[`
}

function describeProfile({ name, levels }: Profile): NonNullable<FindingsFile['profile']> {
  return { name, levels: Object.fromEntries(levels) }
}

/** Last piece of the stream. */
export function closeJson(summary: Summary): string {
  return `],"summary":${JSON.stringify(summary)}}\n`
}

/** One report of `gouji/1`. */
export function describeAnswer(answer: Answer, options: JsonOptions): ReportJson {
  const { report, result } = answer
  const checked = answer.status === 'checked' && report !== null && result !== null
  return {
    source: answer.source,
    status: answer.status,
    ...(answer.reason === null ? {} : { reason: answer.reason }),
    ...(answer.detail === undefined ? {} : { detail: answer.detail }),
    organ: report?.identity.organ ?? null,
    year: report?.identity.year ?? null,
    ...(report?.identity.title ? { title: report.identity.title } : {}),
    edition: report?.identity.edition ?? null,
    scope: report?.identity.scope ?? 'unknown',
    verdict: checked && result.verdict !== null ? verdictNames[result.verdict] : null,
    ...describeFigures(checked ? report : null),
    claims: checked ? report.claims.map((claim, index) => describeClaim(claim, index, result.outcomes)) : [],
    checks: checked ? result.checks : { passed: 0, failed: 0, review: 0, cannotTell: 0, notApplicable: 0 },
    ...(checked && options.explainPasses ? { outcomes: result.outcomes.map(describeOutcome) } : {}),
    findings: checked
      ? result.findings.map((finding) => describeFinding(finding, answer, report, options))
      : [],
  }
}

/** What is not done yet is not passed. */
export function reportNotDone(name: string): ReportJson {
  return {
    source: { name },
    status: 'unreadable',
    organ: null,
    year: null,
    edition: null,
    scope: 'unknown',
    verdict: null,
    figures: {},
    unread: {},
    claims: [],
    checks: { passed: 0, failed: 0, review: 0, cannotTell: 0, notApplicable: 0 },
    findings: [],
  }
}

const stateNames = {
  pass: 'pass',
  fail: 'fail',
  review: 'review',
  cannotTell: 'cannot-tell',
  notApplicable: 'not-applicable',
} as const

const verdictNames = {
  errors: 'errors',
  review: 'review',
  cannotTell: 'cannot-tell',
  passed: 'passed',
} as const

function describeFigures(report: Report | null): Pick<ReportJson, 'figures' | 'unread'> {
  const figures: ReportJson['figures'] = {}
  const unread: ReportJson['unread'] = {}
  for (const figure of Object.values(report?.figures ?? {}) as Figure[]) {
    figures[figure.key] = figure.value
    if (figure.state !== 'number') unread[figure.key] = figure.state
  }
  return { figures, unread }
}

function describeClaim(
  claim: Claim,
  index: number,
  outcomes: readonly Outcome[],
): ReportJson['claims'][number] {
  const reading = outcomes.find((outcome) => outcome.claim === index)?.reading
  return {
    about: claim.about,
    ...(claim.value === null ? {} : { value: claim.value }),
    ...(claim.bound === 'exact' ? {} : { bound: claim.bound }),
    unit: claim.unit,
    scope: claim.scope,
    time: claim.time,
    quote: claim.quote,
    section: claim.section,
    start: claim.place.start ?? 0,
    end: claim.place.end ?? 0,
    ...(reading === undefined ? {} : { reading }),
  }
}

function describeOutcome(outcome: Outcome): NonNullable<ReportJson['outcomes']>[number] {
  return {
    rule: outcome.rule,
    instance: outcome.instance,
    state: stateNames[outcome.state],
    ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
    stated: outcome.stated,
    expected: outcome.expected,
    figures: [...outcome.figures],
    ...(outcome.claim === undefined ? {} : { claim: outcome.claim }),
    ...(outcome.reading === undefined ? {} : { reading: outcome.reading }),
  }
}

function describeFinding(
  finding: Finding,
  answer: Answer,
  report: Report,
  options: JsonOptions,
): FindingJson {
  return {
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    instance: finding.instance,
    relations: finding.relations,
    severity: finding.severity,
    verdict: stateNames[finding.verdict],
    origin: finding.origin,
    message: tellFinding(finding, report, options.locale),
    values: finding.values,
    evidence: finding.evidence.map((evidence) => describeEvidence(evidence, answer, report, options.locale)),
    causes: finding.causes.map(({ figures, sole }) => ({ figures, sole })),
    ...(finding.fix ? { fix: finding.fix } : {}),
    ...describeArithmetic(finding, answer, report, options.locale),
    ...describeFragment(finding, report),
    ...(finding.waiver ? { waiver: finding.waiver } : {}),
  }
}

/** At most this many relations are written out. */
const mostRelations = 8

function describeArithmetic(
  { relations }: Finding,
  { prior, result }: Answer,
  report: Report,
  locale: Locale,
): Pick<FindingJson, 'arithmetic'> {
  const lines = relations.slice(0, mostRelations).flatMap(({ rule, instance }) => {
    const outcome = result?.outcomes.find((each) => each.rule === rule && each.instance === instance)
    const arithmetic = outcome && writeArithmetic(outcome, report, prior, locale)
    return arithmetic ? [joinArithmetic(arithmetic)] : []
  })
  return lines.length === 0 ? {} : { arithmetic: [...new Set(lines)] }
}

function describeFragment(finding: Finding, report: Report): Pick<FindingJson, 'fragment'> {
  const fragment = fragmentOfFinding(finding, report)
  return fragment === null ? {} : { fragment }
}

function describeEvidence(
  evidence: Evidence,
  answer: Answer,
  report: Report,
  locale: Locale,
): FindingJson['evidence'][number] {
  const home = homeOf(evidence, answer, report)
  const label = labelEvidence(evidence, answer, report, locale)
  return {
    role: evidence.role,
    place: describePlace(evidence.place, home, label, evidence.figure),
    raw: evidence.raw,
    ...(evidence.value === undefined ? {} : { value: evidence.value }),
    ...(evidence.figure === undefined && evidence.place.start !== undefined
      ? { quote: quoteAround(evidence, home) }
      : {}),
  }
}
