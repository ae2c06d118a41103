import { describe, expect, test } from 'vitest'
import { explainFailures, type Hint } from '../../core/check/explain.ts'
import type { Cause, Outcome } from '../../core/model/finding.ts'
import type { Edition, FigureKey } from '../../core/template/keys.ts'
import { validFigures } from '../support/figures.ts'
import { seededRandom } from '../support/random.ts'
import {
  type Content,
  type Contents,
  checkTables,
  figuresOfTables,
  randomTables,
  reportOf,
  requestFigures,
  spoil,
  tell,
} from '../support/table-faults.ts'

type Cells = Readonly<Record<FigureKey, Content>>

/** The invented report with some cells wrong. */
function spoiled(cells: Cells, edition: Edition = '2021'): Contents {
  const contents: Contents = new Map()
  const printed: Cells = { ...validFigures(edition), ...cells }
  for (const key of figuresOfTables(edition)) contents.set(key, printed[key] ?? 'missing')
  for (const group of ['refused', 'unavailable', 'unprocessed', 'other-processing']) {
    const subtotal = printed[`t3/${group}/total`]
    if (subtotal !== undefined) contents.set(`t3/${group}/total`, subtotal)
  }
  return contents
}

function explain(contents: Contents, hints: readonly Hint[] = []): Cause[] {
  const report = reportOf(contents, '2021')
  return explainFailures(checkTables(report), report, hints)
}

function tellAll(cells: Cells, hints?: readonly Hint[]): string[] {
  return explain(spoiled(cells), hints).map(tell)
}

/** The first alternative of each topic, and whether nothing fails once it is applied. */
function settlesAll(contents: Contents, causes: readonly Cause[]): boolean {
  const mended = new Map(contents)
  const told = new Set<string>()
  for (const { figures, settles } of causes) {
    if (told.has(settles.join())) continue
    told.add(settles.join())
    for (const { figure, to } of figures) mended.set(figure, to)
  }
  return checkTables(reportOf(mended, '2021')).every(({ state }) => state !== 'fail')
}

describe('one wrong figure', () => {
  test('of table 3 is found with its value, whichever it is', () => {
    const random = seededRandom(5)
    for (const edition of ['2021', '2019'] as const) {
      const contents = randomTables(random, edition)
      for (const key of requestFigures(edition)) {
        const right = contents.get(key)
        if (typeof right !== 'number') throw new Error(key)
        const wrong = spoil(random, right)
        const report = reportOf(new Map(contents).set(key, wrong), edition)
        const causes = explainFailures(checkTables(report), report)
        expect(causes).toMatchObject([{ figures: [{ figure: key, from: wrong, to: right }], sole: true }])
      }
    }
  })

  test('of a group that carries subtotals is found, whether it is the subtotal or a part', () => {
    expect(tellAll({ 't3/refused/total': 9 })).toEqual(['t3/refused/total 9→8 !'])
    expect(tellAll({ 't3/refused/total': 8, 't3/refused-third-party/total': 12 })).toEqual([
      't3/refused-third-party/total 12→2 ! extra-digit',
    ])
  })

  test('of table 4 leaves its row’s other figures as alternatives, details before the total', () => {
    expect(tellAll({ 't4/review/total': 6 })).toEqual([
      't4/review/upheld 2→4',
      't4/review/corrected 0→2',
      't4/review/other 1→3',
      't4/review/pending 1→3',
      't4/review/total 6→4',
    ])
  })
})

describe('patterns', () => {
  test.each<[name: string, cells: Cells, first: string]>([
    ['digits swapped', { 't3/granted/natural-person': 71 }, 't3/granted/natural-person 71→17 ! digit-swap'],
    ['a digit missing', { 't3/new/natural-person': 4 }, 't3/new/natural-person 4→41 ! missing-digit'],
    ['a digit too many', { 't3/handled/total': 555 }, 't3/handled/total 555→55 ! extra-digit'],
    [
      'two neighbours exchanged',
      { 't3/partly-granted/natural-person': 1, 't3/partly-granted/company': 5 },
      't3/partly-granted/natural-person 1→5, t3/partly-granted/company 5→1 ! shifted-column',
    ],
    [
      'a number one column too far, where other rows could be wrong as well',
      { 't3/unavailable-not-held/company': 0, 't3/unavailable-not-held/research': 1 },
      't3/unavailable-not-held/company 0→1, t3/unavailable-not-held/research 1→0 shifted-column',
    ],
    [
      'a number one column too far, its own cell blank',
      { 't3/unavailable-not-held/company': 'blank', 't3/unavailable-not-held/research': 1 },
      't3/unavailable-not-held/company blank→1, t3/unavailable-not-held/research 1→0 shifted-column',
    ],
    [
      'two numbers one column too far',
      { 't3/carried-in/natural-person': 0, 't3/carried-in/company': 3, 't3/carried-in/research': 1 },
      't3/carried-in/natural-person 0→3, t3/carried-in/company 3→1, t3/carried-in/research 1→0 shifted-column',
    ],
    [
      'carried-in requests left out',
      { 't3/carried-in/natural-person': 0 },
      't3/carried-in/natural-person 0→3 ! forgotten-carry-over',
    ],
    [
      'carried-in requests counted as new',
      { 't3/new/total': 57 },
      't3/new/total 57→53 ! forgotten-carry-over',
    ],
    [
      'a partial grant counted twice',
      { 't3/handled/natural-person': 48 },
      't3/handled/natural-person 48→43 ! double-counted',
    ],
    [
      'a group counted twice',
      { 't3/handled/natural-person': 50 },
      't3/handled/natural-person 50→43 ! double-counted',
    ],
    ['organisations counted twice', { 't3/granted/total': 29 }, 't3/granted/total 29→23 ! double-counted'],
    ['nothing that has a name', { 't3/granted/natural-person': 26 }, 't3/granted/natural-person 26→17 !'],
  ])('%s', (_, cells, first) => {
    expect(tellAll(cells)[0]).toBe(first)
  })
})

describe('several causes', () => {
  test('wrong cells that share no failed relation are told apart, each sole', () => {
    expect(
      tellAll({ 't3/granted/natural-person': 26, 't3/new/company': 60, 't3/refused-third-party/other': 4 }),
    ).toEqual([
      't3/new/company 60→6 ! extra-digit',
      't3/granted/natural-person 26→17 !',
      't3/refused-third-party/other 4→0 !',
    ])
  })

  test('wrong cells of one column are told together', () => {
    expect(
      tellAll({ 't3/granted/natural-person': 26, 't3/unavailable-not-held/natural-person': 13 }),
    ).toEqual(['t3/granted/natural-person 26→17, t3/unavailable-not-held/natural-person 13→7 !'])
  })

  test('an ambiguous fault does not make a clear one ambiguous', () => {
    const causes = explain(
      spoiled({ 't3/granted/company': 2, 't3/unavailable-not-held/company': 2, 't3/carried-out/other': 8 }),
    )
    const clear = causes.filter(({ sole }) => sole)
    expect(clear.map(tell)).toEqual(['t3/carried-out/other 8→0 !'])
    expect(causes.length).toBeGreaterThan(clear.length + 1)
  })

  test('tables 3 and 4 are explained by themselves', () => {
    const four: Cells = {
      't3/granted/natural-person': 26,
      't3/granted/company': 9,
      't3/new/research': 7,
      't3/carried-out/other': 5,
    }
    expect(tellAll(four)).toEqual([])
    expect(tellAll({ ...four, 't4/review/total': 5 })).toHaveLength(5)
  })

  test('independent rows of table 4 are explained by themselves', () => {
    const causes = explain(
      spoiled({ 't4/review/total': 5, 't4/suit-direct/total': 2, 't4/suit-after-review/total': 0 }),
    )
    expect(new Set(causes.map(({ settles }) => settles.join())).size).toBe(3)
  })
})

describe('blanks', () => {
  test('a blank comes last, unless its number stands beside it', () => {
    expect(tellAll({ 't3/partly-granted/company': 'dash', 't3/partly-granted/public-welfare': 1 })).toEqual([
      't3/unavailable-not-held/company 1→2, t3/unavailable-not-held/public-welfare 1→0',
      't3/granted/company 3→4, t3/granted/public-welfare 1→0',
      't3/partly-granted/company blank→1, t3/partly-granted/public-welfare 1→0',
    ])
  })
})

describe('hints', () => {
  const cells: Cells = { 't4/review/total': 6 }

  test('put an alternative first and make nothing sole', () => {
    expect(tellAll(cells, [{ figure: 't4/review/total', value: 4 }])[0]).toBe('t4/review/total 6→4')
    expect(tellAll(cells, [{ figure: 't4/review/pending', value: 3 }])[0]).toBe('t4/review/pending 1→3')
  })

  test('put an alternative that contradicts them last', () => {
    expect(tellAll(cells, [{ figure: 't4/review/upheld', value: 2 }])[4]).toBe('t4/review/upheld 2→4')
  })

  test('do not change what is sole', () => {
    const contents = spoiled({ 't3/granted/natural-person': 26 })
    expect(explain(contents, [{ figure: 't3/granted/total', value: 32 }])).toEqual(explain(contents))
  })
})

describe('values', () => {
  test('are whole where counts are asked for; an impossible number is the first suspect', () => {
    expect(tellAll({ 't4/review/upheld': 2.5 })).toEqual(['t4/review/upheld 2.5→2 !'])
    expect(tellAll({ 't4/review/other': -1 })[0]).toBe('t4/review/other -1→1')
  })

  test('are never negative', () => {
    const told = tellAll({ 't4/review/total': 1 })
    expect(told).toEqual(['t4/review/total 1→4 !'])
  })

  test('beyond exact arithmetic explain nothing', () => {
    expect(tellAll({ 't4/review/total': 1e15 })).toEqual([])
    expect(tellAll({ 't4/review/total': 1e300 })).toEqual([])
  })
})

describe('bounds', () => {
  test('a table of random numbers is given up at once', () => {
    const random = seededRandom(3)
    const contents = randomTables(random, '2021')
    for (const key of requestFigures('2021')) contents.set(key, random.integer(0, 99))
    expect(explain(contents)).toEqual([])
  })
})

function tellWithRelations(cause: Cause, outcomes: readonly Outcome[]): string {
  const relations = cause.settles.map((index) => `${outcomes[index]?.rule} ${outcomes[index]?.instance}`)
  return `${tell(cause)} ${relations.sort().join()}`
}

test('lists of relations that begin alike are kept apart', () => {
  const report = reportOf(spoiled({ 't3/granted/natural-person': 26 }), '2021')
  const all = checkTables(report)
  const short = all.filter(({ instance }) => instance !== 't3/granted/total')
  for (let time = 0; time < 2; time += 1) {
    expect(explainFailures(all, report)).toHaveLength(1)
    expect(explainFailures(short, report).map(tell)).toEqual(['t3/granted/natural-person 26→17 !'])
  }
})

describe('the same report', () => {
  test('gives the same causes in any order of its relations', () => {
    const random = seededRandom(8)
    for (let time = 0; time < 50; time += 1) {
      const contents = randomTables(random, '2021')
      for (let count = random.integer(1, 3); count > 0; count -= 1) {
        const key = random.pick([...contents.keys()])
        const content = contents.get(key)
        if (typeof content === 'number') contents.set(key, spoil(random, content))
      }
      const report = reportOf(contents, '2021')
      const outcomes = checkTables(report)
      const told = explainFailures(outcomes, report).map((cause) => tellWithRelations(cause, outcomes))
      expect(told.length).toBeGreaterThan(0)
      const turned = outcomes.slice().reverse()
      expect(
        explainFailures(turned, report)
          .map((cause) => tellWithRelations(cause, turned))
          .sort(),
      ).toEqual(told.sort())
      expect(
        explainFailures(outcomes, report)
          .map((cause) => tellWithRelations(cause, outcomes))
          .sort(),
      ).toEqual(told)
      expect(settlesAll(contents, explainFailures(outcomes, report))).toBe(true)
    }
  })
})
