/** A finding as plain data in the reader's words: what every face shows, whatever it is made of. */
import { type Locale, messagesOf, ruleWords } from '../../messages/index.ts'
import type { Answer } from '../../model/answer.ts'
import type { CheckResult, Evidence, Finding, Outcome } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import type { Severity } from '../../model/rule.ts'
import type { Spot } from '../../model/spot.ts'
import type { FigureKey } from '../../template/keys.ts'
import { type Arithmetic, joinArithmetic, writeArithmetic } from '../arithmetic.ts'
import { type ToldCauses, tellCauses } from '../causes.ts'
import { fragmentOfFinding, linkTo } from '../fragment.ts'
import { labelEvidence } from '../home.ts'
import { textAt } from '../labels.ts'
import { cutQuote, type Quote } from '../quote.ts'
import { type MarkRole, roleOf } from '../role.ts'
import { tellFinding } from '../sentence.ts'
import { tellWaiver } from '../verdict.ts'
import { type DescribedExcerpt, describeExcerpts } from './excerpt.ts'
import { type DescribedOutcome, describeOutcome } from './outcome.ts'

/** What descriptions are made from: one checked answer and a language. */
export interface Setting {
  answer: Answer
  report: Report
  result: CheckResult
  locale: Locale
}

/** What is always seen of a finding. */
export interface DescribedHead {
  /** 错误, 待复核, 提示. */
  severityWord: string
  title: string
  /** What was found, as a sentence. */
  message: string
  /** Who found it to be no problem and why; null where nobody did. */
  waiver: string | null
}

export interface DescribedFinding extends DescribedHead {
  fingerprint: string
  rule: string
  origin: Finding['origin']
  severity: Severity
  quotes: DescribedQuote[]
  /** 另有 3 项; null where all sentences are quoted. */
  moreQuotes: string | null
  /** The finding's own relation, as a person would write it. */
  arithmetic: DescribedArithmetic | null
  excerpts: DescribedExcerpt[]
  causes: DescribedCauses | null
  /** Both ends, and what else is to be looked at. */
  places: DescribedPlace[]
  morePlaces: string | null
  remedy: string
  basis: string
  why: string
  assumes: string | null
  /** The relations that it explains, its own first. */
  relations: DescribedOutcome[]
  /** 参与的关系 3 项. */
  relationsTitle: string
  /** Leads any browser to the place; '' where the report stands at no address of the web. */
  link: string
}

export interface DescribedQuote extends Quote {
  role: MarkRole
}

export interface DescribedArithmetic extends Omit<Arithmetic, 'readings'> {
  /** 相差 17. */
  differenceLine: string | null
  /** 试过的其他读法 2 种; null where there are none. */
  readingsTitle: string | null
  readingLines: string[]
}

export interface DescribedCauses extends Omit<ToldCauses, 'more'> {
  more: string | null
}

export interface DescribedPlace {
  /** Index into the finding's evidence. */
  evidence: number
  /** 所述, 对照. */
  role: string
  mark: MarkRole
  label: string
  /** What stands there, where it is a figure. */
  value: string | null
  /** Where a host can show it; null in another report than the one at hand. */
  spot: Spot | null
}

/** At most this many sentences are quoted. */
const mostQuotes = 6
/** At most this many places are listed; the others are marked in the report. */
const mostPlaces = 6

/** A finding in the reader's words, as far as it is always seen. */
export function describeHead(
  finding: Finding,
  { report, locale }: Pick<Setting, 'report' | 'locale'>,
): DescribedHead {
  const words = messagesOf(locale)
  return {
    severityWord: words.severity[finding.severity],
    title: ruleWords(finding.rule, locale).title,
    message: tellFinding(finding, report, locale),
    waiver: finding.waiver ? tellWaiver(finding.waiver, words) : null,
  }
}

/** A finding in the reader's words. */
export function describeFinding(finding: Finding, setting: Setting): DescribedFinding {
  const { answer, report, result, locale } = setting
  const words = messagesOf(locale)
  const rule = ruleWords(finding.rule, locale)
  const outcomes = outcomesOf(finding, result)
  const quoted = finding.evidence.filter(
    ({ figure, source, raw }) => !figure && source === 'report' && raw !== '',
  )
  const places = listPlaces(finding, setting)
  return {
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    origin: finding.origin,
    severity: finding.severity,
    ...describeHead(finding, setting),
    quotes: quoted
      .slice(0, mostQuotes)
      .map((evidence) => ({ ...cutQuote(evidence, report), role: roleOf(evidence) })),
    moreQuotes: quoted.length > mostQuotes ? words.text.more(quoted.length - mostQuotes) : null,
    arithmetic: describeArithmetic(outcomes[0], setting),
    excerpts: describeExcerpts(finding, outcomes, report, locale),
    causes: describeCauses(finding, report, locale),
    places: places.slice(0, mostPlaces),
    morePlaces: places.length > mostPlaces ? words.text.more(places.length - mostPlaces) : null,
    remedy: rule.remedy,
    basis: rule.basis,
    why: rule.why,
    assumes: rule.assumes ?? null,
    relations: outcomes.map((outcome) => describeOutcome(outcome, setting)),
    relationsTitle: words.page.relationCount(outcomes.length),
    link: linkTo(answer.source.url ?? '', fragmentOfFinding(finding, report) ?? undefined),
  }
}

function outcomesOf({ relations }: Finding, { outcomes }: CheckResult): Outcome[] {
  return relations.flatMap(
    ({ rule, instance }) => outcomes.find((each) => each.rule === rule && each.instance === instance) ?? [],
  )
}

function describeArithmetic(
  outcome: Outcome | undefined,
  { answer, report, locale }: Setting,
): DescribedArithmetic | null {
  const arithmetic = outcome && writeArithmetic(outcome, report, answer.prior, locale)
  if (!arithmetic) return null
  const { page } = messagesOf(locale)
  const { readings, ...rest } = arithmetic
  return {
    ...rest,
    differenceLine: rest.difference === null ? null : page.difference(rest.difference),
    readingsTitle: readings.length === 0 ? null : page.otherReadings(readings.length),
    readingLines: readings.map(({ name, side, holds }) =>
      page.reading(name, side.isSum ? `${side.words} = ${side.value}` : side.words, holds),
    ),
  }
}

function describeCauses(finding: Finding, report: Report, locale: Locale): DescribedCauses | null {
  const told = tellCauses(finding, report, locale)
  if (!told) return null
  return { ...told, more: told.more > 0 ? messagesOf(locale).text.more(told.more) : null }
}

/** Ends of a finding; what is merely added up, or only another reading, is seen in the excerpt. */
const ends: ReadonlySet<Evidence['role']> = new Set(['stated', 'expected', 'prior', 'child', 'quote'])

function listPlaces(finding: Finding, { answer, report, locale }: Setting): DescribedPlace[] {
  const words = messagesOf(locale)
  const seen = new Set<string>()
  return finding.evidence.flatMap((evidence, index) => {
    const { role, figure, raw } = evidence
    const label = labelEvidence(evidence, answer, report, locale)
    if (!ends.has(role) || seen.has(label)) return []
    seen.add(label)
    const value = figure === undefined ? null : raw === '' ? words.finding.blank : raw
    return [
      {
        evidence: index,
        role: words.roles[role],
        mark: roleOf(evidence),
        label,
        value,
        spot: spotOf(evidence, report),
      },
    ]
  })
}

/** Where a host can show a piece of evidence; null where it stands in another report, or nowhere. */
export function spotOf({ place, source }: Pick<Evidence, 'place' | 'source'>, report: Report): Spot | null {
  const { block, anchor, start, end } = place
  const here = report.source.parts?.[0].blocks ?? report.source.blocks.length
  if (source !== 'report' || report.source.blocks[block] === undefined) return null
  return {
    anchor,
    ...(start === undefined || end === undefined ? {} : { start, end }),
    text: textAt(report.source, place),
    ...(block < here ? {} : { beside: true }),
  }
}

/** Where a figure of the report stands; null where it was not found. */
export function spotOfFigure(key: FigureKey, report: Report): Spot | null {
  const figure = report.figures[key] ?? report.tables.t3.groupFigures[key]
  return figure ? spotOf({ place: figure.place, source: 'report' }, report) : null
}

/** The finding as lines to send to somebody: whose report, what, the arithmetic, where, and the address that leads there. */
export function writeSentence(described: DescribedFinding, { report, locale }: Setting): string {
  const words = messagesOf(locale)
  const { organ, year } = report.identity
  const { arithmetic, places, message, quotes } = described
  const [quote] = quotes
  const name = [organ ?? words.text.organUnknown, ...(year === null ? [] : [words.text.year(year)])].join(' ')
  const parts = [
    `${name}${words.text.colon}${message}`,
    ...(quote ? [`“${quote.before}${quote.marked}${quote.after}”`] : []),
    ...(arithmetic && arithmetic.sign !== '?'
      ? [
          [joinArithmetic({ ...arithmetic, readings: [] }), arithmetic.differenceLine]
            .filter((part) => part !== null)
            .join(words.text.comma),
        ]
      : []),
    ...(places.length > 0
      ? [
          `${words.panel.where}${words.text.colon}${places.map(({ label }) => label).join(words.text.listComma)}`,
        ]
      : []),
    ...(described.remedy === '' ? [] : [`${words.finding.remedy}${words.text.colon}${described.remedy}`]),
    ...(described.link === '' ? [] : [described.link]),
  ]
  return parts.join('\n')
}
