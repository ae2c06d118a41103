import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { type Finding, type Report, readReport, type SourceDocument } from '../../core/index.ts'
import { departments } from '../prose/departments.ts'
import { governments } from '../prose/governments.ts'
import { printReportText } from '../prose/text.ts'
import { corpusReports, describeCorpus } from '../support/corpus.ts'
import { check, readBytes, readText } from '../support/engine.ts'
import { whyUnjudgeable } from './years.ts'

interface Shift {
  source: SourceDocument
  words: string
  /** Why nobody can judge it; null where it can be. */
  why: string | null
}

/** The report with one of its own years shifted by one, each in turn: in its title, its prose and its tables. */
function* shiftYears({ source, extent, identity }: Report): Generator<Shift> {
  const form = new RegExp(`(?<!\\d)${identity.year}(?=\\s*年)`, 'g')
  for (const [index, block] of source.blocks.entries()) {
    if (index < extent.from || index >= extent.to || block.hidden) continue
    const texts = block.kind === 'grid' ? block.cells : block.kind === 'text' ? [block] : []
    for (const [cell, { text }] of texts.entries()) {
      for (const match of text.matchAll(form)) {
        for (const by of [-1, 1] as const) {
          const before = text.slice(0, match.index)
          const after = text.slice(match.index + match[0].length)
          const shifted = `${before}${(identity.year ?? 0) + by}${after}`
          const changed =
            block.kind === 'grid'
              ? {
                  ...block,
                  cells: block.cells.map((one, at) => (at === cell ? { ...one, text: shifted } : one)),
                }
              : { ...block, text: shifted }
          yield {
            source: { ...source, blocks: source.blocks.map((one, at) => (at === index ? changed : one)) },
            words: `${before.slice(-20)}【${by}】${after.slice(0, 20)}`,
            why: whyUnjudgeable({
              before: before.replace(/\s+/g, ''),
              after: after.replace(/\s+/g, ''),
              by,
            }),
          }
        }
      }
    }
  }
}

const identify = ({ rule, instance, severity, values }: Finding): string =>
  JSON.stringify([rule, instance, severity, values])

interface Tally {
  judgeable: number
  unjudgeable: number
  missed: string[]
}

function shiftAll(report: Report, tally: Tally): void {
  const before = new Set(check(report).result.findings.map(identify))
  for (const { source, words, why } of shiftYears(report)) {
    if (why !== null) {
      tally.unjudgeable++
      continue
    }
    tally.judgeable++
    const found = check(readReport(source)).result.findings.some((finding) => !before.has(identify(finding)))
    if (!found) tally.missed.push(`${report.identity.organ}: ${words}`)
  }
}

/** At least this share of the years that can be judged has to be told. */
const share = 0.95

function expectTold({ judgeable, unjudgeable, missed }: Tally): void {
  const caught = judgeable - missed.length
  console.info(`${caught} of ${judgeable} shifted years told; ${unjudgeable} that nobody can judge`)
  expect(caught / judgeable, missed.join('\n')).toBeGreaterThanOrEqual(share)
}

describe('each year shifted by one', () => {
  test('in clean reports', async () => {
    const tally: Tally = { judgeable: 0, unjudgeable: 0, missed: [] }
    for (const text of [...departments, ...governments])
      shiftAll(await readText(printReportText(text), 'report.txt'), tally)
    expect(tally.judgeable).toBeGreaterThan(200)
    expectTold(tally)
  })
})

describeCorpus('each year shifted by one in published reports', () => {
  test('all of them', async () => {
    const tally: Tally = { judgeable: 0, unjudgeable: 0, missed: [] }
    for (const { path } of corpusReports('.html', '.txt', '.pdf'))
      shiftAll(await readBytes(new Uint8Array(await readFile(path)), path), tally)
    expect(tally.judgeable).toBeGreaterThan(40)
    expectTold(tally)
  })
})
