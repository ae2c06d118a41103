import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingsFile } from '../../core/schema/index.ts'
import { consolidate, draftOf, printPage } from './beside.ts'
import { runInside } from './inside.ts'

const organs = ['云川县人民政府办公室', '云川县水务局', '云川县教育局']
const children = organs.map((organ, index) => draftOf(index + 1, organ, 2024))
const county = consolidate(children, '云川县人民政府')
const without = consolidate(children.slice(0, 2), '云川县人民政府')
let folder = ''

const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'))
  for (const [index, child] of children.entries()) writeFileSync(at(`child-${index}.html`), printPage(child))
  writeFileSync(at('county.html'), printPage(county))
  writeFileSync(at('without.html'), printPage(without))
  writeFileSync(at('news.html'), '<html><body><h1>天气预报</h1><p>明天有雨。</p></body></html>')
  writeFileSync(at('list.txt'), '县水务局\n县教育局 # 局机关\n县司法局\n')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('exit codes', () => {
  test.each([
    ['the sum', ['county.html', 'child-*.html', '--complete'], 0],
    ['an organ left out', ['without.html', 'child-*.html', '--complete'], 1],
    ['an open list is only for review', ['without.html', 'child-*.html'], 0],
    ['what is for review may fail', ['without.html', 'child-*.html', '--fail-on', 'warning'], 1],
    ['a parent that is no report', ['news.html', 'child-*.html'], 3],
    ['a child that is no report', ['county.html', 'child-0.html', 'news.html'], 3],
    ['a list of names that is not there', ['county.html', 'child-0.html', '--children', 'no.txt'], 3],
    ['no child', ['county.html'], 2],
    ['a format of other commands', ['county.html', 'child-0.html', '--format', 'sarif'], 2],
    ['a book that is there already', ['county.html', 'child-0.html', '--fill', 'list.txt'], 2],
  ])('%s', async (_, words, code) => {
    const run = await runInside(folder, ['rollup', ...words])
    expect(`${run.code} ${run.stderr}`).toMatch(new RegExp(`^${code} `))
    expect(run.stderr.includes('    at ')).toBe(false)
  })
})

test('text names the organ that was left out, what counted and who is missing', async () => {
  const words = ['rollup', 'without.html', '.', '--complete', '--children', 'list.txt']
  const { stdout } = await runInside(folder, words)
  expect(stdout).toMatch(/少的正好都是云川县教育局的数/)
  expect(stdout).toMatch(/名单上有 1 个单位没有给出报告：县司法局/)
  expect(stdout).toMatch(/下级报告 7 份，计入 3 份/)
  expect(stdout).toMatch(/news\.html \(\s*没有找到/)
  expect(stdout).not.toMatch(/\{[a-z-]+\}/)
})

test('json has the roll-up beside the findings, with every child and cell', async () => {
  const words = ['rollup', 'without.html', 'child-*.html', '--complete', '--format', 'json']
  const { stdout } = await runInside(folder, words)
  const file = findingsFile.parse(JSON.parse(stdout))
  expect(file.kind).toBe('rollup')
  const [report] = file.reports
  expect(report?.rollup?.children.map(({ organ, state }) => `${organ} ${state}`)).toEqual(
    organs.map((organ) => `${organ} counted`),
  )
  const cell = report?.rollup?.cells.find(({ figure }) => figure === 't3/new/total')
  expect(cell).toMatchObject({
    stated: without.figures['t3/new/total'],
    sum: county.figures['t3/new/total'],
    state: 'less',
  })
  const findings = report?.findings.filter(({ rule }) => rule === 'children-sum') ?? []
  expect(findings.length).toBeGreaterThan(0)
  for (const { evidence } of findings) {
    const child = evidence.find(({ role }) => role === 'child')
    expect(child?.place.source).toBe('child-2.html')
    expect(child?.place.label).toMatch(/^云川县教育局：/)
  }
})

test('reports below may be saved findings', async () => {
  const saved = 'saved.json'
  const check = [
    'check',
    'child-0.html',
    'child-1.html',
    'child-2.html',
    '--format',
    'json',
    '--fail-on',
    'never',
  ]
  await runInside(folder, [...check, '--output', saved])
  const { code, stdout } = await runInside(folder, ['rollup', 'county.html', saved, '--complete'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/计入 3 份[\s\S]*相等 200 个/)
})

test('--fill writes a new workbook that reads back as the sums, and touches no file that is there', async () => {
  const book = 'sums.xlsx'
  const words = ['rollup', 'county.html', 'child-*.html', '--fill', book]
  expect((await runInside(folder, words)).stderr).toContain(book)
  const bytes = readFileSync(at(book))
  const { stdout } = await runInside(folder, ['check', book, '--format', 'json', '--fail-on', 'never'])
  const [report] = findingsFile.parse(JSON.parse(stdout)).reports
  expect(report?.figures).toEqual(county.figures)
  expect(report?.organ).toBe('云川县人民政府')
  const again = await runInside(folder, words)
  expect(again.code).toBe(2)
  expect(again.stderr).toMatch(/文件已存在/)
  expect(readFileSync(at(book)).equals(bytes)).toBe(true)
  expect(existsSync(at('county.html'))).toBe(true)
})
