import { describe, expect, test } from 'vitest'
import { explainFailures } from '../../core/check/explain.ts'
import { mostFigures, searchExplanations } from '../../core/check/search.ts'
import { readStanding, splitComponents } from '../../core/check/standing.ts'
import type { Cause, Outcome } from '../../core/model/finding.ts'
import type { Report } from '../../core/model/report.ts'
import { type Edition, type FigureKey, requestColumns } from '../../core/template/keys.ts'
import { type BruteComponent, bruteForce } from '../support/brute.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { randomRelations } from '../support/relations.ts'
import {
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
  const standing = readStanding(outcomes, report)
  if (!standing) return {}
  return Object.fromEntries(
    splitComponents(standing).map((violated) => [
      violated
        .map(({ outcome }) => outcome)
        .sort((one, other) => one - other)
        .join(),
      (searchExplanations(standing, violated) ?? [])
        .map((parts) =>
          spell(
            parts.flatMap(({ figures, values }) =>
              figures.map(({ key }, index) => [key, values ? (values[index] ?? Number.NaN) : null] as const),
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
      alternatives.map((cause) =>
        combination.concat(cause.figures.map(({ figure, to }) => [figure, to] as const)),
      ),
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
    if (keys.some((key) => report.figures[key]?.value === null)) met.throughBlanks += 1
    const open = outcomes.filter(({ state }) => state === 'review' || state === 'cannotTell')
    if (open.some(({ figures }) => figures.some((key) => keys.includes(key)))) met.bounded += 1
  }
}

interface Answer {
  /** All explanations by component, as the search finds them. */
  search: Record<string, string[]>
  /** The same from the causes, where all are determined. */
  causes: Record<string, string[]>
  /** Sole causes that some explanation does without. */
  falselySole: Cause[]
}

function answerOfEngine(
  outcomes: readonly Outcome[],
  report: Report,
  brute: readonly BruteComponent[],
): Answer {
  const causes = explainFailures(outcomes, report)
  const ownOf = ({ failed }: BruteComponent): Cause[] =>
    causes.filter(({ settles }) => settles.some((index) => failed.includes(index)))
  return {
    search: spellSearch(outcomes, report),
    causes: Object.fromEntries(
      brute.filter(isDetermined).map((component) => [component.failed.join(), combine(ownOf(component))]),
    ),
    falselySole: brute.flatMap((component) =>
      ownOf(component).filter(
        ({ sole, figures }) => sole && !figures.every((change) => isShared(change, component)),
      ),
    ),
  }
}

function isShared({ figure, to }: Cause['figures'][number], { explanations }: BruteComponent): boolean {
  return explanations.every(({ figures, values }) => values?.[figures.indexOf(figure)] === to)
}

function isDetermined({ explanations }: BruteComponent): boolean {
  return explanations.length > 0 && explanations.every(({ values }) => values !== null)
}

/** Holds the engine to the brute force. */
function compare(report: Report, outcomes: readonly Outcome[]): { engine: Answer; brute: Answer } {
  const brute = bruteForce(outcomes, report, mostFigures)
  count(brute, outcomes, report)
  return {
    engine: answerOfEngine(outcomes, report, brute),
    brute: { search: spellBrute(brute), causes: spellBrute(brute.filter(isDetermined)), falselySole: [] },
  }
}

function spoilSome(random: Random, contents: Contents, keys: readonly FigureKey[], times: number): void {
  for (let time = 0; time < times; time += 1) {
    const key = random.pick(keys)
    const content = contents.get(key)
    if (typeof content === 'number') contents.set(key, spoil(random, content))
  }
}

function blot(random: Random, contents: Contents, keys: readonly FigureKey[], times: number): void {
  const states = ['blank', 'dash', 'illegible', 'missing'] as const
  for (let time = 0; time < times; time += 1) contents.set(random.pick(keys), random.pick(states))
}

/** Zeros left empty, as some offices do. */
function emptyZeros(random: Random, contents: Contents): void {
  const share = random.next()
  for (const [key, content] of contents) if (content === 0 && random.chance(share)) contents.set(key, 'blank')
}

type MakeFault = (random: Random, edition: Edition) => Contents

function spoilAnywhere(times: number): MakeFault {
  return (random, edition) => {
    const contents = randomTables(random, edition, random.pick([0.05, 0.3, 0.8]))
    spoilSome(random, contents, [...contents.keys()], times)
    return contents
  }
}

function spoilClose(times: number): MakeFault {
  const rows = ['new', 'carried-in', 'granted', 'refused-third-party', 'handled', 'carried-out']
  return (random, edition) => {
    const contents = randomTables(random, edition, random.pick([0.05, 0.3]))
    const near = requestFigures(
      edition,
      [random.pick(rows), 'granted'],
      ['natural-person', 'company', 'total'],
    )
    spoilSome(random, contents, near, times)
    return contents
  }
}

/** A number one column too far, or in the row below. */
const moveOne: MakeFault = (random, edition) => {
  const contents = randomTables(random, edition, random.pick([0.1, 0.5]))
  const keys = requestFigures(edition)
  const from = random.integer(0, keys.length - 1)
  const one = keys[from]
  const other = keys[from + random.pick([1, requestColumns.length])]
  if (!one || !other) return contents
  const moved = contents.get(one) ?? 0
  contents.set(one, random.pick(['blank', 'blank', 0, contents.get(other) ?? 0]))
  contents.set(other, moved)
  return contents
}

const spoilAmongBlanks: MakeFault = (random, edition) => {
  const contents = randomTables(random, edition, random.pick([0.05, 0.3]))
  const keys = [...contents.keys()]
  emptyZeros(random, contents)
  spoilSome(random, contents, keys, random.integer(1, 3))
  blot(random, contents, keys, random.integer(0, 6))
  return contents
}

const spoilBesideLostColumn: MakeFault = (random, edition) => {
  const contents = randomTables(random, edition, random.pick([0.05, 0.3]))
  const lost = random.pick(['total', 'other', 'company', 'natural-person'])
  const keys = requestFigures(edition)
  for (const key of keys) if (key.endsWith(`/${lost}`) && random.chance(0.8)) contents.set(key, 'illegible')
  spoilSome(random, contents, keys, random.integer(1, 2))
  return contents
}

/** No row can be summed, and no single figure of the column is large enough to take the excess back. */
const raiseColumn: MakeFault = (random, edition) => {
  const contents = randomTables(random, edition, random.pick([0.1, 0.4]), 4)
  for (const key of requestFigures(edition)) if (key.endsWith('/other')) contents.set(key, 'illegible')
  const rows = ['granted', 'partly-granted', 'refused-third-party', 'unavailable-unclear']
  const least = random.integer(1, 5)
  const raised = requestFigures(edition, rows.slice(0, random.integer(2, 4)), [
    random.pick(['company', 'research']),
  ])
  for (const key of raised) {
    const content = contents.get(key)
    if (typeof content === 'number') contents.set(key, content + least + random.integer(0, 2))
  }
  return contents
}

const spoilCases: MakeFault = (random, edition) => {
  const contents = randomTables(random, edition, 0.7)
  const keys = [...contents.keys()].filter((key) => key.startsWith('t4/'))
  emptyZeros(random, contents)
  spoilSome(random, contents, keys, random.integer(1, 3))
  return contents
}

const faults: readonly (readonly [name: string, times: number, make: MakeFault])[] = [
  ['one wrong figure', 60, spoilAnywhere(1)],
  ['two wrong figures', 60, spoilAnywhere(2)],
  ['three wrong figures', 60, spoilAnywhere(3)],
  ['two wrong figures close together', 60, spoilClose(2)],
  ['three wrong figures close together', 60, spoilClose(3)],
  ['four wrong figures close together', 60, spoilClose(4)],
  ['a number in the neighbouring cell', 120, moveOne],
  ['blanks, dashes, cells that are unreadable or missing', 120, spoilAmongBlanks],
  ['a column that cannot be read', 60, spoilBesideLostColumn],
  ['columns alone, too large by more than any figure', 20, raiseColumn],
  ['table 4', 100, spoilCases],
]

describe.each<Edition>(['2021', '2019'])(
  'explanations of the %s edition are those of the brute force',
  (edition) => {
    test.each(faults)('%s', (_, times, make) => {
      const random = seededRandom(1_000 + times)
      for (let time = 0; time < times; time += 1) {
        const report = reportOf(make(random, edition), edition)
        const { engine, brute } = compare(report, checkTables(report))
        expect(engine).toEqual(brute)
      }
    })
  },
)

test('explanations of relations that no template has are those of the brute force', () => {
  const random = seededRandom(9)
  for (let time = 0; time < 3_000; time += 1) {
    const keys = requestFigures('2021', ['new', 'granted']).slice(0, random.integer(4, 9))
    const share = random.pick([0.3, 1])
    const contents: Contents = new Map(
      keys.map((key) => [key, random.chance(share) ? random.integer(0, 6) : 0] as const),
    )
    if (random.chance(0.5)) blot(random, contents, keys, 1)
    const report = reportOf(contents, '2021')
    const { engine, brute } = compare(report, checkTables(report, [randomRelations(random, keys)]))
    expect(engine).toEqual(brute)
  }
})

test('the faults met everything that an explanation can be', () => {
  for (const times of Object.values(met)) expect(times).toBeGreaterThan(15)
})
