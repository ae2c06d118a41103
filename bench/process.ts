/** P8: processor time of the built command line against an empty node. P10: two workers against one, memory flat. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDraft } from '../tests/support/draft.ts'
import { writeWorkbook } from '../tests/support/layouts/workbook.ts'
import { seededRandom } from '../tests/support/random.ts'
import { bytesOf, pageA, pageB } from './inputs.ts'
import { atLeast, atMost, processorTimeOf, type Row } from './measure.ts'

/** The built command line. */
export const built = new URL('../dist/cli/gouji.js', import.meta.url).pathname

export async function measureProcesses(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
  try {
    return [...(await measureStarts(folder)), ...(await measureWorkers(folder))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureStarts(folder: string): Promise<Row[]> {
  const a = join(folder, 'a.html')
  const d = join(folder, 'd.xlsx')
  writeFileSync(a, pageA())
  writeFileSync(d, await writeWorkbook('sheet-per-table', makeDraft(seededRandom(3))))
  const check = (path: string): string[] => [built, 'check', path, '--format', 'json', '--fail-on', 'never']
  const empty = processorTimeOf(['-e', '0'])
  return [
    atMost('P8', 'gouji --version, cpu ÷ node -e 0', processorTimeOf([built, '--version']) / empty, 1.3),
    atMost('P8', 'gouji check a', processorTimeOf(check(a)) / empty, 2.2),
    atMost('P8', 'gouji check d', processorTimeOf(check(d)) / empty, 5),
  ]
}

/** One run of the built command. */
export interface WatchedRun {
  milliseconds: number
  /** Peak resident kilobytes. */
  peak: number
}

/** Runs the built command to its end and watches its peak memory (Linux: VmHWM). */
export function watchRun(words: readonly string[]): Promise<WatchedRun> {
  const start = performance.now()
  const child = spawn(process.execPath, [built, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  let [peak, said] = [0, '']
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`
    if (existsSync(status)) peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? peak)
  }, 50)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      clearInterval(watch)
      if (code !== 0) fail(new Error(`the batch ended with ${code}: ${said}`))
      else done({ milliseconds: performance.now() - start, peak })
    })
  })
}

/** Checks a folder with the built command. */
export function runBatch(folder: string, workers: number): Promise<WatchedRun> {
  const output = ['--format', 'json', '--output', `${folder}.json`]
  return watchRun(['check', folder, ...output, '--workers', String(workers), '--fail-on', 'never'])
}

async function measureWorkers(folder: string): Promise<Row[]> {
  const [few, many] = [join(folder, 'few'), join(folder, 'many')]
  mkdirSync(few)
  mkdirSync(many)
  for (let index = 0; index < 2000; index++) {
    const bytes = bytesOf(pageB(5000 + index))
    writeFileSync(join(many, `${index}.html`), bytes)
    if (index < 200) writeFileSync(join(few, `${index}.html`), bytes)
  }
  const small = await runBatch(few, 2)
  const one = await runBatch(many, 1)
  const two = await runBatch(many, 2)
  process.stdout.write(
    `      2,000 pages with two workers: ${(2_000_000 / two.milliseconds).toFixed(0)} reports a second, ${(two.peak / 1024).toFixed(0)} MB at most\n`,
  )
  return [
    atLeast('P10', 'two workers ÷ one, 2,000 pages', one.milliseconds / two.milliseconds, 1.6),
    atMost('P10', 'peak memory, 2,000 pages ÷ 200', two.peak / small.peak, 1.15),
  ]
}
