/** What is known of a report that was taken, for finding last year's among the others. */
export interface Candidate {
  id: number
  /** Name in the list; '' where it has none. */
  unit: string
  /** The year that the list expects. */
  expected: number | null
  /** As read in the report; null where it is none or does not say. */
  organ: string | null
  year: number | null
  /** It was read as a report and has figures that can be compared with. */
  usable: boolean
  /** The row that the list names as last year's report. */
  named: number | null
}

/**
 * Last year's report of each report that has one: the one that the list names, else the one of the same organ (as both
 * reports say, else as the list says) and of the year before. Of several the first counts.
 */
export function pairPriors(candidates: readonly Candidate[]): Map<number, number> {
  const usable = candidates.filter((candidate) => candidate.usable)
  const ids = new Set(usable.map(({ id }) => id))
  const byOrgan = index(usable, ({ organ, year }) => keyOf(organ ?? '', year))
  const byUnit = index(usable, ({ unit, year, expected }) => keyOf(unit, year ?? expected))
  const pairs = new Map<number, number>()
  for (const { id, unit, organ, year, expected, usable: readable, named } of candidates) {
    if (!readable) continue
    const own = year ?? expected
    const before = own === null ? null : own - 1
    const found =
      (named !== null && ids.has(named) ? named : undefined) ??
      byOrgan.get(keyOf(organ ?? '', before)) ??
      byUnit.get(keyOf(unit, before))
    if (found !== undefined && found !== id) pairs.set(id, found)
  }
  return pairs
}

/** Reports that hang together through their pairs, so that each is read once when they are checked together. */
export function chainPairs(pairs: ReadonlyMap<number, number>, longest: number): number[][] {
  const chains: number[][] = []
  const chainOf = new Map<number, number[]>()
  for (const id of [...pairs.keys()].sort((a, b) => a - b)) {
    const linked = chainOf.get(pairs.get(id) ?? -1) ?? chainOf.get(id)
    const chain = linked && linked.length < longest ? linked : []
    if (chain.length === 0) chains.push(chain)
    chain.push(id)
    chainOf.set(id, chain)
    const prior = pairs.get(id)
    if (prior !== undefined && !chainOf.has(prior)) chainOf.set(prior, chain)
  }
  return chains
}

function index(
  candidates: readonly Candidate[],
  keyIn: (candidate: Candidate) => string,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const candidate of candidates) {
    const key = keyIn(candidate)
    if (key !== '' && !found.has(key)) found.set(key, candidate.id)
  }
  return found
}

/** '' where the name or the year is not known: such reports are nobody's. */
function keyOf(name: string, year: number | null): string {
  const plain = name.replace(/\s/g, '')
  return plain === '' || year === null ? '' : `${plain}\t${year}`
}
