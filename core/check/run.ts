import { type Evidence, type Outcome, wholeRule } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type {
  Context,
  Equation,
  EquationRule,
  Judgement,
  JudgementRule,
  Rule,
  Severity,
} from '../model/rule.ts'
import { editionOfYear, templates } from '../template/index.ts'
import type { Template } from '../template/types.ts'
import { deduceTotals, settleBlanks } from './blanks.ts'
import { claimsOf, judgeClaim } from './claim.ts'
import { addUp, compare, type Facts, figureOf, flatten, type Relation } from './evaluate.ts'

/**
 * Runs every rule over a report: one outcome for each rule instance, in the order of the rules. Nothing where the
 * report is not to be checked. A rule that throws is `cannotTell`.
 */
export function runRules(rules: readonly Rule[], report: Report, context: Context): Outcome[] {
  if (report.status !== 'checked') return []
  const template = templateOf(report)
  const facts: Facts = { report, prior: context.prior?.status === 'checked' ? context.prior : undefined }
  const outcomes: Outcome[] = []
  for (const rule of rules) {
    const first = outcomes.length
    try {
      if (context.profile?.levels.get(rule.id) === 'off')
        outcomes.push({ ...speakOfWhole(rule, 'notApplicable'), reason: 'switched-off' })
      else if (!appliesTo(rule, template)) outcomes.push(speakOfWhole(rule, 'notApplicable'))
      else if (rule.kind === 'judgement') judge(rule, report, context, outcomes)
      else runEquations(rule, template, facts, context, outcomes)
    } catch (error) {
      outcomes.length = first
      outcomes.push({
        ...speakOfWhole(rule, 'cannotTell'),
        severity: 'note',
        reason: 'rule-threw',
        values: { error: String(error) },
      })
    }
  }
  decideOpen(rules, facts, context, outcomes)
  return outcomes
}

const composites = new Map<string, Template>()

/** The template that a report is checked against: each table in the edition in which it was printed. */
export function templateOf(report: Report): Template {
  const { identity, tables } = report
  const fallback = identity.edition ?? editionOfYear(identity.year ?? 2021) ?? '2021'
  const t2 = tables.t2.edition ?? fallback
  const t3 = tables.t3.edition ?? fallback
  if (t2 === t3) return templates[t3]
  const known = composites.get(t3)
  if (known) return known
  const template = { ...templates[t3], tables: { ...templates[t3].tables, t2: templates[t2].tables.t2 } }
  composites.set(t3, template)
  return template
}

function appliesTo(rule: Rule, template: Template): boolean {
  if (!rule.editions) return true
  const { t2 } = template.tables
  return rule.editions.some((edition) => edition === template.edition || templates[edition].tables.t2 === t2)
}

function speakOfWhole(rule: Rule, state: Outcome['state']): Outcome {
  const { id, severity } = rule
  return { rule: id, instance: wholeRule, state, severity, stated: null, expected: null, figures: [] }
}

function judge(rule: JudgementRule, report: Report, context: Context, outcomes: Outcome[]): void {
  const judgements = rule.test(report, context)
  if ('state' in judgements) {
    outcomes.push({ ...speakOfWhole(rule, judgements.state), reason: judgements.reason })
    return
  }
  if (judgements.length === 0) outcomes.push(speakOfWhole(rule, 'pass'))
  for (const judgement of judgements) {
    const severity = lower(rule.severity, judgement.severity)
    outcomes.push({
      rule: rule.id,
      instance: judgement.instance,
      state: judgement.reason ? 'cannotTell' : severity === 'error' ? 'fail' : 'review',
      severity,
      ...(judgement.reason ? { reason: judgement.reason } : {}),
      stated: judgement.stated ?? null,
      expected: judgement.expected ?? null,
      figures: judgement.figures ?? [],
      ...(judgement.says === undefined ? {} : { says: judgement.says }),
      ...(judgement.values ? { values: judgement.values } : {}),
      ...(judgement.settledBy ? { settledBy: judgement.settledBy } : {}),
      ...(judgement.evidence ? { evidence: judgement.evidence.map(placeEvidence) } : {}),
    })
  }
}

function placeEvidence(evidence: NonNullable<Judgement['evidence']>[number]): Evidence {
  return { source: 'report', ...evidence }
}

const instances = new WeakMap<Template, Map<EquationRule, readonly Equation[]>>()

/** The rule's equations for a template, made once. */
function instancesOf(rule: EquationRule, template: Template): readonly Equation[] {
  let ofTemplate = instances.get(template)
  if (!ofTemplate) {
    ofTemplate = new Map()
    instances.set(template, ofTemplate)
  }
  let equations = ofTemplate.get(rule)
  if (!equations) {
    equations = rule.instances(template)
    ofTemplate.set(rule, equations)
  }
  return equations
}

function runEquations(
  rule: EquationRule,
  template: Template,
  facts: Facts,
  context: Context,
  outcomes: Outcome[],
): void {
  const first = outcomes.length
  for (const equation of instancesOf(rule, template)) {
    const relation = flatten(equation)
    if (relation.left.claimed) {
      for (const index of claimsOf(relation, facts.report))
        outcomes.push(decideClaim(rule, relation, index, facts, context))
    } else if (isPresent(relation, facts)) outcomes.push(decide(rule, relation, facts, context))
  }
  if (outcomes.length > first) return
  const needsPrior = instancesOf(rule, template).some((equation) => flatten(equation).usesPrior)
  outcomes.push({
    ...speakOfWhole(rule, 'notApplicable'),
    ...(needsPrior && !facts.prior ? { reason: 'prior-missing' as const } : {}),
  })
}

/** Whether there is anything to compare: last year's report is given, and a group cell of table 3 carries a number. */
function isPresent(relation: Relation, facts: Facts): boolean {
  if (relation.usesPrior && !facts.prior) return false
  return relation.optional.every((key) => figureOf(facts.report, key)?.state === 'number')
}

function decide(rule: EquationRule, relation: Relation, facts: Facts, context: Context): Outcome {
  const { equation, figures } = relation
  const left = addUp(relation.left.operands, facts)
  const right = addUp(relation.right.operands, facts)
  const unknown = left.unknown ?? right.unknown
  const outcome: Outcome = {
    rule: rule.id,
    instance: equation.id,
    state: 'pass',
    severity: rule.severity,
    stated: left.unknown ? null : left.value,
    expected: right.unknown ? null : right.value,
    figures,
    equation,
  }
  if (unknown) {
    outcome.state = unknown.startsWith('prior-') ? 'notApplicable' : 'cannotTell'
    outcome.reason = unknown
    return outcome
  }
  if (left.blanks.length + right.blanks.length > 0) outcome.assumedZero = [...left.blanks, ...right.blanks]
  const plain = compare(left, equation.relation, right, equation.tolerance)
  if (plain === 'holds') return outcome
  const match = relation.readings.find(({ side }) => {
    const sum = addUp(side.operands, facts)
    return !sum.unknown && compare(left, equation.relation, sum, equation.tolerance) === 'holds'
  })
  if (match) {
    outcome.reading = match.name
    return outcome
  }
  if (left.priorBlank || right.priorBlank) {
    outcome.state = 'cannotTell'
    outcome.reason = 'operand-blank'
    return outcome
  }
  if (plain === 'open') {
    outcome.state = 'review'
    outcome.severity = lower(rule.severity, 'warning')
    outcome.reason = 'operand-blank'
    return outcome
  }
  return weigh(rule, outcome, 'error', facts, context)
}

function decideClaim(
  rule: EquationRule,
  relation: Relation,
  index: number,
  facts: Facts,
  context: Context,
): Outcome {
  const claim = facts.report.claims[index]
  if (!claim) throw new Error(`no claim ${index}`)
  const { equation } = relation
  const { ceiling, ...judgement } = judgeClaim(relation, claim, facts)
  const outcome: Outcome = {
    rule: rule.id,
    instance: `${equation.id}/${claim.scope}/${claim.time}`,
    severity: rule.severity,
    equation,
    claim: index,
    ...judgement,
  }
  if (outcome.state !== 'fail' && outcome.state !== 'review') return outcome
  if (outcome.reason === 'operand-blank') return { ...outcome, severity: lower(rule.severity, 'warning') }
  return weigh(rule, outcome, outcome.state === 'fail' ? ceiling : lower(ceiling, 'warning'), facts, context)
}

/** Gives a relation that does not hold its severity; a rule may find that it does not count after all. */
function weigh(
  rule: EquationRule,
  outcome: Outcome,
  ceiling: Severity,
  { report }: Facts,
  context: Context,
): Outcome {
  const { equation } = outcome
  if (!equation) return outcome
  const weighed = rule.weigh ? rule.weigh(equation, report, context, outcome) : rule.severity
  if (weighed === null) return { ...outcome, state: 'notApplicable' }
  const severity = lower(lower(rule.severity, ceiling), weighed)
  return { ...outcome, state: severity === 'error' ? 'fail' : 'review', severity }
}

/** Severities as numbers, the gravest highest. */
export const ranks: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 }

/** The less grave of two severities. */
export function lower(one: Severity, other: Severity = one): Severity {
  return ranks[other] < ranks[one] ? other : one
}

/**
 * Looks again at relations that a blank left open, now that others may have shown that the blank can only be 0; at
 * statements also where a blank total can only be what its parts add up to.
 */
function decideOpen(rules: readonly Rule[], facts: Facts, context: Context, outcomes: Outcome[]): void {
  const open = outcomes.filter((outcome) => outcome.reason === 'operand-blank' && outcome.state === 'review')
  if (open.length === 0) return
  const settled = settleBlanks(outcomes)
  const replaced = deduceTotals(outcomes)
  if (settled.size + replaced.size === 0) return
  outcomes.forEach((outcome, index) => {
    const { equation, claim, assumedZero } = outcome
    const misread = claim !== undefined && assumedZero?.some((key) => replaced.has(key))
    if (!equation || !(misread || open.includes(outcome))) return
    const known = claim === undefined ? { ...facts, settled } : { ...facts, settled, replaced }
    const rule = rules.find((each) => each.id === outcome.rule)
    if (rule?.kind !== 'equation') return
    const relation = flatten(equation)
    outcomes[index] =
      claim === undefined
        ? decide(rule, relation, known, context)
        : {
            ...decideClaim(rule, relation, claim, known, context),
            ...(misread ? { deduced: replaced } : {}),
          }
  })
}
