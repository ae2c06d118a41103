import { describe, expect, test } from 'vitest'
import type { Report } from '../../core/model/report.ts'
import type { Children } from '../../core/model/rule.ts'
import { findOrganLists, rollUpOf, shortName } from '../../core/rollup/index.ts'
import type { FigureKey } from '../../core/template/keys.ts'
import { makeDraft } from '../support/draft.ts'
import { seededRandom } from '../support/random.ts'
import { makeReport, type ReportOptions } from '../support/report.ts'
import { addUp, county } from '../support/rollup.ts'

const organs = ['云川县人民政府办公室', '云川县水务局', '云川县教育局', '青禾镇人民政府', '白石街道办事处']

/** Reports with figures of their own, each consistent in itself. */
function makeChildren(seed: number): ReportOptions[] {
  return organs.map((organ, index) => ({
    organ,
    figures: makeDraft(seededRandom(seed * 100 + index), { edition: '2021', busy: 0.4 }).figures as Record<
      FigureKey,
      number
    >,
  }))
}

function roll(
  parent: Report,
  children: readonly ReportOptions[],
  complete = true,
): ReturnType<typeof rollUpOf> {
  const given: Children = { reports: children.map((child) => makeReport(child)), complete, listed: [] }
  return rollUpOf(parent, given)
}

describe('cells', () => {
  test.each([1, 2, 3])('every figure of the sum is equal to it, seed %i', (seed) => {
    const children = makeChildren(seed)
    const { cells, differences } = roll(makeReport({ ...county, figures: addUp(children) }), children)
    expect(cells).toHaveLength(200)
    expect(cells.filter(({ state }) => state !== 'equal')).toEqual([])
    expect(differences).toEqual([])
  })

  test('each figure changed in turn is found, and only that one', () => {
    const children = makeChildren(4)
    const sums = addUp(children)
    const missed: string[] = []
    for (const key of Object.keys(sums) as FigureKey[]) {
      for (const by of [1, -1]) {
        const value = Number(sums[key]) + by
        if (value < 0) continue
        const { differences } = roll(makeReport({ ...county, figures: { ...sums, [key]: value } }), children)
        const told = differences.flatMap(({ cells }) => cells.map((cell) => `${cell.key} ${cell.state}`))
        if (told.join() !== `${key} ${by > 0 ? 'more' : 'less'}`) missed.push(`${key} ${by}: ${told.join()}`)
      }
    }
    expect(missed).toEqual([])
  })

  test.each([5, 6, 7])('an organ left out is named in every table where it has figures, seed %i', (seed) => {
    const children = makeChildren(seed)
    for (const [index, child] of children.entries()) {
      const others = children.filter((_, at) => at !== index)
      const { differences } = roll(makeReport({ ...county, figures: addUp(others) }), children)
      const named = differences.map(
        ({ kind, explains }) =>
          `${kind} ${explains.map((group) => group.map(({ report }) => report.identity.organ).join('+')).join('/')}`,
      )
      expect(new Set(named)).toEqual(new Set([`omitted ${child.organ}`]))
    }
  })

  test('an organ counted twice is named', () => {
    const children = makeChildren(8)
    const twice = children[2]
    const { differences } = roll(
      makeReport({ ...county, figures: addUp([...children, ...(twice ? [twice] : [])]) }),
      children,
    )
    expect(differences.length).toBeGreaterThan(0)
    for (const { kind, explains } of differences) {
      expect(kind).toBe('repeated')
      expect(explains.flat().map(({ report }) => report.identity.organ)).toEqual([twice?.organ])
    }
  })

  test('a report of the other format has no figure for rows that it lacks', () => {
    const children: ReportOptions[] = [
      ...makeChildren(9),
      { organ: '云川县司法局', edition: '2019', year: 2024 },
    ]
    const { cells } = roll(makeReport({ ...county, figures: addUp(makeChildren(9)) }), children)
    const states = new Map(cells.map(({ key, state }) => [key, state]))
    expect(states.get('t3/other-rest/total')).toBe('cannot-tell')
    expect(states.get('t2/normative-documents/issued')).toBe('cannot-tell')
    expect(states.get('t3/new/total')).toBe('less')
  })

  test('without a report that counts nothing is told of the sums', () => {
    const { cells } = roll(makeReport(county), [{ ...makeChildren(1)[0], year: 2020 }])
    expect(cells.every(({ state }) => state === 'cannot-tell')).toBe(true)
  })
})

describe('names', () => {
  test.each([
    ['云川县水务局', '水务局'],
    ['县水务局', '水务局'],
    ['水务局', '水务局'],
    ['云川县人民政府办公室', '政府'],
    ['县政府办', '政府'],
    ['县本级', '政府'],
    ['青禾镇人民政府', '青禾镇'],
    ['青禾镇', '青禾镇'],
    ['白石街道办事处', '白石街道'],
    ['云川县市场监督管理局', '市场监督管理局'],
    ['市场监督管理局（知识产权局）', '市场监督管理局'],
    ['云川县区域合作办公室', '区域合作办公室'],
  ])('%s is %s', (organ, name) => {
    expect(shortName(organ, '云川县')).toBe(name)
  })

  test('a county of a city keeps its name', () => {
    expect(shortName('云川市临溪县人民政府', '云川市')).toBe('临溪县')
    expect(shortName('市政府', '云川市')).toBe('政府')
  })
})

describe('lists of organs', () => {
  test('numbers stand in the source where the places say', () => {
    const sentence = '全县共收到政府信息公开申请 ５５ 件（县政府 12件、水务局31件、 青禾镇12件）。'
    const report = makeReport({ prose: { overview: [sentence] } })
    const [list] = findOrganLists(report)
    expect(list?.items.map(({ name, value }) => `${name} ${value}`)).toEqual([
      '县政府 12',
      '水务局 31',
      '青禾镇 12',
    ])
    for (const { place, raw } of [list?.total, ...(list?.items ?? [])].flatMap((one) => one ?? []))
      expect(sentence.slice(place.start, place.end)).toBe(raw)
    expect(list?.total.raw).toBe('５５')
  })
})
