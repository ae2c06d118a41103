import { expect, test } from 'vitest'
import { launchPrinter } from '../support/print.ts'
import { fuzzUnruled } from './unruled.ts'

const rounds = 600
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)

test(`reports printed without lines, from seed ${seed}`, async () => {
  const browser = await launchPrinter()
  try {
    const { failures, read } = await fuzzUnruled(await browser.newPage(), seed, rounds)
    expect(failures).toEqual([])
    expect(read).toBeGreaterThan(rounds)
  } finally {
    await browser.close()
  }
})
