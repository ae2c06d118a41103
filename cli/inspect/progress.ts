import type { Messages } from '../../core/index.ts'

/** How often the line is written, in milliseconds, and over what span the rate is taken. */
const interval = 500
const span = 30_000

export interface RunProgress {
  /** `done` of this run so far. */
  show(done: number): void
  end(): void
}

/** A line on standard error with rate and remaining time, on a terminal only. */
export function startRunProgress(before: number, total: number, words: Messages['inspect']): RunProgress {
  const { stderr } = process
  if (!stderr.isTTY) return { show() {}, end() {} }
  const marks: { at: number; done: number }[] = [{ at: Date.now(), done: 0 }]
  let done = 0
  const write = (): void => {
    const now = Date.now()
    marks.push({ at: now, done })
    while (marks.length > 2 && now - (marks[0]?.at ?? now) > span) marks.shift()
    const first = marks[0] ?? { at: now, done: 0 }
    const rate = (done - first.done) / Math.max(1, now - first.at)
    const left = rate > 0 ? (total - before - done) / rate / 1000 : null
    const shown = rate * 1000 >= 10 ? (rate * 1000).toFixed(0) : (rate * 1000).toFixed(1)
    stderr.write(`\r\u001b[K${words.progress(Math.min(total, before + done), total, shown, left)}`)
  }
  const timer = setInterval(write, interval)
  return {
    show(count) {
      done = count
    },
    end() {
      clearInterval(timer)
      stderr.write('\r\u001b[K')
    },
  }
}
