/** Slips in single figures of tables 3 and 4. */
import { applicants, type Draft, requestRowsOf } from '../support/draft.ts'
import type { Random } from '../support/random.ts'
import { type Injected, type MakeFault, sumRules, told } from './injected.ts'

const blankRules = ['blank-figure']

const columns = [...applicants, 'total']

function summed(draft: Draft): string[] {
  const rows = requestRowsOf(draft.edition).flatMap((row) => columns.map((column) => `t3/${row}/${column}`))
  const cases = ['review', 'suit-direct', 'suit-after-review'].flatMap((kind) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => `t4/${kind}/${result}`),
  )
  return [...rows, ...cases]
}

function change(keys: readonly string[], to: (value: number, key: string) => number): Injected {
  return {
    fault: {
      figures: (figures) => {
        for (const key of keys) figures[key] = to(figures[key] ?? 0, key)
      },
    },
    keys: [...keys],
    expect: null,
  }
}

/** A number that is written otherwise. */
function written(
  draft: Draft,
  random: Random,
  write: (value: number) => string,
  rules: readonly string[],
  severity: 'error' | 'warning',
): Injected | null {
  const key = pickFrom(
    random,
    summed(draft).filter((one) => (draft.figures[one] ?? 0) > 0),
  )
  return key ? told(rules, severity, { cells: { [key]: write(draft.figures[key] ?? 0) } }, [key]) : null
}

function pickFrom<Item>(random: Random, items: readonly Item[]): Item | null {
  return items.length > 0 ? random.pick(items) : null
}

export const figureFaults: Readonly<Record<string, MakeFault>> = {
  'one more': (draft, random) => change([random.pick(summed(draft))], (value) => value + 1),
  'one less': (draft, random) => {
    const key = pickFrom(
      random,
      summed(draft).filter((one) => (draft.figures[one] ?? 0) > 0),
    )
    return key ? change([key], (value) => value - 1) : null
  },
  'any other number': (draft, random) => {
    const by = random.integer(2, 60)
    return change([random.pick(summed(draft))], (value) => value + by)
  },
  'digits swapped': (draft, random) => {
    const swap = (value: number): number => Number(String(value).replace(/(\d)(\d)$/, '$2$1'))
    const able = summed(draft).filter((one) => {
      const value = draft.figures[one] ?? 0
      return value >= 10 && swap(value) !== value
    })
    const key = pickFrom(random, able)
    return key ? change([key], swap) : null
  },
  'a zero too many': (draft, random) => {
    const key = pickFrom(
      random,
      summed(draft).filter((one) => (draft.figures[one] ?? 0) > 0),
    )
    return key ? change([key], (value) => value * 10) : null
  },
  'a digit lost': (draft, random) => {
    const key = pickFrom(
      random,
      summed(draft).filter((one) => (draft.figures[one] ?? 0) >= 10),
    )
    return key ? change([key], (value) => Math.floor(value / 10)) : null
  },
  'one column off': (draft, random) => {
    const row = random.pick(requestRowsOf(draft.edition))
    const keys = columns.map((column) => `t3/${row}/${column}`)
    const values = keys.map((key) => draft.figures[key] ?? 0)
    const moved = [0, ...values.slice(0, -1)]
    if (values.every((value, index) => value === moved[index])) return null
    return change(keys, (_, key) => moved[keys.indexOf(key)] ?? 0)
  },
  'two neighbours exchanged': (draft, random) => {
    const row = random.pick(requestRowsOf(draft.edition))
    const at = random.integer(0, 4)
    const keys = [at, at + 1].map((index) => `t3/${row}/${columns[index]}`)
    const [left, right] = keys.map((key) => draft.figures[key] ?? 0)
    if (left === right) return null
    return change(keys, (value) => (left ?? 0) + (right ?? 0) - value)
  },
  'two cells': (draft, random) => {
    const one = random.pick(summed(draft))
    const other = random.pick(summed(draft).filter((key) => key !== one))
    return change([one, other], (value) => value + random.integer(1, 9))
  },
  'carried over twice': (draft) => {
    const out = draft.figures['t3/carried-out/total'] ?? 0
    return out > 0 ? change(['t3/handled/total'], (value) => value + out) : null
  },
  'a fraction of an application': (draft, random) =>
    written(draft, random, (value) => `${value}.5`, ['non-integer'], 'error'),
  'a negative number': (draft, random) =>
    written(draft, random, (value) => `-${value}`, ['negative-figure'], 'error'),
  'full-width digits': (draft, random) =>
    written(
      draft,
      random,
      (value) => String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
      ['full-width-digits'],
      'warning',
    ),
  'words in place of a number': (draft, random) =>
    written(draft, random, () => '见附件', ['malformed-number'], 'warning'),
  'a stroke in place of a number': (draft, random) =>
    written(draft, random, () => '/', ['placeholder-figure', ...sumRules], 'warning'),
  'a cell left blank': (draft, random) => {
    const key = pickFrom(
      random,
      summed(draft).filter((one) => (draft.figures[one] ?? 0) > 0),
    )
    return key
      ? {
          fault: { cells: { [key]: '' } },
          keys: [key],
          expect: { rules: [...blankRules, ...sumRules], severity: 'warning' },
        }
      : null
  },
}
