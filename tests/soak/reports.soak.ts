/** Many reports from disk: memory stays flat, a killed run goes on soon, and checking costs little beside parsing. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { median } from '../../bench/measure.ts'
import { openInspection } from '../../cli/inspect/open-table.ts'
import { startInspect } from '../inspect/process.ts'
import { makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'

/** Fewer may be asked for on a small machine. */
const count = Number(process.env.GOUJI_SOAK_REPORTS ?? 20_000)

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-soak-'))
  mkdirSync(join(folder, 'pages'))
  for (let number = 0; number < count; number++) {
    const draft = makeDraft(seededRandom(100_000 + number), { edition: '2021', busy: 0.6 })
    const layout = number % 3 === 0 ? 'word-soup' : 'clean'
    const page = (htmlLayouts[layout]?.(draft) ?? '').replaceAll(draft.organ, nameOf(number))
    writeFileSync(join(folder, 'pages', `${number}.html`), page)
  }
})

/** An organ of its own for each page: numbers in a name could be taken for years. */
function nameOf(number: number): string {
  return `云川县${[...String(number)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}局`
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Seconds of processor time of a process so far, and its resident megabytes now (Linux). */
function usageOf(pid: number): { cpu: number; memory: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return {
      cpu: (Number(fields[11]) + Number(fields[12])) / 100,
      memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    }
  } catch {
    return null
  }
}

async function countDone(state: string): Promise<number> {
  if (!existsSync(state)) return 0
  const reader = await openInspection(state)
  try {
    const { tasks, waiting } = await reader.counts()
    return tasks - waiting
  } finally {
    await reader.close()
  }
}

/** Processor seconds that parse5 alone needs for each page. */
function parseAlone(some: number): number {
  const program = resolve(import.meta.dirname, 'parse.ts')
  const { stdout } = spawnSync(process.execPath, [program, join(folder, 'pages'), String(some)], {
    encoding: 'utf8',
  })
  return Number(stdout)
}

test(`${count} reports from disk`, async () => {
  const state = join(folder, 'soak.db')
  const words = ['run', state, join(folder, 'pages'), '--workers', '2', '--fail-on', 'never']
  const first = startInspect(words)
  const pid = first.child.pid ?? 0
  const memory: { done: number; megabytes: number }[] = []
  let cpu = 0
  const start = Date.now()
  let done = 0
  while (done < count / 2) {
    await sleep(2000)
    done = await countDone(state)
    const usage = usageOf(pid)
    if (usage) {
      cpu = usage.cpu
      memory.push({ done, megabytes: usage.memory })
    }
  }
  const seconds = (Date.now() - start) / 1000
  first.child.kill('SIGKILL')
  await first.finished
  const before = await countDone(state)

  const restart = Date.now()
  const second = startInspect(words)
  while ((await countDone(state)) === before) await sleep(50)
  const resumed = (Date.now() - restart) / 1000
  const { code, stdout } = await second.finished
  const early = memory
    .filter(({ done: at }) => at > count * 0.05 && at < count * 0.2)
    .map(({ megabytes }) => megabytes)
  const late = memory.filter(({ done: at }) => at > count * 0.4).map(({ megabytes }) => megabytes)
  // One peak is when the collector of garbage happened to be late; memory that grows is higher all the time.
  const growth = median(late) / median(early)
  const parse = parseAlone(Math.min(count, 1000))
  const each = cpu / done
  process.stdout.write(
    [
      `${(done / seconds).toFixed(0)} reports a second with two workers`,
      `${(each * 1000).toFixed(1)} ms of processor time a report, ${(each / parse).toFixed(1)} times parse5 alone`,
      `${Math.max(...late).toFixed(0)} MB at most, half of the time ${growth.toFixed(2)} times the beginning`,
      `${resumed.toFixed(1)} s until a killed run had saved its next report`,
      `${(readFileSync(state).length / count / 1024).toFixed(1)} KB kept of each report`,
      '',
    ].join('\n'),
  )
  expect(`${code} ${stdout}`).toMatch(new RegExp(`^0 共 ${count} 份报告，已完成 ${count} 份`))
  expect(stdout).toContain(`通过 ${count}`)
  expect(growth).toBeLessThan(1.15)
})
