/** What the product says of a printed page, compared with what is true. */
import type { FigureKey, Finding, Report } from '../../core/index.ts'
import { check, readBytes, readText } from '../support/engine.ts'
import type { Sample } from './generate.ts'

export interface Reading {
  report: Report
  findings: readonly Finding[]
  /** Figures read as something that does not stand there. */
  wrong: string[]
  /** Figures that stand there as a number and were not read as one. */
  unread: string[]
}

export async function readSample(sample: Sample): Promise<Reading> {
  const { content, name } = sample
  const report = await (typeof content === 'string' ? readText(content, name) : readBytes(content, name))
  const findings = check(report).result.findings
  return { report, findings, ...compare(sample, report) }
}

function compare({ printed, draft }: Sample, report: Report): { wrong: string[]; unread: string[] } {
  const wrong: string[] = []
  const unread: string[] = []
  for (const [key, truth] of Object.entries(printed)) {
    const figure = report.figures[key as FigureKey]
    if (typeof truth === 'number') {
      if (figure?.state !== 'number') unread.push(`${key}: ${figure?.state ?? 'absent'}`)
      else if (figure.value !== truth) wrong.push(`${key}: ${truth} read as ${figure.value}`)
    } else if (figure?.state === 'number') wrong.push(`${key}: ${truth} read as ${figure.value}`)
  }
  for (const { table, state } of Object.values(report.tables))
    if (state === 'unmapped') unread.push(`${table}: unmapped`)
  for (const key of Object.keys(report.figures)) if (!(key in printed)) wrong.push(`${key}: not printed`)
  if (report.identity.year !== draft.year) wrong.push(`year: ${draft.year} read as ${report.identity.year}`)
  return { wrong, unread }
}

/** `severity rule instance`, one line for each finding that is no note. */
export function loudLines(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, rule, instance }) => `${severity} ${rule} ${instance}`)
}
