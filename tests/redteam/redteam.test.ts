import { describe, expect, test } from 'vitest'
import { check } from '../support/engine.ts'
import { printBook } from './book.ts'
import { disorders, printDisorder } from './disorder.ts'
import { printDocument } from './document.ts'
import { faults } from './faults.ts'
import { sizes } from './figures.ts'
import { draftOf, faultRandom, print } from './generate.ts'
import { judge } from './judge.ts'
import { loudLines, readSample } from './measure.ts'
import { forgetCarryOver, priorOf } from './prior.ts'
import { measureClean, measureFault } from './rates.ts'
import { printText } from './text.ts'

describe('consistent reports with random habits', () => {
  test.each([
    ['pages', print, 200],
    ['texts', printText, 150],
    ['workbooks', printBook, 60],
    ['Word documents', printDocument, 40],
  ] as const)('%s: nothing misread, no error', async (_, printer, count) => {
    const rates = await measureClean(printer, { from: 20_000, count })
    expect(rates.wrong).toEqual([])
    expect(rates.exact / rates.reports).toBeGreaterThan(0.96)
    expect(rates.warnings / rates.reports).toBeLessThan(1)
  })
})

describe('tables copied without their order', () => {
  test.each(Object.entries(disorders))('%s: nothing misread, no error', async (_, copy) => {
    const { wrong } = await measureClean(printDisorder(copy), { from: 20_000, count: 12 })
    expect(wrong).toEqual([])
  })
})

describe('faults in plain reports', () => {
  test.each(Object.keys(faults))('%s: caught, and nothing else accused', async (name) => {
    const rates = await measureFault(name, { from: 20_000, count: 10 }, 0)
    expect(rates.made).toBeGreaterThan(0)
    expect(rates.wrong).toEqual([])
  })
})

describe('reports of two years', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => 20_000 + index)
  const pairs = seeds.map((seed) => ({ seed, random: faultRandom(seed), draft: draftOf(seed) }))

  test.each(pairs)(
    'of seed $seed agree, and a changed carry-over is told',
    async ({ seed, random, draft }) => {
      const prior = priorOf(draft, random, random.pick(sizes))
      const present = await readSample(print(seed, { wildness: 0 }))
      const past = await readSample(print(seed, { wildness: 0, draft: prior }))
      const errors = loudLines(check(present.report, past.report).result.findings).filter((line) =>
        line.startsWith('error'),
      )
      expect(errors).toEqual([])
      const injected = forgetCarryOver(draft, random)
      const changed = await readSample(print(seed, { wildness: 0, draft: prior, fault: injected.fault }))
      const { findings } = check(present.report, changed.report).result
      const verdict = judge(print(seed, { wildness: 0 }), injected, findings)
      expect(verdict).toMatchObject({ caught: true, severityRight: true, astray: [] })
    },
  )
})
