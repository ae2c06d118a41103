import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingsFile } from '../../core/schema/index.ts'
import { writeWorkbook } from '../support/layouts/workbook.ts'
import { draftOf, printPage } from './beside.ts'
import { runInside } from './inside.ts'

const draft = draftOf(2, '云川县水务局', 2024)
const published = {
  ...draft,
  figures: { ...draft.figures, 't2/licensing/decisions': (draft.figures['t2/licensing/decisions'] ?? 0) + 3 },
  prose: {
    ...draft.prose,
    problems: draft.prose.problems.map((text) => text.replace('两名', '三名').replace('灌区', '村组')),
  },
}
const reworded = { ...draft, prose: { ...published.prose } }
let folder = ''

const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'))
  writeFileSync(at('draft.html'), printPage(draft))
  writeFileSync(at('page.html'), printPage(published))
  writeFileSync(at('words.html'), printPage(reworded))
  writeFileSync(at('draft.xlsx'), await writeWorkbook('sheet-per-table', draft))
  writeFileSync(at('news.html'), '<html><body><h1>天气预报</h1><p>明天有雨。</p></body></html>')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('exit codes', () => {
  test.each([
    ['the same report twice', ['draft.html', 'draft.html'], 0],
    ['a figure that differs', ['draft.html', 'page.html'], 1],
    ['words that differ', ['draft.html', 'words.html'], 0],
    ['words that are to fail', ['draft.html', 'words.html', '--fail-on', 'note'], 1],
    ['a figure that is not to fail', ['draft.html', 'page.html', '--fail-on', 'never'], 0],
    ['a workbook beside the page of the same figures', ['draft.xlsx', 'draft.html'], 0],
    ['something that is no report', ['draft.html', 'news.html'], 3],
    ['one file', ['draft.html'], 2],
    ['three files', ['draft.html', 'page.html', 'words.html'], 2],
  ])('%s', async (_, words, code) => {
    const run = await runInside(folder, ['compare', ...words])
    expect(`${run.code} ${run.stderr}`).toMatch(new RegExp(`^${code} `))
  })
})

test('text says who they are, which figures differ and how the words were changed', async () => {
  const { stdout } = await runInside(folder, ['compare', 'draft.html', 'page.html'])
  const value = draft.figures['t2/licensing/decisions'] ?? 0
  expect(stdout).toMatch(/^甲 {2}draft\.html\n.*云川县水务局 · 2024年度/)
  expect(stdout).toContain('数字不同 1 处，相同 199 处')
  expect(stdout).toMatch(new RegExp(`行政许可·本年处理决定数量 +${value} +${value + 3} +\\+3`))
  expect(stdout).toMatch(/- .*按【灌区】逐一/)
  expect(stdout).toMatch(/\+ .*按【村组】逐一/)
  expect(stdout).not.toContain('\u001b')
})

test('says in English that nothing differs', async () => {
  const { stdout } = await runInside(folder, ['compare', 'draft.html', 'draft.html', '--locale', 'en'])
  expect(stdout).toContain('0 figures differ, 200 equal')
  expect(stdout).toContain('no difference')
})

test('json has both reports, without a verdict, and the differences of the second', async () => {
  const { stdout } = await runInside(folder, ['compare', 'draft.html', 'page.html', '--format', 'json'])
  const file = findingsFile.parse(JSON.parse(stdout))
  expect(file.kind).toBe('compare')
  expect(file.reports.map(({ verdict, findings }) => [verdict, findings.length])).toEqual([
    [null, 0],
    [null, 0],
  ])
  expect(file.reports[0]?.differences).toBeUndefined()
  const differences = file.reports[1]?.differences
  expect(differences).toMatchObject({ from: 'draft.html', equal: 199 })
  expect(differences?.figures).toMatchObject([
    { figure: 't2/licensing/decisions', severity: 'error', first: { place: { source: 'draft.html' } } },
  ])
  expect(differences?.prose.map(({ kind, section }) => `${kind} ${section}`)).toEqual(['changed problems'])
  expect(file.summary).toMatchObject({ reports: 2, errors: 1, reviews: 0, notes: 1 })
})

test('saved findings can be compared by their figures', async () => {
  const saved = 'saved.json'
  await runInside(folder, [
    'check',
    'draft.html',
    '--format',
    'json',
    '--output',
    saved,
    '--fail-on',
    'never',
  ])
  const { stdout, code } = await runInside(folder, ['compare', saved, 'page.html'])
  expect(code).toBe(1)
  expect(stdout).toContain('数字不同 1 处，相同 199 处')
  expect(stdout).not.toMatch(/新增|删去/)
})
