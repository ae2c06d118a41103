import { extname, relative, resolve } from 'node:path'
import {
  closeJson,
  closeSarif,
  describeLedgerCsv,
  describeSavedArtifact,
  describeSavedSarif,
  type LedgerFacts,
  type LedgerReport,
  ledgerOfJson,
  messagesOf,
  mostLedgerRows,
  openJson,
  openLedgerCsv,
  openSarif,
  planLedger,
  type Summary,
  writeLedgerPage,
} from '../../core/index.ts'
import { oneOf, UsageError } from '../arguments.ts'
import { thisTool } from '../frame.ts'
import { openOutput } from '../output.ts'
import type { InspectArguments } from './arguments.ts'
import { openResults, type Results } from './results.ts'
import { archiveName, groupByUnit, listReports } from './units.ts'
import { deliver, refuseExisting } from './write-files.ts'

const formats = ['xlsx', 'csv', 'json', 'sarif', 'html'] as const

type LedgerFormat = (typeof formats)[number]

/** `gouji inspect ledger STATE|RESULTS.json`: every finding of every report, in one of five formats. */
export async function runLedger(given: InspectArguments): Promise<number> {
  const { paths, values } = given
  const [name, more] = paths
  if (more !== undefined) throw new UsageError('needs-state')
  const output = values.output ?? null
  const told = values.format ?? (extname(output ?? '').slice(1) || 'xlsx')
  const format = oneOf('--format', told, formats)
  const results = await openResults(name, given.locale)
  try {
    await writers[format](results, output, given)
    return 0
  } finally {
    await results.close()
  }
}

type Writer = (results: Results, output: string | null, given: InspectArguments) => Promise<void>

const writers: Readonly<Record<LedgerFormat, Writer>> = {
  xlsx: writeBooks,
  csv: writeCsv,
  json: writeJson,
  sarif: writeSarif,
  html: writePage,
}

async function factsOf(results: Results): Promise<LedgerFacts> {
  return { tool: thisTool(), madeAt: new Date().toISOString(), remarks: await results.remarks() }
}

/** The reports; with `--evidence FOLDER` each leads to the archive of its organ, beside the ledger. */
async function collect(
  results: Results,
  output: string | null,
  { locale, values }: InspectArguments,
): Promise<LedgerReport[]> {
  const reports = await listReports(results, locale)
  const { evidence } = values
  if (evidence === undefined) return reports.map(({ ledger }) => ledger)
  const from = resolve(output ?? '.', '..')
  return groupByUnit(reports).flatMap(({ file, reports: own }) => {
    const path = relative(from, resolve(evidence, archiveName(file, locale))).replaceAll('\\', '/')
    return own.map(({ ledger }) => ({
      ...ledger,
      evidence: `./${path}`,
      rows: ledger.rows.map((row) => ({ ...row, evidence: `./${path}` })),
    }))
  })
}

async function writeBooks(results: Results, output: string | null, given: InspectArguments): Promise<void> {
  if (output === null) throw new UsageError('needs-output')
  const { locale } = given
  const parts = shareOut(await collect(results, output, given))
  const end = extname(output)
  const base = output.slice(0, output.length - end.length)
  const names = parts.map((_, index) => (parts.length === 1 ? output : `${base}-${index + 1}${end}`))
  refuseExisting(names)
  const { writeWorkbook } = await import('../../export/xlsx.ts')
  const facts = await factsOf(results)
  for (const [index, part] of parts.entries())
    await deliver(names[index] ?? output, await writeWorkbook(planLedger(part, locale, facts)), locale)
  if (parts.length > 1)
    process.stderr.write(`${messagesOf(locale).ledger.cli.parts(parts.length, mostLedgerRows)}\n`)
}

/** Reports in parts that fit into a workbook each; there is always one. */
function shareOut(reports: readonly LedgerReport[]): LedgerReport[][] {
  const parts: LedgerReport[][] = [[]]
  let findings = 0
  for (const report of reports) {
    findings += report.rows.length
    const last = parts[parts.length - 1] ?? []
    if (last.length > 0 && (findings > mostLedgerRows || last.length >= mostLedgerRows)) {
      parts.push([report])
      findings = report.rows.length
    } else last.push(report)
  }
  return parts
}

async function writeCsv(results: Results, path: string | null, { locale }: InspectArguments): Promise<void> {
  const output = await openOutput(path)
  await output.write(openLedgerCsv(locale))
  let number = 1
  for await (const { report, facts } of results.items()) {
    const ledger = ledgerOfJson(report, facts, locale)
    await output.write(describeLedgerCsv(ledger, number, locale))
    number += ledger.rows.length
  }
  await output.close()
}

async function writeJson(results: Results, path: string | null): Promise<void> {
  const output = await openOutput(path)
  await output.write(openJson('inspect', thisTool()))
  const summary: Summary = { reports: 0, errors: 0, reviews: 0, notes: 0, cannotTell: 0, waived: 0 }
  for await (const { report, facts } of results.items()) {
    const { unit = '', level = '', district = '', year = null, checkedAt, previous } = facts
    const listed = {
      unit,
      level,
      district,
      year,
      ...(checkedAt === undefined ? {} : { checkedAt }),
      ...(previous === undefined ? {} : { previous }),
    }
    await output.write((summary.reports > 0 ? ',' : '') + JSON.stringify({ ...report, listed }))
    summary.reports++
    if (report.status === 'unreadable' || report.verdict === 'cannot-tell') summary.cannotTell++
    for (const { severity, waiver } of report.findings) {
      if (waiver) summary.waived = (summary.waived ?? 0) + 1
      else summary[plurals[severity]]++
    }
  }
  await output.write(closeJson(summary))
  await output.close()
}

const plurals = { error: 'errors', warning: 'reviews', note: 'notes' } as const

async function writeSarif(
  results: Results,
  path: string | null,
  { locale }: InspectArguments,
): Promise<void> {
  const output = await openOutput(path)
  await output.write(openSarif(thisTool(), locale))
  const artifacts: string[] = []
  let begun = false
  for await (const { report, facts } of results.items()) {
    const described = describeSavedSarif(report)
    if (described !== '') await output.write((begun ? ',' : '') + described)
    begun ||= described !== ''
    artifacts.push(describeSavedArtifact(report, ledgerOfJson(report, facts, locale).reason))
  }
  await output.write(closeSarif(artifacts))
  await output.close()
}

async function writePage(results: Results, path: string | null, given: InspectArguments): Promise<void> {
  const reports = await collect(results, path, given)
  const output = await openOutput(path)
  await output.write(writeLedgerPage(reports, given.locale, await factsOf(results)))
  await output.close()
}
