import type { Messages } from '../core/index.ts'

/** Fewer inputs than this need no progress line. */
const fewInputs = 5

export interface Progress {
  show(done: number): void
  end(): void
}

/** A line on standard error that counts up, on a terminal only. */
export function startProgress(total: number, words: Messages): Progress {
  const { stderr } = process
  if (!stderr.isTTY || total < fewInputs) return { show() {}, end() {} }
  return {
    show(done) {
      stderr.write(`\r\u001b[K${words.text.progress(done, total)}`)
    },
    end() {
      stderr.write('\r\u001b[K')
    },
  }
}
