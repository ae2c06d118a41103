/** The same organ's report of the year before, so that nothing between the two years contradicts. */
import { applicants, type Draft } from '../support/draft.ts'
import type { Random } from '../support/random.ts'
import { makeFigures, type Size } from './figures.ts'
import type { Injected } from './injected.ts'

/** A consistent report of the year before with what `draft` carries over from it. */
export function priorOf(draft: Draft, random: Random, size: Size): Draft {
  const edition = draft.edition
  const prior = makeFigures(random, size, edition)
  const figures = { ...prior.figures }
  const of = (key: string): number => draft.figures[key] ?? 0
  for (const column of applicants) {
    const carriedOut = of(`t3/carried-in/${column}`)
    const handled = figures[`t3/handled/${column}`] ?? 0
    figures[`t3/carried-out/${column}`] = carriedOut
    const carriedIn = Math.min(figures[`t3/carried-in/${column}`] ?? 0, handled + carriedOut)
    figures[`t3/carried-in/${column}`] = carriedIn
    figures[`t3/new/${column}`] = handled + carriedOut - carriedIn
  }
  for (const row of ['new', 'carried-in', 'carried-out'])
    figures[`t3/${row}/total`] = applicants.reduce(
      (sum, column) => sum + (figures[`t3/${row}/${column}`] ?? 0),
      0,
    )
  for (const kind of ['review', 'suit-direct', 'suit-after-review']) {
    const pending = `t4/${kind}/pending`
    const most = Math.min(figures[pending] ?? 0, of(`t4/${kind}/total`))
    figures[`t4/${kind}/total`] = (figures[`t4/${kind}/total`] ?? 0) - (figures[pending] ?? 0) + most
    figures[pending] = most
  }
  const documents = 't2/normative-documents'
  const before = of(`${documents}/in-force`) - of(`${documents}/issued`) + of(`${documents}/repealed`)
  if (edition === '2021') {
    figures[`${documents}/in-force`] = before
    figures[`${documents}/issued`] = Math.min(figures[`${documents}/issued`] ?? 0, before)
  } else {
    for (const row of ['licensing', 'other-services', 'penalties', 'coercion', 'fees'])
      figures[`t2/${row}/items-before`] = of(`t2/${row}/items-before`) - (figures[`t2/${row}/change`] ?? 0)
  }
  return { ...prior, organ: draft.organ, year: draft.year - 1, figures }
}

/** Another number of applications carried over than the next report says came in. */
export function forgetCarryOver(draft: Draft, random: Random): Injected {
  const by = random.integer(1, 9)
  const keys = ['carried-out', 'new'].flatMap((row) => [`t3/${row}/natural-person`, `t3/${row}/total`])
  const region = /[市县]$|(?<!镇|乡)人民政府$/.test(draft.organ)
  return {
    fault: {
      figures: (figures) => {
        for (const key of keys) figures[key] = (figures[key] ?? 0) + by
      },
    },
    keys: ['t3/carried-in/total', ...keys],
    expect: { rules: ['carried-over'], severity: region ? 'warning' : 'error' },
  }
}
