import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingsFile } from '../../core/schema/index.ts'
import { copiedParagraph } from '../support/prose.ts'
import { draftOf, printPage } from './beside.ts'
import { runInside } from './inside.ts'

const water = draftOf(2, '云川县水务局', 2024)
const school = draftOf(3, '云川县教育局', 2024)
const before = { ...water, year: 2023 }
const copy = { ...draftOf(5, '云川县司法局', 2024) }
copy.prose = {
  ...copy.prose,
  overview: [copiedParagraph],
  problems: ['存在的问题是调解员培训不足，下一步按月开设案例课堂。'],
}
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'))
  for (const name of ['apart', 'years', 'copied']) mkdirSync(join(folder, name))
  const write = (path: string, draft: typeof water): void =>
    writeFileSync(join(folder, path), printPage(draft))
  write('apart/water.html', water)
  write('apart/school.html', school)
  write('years/2024.html', water)
  write('years/2023.html', before)
  write('copied/water.html', water)
  write('copied/justice.html', copy)
  writeFileSync(join(folder, 'news.html'), '<html><body><h1>天气预报</h1><p>明天有雨。</p></body></html>')
  writeFileSync(
    join(folder, 'profile.json'),
    JSON.stringify({ schema: 'gouji/profile/1', thresholds: { 'similar-to-peer': 20 } }),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('exit codes', () => {
  test.each([
    ['nothing in common', ['./apart'], 0],
    ['last year’s text is for review', ['./years'], 0],
    ['what is for review may fail', ['./years', '--fail-on', 'warning'], 1],
    ['one paragraph is below the limit', ['./copied', '--fail-on', 'warning'], 0],
    ['a lower limit of the profile', ['./copied', '--profile', 'profile.json', '--fail-on', 'warning'], 1],
    ['something named that is no report', ['./apart', 'news.html'], 3],
    ['nothing named', [], 2],
  ])('%s', async (_, words, code) => {
    const run = await runInside(folder, ['similar', ...words])
    expect(`${run.code} ${run.stderr}`).toMatch(new RegExp(`^${code} `))
  })
})

test('only the words of the field in common: nothing is told', async () => {
  const { stdout } = await runInside(folder, ['similar', './apart'])
  expect(stdout).toContain('没有发现重复的段落')
  expect(stdout).not.toContain('相同 ')
})

test('a copied paragraph with other numbers is told once, with both quotes', async () => {
  const { stdout } = await runInside(folder, ['similar', './copied'])
  expect(stdout.match(/与云川县/g)).toHaveLength(1)
  expect(stdout).toMatch(/快报12期/)
  expect(stdout).toMatch(/快报 46 期/)
  expect(stdout).toContain('1 对有重复段落，0 份超过界限')
})

test('a passage that reads the same in both is printed once', async () => {
  const { stdout } = await runInside(folder, ['similar', './years'])
  expect(stdout).toMatch(/两处同为 “/)
  expect(stdout).not.toMatch(/(?:本报告|对方) “/)
  const apart = await runInside(folder, ['similar', './copied'])
  expect(apart.stdout).toMatch(/本报告 “[\s\S]*对方 “/)
})

test('last year’s report is named with its year', async () => {
  const { stdout } = await runInside(folder, ['similar', './years'])
  expect(stdout).toMatch(/与本单位2023年度报告，相同 100%，超过 50%/)
})

test('json has the overlaps beside the findings', async () => {
  const words = ['similar', './years', 'copied/justice.html', '--format', 'json']
  const { stdout } = await runInside(folder, words)
  const file = findingsFile.parse(JSON.parse(stdout))
  expect(file.kind).toBe('similar')
  const told = file.reports.map(({ organ, year, verdict, overlaps = [], findings }) => ({
    report: `${organ} ${year} ${verdict}`,
    overlaps: overlaps.map((overlap) => `${overlap.relation} ${overlap.with.organ} ${overlap.with.year}`),
    findings: findings.map(({ rule }) => rule),
  }))
  expect(told).toEqual([
    { report: '云川县水务局 2023 null', overlaps: [], findings: [] },
    {
      report: '云川县水务局 2024 null',
      overlaps: ['earlier-year 云川县水务局 2023', 'same-year 云川县司法局 2024'],
      findings: ['similar-to-last-year'],
    },
    {
      report: '云川县司法局 2024 null',
      overlaps: ['same-year 云川县水务局 2024'],
      findings: [],
    },
  ])
  const [passage] = file.reports[2]?.overlaps?.[0]?.passages ?? []
  expect(passage?.here.place.source).toMatch(/justice\.html$/)
  expect(passage?.there.raw).toMatch(/水情快报/)
  expect(file.summary).toMatchObject({ reports: 3, reviews: 1 })
})
