import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InspectionRow } from '../../cli/inspect/table.ts'
import { startPostgres } from '../support/postgres.ts'
import { seededRandom } from '../support/random.ts'
import { killAfter, quick } from './kill.ts'
import { inspect, startInspect } from './process.ts'
import { type Site, startSite } from './site.ts'
import { differences, ledgerDifferences, readRows } from './truth.ts'

/** Enough of each kind; the soak takes 500. */
const size = 150

/** Which reports were saved when the process died, and how often each had been asked for by then. */
class Saved {
  private readonly visits = new Map<number, number>()

  note(rows: readonly InspectionRow[], { units, seen }: Site): void {
    const numbers = new Map(units.map(({ name, number }) => [name, number]))
    for (const { entry, state } of rows) {
      const number = numbers.get(entry.unit) ?? -1
      if (state !== 'waiting') this.visits.set(number, seen.visits.get(number) ?? 0)
    }
  }

  /** Numbers of units that were asked for although they had been saved. */
  again(visits: ReadonlyMap<number, number>): string[] {
    return [...this.visits]
      .filter(([number, before]) => visits.get(number) !== before && before > 0)
      .map(String)
  }
}

let site: Site
let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-inspect-'))
  site = await startSite(size)
  writeFileSync(at('list.csv'), site.list)
})

afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('killed at random moments and resumed: nothing twice, nothing lost, counts equal what was planted', async () => {
  const random = seededRandom(7)
  const state = at('killed.db')
  let kills = 0
  const saved = new Saved()
  const fetchedAgain: string[] = []
  for (;;) {
    const { child, finished } = startInspect(['run', state, at('list.csv'), ...quick])
    if (kills < 6) void killAfter(child, site, random.integer(0, 60))
    const { code, stdout, stderr } = await finished
    if (code === null) {
      kills++
      fetchedAgain.push(...saved.again(site.seen.visits))
      if (existsSync(state)) saved.note(await readRows(state), site)
      continue
    }
    fetchedAgain.push(...saved.again(site.seen.visits))
    expect(`${code} ${stderr}`).toMatch(/^3 /)
    expect(stdout).toContain(`共 ${size} 份报告，已完成 ${size} 份`)
    break
  }
  expect(kills).toBe(6)
  expect(fetchedAgain).toEqual([])
  const rows = await readRows(state)
  expect(differences(rows, site.units)).toEqual([])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(size)
  const pair = rows.find(
    ({ entry }) => entry.unit === site.units.find(({ kind }) => kind === 'broken-pair')?.name,
  )
  expect(pair?.report?.findings.some(({ evidence }) => evidence.some(({ role }) => role === 'prior'))).toBe(
    true,
  )
})

test('the ledger tells of each unit what was planted', async () => {
  const { code, stderr } = await inspect(['ledger', at('killed.db'), '--output', at('ledger.json')])
  expect(code, stderr).toBe(0)
  expect(ledgerDifferences(at('ledger.json'), site.units)).toEqual([])
})

test('no host saw two requests at once or a forbidden path, and no body came whole that is too large', () => {
  expect(site.seen.most).toBe(1)
  expect(site.seen.forbidden).toEqual([])
  const huge = site.units.filter(({ kind }) => kind === 'huge').length
  expect(site.seen.bodies / huge / 1024 / 1024).toBeLessThan(150)
  expect([...site.seen.agents]).toEqual([expect.stringMatching(/^gouji\/[\d.]+ \([ -~]+\)$/)])
})

test('parts of a plan need nothing of each other, and merge into the same result', async () => {
  const plan = await inspect(['plan', at('list.csv'), '--shards', '3', '--output', at('parts')])
  expect(plan.code).toBe(0)
  const parts = [1, 2, 3].map((number) => at(`part-${number}.db`))
  await Promise.all(
    parts.map((part, index) => inspect(['run', part, at(`parts/part-${index + 1}.csv`), ...quick])),
  )
  const merged = await inspect(['merge', ...parts, '--output', at('merged.db')])
  expect(`${merged.code} ${merged.stderr}`).toBe('0 ')
  expect(merged.stdout).not.toContain('结果不同')
  expect(differences(await readRows(at('merged.db')), site.units)).toEqual([])

  // The whole inspection and one part hold the same reports; pages that changed meanwhile are told.
  const both = await inspect(['merge', at('killed.db'), parts[0] ?? '', '--output', at('both.db')])
  const rows = await readRows(at('both.db'))
  expect(differences(rows, site.units)).toEqual([])
  const part = new Set((await readRows(parts[0] ?? '')).map(({ entry }) => entry.unit))
  const changed = site.units.filter(({ kind, name }) => kind === 'changing' && part.has(name))
  for (const { name } of changed) expect(both.stdout).toContain(`${name} 2024：两次取得的网页内容不同`)
})

test('two workers on PostgreSQL, one of them killed: the same result, one request to a host at a time', async ({
  skip,
}) => {
  const postgres = await startPostgres()
  if (typeof postgres === 'string') {
    process.stdout.write(`\nNOT TESTED on PostgreSQL: ${postgres}\n`)
    return skip(postgres)
  }
  const small = await startSite(60)
  try {
    writeFileSync(at('small.csv'), small.list)
    const state = `${postgres.address}?inspection=two`
    const words = ['run', state, at('small.csv'), ...quick]
    const [killed, other] = [startInspect(words), startInspect(words)]
    void killAfter(killed.child, small, 6)
    const ended = await Promise.all([killed.finished, other.finished])
    expect(ended.map(({ code }) => code)).toEqual([null, 3])
    expect(differences(await readRows(state), small.units)).toEqual([])
    expect(small.seen.most).toBe(1)
    expect(small.seen.forbidden).toEqual([])
  } finally {
    await small.stop()
    await postgres.stop()
  }
})
