/** The whole site of 500 units: fifty kills, and several workers on PostgreSQL that are killed too. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { killAfter, quick } from '../inspect/kill.ts'
import { inspect, startInspect } from '../inspect/process.ts'
import { type Site, startSite } from '../inspect/site.ts'
import { differences, ledgerDifferences, readRows } from '../inspect/truth.ts'
import { startPostgres } from '../support/postgres.ts'
import { seededRandom } from '../support/random.ts'

const size = 500
let site: Site
let folder = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-soak-'))
  site = await startSite(size)
  writeFileSync(join(folder, 'list.csv'), site.list)
})

afterEach(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs and kills a worker so many times, then lets it come to its end. */
async function runKilled(state: string, kills: number, seed: number): Promise<string> {
  const random = seededRandom(seed)
  for (let killed = 0; ; ) {
    const { child, finished } = startInspect(['run', state, join(folder, 'list.csv'), ...quick])
    if (killed < kills) void killAfter(child, site, random.integer(0, 24))
    const { code, stderr } = await finished
    if (code !== null) return `${killed} kills, exit ${code} ${stderr}`
    killed++
  }
}

function expectPoliteness(): void {
  expect(site.seen.most).toBe(1)
  expect(site.seen.forbidden).toEqual([])
}

test('fifty kills on one file, and its ledger', async () => {
  const state = join(folder, 'spot.db')
  expect(await runKilled(state, 50, 50)).toMatch(/^50 kills, exit 3 /)
  expect(differences(await readRows(state), site.units)).toEqual([])
  const ledger = join(folder, 'ledger.json')
  expect((await inspect(['ledger', state, '--output', ledger])).code).toBe(0)
  expect(ledgerDifferences(ledger, site.units)).toEqual([])
  expectPoliteness()
})

test('three workers on one file, each killed', async () => {
  const state = join(folder, 'shared.db')
  await Promise.all([1, 2, 3].map((seed) => runKilled(state, 5, seed)))
  expect(differences(await readRows(state), site.units)).toEqual([])
  expectPoliteness()
})

test('three workers on PostgreSQL, each killed', async ({ skip }) => {
  const postgres = await startPostgres()
  if (typeof postgres === 'string') {
    process.stdout.write(`\nNOT TESTED on PostgreSQL: ${postgres}\n`)
    return skip(postgres)
  }
  try {
    const state = `${postgres.address}?inspection=soak`
    await Promise.all([4, 5, 6].map((seed) => runKilled(state, 5, seed)))
    expect(differences(await readRows(state), site.units)).toEqual([])
    expectPoliteness()
  } finally {
    await postgres.stop()
  }
})
