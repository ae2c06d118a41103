import { describe, expect, test } from 'vitest'
import { runRules, templateOf } from '../../core/check/run.ts'
import type { Outcome } from '../../core/model/finding.ts'
import type { Report } from '../../core/model/report.ts'
import type { Equation, EquationRule, Judgement, JudgementRule, Rule } from '../../core/model/rule.ts'
import { rules } from '../../core/rules/index.ts'
import { templates } from '../../core/template/index.ts'
import type { FigureKey } from '../../core/template/keys.ts'
import { makePrior, makeReport } from '../support/report.ts'

const words = { covers: [], since: '0.1.0', title: '', why: '', basis: '', says: '', remedy: '' }

function ruleOf(equation: Omit<Equation, 'id'>, more: Partial<EquationRule> = {}): EquationRule {
  const instances = [{ id: 'it', ...equation }]
  return {
    ...words,
    kind: 'equation',
    id: 'made-up',
    severity: 'error',
    instances: () => instances,
    ...more,
  }
}

function judgeOf(test: JudgementRule['test'], more: Partial<JudgementRule> = {}): JudgementRule {
  return { ...words, kind: 'judgement', id: 'made-up', severity: 'error', test, ...more }
}

function run(rule: Rule, report: Report = makeReport(), prior?: Report): Outcome[] {
  return runRules([rule], report, prior ? { prior } : {})
}

const amount = { kind: 'figure', figure: 't2/fees/amount' } as const
const issued = { kind: 'figure', figure: 't2/normative-documents/issued' } as const
const inForce = { kind: 'figure', figure: 't2/normative-documents/in-force' } as const

describe('equations', () => {
  test('both sides, the figures and the equation are kept when it passes', () => {
    const [outcome, ...others] = run(ruleOf({ left: issued, relation: '<=', right: inForce }))
    expect(others).toEqual([])
    expect(outcome).toMatchObject({
      rule: 'made-up',
      instance: 'it',
      state: 'pass',
      stated: 5,
      expected: 28,
      figures: [issued.figure, inForce.figure],
      equation: { id: 'it' },
    })
    expect(outcome).not.toHaveProperty('assumedZero')
  })

  test.each([
    ['=', 'fail'],
    ['<=', 'pass'],
    ['>=', 'fail'],
  ] as const)('5 %s 28: %s', (relation, state) => {
    expect(run(ruleOf({ left: issued, relation, right: inForce }))[0]?.state).toBe(state)
  })

  test('sums subtract what stands under minus, nested ones too', () => {
    const right = {
      kind: 'sum',
      terms: [inForce],
      minus: [{ kind: 'sum', terms: [issued], minus: [issued] }],
    } as const
    expect(run(ruleOf({ left: inForce, relation: '=', right }))[0]).toMatchObject({
      state: 'pass',
      expected: 28,
    })
  })

  test('amounts in 万元 are compared without the dust of binary fractions', () => {
    const report = makeReport({
      figures: { 't2/fees/amount': 0.3, 't2/licensing/decisions': 0.1, 't2/penalties/decisions': 0.2 },
    })
    const parts = (['t2/licensing/decisions', 't2/penalties/decisions'] as const).map(
      (figure) => ({ kind: 'figure', figure }) as const,
    )
    const rule = ruleOf({ left: amount, relation: '=', right: { kind: 'sum', terms: parts } })
    expect(run(rule, report)[0]?.state).toBe('pass')
  })

  test('a tolerance is absolute', () => {
    const near = { left: issued, relation: '=', right: inForce } as const
    expect(run(ruleOf({ ...near, tolerance: 23 }))[0]?.state).toBe('pass')
    expect(run(ruleOf({ ...near, tolerance: 22 }))[0]?.state).toBe('fail')
  })

  test('a reading that fits is named', () => {
    const readings = [
      { name: 'first', term: issued },
      { name: 'second', term: inForce },
    ]
    const rule = ruleOf({ left: inForce, relation: '=', right: issued, readings })
    expect(run(rule)[0]).toMatchObject({ state: 'pass', reading: 'second' })
  })

  test.each([
    ['error', 'fail'],
    ['warning', 'review'],
    ['note', 'review'],
  ] as const)('an %s that does not hold is %s', (severity, state) => {
    const rule = ruleOf({ left: issued, relation: '=', right: inForce }, { severity })
    expect(run(rule)[0]).toMatchObject({ state, severity })
  })

  test('weighing lowers, drops, and never raises', () => {
    const broken = { left: issued, relation: '=', right: inForce } as const
    const weighed = (severity: 'error' | 'warning' | 'note' | null, at: 'error' | 'warning' = 'error') =>
      run(ruleOf(broken, { severity: at, weigh: () => severity }))[0]
    expect(weighed('note')).toMatchObject({ state: 'review', severity: 'note' })
    expect(weighed(null)).toMatchObject({ state: 'notApplicable' })
    expect(weighed('error', 'warning')).toMatchObject({ state: 'review', severity: 'warning' })
  })
})

function bound(relation: '<=' | '>=', left: number | string, right: number | string): string | undefined {
  const report = makeReport({ figures: { [issued.figure]: left, [inForce.figure]: right } })
  return run(ruleOf({ left: issued, relation, right: inForce }), report)[0]?.state
}

describe('blanks', () => {
  const balance: Omit<Equation, 'id'> = {
    left: inForce,
    relation: '=',
    right: { kind: 'sum', terms: [issued, amount] },
  }
  const withFigures = (figures: Record<FigureKey, number | string>) =>
    run(ruleOf(balance), makeReport({ figures }))[0]
  const [total, one, other]: FigureKey[] = [inForce.figure, issued.figure, amount.figure]
  const at = (...printed: [number | string, number | string, number | string]) =>
    withFigures({ [total ?? '']: printed[0], [one ?? '']: printed[1], [other ?? '']: printed[2] })

  test('0 fits: a pass that says so', () => {
    expect(at(7, 7, '')).toMatchObject({ state: 'pass', assumedZero: [other] })
    expect(at('', '—', '')).toMatchObject({ state: 'pass', assumedZero: [total, one, other] })
  })

  test('only a greater number fits: a review', () => {
    const open = { state: 'review', severity: 'warning', reason: 'operand-blank' }
    expect(at(9, 7, '')).toMatchObject({ ...open, stated: 9, expected: 7 })
    expect(at('—', 7, 2)).toMatchObject(open)
    expect(at('', '', 2)).toMatchObject(open)
    expect(at(9, '', '—')).toMatchObject(open)
  })

  test('no number fits: a fail', () => {
    expect(at(5, 7, '')).toMatchObject({ state: 'fail', severity: 'error' })
    expect(at(5, 7, '—')).toMatchObject({ state: 'fail' })
  })

  test('a signed change may be anything', () => {
    const change = { kind: 'figure', figure: 't2/licensing/change' } as const
    const before = { kind: 'figure', figure: 't2/licensing/items-before' } as const
    const services = { kind: 'figure', figure: 't2/other-services/items-before' } as const
    const rule = ruleOf({ left: before, relation: '=', right: { kind: 'sum', terms: [services, change] } })
    const figures = { [change.figure]: '', [before.figure]: 3, [services.figure]: 7 }
    expect(run(rule, makeReport({ edition: '2019', figures }))[0]?.state).toBe('review')
  })

  test('a bound with a blank', () => {
    expect(bound('<=', '', 0)).toBe('pass')
    expect(bound('<=', 5, '')).toBe('review')
    expect(bound('>=', '', 5)).toBe('review')
    expect(bound('>=', 5, '')).toBe('pass')
  })

  test('illegible and missing figures keep a relation from being told', () => {
    expect(at(9, '?', '')).toMatchObject({ state: 'cannotTell', reason: 'operand-illegible', expected: null })
    const report = makeReport({ figures: { [issued.figure]: null } })
    expect(run(ruleOf(balance), report)[0]).toMatchObject({ state: 'cannotTell', reason: 'operand-missing' })
  })

  test('a blank that other relations settle as 0 makes a contradiction certain', () => {
    const chosen = rules.filter(({ id }) => id === 'row-total' || id === 'outcome-sum')
    const rowsSettle = makeReport({
      figures: {
        't3/refused-state-secret/research': '',
        't3/granted/research': 0,
        't3/granted/total': 22,
      },
    })
    const outcomes = runRules(chosen, rowsSettle, {})
    const find = (instance: string) => outcomes.find((outcome) => outcome.instance === instance)
    expect(find('t3/refused-state-secret/total')).toMatchObject({ state: 'pass' })
    expect(find('research')).toMatchObject({ state: 'fail', severity: 'error', stated: 1, expected: 0 })
  })

  test('blanks on both sides settle nothing', () => {
    const chosen = rules.filter(({ id }) => id === 'row-total' || id === 'outcome-sum')
    const open = makeReport({
      figures: {
        't3/refused-state-secret/research': '',
        't3/refused-state-secret/total': '',
        't3/granted/research': 0,
        't3/granted/total': 22,
      },
    })
    const outcomes = runRules(chosen, open, {})
    expect(outcomes.find(({ instance }) => instance === 'research')).toMatchObject({ state: 'review' })
  })
})

describe('the rule as a whole', () => {
  test('a report that is not checked has no outcomes', () => {
    const report = makeReport({ change: (made) => Object.assign(made, { status: 'not-a-report' }) })
    expect(runRules(rules, report, {})).toEqual([])
  })

  test('a rule that throws loses only itself', () => {
    const throwing = ruleOf(
      { left: issued, relation: '=', right: inForce },
      {
        weigh: () => {
          throw new Error('broken')
        },
      },
    )
    const outcomes = runRules([throwing, ...rules], makeReport(), {})
    expect(outcomes[0]).toMatchObject({
      rule: 'made-up',
      instance: '*',
      state: 'cannotTell',
      reason: 'rule-threw',
      values: { error: 'Error: broken' },
    })
    expect(outcomes.slice(1)).toEqual(runRules(rules, makeReport(), {}))
  })

  test('every rule has an outcome, in the order of the rules', () => {
    const seen = runRules(rules, makeReport(), { prior: makePrior() }).map(({ rule }) => rule)
    expect([...new Set(seen)]).toEqual(rules.map(({ id }) => id))
  })

  test('without last year’s report a comparison does not apply, and says why', () => {
    const rule = ruleOf({ left: issued, relation: '=', right: { kind: 'prior', figure: issued.figure } })
    expect(run(rule)).toMatchObject([{ instance: '*', state: 'notApplicable', reason: 'prior-missing' }])
    const unreadable = makePrior({ change: (made) => Object.assign(made, { status: 'unsupported' }) })
    expect(run(rule, makeReport(), unreadable)).toMatchObject([{ state: 'notApplicable' }])
  })

  test('a figure that last year’s edition does not have', () => {
    const rule = ruleOf({ left: issued, relation: '=', right: { kind: 'prior', figure: issued.figure } })
    const prior = makePrior({ edition: '2019' })
    expect(run(rule, makeReport(), prior)).toMatchObject([
      { state: 'notApplicable', reason: 'prior-edition' },
    ])
  })

  test('rules of another edition do not apply', () => {
    const rule = ruleOf({ left: issued, relation: '=', right: issued }, { editions: ['2019'] })
    expect(run(rule)).toMatchObject([{ instance: '*', state: 'notApplicable' }])
    expect(run(judgeOf(() => [], { editions: ['2019'] }))).toMatchObject([{ state: 'notApplicable' }])
  })

  test('each table is checked in the edition in which it is printed', () => {
    const mixed = makeReport({ change: (made) => Object.assign(made.tables.t2, { edition: '2019' }) })
    const template = templateOf(mixed)
    expect(template.tables.t2).toBe(templates['2019'].tables.t2)
    expect(template.tables.t3).toBe(templates['2021'].tables.t3)
    expect(templateOf(mixed)).toBe(template)
    expect(templateOf(makeReport())).toBe(templates['2021'])
    const unread = makeReport({ year: 2020, change: forgetEditions })
    expect(templateOf(unread)).toBe(templates['2019'])
  })
})

function forgetEditions(report: Report): void {
  report.identity.edition = null
  for (const table of Object.values(report.tables)) table.edition = null
}

describe('judgements', () => {
  const place = { block: 0, anchor: 'f0/b0' }

  test('nothing found is a pass of the whole rule', () => {
    expect(run(judgeOf(() => []))).toMatchObject([{ instance: '*', state: 'pass' }])
  })

  test('why it does not apply or cannot be told', () => {
    const rule = judgeOf(() => ({ state: 'cannotTell', reason: 'identity-unknown' }))
    expect(run(rule)).toMatchObject([{ instance: '*', state: 'cannotTell', reason: 'identity-unknown' }])
  })

  test('severity decides the state and cannot exceed the rule’s', () => {
    const found: Judgement[] = [
      { instance: 'a' },
      { instance: 'b', severity: 'note', says: 'other', values: { count: 2 }, figures: ['t3/new/total'] },
      { instance: 'c', severity: 'warning', reason: 'tables-are-pictures' },
    ]
    const test = () => found
    expect(run(judgeOf(test))).toMatchObject([
      { instance: 'a', state: 'fail', severity: 'error' },
      { instance: 'b', state: 'review', severity: 'note', says: 'other', values: { count: 2 } },
      { instance: 'c', state: 'cannotTell', severity: 'warning', reason: 'tables-are-pictures' },
    ])
    expect(run(judgeOf(test, { severity: 'note' }))[0]).toMatchObject({ state: 'review', severity: 'note' })
  })

  test('evidence stands in the report unless told otherwise', () => {
    const evidence = [
      { role: 'stated', place, raw: '1' },
      { role: 'prior', place, raw: '2', source: 'prior' },
    ] as const
    const [outcome] = run(judgeOf(() => [{ instance: 'a', evidence }]))
    expect(outcome?.evidence).toEqual([
      { role: 'stated', place, raw: '1', source: 'report' },
      { role: 'prior', place, raw: '2', source: 'prior' },
    ])
  })
})
