/** Similarity over many reports: growth from 30 to 300, in which every organ copied a part of a common text and a part of another's. */
import { findPeers, overlapOf, type Report } from '../core/index.ts'
import { type Random, seededRandom } from '../tests/support/random.ts'
import { makeReport } from '../tests/support/report.ts'
import { atMost, type Row, timeOf } from './measure.ts'

function makeUp(random: Random, sentences: number): string[] {
  const words = (count: number): string =>
    Array.from({ length: count }, () => String.fromCharCode(0x4e00 + random.integer(0, 4000))).join('')
  return Array.from({ length: sentences }, () => `${words(22)}，${words(18)}。`)
}

/** Reports of about 4,000 characters of prose each. */
function makeReports(count: number): Report[] {
  const random = seededRandom(count)
  const common = makeUp(random, 20)
  let before = makeUp(random, 20)
  return Array.from({ length: count }, (_, index) => {
    const own = makeUp(random, 60)
    const overview = [...common, ...own, ...before]
    before = own.slice(0, 20)
    return makeReport({ organ: `第${index}镇人民政府`, prose: { overview } })
  })
}

function compareAll(reports: readonly Report[]): void {
  const peers = findPeers(reports)
  for (const [index, report] of reports.entries()) {
    for (const peer of peers[index] ?? []) overlapOf(report, peer)
  }
}

export function measureSimilarity(): Row[] {
  // Wordings are kept with their reports, so that every run needs reports of its own.
  const time = (count: number, runs: number): number => {
    const made = Array.from({ length: runs + 1 }, () => makeReports(count))
    let next = 0
    return timeOf(() => compareAll(made[next++] ?? []), runs, 1)
  }
  const [few, many] = [time(30, 5), time(300, 3)]
  process.stdout.write(`      300 reports compared with each other in ${many.toFixed(0)} ms\n`)
  return [atMost('', 'similarity, 30 → 300 reports, growth per 10×', many / few, 12)]
}
