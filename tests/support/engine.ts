/** The product's pipeline from bytes to result, as the command line runs it. */
import { readFile } from 'node:fs/promises'
import { type CheckResult, checkReport, type Report, readReport, rules } from '../../core/index.ts'
import { openSource } from '../../sources/open.ts'

export interface Checked {
  report: Report
  result: CheckResult
}

export async function readBytes(bytes: Uint8Array, name: string): Promise<Report> {
  return readReport(await openSource(bytes, name))
}

export async function readText(text: string, name: string): Promise<Report> {
  return readBytes(new TextEncoder().encode(text), name)
}

export function check(report: Report, prior?: Report): Checked {
  return { report, result: checkReport(rules, report, prior ? { prior } : {}) }
}

export async function checkFile(path: string, prior?: Report): Promise<Checked> {
  return check(await readBytes(new Uint8Array(await readFile(path)), path), prior)
}

/** Figures of a report that are numbers. */
export function numbersOf(report: Report): Record<string, number> {
  const numbers: Record<string, number> = {}
  for (const figure of Object.values(report.figures)) {
    if (figure && figure.state === 'number' && figure.value !== null) numbers[figure.key] = figure.value
  }
  return numbers
}

/** `severity rule instance` of each finding, sorted: what golden files hold. */
export function linesOf(result: CheckResult): string[] {
  return result.findings.map((finding) => `${finding.severity} ${finding.rule} ${finding.instance}`).sort()
}
