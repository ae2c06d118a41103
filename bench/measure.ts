/** Measuring: medians after a warm-up, all as ratios inside one run. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Row {
  id: string
  what: string
  measured: string
  goal: string
  ok: boolean
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Median milliseconds of a call, after a warm-up. */
export function timeOf(run: () => unknown, times = 15, warmUp = 5): number {
  for (let index = 0; index < warmUp; index++) run()
  const samples: number[] = []
  for (let index = 0; index < times; index++) {
    const start = performance.now()
    run()
    samples.push(performance.now() - start)
  }
  return median(samples)
}

/** Processor milliseconds that finished child processes have used so far (Linux: fields 16 and 17 of /proc/self/stat). */
export function childMilliseconds(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[13]) + Number(fields[14])) * 10
  } catch {
    return null
  }
}

/** Processor time of one run of `node …words`, on average over `times` runs; wall time where the system does not tell. */
export function processorTimeOf(words: readonly string[], times = 12): number {
  const before = childMilliseconds()
  const start = performance.now()
  for (let index = 0; index < times; index++) {
    const run = spawnSync(process.execPath, [...words], { stdio: 'ignore' })
    if (run.error) throw run.error
  }
  const after = childMilliseconds()
  const used = before === null || after === null ? performance.now() - start : after - before
  return used / times
}

export function atMost(id: string, what: string, value: number, bound: number): Row {
  return { id, what, measured: value.toFixed(2), goal: `≤ ${bound}`, ok: value <= bound }
}

export function atLeast(id: string, what: string, value: number, bound: number): Row {
  return { id, what, measured: value.toFixed(2), goal: `≥ ${bound}`, ok: value >= bound }
}

export function printRows(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length))
  for (const { id, what, measured, goal, ok } of rows) {
    process.stdout.write(
      `${id.padEnd(5)} ${what.padEnd(width)} ${measured.padStart(8)} ${goal.padStart(8)}  ${ok ? 'ok' : 'short'}\n`,
    )
  }
}
