import { type Locale, type Messages, messagesOf, ruleWords } from '../messages/index.ts'
import type { Answer, Summary } from '../model/answer.ts'
import type { CheckResult, Finding, Outcome } from '../model/finding.ts'
import type { Profile } from '../model/profile.ts'
import type { Reason, UnreadableReason } from '../model/reason.ts'
import type { Figure, Report } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { labelFigure } from './labels.ts'

/** Words for any reason. */
export function tellReason(reason: Reason | UnreadableReason, words: Messages): string {
  return { ...words.reasons, ...words.unreadable }[reason]
}

/** What was read: organ, year, edition, scope, day of publication. */
export function tellIdentity(answer: Answer, report: Report, words: Messages): string[] {
  const { organ, year, edition, scope } = report.identity
  return [
    organ ?? words.text.organUnknown,
    year === null ? words.text.yearUnknown : words.text.year(year),
    ...(edition ? [words.edition[edition]] : []),
    words.scope[scope],
    ...(answer.source.published === undefined ? [] : [words.text.published(answer.source.published)]),
  ]
}

/** A part of the verdict and how it looks. */
export interface VerdictPart {
  look: Severity | 'pass' | 'strong' | 'dim'
  text: string
}

/** The verdict in parts, gravest first; what a person found to be no problem is told last and counts nowhere. */
export function tellVerdict(answer: Answer, result: CheckResult, words: Messages): VerdictPart[] {
  const counts = countFindings(result)
  const parts: VerdictPart[] = []
  const add = (look: VerdictPart['look'], text: string): void => void parts.push({ look, text })
  if (counts.error > 0) add('error', words.verdict.errors(counts.error))
  if (counts.warning > 0) add('warning', words.verdict.review(counts.warning))
  if (result.verdict === 'passed') add('pass', words.verdict.passed(result.checks.passed))
  if (result.verdict === 'cannotTell' || (result.reason !== null && parts.length > 0))
    add('strong', words.verdict.cannotTell(tellReason(answer.reason ?? 'tables-missing', words)))
  if (counts.note > 0) add('note', words.verdict.notes(counts.note))
  if (counts.waived > 0) add('dim', words.settings.waivedCount(counts.waived))
  return parts
}

/** Findings that count, by severity, and those that do not. */
export function countFindings({ findings }: CheckResult): Record<Severity | 'waived', number> {
  const counts = { error: 0, warning: 0, note: 0, waived: 0 }
  for (const { severity, waiver } of findings) counts[waiver ? 'waived' : severity]++
  return counts
}

/** How much was checked: 已核对 62 项，通过 61 项（其中 7 项涉及的格子全部空白），无法判定 1 项. */
export function tellChecks({ checks, outcomes }: CheckResult, words: Messages): string {
  const { passed, failed, review, cannotTell } = checks
  const blank = outcomes.filter(isBlankPass).length
  const counts = words.verdict.checked(passed + failed + review, passed)
  const line = blank > 0 ? counts + words.verdict.onBlanks(blank) : counts
  return cannotTell > 0 ? `${line}${words.text.comma}${words.verdict.undecided(cannotTell)}` : line
}

/** Whether there was nothing to add up: every cell of the relation is blank. */
function isBlankPass({ state, figures, assumedZero }: Outcome): boolean {
  if (state !== 'pass' || assumedZero === undefined) return false
  return figures.every((key) => assumedZero.includes(key))
}

/** 规则配置：某省，停用 2 条规则. */
export function tellProfile({ name, levels }: Profile, words: Messages): string {
  const { settings, text } = words
  const off = [...levels.values()].filter((level) => level === 'off').length
  const counts = [
    ...(off > 0 ? [settings.switchedOff(off)] : []),
    ...(levels.size > off ? [settings.lowered(levels.size - off)] : []),
  ]
  return [settings.profile(name ?? settings.unnamed), ...counts].join(text.comma)
}

/** 已标为“不是问题”：理由（某人，日期）. */
export function tellWaiver({ reason, by, at }: NonNullable<Finding['waiver']>, words: Messages): string {
  const { settings, text } = words
  return `${settings.waived}${text.colon}${settings.waivedBy(
    reason,
    [by, at].filter((part) => part !== ''),
  )}`
}

/** Titles of the rules that passed, with how often. */
export function countPassed(
  { outcomes }: CheckResult,
  locale: Locale,
): { rule: string; title: string; outcomes: Outcome[] }[] {
  const byRule = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    if (outcome.state !== 'pass') continue
    const known = byRule.get(outcome.rule)
    if (known) known.push(outcome)
    else byRule.set(outcome.rule, [outcome])
  }
  return [...byRule].map(([rule, passed]) => ({
    rule,
    title: ruleWords(rule, locale).title,
    outcomes: passed,
  }))
}

/** What could not be read: figures by their state, then what reading ran into. */
export function tellUnread(report: Report, locale: Locale): string[] {
  const words = messagesOf(locale)
  const { colon, listComma, more, unread } = words.text
  const lost = (Object.values(report.figures) as Figure[]).filter(({ state }) => state !== 'number')
  const lines = [...new Set(lost.map(({ state }) => state))].map((state) => {
    const own = lost.filter((figure) => figure.state === state)
    const names = own.slice(0, namedFigures).map(({ key, place }) => labelFigure(key, report, locale, place))
    if (own.length > names.length) names.push(more(own.length - names.length))
    return `${unread} (${words.figureState[state]} ${own.length})${colon}${names.join(listComma)}`
  })
  const problems = report.problems.map(({ code, text }) => {
    const quoted = text ? ` “${text.slice(0, 60)}”` : ''
    return `${unread}${colon}${words.problems[code]}${quoted}`
  })
  const tracked = report.source.limits.some(({ code }) => code === 'tracked-changes')
  return [...lines, ...new Set(problems), ...(tracked ? [words.text.trackedChanges] : [])]
}

/** How many figures of a kind are named. */
const namedFigures = 6

/** The totals of many answers on a line. */
export function tellSummary(summary: Summary, { settings, text }: Messages): string {
  const { reports, errors, reviews, notes, cannotTell, waived = 0 } = summary
  const line = text.summaryLine(reports, errors, reviews, notes, cannotTell)
  return waived > 0 ? `${line}${text.comma}${settings.waivedCount(waived)}` : line
}

/** The line under many answers. */
export function writeSummary(summary: Summary, locale: Locale): string {
  return tellSummary(summary, messagesOf(locale))
}
