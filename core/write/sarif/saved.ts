/** Saved reports of `gouji/1` as SARIF results: what a spot check keeps is enough. */
import type { FindingJson, ReportJson } from '../../schema/findings.ts'
import { messageOf, uriOf } from './place.ts'
import { describeFinding, distinctLocations } from './result.ts'

const kinds = { fail: 'fail', review: 'review', 'cannot-tell': 'open' } as const

/** The results of one report, separated by commas; empty where there are none. */
export function describeSavedSarif(report: ReportJson): string {
  return report.findings.map((finding) => JSON.stringify(resultOf(finding, report))).join(',')
}

function resultOf(finding: FindingJson, { source, listed, organ, year }: ReportJson): object {
  const stated = finding.evidence.filter(({ role }) => role === 'stated')
  const first = stated.length > 0 ? stated : finding.evidence.slice(0, 1)
  const others = finding.evidence.filter((each) => !first.includes(each))
  const properties = { relations: finding.relations ?? [], unit: listed?.unit ?? organ, year }
  return {
    ...describeFinding(finding, kinds[finding.verdict], properties),
    message: messageOf(finding.message),
    locations: first.length > 0 ? locationsOf(first) : [{ physicalLocation: artifactAt(source.name) }],
    ...(others.length > 0 ? { relatedLocations: locationsOf(others) } : {}),
  }
}

function locationsOf(evidence: FindingJson['evidence']): object[] {
  return distinctLocations(
    evidence.map(({ place, role, raw }) => ({
      physicalLocation: artifactAt(place.source),
      logicalLocations: [
        {
          fullyQualifiedName: place.figure ?? place.anchor ?? place.label,
          name: place.label,
          kind: place.figure === undefined ? 'text' : 'value',
        },
      ],
      message: messageOf(raw === '' ? place.label : raw),
      properties: {
        role,
        ...(place.anchor === undefined ? {} : { anchor: place.anchor }),
        ...(place.start === undefined ? {} : { start: place.start, end: place.end }),
      },
    })),
  )
}

function artifactAt(name: string): { artifactLocation: { uri: string } } {
  return { artifactLocation: { uri: uriOf(name) } }
}

/** What the end of the file says of a saved report, for `closeSarif`. */
export function describeSavedArtifact(report: ReportJson, reason: string): string {
  const { source, status, verdict, organ, year } = report
  const location = { uri: uriOf(source.name) }
  const artifact = {
    location,
    ...(source.sha256 === undefined ? {} : { hashes: { 'sha-256': source.sha256 } }),
    properties: {
      status,
      verdict,
      organ,
      year,
      ...(source.url === undefined ? {} : { url: source.url }),
    },
  }
  const notification = {
    level: status === 'checked' ? 'warning' : 'error',
    message: messageOf(reason),
    locations: [{ physicalLocation: { artifactLocation: location } }],
    ...(report.reason === undefined ? {} : { descriptor: { id: report.reason } }),
  }
  return JSON.stringify({
    artifact,
    notification: reason === '' ? null : notification,
    failed: status === 'unreadable',
  })
}
