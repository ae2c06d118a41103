/** The same folder on a SQLite file and on PostgreSQL, by one worker and by two: reports per second. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInspection } from '../cli/inspect/open-table.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { bytesOf, pageB } from './inputs.ts'
import { organs } from './inspect.ts'
import { atMost, childMilliseconds, type Row } from './measure.ts'
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
      writeFileSync(
        join(folder, 'pages', `${number}.html`),
        bytesOf(pageB(9000 + number).replace(organs, `云川县第${number}局`)),
      )
    const file = (name: string): string => join(folder, `${name}.db`)
    const server = (name: string): string => `${postgres.address}?inspection=${name}`
    const pages = join(folder, 'pages')
    const sqlite = [await measureRun(file('one'), pages, 1), await measureRun(file('two'), pages, 2)]
    const before = processorTimeOfTree(postgres.pid)
    const postgresql = [await measureRun(server('one'), pages, 1), await measureRun(server('two'), pages, 2)]
    const served = (processorTimeOfTree(postgres.pid) - before) / 2 / count
    const rates = (runs: readonly Run[]): string => runs.map(({ rate }) => rate.toFixed(0)).join(' and ')
    const mean = (runs: readonly Run[]): number => runs.reduce((sum, { each }) => sum + each, 0) / runs.length
    process.stdout.write(
      [
        `      reports a second by one and two workers: SQLite ${rates(sqlite)}, PostgreSQL ${rates(postgresql)}`,
        `      processor time of a report: SQLite ${mean(sqlite).toFixed(0)} ms, PostgreSQL ${mean(postgresql).toFixed(0)} ms and the server's ${served.toFixed(0)} ms`,
        '',
      ].join('\n'),
    )
    const ratio = (mean(postgresql) + served) / mean(sqlite)
    return [atMost('', 'PostgreSQL with its server ÷ SQLite, processor time, page b', ratio, 1.5)]
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Run {
  /** Reports a second, of all workers together. */
  rate: number
  /** Milliseconds of the workers' processor time for a report. */
  each: number
}

/** Workers are processes of one thread each, as on machines of their own. */
async function measureRun(state: string, pages: string, workers: number): Promise<Run> {
  const words = ['inspect', 'run', state, pages, '--workers', '1', '--fail-on', 'never']
  const start = performance.now()
  const used = childMilliseconds() ?? Number.NaN
  await Promise.all(Array.from({ length: workers }, () => watchRun(words)))
  const seconds = (performance.now() - start) / 1000
  const each = ((childMilliseconds() ?? Number.NaN) - used) / count
  const reader = await openInspection(state)
  const { done } = await reader.counts()
  await reader.close()
  if (done !== count) throw new Error(`${done} of ${count} are done`)
  return { rate: count / seconds, each }
}

/** Processor milliseconds of a process, of those that it started, and of those of them that have ended (Linux). */
function processorTimeOfTree(pid: number): number {
  const parts = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
      const [own, ended] = [(fields[11] ?? 0) + (fields[12] ?? 0), (fields[13] ?? 0) + (fields[14] ?? 0)]
      if (Number(name) === pid) return [own + ended]
      return fields[1] === pid ? [own] : []
    } catch {
      return []
    }
  })
  return parts.reduce((sum, part) => sum + part, 0) * 10
}
