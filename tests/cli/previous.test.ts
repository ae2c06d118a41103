import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsFile, recallReports } from '../../core/schema/index.ts'
import { draftOf, printPage } from './beside.ts'
import { runInside } from './inside.ts'

const before = draftOf(2, '云川县水务局', 2023)
const other = draftOf(3, '云川县教育局', 2023)
const now = draftOf(4, '云川县水务局', 2024)
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'))
  writeFileSync(join(folder, 'before.html'), printPage(before))
  writeFileSync(join(folder, 'other.html'), printPage(other))
  writeFileSync(join(folder, 'now.html'), printPage(now))
  writeFileSync(join(folder, 'news.html'), '<html><body><h1>天气预报</h1><p>明天有雨。</p></body></html>')
  writeFileSync(join(folder, 'other.json'), '{"schema":"other"}')
  const all = ['other.html', 'before.html', 'news.html']
  await runInside(folder, ['check', ...all, '--format', 'json', '--output', 'all.json'])
  await runInside(folder, ['check', 'news.html', '--format', 'json', '--output', 'none.json'])
  await runInside(folder, ['read', 'before.html', '--save', 'read.json'])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function findings(previous: string): Promise<string[]> {
  const words = ['check', 'now.html', '--previous', previous, '--format', 'json', '--fail-on', 'never']
  const { stdout } = await runInside(folder, words)
  const [report] = findingsFile.parse(JSON.parse(stdout)).reports
  const across = report?.findings.filter(({ rule }) => /carried|continuity|limit|jump|origin|drop/.test(rule))
  return (across ?? []).map(({ fingerprint, rule }) => `${rule} ${fingerprint}`)
}

test('saved findings of many reports serve as last year’s, paired by organ, like the page itself', async () => {
  const page = await findings('before.html')
  expect(page.length).toBeGreaterThan(0)
  expect(await findings('all.json')).toEqual(page)
  expect(await findings('read.json')).toEqual(page)
})

test('evidence in saved findings has no place in a source', async () => {
  const words = ['check', 'now.html', '--previous', 'all.json', '--format', 'json', '--fail-on', 'never']
  const { stdout } = await runInside(folder, words)
  const [report] = findingsFile.parse(JSON.parse(stdout)).reports
  const places = (report?.findings ?? [])
    .flatMap(({ evidence }) => evidence)
    .filter(({ role }) => role === 'prior')
  expect(places.length).toBeGreaterThan(0)
  for (const { place } of places) {
    expect(place).toMatchObject({ source: 'all.json' })
    expect(place.label).toMatch(/^上年报告：/)
    expect(place.block).toBeUndefined()
    expect(place.anchor).toBeUndefined()
  }
  const text = await runInside(folder, words.slice(0, 4))
  expect(text.stdout).toContain('上年度报告：all.json')
})

test.each(['none.json', 'other.json', 'no.json'])('%s cannot be used, and that is said', async (file) => {
  const run = await runInside(folder, ['check', 'now.html', '--previous', file])
  expect(run.code).toBe(3)
  expect(run.stderr).toContain(`--previous ${file}: `)
})

test('figures come back with their states, and nothing that the template does not have', () => {
  const empty = { passed: 0, failed: 0, review: 0, cannotTell: 0, notApplicable: 0 }
  const file = {
    schema: 'gouji/1',
    kind: 'check',
    tool: { name: 'gouji', version: '0', rules: '' },
    reports: [
      {
        source: { name: 'a.html' },
        status: 'checked',
        organ: '云川县水务局',
        year: 2020,
        edition: '2019',
        scope: 'organ',
        verdict: 'passed',
        figures: {
          't3/new/total': 7,
          't3/new/company': null,
          't3/new/other': null,
          't3/nothing/total': 9,
          't2/regulations/made': 1,
        },
        unread: { 't3/new/company': 'blank' },
        claims: [],
        checks: empty,
        findings: [],
      },
    ],
    summary: { reports: 1, errors: 0, reviews: 0, notes: 0, cannotTell: 0 },
  }
  const [report] = recallReports(file, 'saved.json') ?? []
  expect(report?.identity).toMatchObject({
    organ: '云川县水务局',
    year: 2020,
    edition: '2019',
    scope: 'organ',
  })
  expect(
    Object.values(report?.figures ?? {}).map((figure) => `${figure?.key} ${figure?.value ?? figure?.state}`),
  ).toEqual(['t2/regulations/made 1', 't3/new/company blank', 't3/new/other illegible', 't3/new/total 7'])
  expect(report?.tables.t4.state).toBe('missing')
  expect(report?.tables.t2).toMatchObject({ state: 'read', edition: '2019' })
  expect(recallReports({ ...file, reports: [{}] }, 'saved.json')).toBeNull()
})
