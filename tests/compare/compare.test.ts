import { describe, expect, test } from 'vitest'
import { compareReports } from '../../core/compare/index.ts'
import type { ProseDifference } from '../../core/compare/prose.ts'
import type { Report } from '../../core/model/report.ts'
import { readReport } from '../../core/read/index.ts'
import { readHtmlText } from '../../sources/html.ts'
import { readText } from '../../sources/text.ts'
import { dropTable } from '../support/changes.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { textLayouts } from '../support/layouts/text.ts'
import { waterProse } from '../support/prose.ts'
import { seededRandom } from '../support/random.ts'
import { makeReport, type ReportOptions } from '../support/report.ts'

const draft = makeDraft(seededRandom(4), { edition: '2021', busy: 0.5 })

function print(one: Draft, layout: string): Report {
  return readReport(readHtmlText((htmlLayouts[layout] ?? String)(one), `${layout}.html`))
}

describe('mark-up', () => {
  const first = print(draft, 'clean')

  test.each(Object.keys(htmlLayouts))('%s says the same', (layout) => {
    const comparison = compareReports(first, print(draft, layout))
    expect(comparison.figures).toEqual([])
    expect(comparison.prose.map(tell)).toEqual([])
  })

  test.each(Object.keys(textLayouts))('text, %s, says the same', (layout) => {
    const text = (textLayouts[layout] ?? String)(draft)
    const comparison = compareReports(first, readReport(readText(text, 'report.txt')))
    expect(comparison.figures).toEqual([])
    expect(comparison.prose.map(tell)).toEqual([])
  })
})

describe('figures', () => {
  const figuresOf = (second: ReportOptions, first: ReportOptions = {}): string[] =>
    compareReports(makeReport(first), makeReport(second)).figures.map(
      ({ key, severity, first: one, second: other }) =>
        `${key} ${severity} ${one ? (one.value ?? one.state) : 'none'} → ${other ? (other.value ?? other.state) : 'none'}`,
    )

  test.each<[string, ReportOptions['figures'], string]>([
    ['numbers that differ', { 't3/new/company': 7 }, 't3/new/company error 6 → 7'],
    ['a number left blank', { 't3/new/company': '' }, 't3/new/company error 6 → blank'],
    ['a zero left blank', { 't3/new/other': '' }, 't3/new/other warning 0 → blank'],
    ['a zero as a dash', { 't3/new/other': '-' }, 't3/new/other warning 0 → dash'],
    ['a number that cannot be read', { 't3/new/company': '?' }, 't3/new/company warning 6 → illegible'],
    ['a row that is not there', { 't2/coercion/decisions': null }, 't2/coercion/decisions error 6 → none'],
    ['a subtotal that only one prints', { 't3/refused/total': 8 }, 't3/refused/total error none → 8'],
  ])('%s', (_, figures, expected) => {
    expect(figuresOf(figures ? { figures } : {})).toEqual([expected])
  })

  test('a blank on both sides is the same', () => {
    expect(figuresOf({ figures: { 't3/new/other': '' } }, { figures: { 't3/new/other': '' } })).toEqual([])
  })

  test('equal figures are counted', () => {
    const { equal } = compareReports(makeReport(), makeReport({ figures: { 't3/new/company': 7 } }))
    expect(equal).toBe(199)
  })
})

describe('tables', () => {
  test('a table that is a picture is told once, its figures are not', () => {
    const { tables, figures } = compareReports(
      makeReport(),
      makeReport({ change: dropTable('t3', 'picture') }),
    )
    expect(figures).toEqual([])
    expect(tables).toMatchObject([{ table: 't3', severity: 'warning', second: { state: 'picture' } }])
  })

  test('tables that neither has are told not to have been compared', () => {
    const without = makeReport({ change: dropTable('t4', 'missing') })
    const { tables } = compareReports(without, makeReport({ change: dropTable('t4', 'missing') }))
    expect(tables).toMatchObject([{ table: 't4', severity: 'note' }])
  })

  test('of two formats, the figures that both have are compared', () => {
    const { tables, figures } = compareReports(
      makeReport({ edition: '2019' }),
      makeReport({ figures: { 't3/granted/company': 4 } }),
    )
    expect(tables.map(({ table, severity }) => `${table} ${severity}`)).toEqual(['t2 note', 't3 note'])
    expect(figures.map(({ key }) => key)).toEqual(['t3/granted/company'])
  })
})

describe('prose', () => {
  const compare = (second: readonly string[], first: readonly string[], year = 2024): string[] =>
    compareReports(
      makeReport({ year: 2024, prose: { overview: first } }),
      makeReport({ year, prose: { overview: second } }),
    ).prose.map(tell)

  const [first = '', second = '', third = ''] = waterProse.overview ?? []

  test('sentences removed, and one added', () => {
    const added = '增设节水问答专栏。'
    expect(compare([first, added, third], [first, second, third])).toEqual([
      expect.stringMatching(/^removed note overview （二）依申请公开。$/),
      expect.stringMatching(/^removed note overview 2024年新收.*件。$/),
      expect.stringMatching(/^removed note overview 对涉及征地补偿的申请.*。$/),
      `added note overview ${added}`,
    ])
  })

  test('numbers changed in a sentence that is otherwise the same', () => {
    expect(compare([first.replace('十七', '十八').replace('46', '51')], [first])).toEqual([
      expect.stringMatching(/^changed note overview .*\[七→八\]\[46→51\]$/),
    ])
    expect(compare([first.replace('46', '51')], [first])).toEqual([
      expect.stringMatching(/^numbers warning overview .*\[46→51\]$/),
    ])
  })

  test('years that change with the report are only a note', () => {
    const sentence = '2024年度安排公开事项三十项。'
    const next = sentence.replace('2024', '2025')
    const differences = compareReports(
      makeReport({ year: 2024, prose: { overview: [sentence] } }),
      makeReport({ year: 2025, prose: { overview: [next] } }),
    ).prose.filter(({ section }) => section === 'overview')
    expect(differences.map(tell)).toEqual([expect.stringMatching(/^numbers note .*\[2024→2025\]$/)])
  })

  test('words changed', () => {
    expect(compare([third.replace('流域', '乡镇')], [third])).toEqual([
      expect.stringMatching(/^changed note overview .*\[流域→乡镇\]$/),
    ])
  })

  test('a paragraph moved to another place', () => {
    const moved = compare([third, first, second], [first, second, third])
    expect(moved.every((line) => line.startsWith('moved'))).toBe(true)
    expect(moved.length).toBeGreaterThan(0)
  })

  test('paragraphs cut otherwise, spaces, full-width digits and quotation marks do not count', () => {
    const other = first.replace('。', '').replace('46', '４６').replace('，', '， ')
    const cut = other.indexOf('围绕')
    expect(compare([other.slice(0, cut), other.slice(cut)], [first])).toEqual([])
  })

  test('quotes stand in the source where the places say', () => {
    const report = makeReport({ prose: { overview: [first] } })
    const { prose } = compareReports(report, makeReport({ prose: { overview: [second] } }))
    const quoted = prose.flatMap(({ first: one }) => one ?? [])
    expect(quoted.length).toBeGreaterThan(0)
    for (const { place, raw } of quoted) {
      const block = report.source.blocks[place.block]
      expect(block?.kind === 'text' && block.text.slice(place.start, place.end)).toBe(raw)
    }
  })

  test('a page of ten thousand other sentences is compared in time', () => {
    const many = (word: string): string[] =>
      Array.from({ length: 10_000 }, (_, index) => `${word}第${index}项工作按计划推进，责任落实到人。`)
    const start = performance.now()
    compare(many('水利'), many('教育'))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

function tell({ kind, severity, section, first, second, changes }: ProseDifference): string {
  const told = changes.map(
    (change) =>
      `[${first?.raw.slice(change.first.start, change.first.end)}→${second?.raw.slice(change.second.start, change.second.end)}]`,
  )
  return `${kind} ${severity} ${section} ${(second ?? first)?.raw} ${told.join('')}`.trim()
}
