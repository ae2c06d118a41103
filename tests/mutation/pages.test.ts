import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { FigureKey, Finding, Report } from '../../core/index.ts'
import { readReport } from '../../core/index.ts'
import { corpusReports, describeCorpus } from '../support/corpus.ts'
import { check, numbersOf, readBytes } from '../support/engine.ts'
import { brokenSums, singleRepairs, sumsOf } from '../support/oracle.ts'
import { type Change, changeCells, slips } from './mutate.ts'
import { unwatched } from './unwatched.ts'

interface Base {
  report: Report
  numbers: Record<string, number>
  findings: readonly Finding[]
}

async function openBase(path: string): Promise<Base> {
  const report = await readBytes(new Uint8Array(await readFile(path)), path)
  return { report, numbers: numbersOf(report), findings: check(report).result.findings }
}

function apply(base: Base, changes: readonly Change[]): Report {
  const texts = new Map(
    changes.map(({ key, text }) => [base.report.figures[key as FigureKey]?.place.anchor ?? '', text]),
  )
  return readReport(changeCells(base.report.source, texts))
}

/** What tells a finding from another: also a higher severity or one more relation is something new. */
function identify({ fingerprint, severity, relations }: Finding): string {
  return `${fingerprint} ${severity} ${relations.length}`
}

/** Findings that the unchanged page does not have. */
function newFindings(base: Base, report: Report): Finding[] {
  const known = new Set(base.findings.map(identify))
  return check(report).result.findings.filter((finding) => !known.has(identify(finding)))
}

function speaksOf(finding: Finding, keys: readonly string[]): boolean {
  return finding.evidence.some(({ figure }) => figure !== undefined && keys.includes(figure))
}

interface Tally {
  missed: string[]
  notPinned: string[]
  astray: string[]
  tried: number
}

/** Makes one kind of slip in every figure in turn and compares what is said with the oracle. */
function trySlip(base: Base, name: string): Tally {
  const slip = slips[name]
  const tally: Tally = { missed: [], notPinned: [], astray: [], tried: 0 }
  const sums = sumsOf(base.report.identity.edition ?? '2021')
  const sound = brokenSums(sums, base.numbers).length === 0
  for (const [key, value] of Object.entries(base.numbers)) {
    const changes = slip?.(key, value, base.numbers)
    if (!changes) continue
    tally.tried++
    const report = apply(base, changes)
    const found = newFindings(base, report)
    const keys = changes.map((change) => change.key)
    const figures = numbersOf(report)
    if (!found.some((finding) => finding.severity !== 'note' && speaksOf(finding, keys)))
      tally.missed.push(key)
    const repairs = singleRepairs(sums, figures)
    const repair = repairs[0]
    if (sound && name !== 'blank' && repairs.length === 1 && repair) {
      const pinned = found.some(
        ({ fix }) => fix?.length === 1 && fix[0]?.figure === repair.key && fix[0].to === repair.to,
      )
      if (!pinned) tally.notPinned.push(key)
    }
    for (const finding of found) {
      if (finding.severity === 'error' && !speaksOf(finding, keys))
        tally.astray.push(`${key}: ${finding.rule} ${finding.instance}`)
    }
  }
  return tally
}

function describePage(name: string, path: string): void {
  test.each(Object.keys(slips))(`${name}: %s`, async (slip) => {
    const base = await openBase(path)
    const { missed, notPinned, astray, tried } = trySlip(base, slip)
    if (slip === 'one more') {
      expect(tried).toBeGreaterThan(60)
      expect(missed).toEqual(unwatched(name))
    }
    expect(missed.filter((key) => !unwatched(name).includes(key))).toEqual([])
    expect(notPinned).toEqual([])
    expect(astray).toEqual([])
  })
}

describe('every figure of the example in turn', () => {
  describePage('example', new URL('../../examples/report.html', import.meta.url).pathname)
})

describeCorpus('every figure of the published reports in turn', () => {
  for (const { name, path } of corpusReports('.html', '.txt')) describePage(name, path)
})
