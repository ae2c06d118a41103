import type { Finding, Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Context } from '../model/rule.ts'
import { type FigureKey, splitKey } from '../template/keys.ts'
import type { Draft } from './draft.ts'
import { figureOf, flatten } from './evaluate.ts'
import { EvidenceList } from './evidence.ts'
import { ranks, templateOf } from './run.ts'

/** A draft as a finding, without its fingerprint; null where it tells nothing. */
export function tellDraft(
  draft: Draft,
  outcomes: readonly Outcome[],
  report: Report,
  context: Context,
): Omit<Finding, 'fingerprint'> | null {
  const tells = draft.outcomes.flatMap((index) => outcomes[index] ?? [])
  const [lead] = tells
  if (!lead) return null
  const untold = tells.every(({ state }) => state === 'cannotTell')
  const failed = tells.some(({ state }) => state === 'fail')
  const { rule, instance, stated, expected, reason, claim } = lead
  const [cause] = draft.causes
  const gravest = tells.reduce((one, other) => (ranks[other.severity] > ranks[one.severity] ? other : one))
  return {
    rule,
    instance,
    relations: tells.map((each) => ({ rule: each.rule, instance: each.instance })),
    severity: untold ? severityUntold(lead, gravest) : gravest.severity,
    verdict: failed ? 'fail' : untold ? 'cannotTell' : 'review',
    origin: 'rule',
    says: lead.says ?? null,
    values: untold && lead.equation ? { count: tells.length } : valuesOf(lead, report),
    stated,
    expected,
    evidence:
      untold && lead.equation ? showUnread(tells, report, context) : showDraft(draft, tells, report, context),
    causes: draft.causes,
    ...(cause?.sole ? { fix: cause.figures } : {}),
    ...(reason ? { reason } : {}),
    ...(claim === undefined ? {} : { claim }),
  }
}

/** What cannot be told is no error. */
function severityUntold(lead: Outcome, gravest: Outcome): Finding['severity'] {
  if (lead.equation) return 'note'
  return gravest.severity === 'error' ? 'warning' : gravest.severity
}

/**
 * What the rule's sentence may speak of. `table`, `row`, `column`, `figure` are keys of the template, for the writer to
 * name; `difference` is never negative; `quote` and `unit` are the page's own words.
 */
function valuesOf(
  { equation, stated, expected, figures, claim, values, reading }: Outcome,
  report: Report,
): Finding['values'] {
  if (!equation) return values ?? {}
  const statement = claim === undefined ? undefined : report.claims[claim]
  const { left, right } = flatten(equation)
  const named = left.claimed ? right : left
  const spokenOf = right.about.length > 0
  const keys = spokenOf ? figures : [...new Set(named.operands.map((operand) => operand.figure))]
  return {
    stated,
    expected,
    ...(stated === null || expected === null ? {} : { difference: round(Math.abs(stated - expected)) }),
    ...nameCommon(keys),
    ...(spokenOf ? nameSpokenOf(keys, report) : {}),
    ...(statement ? { quote: statement.quote, unit: statement.unit } : {}),
    ...(reading === undefined ? {} : { reading }),
  }
}

/** Table, row and column that all the figures have in common. */
function nameCommon(keys: readonly FigureKey[]): Finding['values'] {
  const [first] = keys
  if (!first) return {}
  const parts = keys.map(splitKey)
  const { table, row, column } = splitKey(first)
  return {
    ...(keys.length === 1 ? { figure: first } : {}),
    ...(parts.every((part) => part.table === table) ? { table } : {}),
    ...(parts.every((part) => part.row === row) ? { row } : {}),
    ...(parts.every((part) => part.column === column) ? { column } : {}),
  }
}

/** Rows and columns of the figures that a statement speaks of. */
function nameSpokenOf(keys: readonly FigureKey[], report: Report): Finding['values'] {
  const columns = new Set(keys.map((key) => splitKey(key).column))
  return { rows: nameRows(keys, report).join(','), columns: [...columns].join(',') }
}

/** Rows of the figures, each once; a group in place of its rows where all of them are there. */
function nameRows(keys: readonly FigureKey[], report: Report): string[] {
  const rows = [...new Set(keys.map((key) => splitKey(key).row))]
  const specs = Object.values(templateOf(report).tables).flatMap((table) => table.rows)
  const groupOf = (row: string): string | undefined => {
    const spec = specs.find(({ key }) => key === row)
    const [group, outer] = spec?.groups ?? []
    const members = specs.filter(({ groups }) => outer !== undefined && groups?.[0] === group)
    return members.length > 0 && members.every(({ key }) => rows.includes(key)) ? group : undefined
  }
  return [...new Set(rows.map((row) => groupOf(row) ?? row))]
}

/** Sums and differences of amounts in 万元 without the dust of binary fractions. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function showDraft(
  draft: Draft,
  tells: readonly Outcome[],
  report: Report,
  context: Context,
): Finding['evidence'] {
  const list = new EvidenceList(report, context)
  const [cause] = draft.causes
  if (cause?.sole)
    list.addFigures(
      cause.figures.map(({ figure }) => figure),
      'stated',
    )
  const [lead, ...others] = tells
  if (lead && cause?.sole) showSupport(list, lead, report)
  else if (lead) list.addRelation(lead)
  for (const each of others) showSupport(list, each, report)
  for (const { figures } of draft.causes)
    list.addFigures(
      figures.map(({ figure }) => figure),
      'part',
    )
  return list.items
}

/** A relation beside the first: its figures as parts, its statement as a quote. */
function showSupport(list: EvidenceList, outcome: Outcome, report: Report): void {
  const claim = outcome.claim === undefined ? undefined : report.claims[outcome.claim]
  if (claim) list.addClaim(claim, 'quote')
  list.addFigures(outcome.figures, 'part')
  if (!claim) list.addRelation(outcome)
}

function showUnread(tells: readonly Outcome[], report: Report, context: Context): Finding['evidence'] {
  const list = new EvidenceList(report, context)
  const keys = new Set(tells.flatMap((outcome) => outcome.figures))
  list.addFigures(
    [...keys].filter((key) => figureOf(report, key)?.state === 'illegible'),
    'stated',
  )
  return list.items
}
