/** Many reports and many faults, counted; what should not have been is told with its seed. */
import { faults } from './faults.ts'
import { draftOf, faultRandom, type Options, print, type Sample } from './generate.ts'
import { judge } from './judge.ts'
import { loudLines, readSample } from './measure.ts'

export type Printer = (seed: number, options?: Options) => Sample | Promise<Sample>

export interface Seeds {
  from: number
  count: number
}

export interface CleanRates {
  reports: number
  /** Every figure, blank and dash as printed. */
  exact: number
  /** Warnings, all reports together. */
  warnings: number
  /** Figures read as something else, errors, and warnings that the printing gives no reason for. */
  wrong: string[]
}

/** What printed pages may be told for: the habits that a seed has are defects of their own. */
const deserved = /^warning (?:blank-figure|placeholder-figure|full-width-digits|hint-left) /

/** Prints consistent reports and reads them. */
export async function measureClean(printer: Printer, seeds: Seeds, wildness?: number): Promise<CleanRates> {
  const rates: CleanRates = { reports: 0, exact: 0, warnings: 0, wrong: [] }
  for (let seed = seeds.from; seed < seeds.from + seeds.count; seed++) {
    const sample = await printer(seed, wildness === undefined ? {} : { wildness })
    const { findings, wrong, unread } = await readSample(sample)
    const lines = loudLines(findings)
    const unexpected = lines.filter(
      (line) => !deserved.test(line) && (line.startsWith('error') || unread.length === 0),
    )
    rates.reports++
    if (wrong.length + unread.length === 0) rates.exact++
    rates.warnings += lines.filter((line) => line.startsWith('warning')).length
    for (const line of [...wrong, ...unexpected].slice(0, 3))
      rates.wrong.push(`${sample.name} ${line} [${sample.habits.join('; ')}]`)
  }
  return rates
}

export interface FaultRates {
  made: number
  caught: number
  pinnable: number
  pinned: number
  /** Faults that were missed, told too softly, or told of figures that were not touched. */
  wrong: string[]
}

/** Puts the fault of that name into reports and judges what is said. */
export async function measureFault(name: string, seeds: Seeds, wildness: number): Promise<FaultRates> {
  const rates: FaultRates = { made: 0, caught: 0, pinnable: 0, pinned: 0, wrong: [] }
  for (let seed = seeds.from; seed < seeds.from + seeds.count; seed++) {
    const injected = faults[name]?.(draftOf(seed), faultRandom(seed))
    if (!injected) continue
    const sample = print(seed, { fault: injected.fault, wildness })
    const { findings } = await readSample(sample)
    const verdict = judge(sample, injected, findings)
    for (const line of verdict.astray) rates.wrong.push(`${sample.name} ${name}: astray ${line}`)
    if (verdict.silent) continue
    rates.made++
    if (verdict.caught) rates.caught++
    else rates.wrong.push(`${sample.name} ${name}: missed [${sample.habits.join('; ')}]`)
    if (verdict.pinned === null) continue
    rates.pinnable++
    if (verdict.pinned) rates.pinned++
    else rates.wrong.push(`${sample.name} ${name}: not pinned [${sample.habits.join('; ')}]`)
  }
  return rates
}
