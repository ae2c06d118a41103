/** Seeded random numbers (mulberry32), so that every run of the tests is the same run. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number in [from, to]. */
  integer(from: number, to: number): number
  pick<Item>(items: readonly Item[]): Item
  chance(share: number): boolean
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    integer,
    pick: (items) => items[integer(0, items.length - 1)] as (typeof items)[number],
    chance: (share) => next() < share,
  }
}
