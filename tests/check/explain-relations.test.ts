import { describe, expect, test } from 'vitest'
import { explainFailures } from '../../core/check/explain.ts'
import { toLinear } from '../../core/check/linear.ts'
import type { Cause } from '../../core/model/finding.ts'
import type { EquationRule, Term } from '../../core/model/rule.ts'
import type { FigureKey } from '../../core/template/keys.ts'
import { makeRelations } from '../support/relations.ts'
import {
  type Content,
  type Contents,
  checkTables,
  reportOf,
  requestFigures,
  tell,
} from '../support/table-faults.ts'

/** Relations made for what the tables of the template seldom show. */

function explain(contents: Contents, rule: EquationRule): Cause[] {
  const report = reportOf(contents, '2021')
  return explainFailures(checkTables(report, [rule]), report)
}

describe('blanks', () => {
  const [a, b, c, d, e, f, g, h, last] = requestFigures('2021', ['new', 'granted'])
  if (!a || !b || !c || !d || !e || !f || !g || !h || !last) throw new Error('nine figures are needed')

  test('nothing is sole that hangs on a blank which another relation wants filled', () => {
    const anchored = [
      [[a], [b]],
      [[b], [c]],
      [[c], [d]],
    ] as const
    const contents = (blank: Content): Contents =>
      new Map<FigureKey, Content>([
        [a, 5],
        [b, 5],
        [c, 5],
        [d, 5],
        [e, 7],
        [f, blank],
        [g, 10],
        [h, 8],
      ])
    const relations = makeRelations([...anchored, [[a], [e, f]], [[g], [h, f]]])
    expect(explain(contents('blank'), relations).map(tell)).toEqual([`${e} 7→5`])
    expect(explain(contents(2), relations).map(tell)).toEqual([`${e} 7→3 !`])
  })

  test('a blank takes no value that a relation with nothing else open denies', () => {
    const [blank, otherBlank, total, part] = requestFigures('2021', ['handled', 'carried-out'])
    if (!blank || !otherBlank || !total || !part) throw new Error('four more figures are needed')
    const relations = makeRelations([
      [[a], [b]],
      [[b], [c]],
      [[c], [d]],
      [
        [blank, e],
        [otherBlank, a],
      ],
      [[e], [f]],
      [[f], [g]],
      [[total], [blank, part]],
    ])
    const contents = (stated: number): Contents =>
      new Map<FigureKey, Content>([
        ...[a, e, f, g].map((key) => [key, 3] as const),
        ...[b, c, d].map((key) => [key, 5] as const),
        [blank, 'blank'],
        [otherBlank, 'blank'],
        [total, stated],
        [part, 8],
      ])
    expect(explain(contents(10), relations).map(tell)).toEqual([`${a} 3→5, ${blank} blank→2 !`])
    expect(explain(contents(11), relations).map(tell)).toEqual([
      `${b} 5→3, ${c} 5→3, ${d} 5→3`,
      `${a} 3→5, ${blank} blank→3, ${otherBlank} blank→1`,
    ])
  })

  test('a figure that only a relation with a blank ties to the others is changed where that keeps it possible', () => {
    const relations = makeRelations([
      [[a], [b]],
      [[b], [c]],
      [[c], [d]],
      [[d], [last]],
      [[e], [f]],
      [
        [b, e],
        [d, f],
      ],
      [[g], [a, e, h]],
    ])
    const contents = new Map<FigureKey, Content>([
      [a, 3],
      [b, 9],
      [c, 9],
      [d, 9],
      [e, 4],
      [f, 4],
      [g, 9],
      [h, 'blank'],
      [last, 9],
    ])
    expect(explain(contents, relations).map(tell)).toEqual([`${a} 3→9, ${e} 4→0, ${f} 4→0 !`])
  })

  test('but not figures that relations which hold do not tie to them', () => {
    const relations = makeRelations([
      [[a], [b]],
      [[b], [c]],
      [[c], [d]],
      [[d], [last]],
      [[e], [f]],
      [[g], [a, e, h]],
    ])
    const contents = new Map<FigureKey, Content>([
      [a, 3],
      ...[b, c, d, last].map((key) => [key, 9] as const),
      [e, 4],
      [f, 4],
      [g, 9],
      [h, 'blank'],
    ])
    expect(explain(contents, relations)).toEqual([])
  })

  test('alternatives that a blank forbids together are told as wholes', () => {
    const relations = makeRelations([
      [[e], [a, b]],
      [[e], [c, d]],
      [[e], [f]],
      [[f], [g]],
      [[h], [a, c, last]],
    ])
    const contents = new Map<FigureKey, Content>([
      [a, 0],
      [b, 0],
      [c, 0],
      [d, 0],
      [e, 6],
      [f, 6],
      [g, 6],
      [h, 8],
      [last, 'blank'],
    ])
    expect(explain(contents, relations).map(tell)).toEqual([
      `${a} 0→6, ${d} 0→6`,
      `${b} 0→6, ${c} 0→6`,
      `${b} 0→6, ${d} 0→6`,
    ])
  })
})

test('figures that stand in the same relations are changed together where one alone would be negative', () => {
  const [one, other, balance, stated, ...chain] = requestFigures('2021', ['new', 'granted'])
  const [sum, ...tail] = requestFigures('2021', ['handled'])
  if (!one || !other || !balance || !stated || !sum) throw new Error('too few figures')
  const anchor = (keys: readonly FigureKey[]): (readonly [FigureKey[], FigureKey[]])[] =>
    keys.slice(1, 4).map((key, index) => [[keys[index] ?? key], [key]])
  const relations = makeRelations([
    [[stated], [one, other]],
    [[sum], [one, other, balance]],
    ...anchor([stated, ...chain]),
    ...anchor([sum, ...tail]),
  ])
  const contentsOf = (value: number): Contents =>
    new Map<FigureKey, Content>([
      ...[stated, ...chain].map((key) => [key, value] as const),
      ...[sum, ...tail].map((key) => [key, 6] as const),
      [one, 3],
      [other, 3],
      [balance, 0],
    ])
  expect(explain(contentsOf(0), relations).map(tell)).toEqual([`${one} 3→0, ${other} 3→0, ${balance} 0→6 !`])
  expect(explain(contentsOf(1), relations)).toEqual([])
  expect(explain(contentsOf(4), relations).map(tell)).toEqual([
    `${one} 3→1, ${balance} 0→2`,
    `${other} 3→1, ${balance} 0→2`,
  ])
})

test('amounts keep their decimals', () => {
  const contents = new Map<FigureKey, Content>([
    ['t2/fees/amount', 0.3],
    ['t2/procurement/amount', 0.1],
  ])
  const relations = makeRelations([[['t2/fees/amount'], ['t2/procurement/amount', 't2/procurement/amount']]])
  expect(explain(contents, relations).map(tell)).toEqual([
    't2/procurement/amount 0.1→0.15',
    't2/fees/amount 0.3→0.2',
  ])
})

test('more explanations than anybody reads are none', () => {
  const blocks = [
    ['new', 'granted'],
    ['carried-in', 'handled'],
    ['carried-out', 'partly-granted'],
  ].map((rows) => requestFigures('2021', rows).slice(0, 9))
  const sums = blocks.map((keys) => keys.slice(0, 1))
  const relations = makeRelations([
    ...blocks.map((keys, index) => [sums[index] ?? [], keys.slice(1)] as const),
    [sums.flat(), ['t4/review/total']],
  ])
  const causesOf = (wrong: number): Cause[] => {
    const contents: Contents = new Map([['t4/review/total', 24]])
    blocks.forEach((keys, block) => {
      keys.forEach((key, place) => {
        contents.set(key, place === 0 ? 8 : block < wrong && place === 1 ? 0 : 1)
      })
    })
    return explain(contents, relations)
  }
  expect(causesOf(1)).toHaveLength(8)
  expect(causesOf(2)).toHaveLength(16)
  expect(causesOf(3)).toHaveLength(0)
})

function figure(key: FigureKey): Term {
  return { kind: 'figure', figure: key }
}

describe('linear forms', () => {
  test('collect what stands on both sides', () => {
    const form = toLinear({
      id: 'x',
      left: { kind: 'sum', terms: [figure('t3/new/total'), figure('t3/new/other')] },
      relation: '=',
      right: {
        kind: 'sum',
        terms: [figure('t3/handled/total'), figure('t3/new/other')],
        minus: [figure('t3/carried-in/total'), figure('t3/handled/total')],
      },
    })
    expect(form).toEqual({ figures: ['t3/new/total', 't3/carried-in/total'], coefficients: [1, 1] })
  })

  test('are no bounds, tolerances, readings, claims or last year’s figures', () => {
    const left = figure('t3/new/total')
    const right = figure('t3/handled/total')
    const plain = { id: 'x', left, relation: '=', right } as const
    expect(toLinear(plain)).not.toBeNull()
    for (const other of [
      { ...plain, relation: '<=' },
      { ...plain, tolerance: 1 },
      { ...plain, readings: [{ name: 'plain', term: right }] },
      { ...plain, left: { kind: 'claimed', metric: 'received' } },
      { ...plain, right: { kind: 'sum', terms: [{ kind: 'prior', figure: 't3/carried-out/total' }] } },
    ] as const) {
      expect(toLinear(other)).toBeNull()
    }
  })
})
