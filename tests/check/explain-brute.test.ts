import { describe, expect, test } from 'vitest'
import { explainFailures } from '../../core/check/explain.ts'
import { mostFigures, searchExplanations } from '../../core/check/search.ts'
import { readStanding, splitComponents } from '../../core/check/standing.ts'
import type { Cause, Outcome } from '../../core/model/finding.ts'
import type { Report } from '../../core/model/report.ts'
import type { Edition, FigureKey } from '../../core/template/keys.ts'
import { type BruteComponent, bruteForce } from '../support/brute.ts'
import { type Random, seededRandom } from '../support/random.ts'
import {
  type Content,
  type Contents,
  checkTables,
  randomTables,
  reportOf,
  requestFigures,
  spoil,
} from '../support/table-faults.ts'

/** `figure=value …` in the order of the keys, `figure=?` where the values are not determined. */
function spell(entries: readonly (readonly [key: string, value: number | null])[]): string {
  const isOpen = entries.some(([, value]) => value === null)
  return entries
    .map(([key, value]) => `${key}=${isOpen ? '?' : value}`)
    .sort()
    .join(' ')
}

function spellBrute(components: readonly BruteComponent[]): Record<string, string[]> {
  return Object.fromEntries(
    components.map(({ failed, explanations }) => [
      failed.join(),
      explanations
        .map(({ figures, values }) =>
          spell(figures.map((key, index) => [key, values?.[index] ?? null] as const)),
        )
        .sort(),
    ]),
  )
}

function spellSearch(outcomes: readonly Outcome[], report: Report): Record<string, string[]> {
  const system = readStanding(outcomes, report)
  if (!system) return {}
  return Object.fromEntries(
    splitComponents(system).map((violated) => [
      violated
        .map(({ outcome }) => outcome)
        .sort((one, other) => one - other)
        .join(),
      (searchExplanations(system, violated) ?? [])
        .map((parts) =>
          spell(
            parts.flatMap(({ figures, values }) =>
              figures.map(
                ({ key }, index) =>
                  [key, values ? (values[index] ?? Number.NaN) / system.scale : null] as const,
              ),
            ),
          ),
        )
        .sort(),
    ]),
  )
}

/** Every combination of one alternative for each topic, over the causes of one component. */
function combine(causes: readonly Cause[]): string[] {
  const topics = new Map<string, Cause[]>()
  for (const cause of causes)
    topics.set(cause.settles.join(), [...(topics.get(cause.settles.join()) ?? []), cause])
  let combinations: (readonly [string, number])[][] = [[]]
  for (const alternatives of topics.values()) {
    combinations = combinations.flatMap((combination) =>
      alternatives.map((cause) => [
        ...combination,
        ...cause.figures.map(({ figure, to }) => [figure, to] as const),
      ]),
    )
  }
  return combinations.map(spell).sort()
}

/** What the faults met, so that the last test can say that none of it was left out. */
const met = { explained: 0, unexplained: 0, several: 0, undetermined: 0, throughBlanks: 0, bounded: 0 }

function count(brute: readonly BruteComponent[], outcomes: readonly Outcome[], report: Report): void {
  for (const { explanations } of brute) {
    if (explanations.length === 0) met.unexplained += 1
    else met.explained += 1
    if (explanations.length > 1) met.several += 1
    if (explanations.some(({ values }) => values === null)) met.undetermined += 1
    const keys = explanations.flatMap(({ figures }) => figures)
    if (keys.some((key) => report.figures[key as FigureKey]?.value === null)) met.throughBlanks += 1
    const open = outcomes.filter(({ state }) => state === 'review' || state === 'cannotTell')
    if (open.some(({ figures }) => figures.some((key) => keys.includes(key)))) met.bounded += 1
  }
}

/** Holds the engine to the brute force. */
function compare(contents: Contents, edition: Edition): void {
  const report = reportOf(contents, edition)
  const outcomes = checkTables(report)
  const brute = bruteForce(outcomes, report, mostFigures)
  expect(spellSearch(outcomes, report)).toEqual(spellBrute(brute))

  const causes = explainFailures(outcomes, report)
  for (const { failed, explanations } of brute) {
    const own = causes.filter(({ settles }) => settles.some((index) => failed.includes(index)))
    const determined = explanations.filter(({ values }) => values !== null)
    if (determined.length === explanations.length && explanations.length > 0) {
      expect(combine(own)).toEqual(
        determined
          .map(({ figures, values }) =>
            spell(figures.map((key, index) => [key, values?.[index] ?? null] as const)),
          )
          .sort(),
      )
    }
    for (const cause of own.filter(({ sole }) => sole)) {
      for (const { figures, values } of explanations) {
        for (const { figure, to } of cause.figures) expect(values?.[figures.indexOf(figure)]).toBe(to)
      }
    }
  }
  count(brute, outcomes, report)
}

function spoilSome(random: Random, contents: Contents, keys: readonly FigureKey[], count: number): void {
  for (let index = 0; index < count; index += 1) {
    const key = random.pick(keys)
    const content = contents.get(key)
    if (typeof content === 'number') contents.set(key, spoil(random, content))
  }
}

function blot(
  random: Random,
  contents: Contents,
  keys: readonly FigureKey[],
  count: number,
  how: readonly Content[],
): void {
  for (let index = 0; index < count; index += 1) contents.set(random.pick(keys), random.pick(how))
}

/** All zeros of some rows left empty, as some offices do. */
function emptyZeros(random: Random, contents: Contents): void {
  const share = random.next()
  for (const [key, content] of contents) if (content === 0 && random.chance(share)) contents.set(key, 'blank')
}

const editions: readonly Edition[] = ['2021', '2019']

describe.each(editions)('equal to the brute force, edition %s', (edition) => {
  const run = (seed: number, times: number, make: (random: Random) => Contents): void => {
    const random = seededRandom(seed)
    for (let time = 0; time < times; time += 1) compare(make(random), edition)
  }

  test.each([1, 2, 3])('%i wrong figures anywhere', (count) => {
    run(100 + count, 60, (random) => {
      const contents = randomTables(random, edition, random.pick([0.05, 0.3, 0.8]))
      spoilSome(random, contents, [...contents.keys()], count)
      return contents
    })
  })

  test.each([2, 3, 4])('%i wrong figures close together', (count) => {
    run(200 + count, 60, (random) => {
      const contents = randomTables(random, edition, random.pick([0.05, 0.3]))
      const rows = [
        random.pick(['new', 'carried-in', 'granted', 'refused-third-party', 'handled', 'carried-out']),
        'granted',
      ]
      spoilSome(
        random,
        contents,
        requestFigures(edition, rows, ['natural-person', 'company', 'total']),
        count,
      )
      return contents
    })
  })

  test('numbers one column too far, or moved to another row', () => {
    run(300, 120, (random) => {
      const contents = randomTables(random, edition, random.pick([0.1, 0.5]))
      const keys = requestFigures(edition)
      const columns = 7
      const from = random.integer(0, keys.length - 1)
      const neighbour = random.chance(0.5) ? from + 1 : from + columns
      const [one, other] = [keys[from], keys[neighbour]]
      if (!one || !other) return contents
      const moved = contents.get(one) ?? 0
      contents.set(one, random.pick(['blank', 'blank', 0, contents.get(other) ?? 0]))
      contents.set(other, moved)
      return contents
    })
  })

  test('blank cells for zeros, dashes, cells that cannot be read, missing cells', () => {
    run(400, 120, (random) => {
      const contents = randomTables(random, edition, random.pick([0.05, 0.3]))
      const keys = [...contents.keys()]
      emptyZeros(random, contents)
      spoilSome(random, contents, keys, random.integer(1, 3))
      blot(random, contents, keys, random.integer(0, 6), ['blank', 'dash', 'illegible', 'missing'])
      return contents
    })
  })

  test('rows or columns that cannot be read', () => {
    run(500, 60, (random) => {
      const contents = randomTables(random, edition, random.pick([0.05, 0.3]))
      const lost = random.pick(['total', 'other', 'company', 'natural-person'])
      const keys = requestFigures(edition)
      for (const key of keys)
        if (key.endsWith(`/${lost}`) && random.chance(0.8)) contents.set(key, 'illegible')
      spoilSome(random, contents, keys, random.integer(1, 2))
      return contents
    })
  })

  test('nothing but the columns, with counts that no single figure can take back', () => {
    run(550, 40, (random) => {
      const contents = randomTables(random, edition, random.pick([0.1, 0.4]), 4)
      const keys = requestFigures(edition)
      for (const key of keys) if (key.endsWith('/other')) contents.set(key, 'illegible')
      const column = random.pick(['company', 'research'])
      const rows = ['granted', 'partly-granted', 'refused-third-party', 'unavailable-unclear'].slice(
        0,
        random.integer(2, 4),
      )
      const least = random.integer(1, 5)
      for (const key of requestFigures(edition, rows, [column])) {
        const content = contents.get(key)
        if (typeof content === 'number') contents.set(key, content + least + random.integer(0, 2))
      }
      return contents
    })
  })

  test('table 4', () => {
    run(600, 100, (random) => {
      const contents = randomTables(random, edition, 0.7)
      const keys = [...contents.keys()].filter((key) => key.startsWith('t4/'))
      emptyZeros(random, contents)
      spoilSome(random, contents, keys, random.integer(1, 3))
      return contents
    })
  })
})

test('the faults met everything that an explanation can be', () => {
  for (const [, times] of Object.entries(met)) expect(times).toBeGreaterThan(20)
})
