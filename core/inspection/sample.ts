import type { DrawnFor, UnitEntry } from '../model/inspection.ts'

/** What a sample is drawn by. The same list and the same settings give the same sample, in whatever order the rows stand. */
export interface SampleSettings {
  size: number
  /** What rows must have in common to be one stratum. */
  by: readonly ('level' | 'district')[]
  /** Names of organs that must be in it, and of those whose last report had problems, beside the marks of the list. */
  must: ReadonlySet<string>
  failed: ReadonlySet<string>
  /**
   * The lot of a text: the smallest are drawn. Anyone can redraw: the command line gives SHA-256 (hex) of the seed, a
   * line feed, and the organ's name, year and address or file, joined by tabs.
   */
  lot(text: string): string
}

export interface Stratum {
  /** Level and district, as far as they count. */
  name: string
  /** Rows of the list, rows drawn, and among these those drawn at random. */
  rows: number
  drawn: number
  random: number
}

export interface Sample {
  /** In the order of the list; each says why it was drawn. */
  entries: UnitEntry[]
  strata: Stratum[]
  /** Names that should be in it and that the list does not have. */
  unknown: string[]
}

/**
 * Draws a sample: first what must be in it, whatever the size; then organs whose last report had problems; then, stratum
 * by stratum in proportion to its rows, those with the smallest lots.
 */
export function drawSample(
  entries: readonly UnitEntry[],
  keyOf: (entry: UnitEntry) => string,
  settings: SampleSettings,
): Sample {
  const lots = new Map(entries.map((entry) => [entry, settings.lot(keyOf(entry))]))
  const byLot = (some: readonly UnitEntry[]): UnitEntry[] =>
    [...some].sort((a, b) => compareText(lots.get(a) ?? '', lots.get(b) ?? ''))
  const drawn = new Map<UnitEntry, DrawnFor>()
  for (const entry of entries) if (entry.must || settings.must.has(entry.unit)) drawn.set(entry, 'must')
  const failed = entries.filter((entry) => entry.failed || settings.failed.has(entry.unit))
  for (const entry of byLot(failed)) {
    if (drawn.size >= settings.size) break
    if (!drawn.has(entry)) drawn.set(entry, 'failed')
  }
  const strata = stratify(entries, settings.by)
  const rest = Math.max(0, settings.size - drawn.size)
  const shares = shareOut(
    strata.map(({ rows }) => ({
      whole: rows.length,
      taken: rows.filter((row) => drawn.has(row)).length,
    })),
    rest,
  )
  const told = strata.map(({ name, rows }, index) => {
    const open = byLot(rows.filter((row) => !drawn.has(row)))
    const random = open.slice(0, shares[index])
    for (const entry of random) drawn.set(entry, 'random')
    const count = rows.filter((row) => drawn.has(row)).length
    return { name, rows: rows.length, drawn: count, random: random.length }
  })
  const names = new Set(entries.map(({ unit }) => unit))
  return {
    entries: entries.flatMap((entry) => {
      const why = drawn.get(entry)
      return why ? [{ ...entry, drawn: why }] : []
    }),
    strata: told,
    unknown: [...settings.must, ...settings.failed].filter((name) => !names.has(name)),
  }
}

function stratify(
  entries: readonly UnitEntry[],
  by: SampleSettings['by'],
): { name: string; rows: UnitEntry[] }[] {
  const strata = new Map<string, UnitEntry[]>()
  for (const entry of entries) {
    const name = by.map((column) => entry[column] || '—').join(' / ')
    const rows = strata.get(name)
    if (rows) rows.push(entry)
    else strata.set(name, [entry])
  }
  return [...strata].sort(([a], [b]) => compareText(a, b)).map(([name, rows]) => ({ name, rows }))
}

/**
 * How many more each stratum gives, so that all that is drawn is shared out in proportion (largest remainder), each
 * stratum is met at least once while there is room, and none gives more than it has.
 */
function shareOut(strata: readonly { whole: number; taken: number }[], rest: number): number[] {
  const all = strata.reduce((sum, { whole }) => sum + whole, 0)
  const size = strata.reduce((sum, { taken }) => sum + taken, 0) + rest
  const more = strata.map(() => 0)
  const open = (index: number): boolean => {
    const stratum = strata[index]
    return stratum !== undefined && stratum.taken + (more[index] ?? 0) < stratum.whole
  }
  const want = (index: number): number => {
    const { whole, taken } = strata[index] ?? { whole: 0, taken: 0 }
    const got = taken + (more[index] ?? 0)
    return got === 0 ? Number.POSITIVE_INFINITY : (size * whole) / all - got
  }
  for (let left = rest; left > 0; left--) {
    const neediest = strata.reduce(
      (best, _, index) => (open(index) && (best < 0 || want(index) > want(best)) ? index : best),
      -1,
    )
    if (neediest < 0) break
    more[neediest] = (more[neediest] ?? 0) + 1
  }
  return more
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
