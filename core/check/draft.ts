import { type Cause, type Outcome, wholeRule } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import { type FigureKey, splitKey, type TableKey } from '../template/keys.ts'
import { judgeClaim } from './claim.ts'
import { addUp, compare, type Facts, figureOf, flatten } from './evaluate.ts'
import { ranks } from './run.ts'

/** A finding in the making. */
export interface Draft {
  /** Indexes of the outcomes that it tells; the first one gives it its rule and instance. */
  outcomes: number[]
  /** What explains them: one sole cause, several possible ones, or none. */
  causes: Omit<Cause, 'settles'>[]
}

/** Drafts for what can be explained. Causes that settle the same relations are alternatives of one draft. */
export function draftCauses(causes: readonly Cause[]): Draft[] {
  const groups: Cause[][] = []
  for (const cause of causes) {
    const settles = new Set(cause.settles)
    const related = groups.filter((group) =>
      group.some((each) => each.settles.some((one) => settles.has(one))),
    )
    const merged = [...related.flat(), cause]
    groups.splice(0, groups.length, ...groups.filter((group) => !related.includes(group)), merged)
  }
  return groups.map((group) => {
    const indexes = new Set(group.flatMap((cause) => cause.settles))
    return {
      outcomes: [...indexes].sort((one, other) => one - other),
      causes: group.map(({ figures, sole, pattern }) => ({ figures, sole, ...(pattern ? { pattern } : {}) })),
    }
  })
}

/**
 * Adds a statement, or a comparison with last year, to the draft whose cause would settle it too: the wrong figure is
 * the one cause of both. False where there is none.
 */
export function supportCause(
  index: number,
  outcomes: readonly Outcome[],
  drafts: readonly Draft[],
  facts: Facts,
): boolean {
  const outcome = outcomes[index]
  if (!outcome?.equation || outcome.reason) return false
  const draft = drafts.find(({ causes }) =>
    causes.some(({ figures }) => {
      const touches = figures.some(({ figure }) => outcome.figures.includes(figure))
      const replaced = new Map(figures.map(({ figure, to }) => [figure, to]))
      return touches && holds(outcome, { ...facts, replaced })
    }),
  )
  draft?.outcomes.push(index)
  return draft !== undefined
}

function holds({ equation, claim: index }: Outcome, facts: Facts): boolean {
  if (!equation) return false
  const relation = flatten(equation)
  const claim = index === undefined ? undefined : facts.report.claims[index]
  if (claim) return judgeClaim(relation, claim, facts).state === 'pass'
  const left = addUp(relation.left.operands, facts)
  const right = addUp(relation.right.operands, facts)
  if (left.unknown !== null || right.unknown !== null) return false
  return compare(left, equation.relation, right, equation.tolerance) === 'holds'
}

/** Adds an outcome to the draft that its rule joins, or that tells the blank which leaves it open; else it gets its own. */
export function joinDraft(
  index: number,
  outcomes: readonly Outcome[],
  drafts: Draft[],
  rules: ReadonlyMap<string, Rule>,
): void {
  const outcome = outcomes[index]
  if (!outcome) return
  const tells = (draft: Draft, test: (each: Outcome) => boolean): boolean =>
    draft.outcomes.some((other) => {
      const each = outcomes[other]
      return each !== undefined && test(each)
    })
  const draft =
    outcome.reason === 'operand-blank'
      ? findBlankDraft(outcome, drafts, rules, tells)
      : findJoined(outcome, drafts, rules.get(outcome.rule)?.joins, tells)
  if (!draft) drafts.push({ outcomes: [index], causes: [] })
  else if (isGraver(outcome, draft, outcomes)) draft.outcomes.unshift(index)
  else draft.outcomes.push(index)
}

/** A relation between statements that is certain leads what the tables only make probable. */
function isGraver(
  outcome: Outcome,
  { outcomes: told, causes }: Draft,
  outcomes: readonly Outcome[],
): boolean {
  if (!outcome.settledBy || causes.length > 0) return false
  return told.every((index) => ranks[outcomes[index]?.severity ?? 'error'] < ranks[outcome.severity])
}

type Tells = (draft: Draft, test: (outcome: Outcome) => boolean) => boolean

function findJoined(
  outcome: Outcome,
  drafts: readonly Draft[],
  joins: Rule['joins'],
  tells: Tells,
): Draft | undefined {
  if (!joins) return undefined
  if (joins.by === 'statement') {
    const statements = new Set(outcome.settledBy)
    return drafts.find((draft) => tells(draft, ({ claim }) => claim !== undefined && statements.has(claim)))
  }
  return drafts.find((draft) =>
    tells(draft, (each) => {
      if (each.rule !== joins.rule && each.rule !== outcome.rule) return false
      return joins.by === 'rule' || sharesFigure(each.figures, outcome.figures)
    }),
  )
}

/** Catalogue ids of the rules that tell blank and dashed cells. */
const blankIds: ReadonlySet<string> = new Set(['VAL-BLANK', 'VAL-PLACEHOLDER'])

function findBlankDraft(
  { assumedZero: blanks = [] }: Outcome,
  drafts: readonly Draft[],
  rules: ReadonlyMap<string, Rule>,
  tells: Tells,
): Draft | undefined {
  const tables = new Set(blanks.map(tableOf))
  const ofBlanks = drafts.filter((draft) =>
    tells(draft, ({ rule, figures, reason }) => {
      const tellsBlanks = rules.get(rule)?.covers.some((id) => blankIds.has(id)) ?? false
      return (tellsBlanks || reason === 'operand-blank') && figures.some((key) => tables.has(tableOf(key)))
    }),
  )
  return ofBlanks.find((draft) => tells(draft, ({ figures }) => sharesFigure(figures, blanks))) ?? ofBlanks[0]
}

function sharesFigure(one: readonly FigureKey[], other: readonly FigureKey[]): boolean {
  return one.some((key) => other.includes(key))
}

function tableOf(key: FigureKey): TableKey {
  return splitKey(key).table
}

/** Drafts for what could not be told: one for each table and reason. A table that was not read at all is told by the rules of structure. */
export function draftUntold(outcomes: readonly Outcome[], report: Report): Draft[] {
  const groups = new Map<string, number[]>()
  outcomes.forEach((outcome, index) => {
    const subject = outcome.state === 'cannotTell' ? subjectOf(outcome, report) : null
    if (subject === null) return
    const key = `${subject} ${outcome.reason}`
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  return [...groups.values()].map((indexes) => ({ outcomes: indexes, causes: [] }))
}

/** The table that keeps an outcome from being told, `prior` for last year's report, its own name; null: told elsewhere. */
function subjectOf(outcome: Outcome, report: Report): string | null {
  const { equation, figures, instance, reason, rule } = outcome
  if (!equation) {
    if (instance !== wholeRule) return `${rule} ${instance}`
    return reason === report.reason || reason?.startsWith('tables-') ? null : wholeRule
  }
  const unread = figures.find((key) => (figureOf(report, key)?.state ?? 'illegible') === 'illegible')
  if (!unread) return 'prior'
  const table = tableOf(unread)
  return report.tables[table].state === 'read' ? table : null
}
