/** The same folder on a SQLite file and on PostgreSQL, by one worker and by two: reports per second. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInspection } from '../cli/inspect/open-table.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { bytesOf, pageB } from './inputs.ts'
import { atLeast, type Row } from './measure.ts'
import { watchRun } from './process.ts'

const count = Number(process.env.GOUJI_BENCH_REPORTS ?? 300)

export async function measurePostgres(): Promise<Row[]> {
  const postgres = await startPostgres({ durable: true })
  if (typeof postgres === 'string') {
    process.stdout.write(`      not measured on PostgreSQL: ${postgres}\n`)
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
  try {
    mkdirSync(join(folder, 'pages'))
    for (let number = 0; number < count; number++)
      writeFileSync(join(folder, 'pages', `${number}.html`), bytesOf(pageB(9000 + number)))
    const file = (name: string): string => join(folder, `${name}.db`)
    const server = (name: string): string => `${postgres.address}?inspection=${name}`
    const rate = (state: string, workers: number): Promise<number> =>
      measureRate(state, join(folder, 'pages'), workers)
    const sqlite = [await rate(file('one'), 1), await rate(file('two'), 2)] as const
    const postgresql = [await rate(server('one'), 1), await rate(server('two'), 2)] as const
    const tell = ([one, two]: readonly [number, number]): string => `${one.toFixed(0)} and ${two.toFixed(0)}`
    process.stdout.write(
      `      reports a second by one and two workers: SQLite ${tell(sqlite)}, PostgreSQL ${tell(postgresql)}\n`,
    )
    return [
      atLeast('', 'PostgreSQL ÷ SQLite, reports a second, one worker', postgresql[0] / sqlite[0], 0.6),
      atLeast('', 'PostgreSQL ÷ SQLite, reports a second, two workers', postgresql[1] / sqlite[1], 0.6),
    ]
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Workers are processes of one thread each, as on machines of their own; the rate is of all together. */
async function measureRate(state: string, pages: string, workers: number): Promise<number> {
  const words = ['inspect', 'run', state, pages, '--workers', '1', '--fail-on', 'never']
  const start = performance.now()
  await Promise.all(Array.from({ length: workers }, () => watchRun(words)))
  const seconds = (performance.now() - start) / 1000
  const reader = await openInspection(state)
  const { done } = await reader.counts()
  await reader.close()
  if (done !== count) throw new Error(`${done} of ${count} are done`)
  return count / seconds
}
