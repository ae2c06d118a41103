/** Spot checks from disk: what the state file costs beside a plain check, memory, and how soon a killed run goes on. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openInspection } from '../cli/inspect/open-table.ts'
import { bytesOf, pageB } from './inputs.ts'
import { atMost, processorTimeOf, type Row } from './measure.ts'
import { built, watchRun } from './process.ts'

/** The names of the invented organs, which become one for each page, so that no page is another's last year. */
export const organs =
  /云川县人民政府办公室|临溪市水务局|白石区司法局|青禾镇人民政府|望江县教育局|松岭区统计局/g

const few = 150
const many = 900

export async function measureInspections(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
  try {
    for (const name of ['few', 'many']) mkdirSync(join(folder, name))
    for (let number = 0; number < many; number++) {
      const page = bytesOf(pageB(7000 + number).replace(organs, `云川县第${number}局`))
      writeFileSync(join(folder, 'many', `${number}.html`), page)
      if (number < few) writeFileSync(join(folder, 'few', `${number}.html`), page)
    }
    return await measureIn(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureIn(folder: string): Promise<Row[]> {
  const at = (name: string): string => join(folder, name)
  const two = ['--workers', '2', '--fail-on', 'never']
  const run = (state: string, pages: string): string[] => ['inspect', 'run', at(state), at(pages), ...two]
  const small = await watchRun(run('few.db', 'few'))
  const large = await watchRun(run('many.db', 'many'))
  const check = ['check', at('few'), '--format', 'json', ...two]
  const inspected = processorTimeOf([built, ...run('cost.db', 'few')], 1)
  const checked = processorTimeOf([built, ...check], 1)
  const resumed = await timeToResume(run('killed.db', 'many'), at('killed.db'))
  const one = await watchRun(['check', at('few/0.html'), '--fail-on', 'never'])
  process.stdout.write(
    `      inspect run: ${((many / large.milliseconds) * 1000).toFixed(0)} reports a second with two workers, ${(large.peak / 1024).toFixed(0)} MB at most\n`,
  )
  return [
    atMost('P9', 'inspect run ÷ check, processor time, 150 pages b', inspected / checked, 1.25),
    atMost('P10', 'inspect run, peak memory, 900 pages ÷ 150', large.peak / small.peak, 1.15),
    atMost('P10', 'a killed run has saved its next report ÷ gouji check b', resumed / one.milliseconds, 3),
  ]
}

/** Milliseconds from the start of a resumed run until it has saved something new. */
async function timeToResume(words: readonly string[], state: string): Promise<number> {
  const saved = async (): Promise<number> => {
    const reader = await openInspection(state).catch(() => null)
    if (!reader) return 0
    const { tasks, waiting } = await reader.counts()
    await reader.close()
    return tasks - waiting
  }
  const first = spawn(process.execPath, [built, ...words], { stdio: 'ignore' })
  while ((await saved()) < few) await sleep(50)
  const gone = new Promise((done) => first.once('exit', done))
  first.kill('SIGKILL')
  await gone
  const before = await saved()
  const start = performance.now()
  const second = spawn(process.execPath, [built, ...words], { stdio: 'ignore' })
  while ((await saved()) === before) await sleep(10)
  const took = performance.now() - start
  const ended = new Promise((done) => second.once('exit', done))
  second.kill('SIGKILL')
  await ended
  return took
}
