/**
 * Hundreds of filled and damaged drafting workbooks, calculated by LibreOffice in one call: what its check sheet says, what the
 * engine says about the same book, and what an oracle that shares no code with either says must be the same.
 */
import { beforeAll, expect, test } from 'vitest'
import {
  checkReport,
  planTemplate,
  type Report,
  readReport,
  rules,
  type SourceDocument,
} from '../../core/index.ts'
import type { OutcomeState } from '../../core/model/finding.ts'
import { templates } from '../../core/template/index.ts'
import { listPriorFigures, placePrior } from '../../core/write/workbook/prior-sheet.ts'
import { listRelations } from '../../core/write/workbook/relations.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { openSource } from '../../sources/open.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { type Book, cellsOfSheet, openBook, reportOf, type Typed, typeInto } from '../support/drafting.ts'
import { convertFiles } from '../support/libreoffice.ts'
import { excessOf, sumsOf } from '../support/oracle.ts'
import { type Random, seededRandom } from '../support/random.ts'

const books = 200

interface Calculated {
  name: string
  prior: Report | null
  report: Report
  /** Verdicts of the check sheet, in the order of the relations. */
  verdicts: string[]
}

const states: Record<OutcomeState, string> = {
  pass: '通过',
  fail: '不成立',
  review: '待复核',
  cannotTell: '无法判定',
  notApplicable: '不适用',
}

const relations = listRelations(templates['2021'], null)
const priorPlaces = placePrior(listPriorFigures(relations))
const firstRow = 6
const organ = '云川县水务局'
const year = 2025
const calculated: Calculated[] = []

beforeAll(async () => {
  const random = seededRandom(1)
  const before = await reportOf({ ...makeDraft(random, { edition: '2021' }), organ, year: year - 1 })
  const bases = await Promise.all([makeBase(null), makeBase(before)])
  const files: Record<string, Uint8Array> = {}
  const priors = new Map<string, Report | null>()
  for (let seed = 1; seed <= books; seed++) {
    const name = `book${seed}.xlsx`
    const { typed, prior } = await makeCase(seed)
    const base = bases[prior ? 1 : 0]
    if (base) files[name] = typeInto(base, typed)
    priors.set(name, prior)
  }
  const made = convertFiles(files, { to: 'xlsx:Calc MS Excel 2007 XML' })
  for (const [name, prior] of priors) {
    const document = await openSource(made.get(name) ?? new Uint8Array(), name)
    calculated.push({ name, prior, report: readReport(document), verdicts: verdictsOf(document) })
  }
}, 600_000)

async function makeBase(previous: Report | null): Promise<Book> {
  const plan = planTemplate({ organ, year, previous }, 'zh-CN')
  return openBook(await writeWorkbook(plan), plan, priorPlaces)
}

function verdictsOf(document: SourceDocument): string[] {
  const cells = cellsOfSheet(document, '校核')
  return relations.map((_, index) => cells.get(`H${firstRow + index}`) ?? '')
}

/** Half with last year's report. Some are typed into the empty template, the others whole reports that were damaged. */
async function makeCase(seed: number): Promise<{ typed: Map<string, Typed>; prior: Report | null }> {
  const random = seededRandom(seed)
  const draft: Draft = { ...makeDraft(random, { edition: '2021' }), organ, year }
  const prior = random.chance(0.5) ? await reportOf(draftBefore(draft, random)) : null
  const typed = seed % 3 === 0 ? typeInputs(draft, random) : damage(draft, random)
  if (prior)
    for (const key of priorPlaces.keys()) typed.set(`prior:${key}`, prior.figures[key]?.value ?? null)
  return { typed, prior }
}

/** Last year's draft; mostly what it carries over is what this year's says. */
function draftBefore(draft: Draft, random: Random): Draft {
  const before = makeDraft(random, { edition: '2021' })
  const figures = { ...before.figures }
  for (const key of Object.keys(figures)) {
    const [table, row, column] = key.split('/')
    if (table === 't3' && row === 'carried-out' && random.chance(0.9))
      figures[key] = draft.figures[`t3/carried-in/${column}`] ?? 0
  }
  return { ...before, figures, organ: draft.organ, year: draft.year - 1 }
}

const isSum = (key: string): boolean => key.endsWith('/total') || key.includes('/handled/')

const blanks = [null, '', ' ', '-', '—', '/', '无']
const texts = ['待定', '约3', 'abc', '3+4']

/** What people type into the empty template: often no zeros, now and then a slip or a text. */
function typeInputs(draft: Draft, random: Random): Map<string, Typed> {
  const leavesZeros = random.chance(0.6)
  const typed = new Map<string, Typed>()
  for (const [key, value] of Object.entries(draft.figures)) {
    if (isSum(key) || (leavesZeros && value === 0)) continue
    typed.set(key, random.chance(0.01) ? value + random.integer(1, 30) : value)
  }
  if (random.chance(0.3)) typed.set(random.pick([...typed.keys()]), random.pick([...blanks, ...texts]))
  return typed
}

/** Slips, cleared cells, dashes, texts, numbers as text; in sums as well. */
function damage(draft: Draft, random: Random): Map<string, Typed> {
  const keys = Object.keys(draft.figures)
  const keepsSums = random.chance(0.5)
  const typed = new Map<string, Typed>(
    Object.entries(draft.figures).filter(([key]) => !(keepsSums && isSum(key))),
  )
  const kind = random.integer(0, 4)
  for (let slips = random.integer(0, 3); slips > 0; slips--) {
    const key = random.pick(keys)
    typed.set(key, (draft.figures[key] ?? 0) + random.integer(1, 40))
  }
  if (kind === 1)
    for (const key of keys)
      if ((draft.figures[key] ?? 0) === 0 && random.chance(0.7)) typed.set(key, random.pick(blanks))
  if (kind === 2) for (let count = 8; count > 0; count--) typed.set(random.pick(keys), random.pick(blanks))
  if (kind === 3) typed.set(random.pick(keys), random.pick(texts))
  if (kind === 4) {
    const key = random.pick(keys.filter((each) => !each.startsWith('t2/')))
    typed.set(key, String(draft.figures[key] ?? 0))
    for (const sum of keys.filter(isSum)) if (random.chance(0.2)) typed.set(sum, null)
  }
  return typed
}

test('the check sheet says what the engine says, relation by relation', () => {
  const different = calculated.flatMap(({ name, report, prior, verdicts }) => {
    const { outcomes } = checkReport(rules, report, prior ? { prior } : {})
    return relations.flatMap(({ rule, relation }, index) => {
      const instance = relation.equation.id
      const outcome = outcomes.find((each) => each.rule === rule.id && each.instance === instance)
      const expected = states[outcome?.state ?? 'notApplicable']
      const found = verdicts[index]
      return found === expected ? [] : [`${name} ${rule.id} ${instance}: ${found}, engine ${expected}`]
    })
  })
  expect(calculated).toHaveLength(books)
  expect(different).toEqual([])
})

test('an oracle that knows only the sums of the template agrees', () => {
  const sums = sumsOf('2021')
  const rowOf = new Map<string, number>(
    relations.flatMap(({ rule, relation: { equation } }, index): [string, number][] => {
      const word = {
        'row-total': 'row',
        'outcome-sum': 'outcomes',
        'request-balance': 'balance',
        'case-total': 'cases',
      }[rule.id]
      const part = word === 'row' || word === 'cases' ? equation.id.split('/')[1] : equation.id
      return word ? [[`${word} ${part}`, index]] : []
    }),
  )
  expect(sums.filter(({ name }) => !rowOf.has(name))).toEqual([])
  const told = { pass: 0, wrong: 0, cannotTell: 0 }
  for (const { name, report, verdicts } of calculated) {
    const figures: Record<string, number> = {}
    const unread = new Set<string>()
    for (const figure of Object.values(report.figures)) {
      if (!figure) continue
      if (figure.state === 'illegible') unread.add(figure.key)
      else figures[figure.key] = figure.value ?? 0
    }
    for (const sum of sums) {
      const verdict = verdicts[rowOf.get(sum.name) ?? -1]
      const label = `${name} ${sum.name}`
      if (sum.terms.some(([key]) => unread.has(key))) {
        told.cannotTell++
        expect(verdict, label).toBe(states.cannotTell)
      } else if (excessOf(sum, figures) === 0) {
        told.pass++
        expect(verdict, label).toBe(states.pass)
      } else {
        told.wrong++
        expect([states.fail, states.review], label).toContain(verdict)
      }
    }
  }
  expect(told.pass).toBeGreaterThan(1000)
  expect(told.wrong).toBeGreaterThan(100)
  expect(told.cannotTell).toBeGreaterThan(20)
})

test('every verdict occurs, blanks that can only be 0 among them', () => {
  const words = new Set(calculated.flatMap(({ verdicts }) => verdicts))
  expect([...words].sort()).toEqual(Object.values(states).sort())
  const zeros = calculated.filter(({ report, verdicts }) => {
    const blank = Object.values(report.figures).some((figure) => figure?.state === 'blank')
    return blank && verdicts.includes(states.fail)
  })
  expect(zeros.length).toBeGreaterThan(5)
})
