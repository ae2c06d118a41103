import { describe, expect, test } from 'vitest'
import { collectFindings } from '../../core/check/collect.ts'
import { checkReport } from '../../core/check/index.ts'
import type { Cause, Finding, Outcome } from '../../core/model/finding.ts'
import type { JudgementRule, Rule } from '../../core/model/rule.ts'
import { blankFigure } from '../../core/rules/blank-figure.ts'
import { rules } from '../../core/rules/index.ts'
import { makePrior, makeReport, type ReportOptions } from '../support/report.ts'

function check(options: ReportOptions, prior?: ReportOptions): Finding[] {
  return checkReport(rules, makeReport(options), prior ? { prior: makePrior(prior) } : {}).findings
}

function linesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, rule, instance }) => `${severity} ${rule} ${instance}`)
}

function relationsOf({ relations }: Finding): string[] {
  return relations.map(({ rule, instance }) => `${rule} ${instance}`)
}

function figuresOf(finding: Finding, role: string): string[] {
  return finding.evidence.flatMap((each) => (each.role === role ? (each.figure ?? []) : []))
}

describe('causes', () => {
  test('a wrong cell is one finding with all its relations and the only value that settles them', () => {
    const [finding, ...others] = check({ figures: { 't3/granted/natural-person': 71 } })
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'row-total',
      instance: 't3/granted/total',
      severity: 'error',
      verdict: 'fail',
      stated: 23,
      expected: 77,
      fix: [{ figure: 't3/granted/natural-person', from: 71, to: 17 }],
      causes: [{ sole: true, pattern: 'digit-swap' }],
    })
    if (!finding) return
    expect(relationsOf(finding)).toEqual(['row-total t3/granted/total', 'outcome-sum natural-person'])
    expect(figuresOf(finding, 'stated')).toEqual(['t3/granted/natural-person'])
    expect(figuresOf(finding, 'part')).toContain('t3/granted/total')
    expect(figuresOf(finding, 'part')).toContain('t3/handled/natural-person')
  })

  test('two wrong cells that share no relation are two findings, each with its own fix', () => {
    const findings = check({
      figures: {
        't3/granted/natural-person': 19,
        't3/unavailable-not-held/company': 4,
        't4/review/upheld': 3,
      },
    })
    expect(findings.map(({ fix }) => fix)).toEqual([
      [{ figure: 't3/granted/natural-person', from: 19, to: 17 }],
      [{ figure: 't3/unavailable-not-held/company', from: 4, to: 1 }],
      undefined,
    ])
  })

  test('several explanations are one finding that offers no fix', () => {
    const [finding, ...others] = check({ figures: { 't4/review/upheld': 3 } })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'case-total', severity: 'error', verdict: 'fail' })
    expect(finding).not.toHaveProperty('fix')
    // The total and three of the parts; 结果纠正 is 0 and cannot be less.
    expect(finding?.causes).toHaveLength(4)
    expect(finding?.causes.every(({ sole }) => !sole)).toBe(true)
    expect(finding && figuresOf(finding, 'stated')).toEqual(['t4/review/total'])
    expect(finding && figuresOf(finding, 'part')).toHaveLength(4)
  })

  test('a statement that agrees with the corrected figure is told by the same finding', () => {
    const claims = [{ metric: 'received', value: 53 }] as const
    const [finding, ...others] = check({ claims, figures: { 't3/new/total': 58 } })
    expect(others).toEqual([])
    expect(finding && relationsOf(finding)).toEqual([
      'row-total t3/new/total',
      'request-balance total',
      'claimed-received received/organ/this-year',
    ])
    expect(finding?.fix).toEqual([{ figure: 't3/new/total', from: 58, to: 53 }])
    expect(finding?.evidence).toContainEqual(expect.objectContaining({ role: 'quote', raw: '53', value: 53 }))
  })

  test('a statement that fits neither is told by itself', () => {
    const claims = [{ metric: 'received', value: 80 }] as const
    expect(linesOf(check({ claims, figures: { 't3/new/total': 58 } }))).toEqual([
      'error row-total t3/new/total',
      'error claimed-received received/organ/this-year',
    ])
  })

  test('last year’s report that agrees with the corrected figure is told by the same finding', () => {
    const [finding, ...others] = check({ figures: { 't3/carried-in/total': 40 } }, {})
    expect(others).toEqual([])
    expect(finding && relationsOf(finding)).toContain('carried-over t3/carried-in/total')
    expect(finding && figuresOf(finding, 'prior')).toEqual(['t3/carried-out/total'])
  })

  test('relations that no few figures explain are told one by one', () => {
    const figures = {
      't3/new/total': 99,
      't3/granted/total': 98,
      't3/partly-granted/total': 97,
      't3/other-rest/total': 96,
      't3/carried-out/total': 95,
    }
    const findings = check({ figures }).filter(({ severity }) => severity === 'error')
    expect(findings.length).toBeGreaterThan(4)
    expect(new Set(findings.flatMap(relationsOf)).size).toBe(findings.flatMap(relationsOf).length)
  })
})

describe('blanks', () => {
  const totals = { 't3/granted/total': '', 't3/partly-granted/total': '' }

  test('relations that only a blank leaves open join the finding about the blank', () => {
    const [finding, ...others] = check({ figures: totals })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'blank-figure', severity: 'warning', verdict: 'review' })
    expect(finding && relationsOf(finding)).toEqual([
      'blank-figure t3',
      'row-total t3/granted/total',
      'row-total t3/partly-granted/total',
      'outcome-sum total',
    ])
  })

  test('without a rule on blanks they are one finding for each table', () => {
    const chosen = rules.filter(({ id }) => id !== 'blank-figure')
    const report = makeReport({ figures: { ...totals, 't4/review/total': '' } })
    const { findings } = checkReport(chosen, report)
    expect(linesOf(findings)).toEqual([
      'warning row-total t3/granted/total',
      'warning case-total t4/review/total',
    ])
    expect(findings[0]?.relations).toHaveLength(3)
    expect(findings[0]).toMatchObject({ verdict: 'review', reason: 'operand-blank' })
  })

  test('a note on zeros that are left blank becomes a warning where a relation hangs on one', () => {
    const rule: JudgementRule = {
      ...blankFigure,
      severity: 'note',
    }
    const chosen: Rule[] = [rule, ...rules.filter(({ id }) => id !== 'blank-figure')]
    const { findings } = checkReport(chosen, makeReport({ figures: { 't3/granted/total': '' } }))
    expect(linesOf(findings)).toEqual(['warning blank-figure t3'])
  })

  test('dashes join the finding about placeholders', () => {
    const [finding, ...others] = check({ figures: { 't3/granted/company': '—' } })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'placeholder-figure', severity: 'warning' })
    expect(finding?.relations).toHaveLength(3)
  })
})

describe('what could not be told', () => {
  test('is told once for each table and reason', () => {
    const findings = check({
      figures: { 't3/new/total': '?', 't3/handled/company': '?', 't4/review/other': '?' },
    }).filter(({ verdict }) => verdict === 'cannotTell')
    expect(findings).toMatchObject([
      { rule: 'row-total', instance: 't3/new/total', severity: 'note', reason: 'operand-illegible' },
      { rule: 'case-total', instance: 't4/review/total', severity: 'note', reason: 'operand-illegible' },
    ])
    expect(findings[0] && figuresOf(findings[0], 'stated').sort()).toEqual([
      't3/handled/company',
      't3/new/total',
    ])
    expect(findings[0]?.values).toEqual({ count: findings[0]?.relations.length })
  })

  test('a judgement that cannot be told of one thing keeps its severity', () => {
    const rule: JudgementRule = {
      kind: 'judgement',
      id: 'made-up',
      covers: [],
      since: '0.1.0',
      severity: 'warning',
      title: '',
      why: '',
      basis: '',
      says: '',
      remedy: '',
      test: () => [{ instance: 't3', reason: 'tables-are-pictures' }],
    }
    expect(checkReport([rule], makeReport()).findings).toMatchObject([
      {
        rule: 'made-up',
        instance: 't3',
        severity: 'warning',
        verdict: 'cannotTell',
        reason: 'tables-are-pictures',
      },
    ])
  })
})

function failed(instance: string): Outcome {
  return {
    rule: 'row-total',
    instance,
    state: 'fail',
    severity: 'error',
    stated: 1,
    expected: 2,
    figures: [],
  }
}

function alternative(settles: number[]): Cause {
  return { figures: [], sole: false, settles }
}

describe('order and shape', () => {
  test('errors first, then in the order of the rules', () => {
    const findings = check({
      figures: { 't3/new/total': 58, 't4/review/upheld': 3, 't2/normative-documents/issued': 40 },
      claims: [
        { metric: 'handled', value: 77 },
        { metric: 'carried-in', value: 9 },
      ],
    })
    expect(linesOf(findings)).toEqual([
      'error row-total t3/new/total',
      'error case-total t4/review/total',
      'error claimed-carried-in carried-in/organ/this-year',
      'warning claimed-handled handled/organ/this-year',
      'note issued-in-force t2/normative-documents/issued',
    ])
  })

  test('every figure of a relation stands in the evidence', () => {
    for (const finding of check({ figures: { 't3/new/total': 58, 't4/review/upheld': 3 } })) {
      const shown = new Set(finding.evidence.flatMap(({ figure }) => figure ?? []))
      for (const { figures } of finding.causes)
        for (const { figure } of figures) expect(shown).toContain(figure)
    }
  })

  test('a claim shows the number in its sentence and the figures that it might have meant', () => {
    const claims = [{ metric: 'received', value: 134, quote: '共收到申请134件' }] as const
    const [finding] = check({ claims })
    expect(finding?.claim).toBe(0)
    const [first, ...others] = finding?.evidence ?? []
    expect(first).toMatchObject({ role: 'stated', raw: '134', value: 134, place: { start: 5, end: 8 } })
    expect(others.map(({ role, figure }) => `${role} ${figure}`)).toEqual([
      'expected t3/new/total',
      'other t3/carried-in/total',
      'other t3/handled/total',
      'other t3/carried-out/total',
      'other t3/other-rest/total',
    ])
  })

  test('causes that share a relation are alternatives of one finding', () => {
    const outcomes = ['a', 'b', 'c', 'd'].map(failed)
    const causes = [[0, 1], [3], [1, 2]].map(alternative)
    const findings = collectFindings(outcomes, causes, rules, makeReport(), {})
    expect(findings.map(({ relations }) => relations.map(({ instance }) => instance))).toEqual([
      ['a', 'b', 'c'],
      ['d'],
    ])
    expect(findings.map((finding) => finding.causes.length)).toEqual([2, 1])
  })
})
