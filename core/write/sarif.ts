/** Answers as SARIF 2.1.0, one run for all of them, written as a stream. */
import { type Locale, locales, messagesOf } from '../messages/index.ts'
import type { Answer } from '../model/answer.ts'
import type { Evidence, Finding, Outcome } from '../model/finding.ts'
import type { Profile } from '../model/profile.ts'
import type { Report } from '../model/report.ts'
import { joinArithmetic } from './arithmetic.ts'
import { homeOf, labelEvidence } from './home.ts'
import type { Tool } from './json.ts'
import { labelFigure } from './labels.ts'
import { tellOutcome } from './outcomes.ts'
import { messageOf, uriOf } from './sarif/place.ts'
import { describeFinding, distinctLocations } from './sarif/result.ts'
import { describeOverrides, describeRules, ruleIndexes, translateRules } from './sarif/rules.ts'
import { tellFinding } from './sentence.ts'
import { tellReason } from './verdict.ts'

export interface SarifOptions {
  locale: Locale
  /** Writes what passed and what did not apply as results too. */
  explainPasses: boolean
}

/** First piece of the stream: everything before the results. */
export function openSarif(tool: Tool, locale: Locale): string {
  const driver = {
    name: tool.name,
    version: tool.version,
    semanticVersion: tool.version,
    language: locale,
    rules: describeRules(locale),
    properties: { ruleSet: tool.rules },
  }
  const translations = locales
    .filter((other) => other !== locale)
    .map((language) => ({
      name: tool.name,
      language,
      contents: ['localizedData'],
      isComprehensive: true,
      associatedComponent: { name: tool.name, index: -1 },
      translationMetadata: { name: `${tool.name} ${language}` },
      rules: translateRules(language),
    }))
  const head = JSON.stringify({
    tool: { driver },
    translations,
    language: locale,
    columnKind: 'utf16CodeUnits',
  })
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${head.slice(0, -1)},"results":[`
}

/** The results of one answer, separated by commas; empty where there are none. */
export function describeSarif(answer: Answer, options: SarifOptions): string {
  const { report, result } = answer
  if (answer.status !== 'checked' || !report || !result) return ''
  const results = result.findings.map((finding) => describeResult(finding, answer, report, options.locale))
  if (options.explainPasses) {
    for (const outcome of result.outcomes) {
      if (outcome.state === 'pass' || outcome.state === 'notApplicable')
        results.push(describePass(outcome, outcome.state, answer, report, options.locale))
    }
  }
  return results.map((each) => JSON.stringify(each)).join(',')
}

/** What the end of the file says of an answer: its artifact, and why nothing could be said of it. */
export function describeSarifArtifact(answer: Answer, locale: Locale): string {
  const { source, status, reason, report, result } = answer
  const location = { uri: uriOf(source.name) }
  const words = messagesOf(locale)
  const artifact = {
    location,
    ...(source.sha256 === undefined ? {} : { hashes: { 'sha-256': source.sha256 } }),
    properties: {
      status,
      verdict: result?.verdict ?? null,
      organ: report?.identity.organ ?? null,
      year: report?.identity.year ?? null,
      ...(source.url === undefined ? {} : { url: source.url }),
    },
  }
  const why = reason === null ? words.status[status] : `${words.status[status]}: ${tellReason(reason, words)}`
  const notification = {
    level: status === 'checked' ? 'warning' : 'error',
    message: messageOf(why),
    locations: [{ physicalLocation: { artifactLocation: location } }],
    ...(reason === null ? {} : { descriptor: { id: reason } }),
  }
  const isSilent = status === 'checked' && reason === null
  return JSON.stringify({
    artifact,
    notification: isSilent ? null : notification,
    failed: status === 'unreadable',
  })
}

/** Last piece of the stream. `artifacts`: what `describeSarifArtifact` gave for each answer, in order. */
export function closeSarif(artifacts: readonly string[], profile?: Profile): string {
  const tails = artifacts.map((each) => JSON.parse(each) as SarifTail)
  const invocation = {
    executionSuccessful: tails.every(({ failed }) => !failed),
    toolExecutionNotifications: tails.flatMap(({ notification }) => notification ?? []),
    ...(profile ? { ruleConfigurationOverrides: describeOverrides(profile) } : {}),
  }
  const end = JSON.stringify({
    artifacts: tails.map(({ artifact }) => artifact),
    invocations: [invocation],
    ...(profile?.name ? { properties: { profile: profile.name } } : {}),
  })
  return `],${end.slice(1)}]}\n`
}

interface SarifTail {
  artifact: object
  notification: object | null
  failed: boolean
}

const kinds = { fail: 'fail', review: 'review', cannotTell: 'open' } as const

function describeResult(finding: Finding, answer: Answer, report: Report, locale: Locale): object {
  const { stated, others } = splitEvidence(finding.evidence)
  return {
    ...describeFinding(finding, kinds[finding.verdict], { relations: finding.relations }),
    message: messageOf(tellFinding(finding, report, locale)),
    locations:
      stated.length > 0
        ? locateAll(stated, answer, report, locale)
        : [{ physicalLocation: artifactOf(report) }],
    ...(others.length > 0 ? { relatedLocations: locateAll(others, answer, report, locale) } : {}),
  }
}

/** The place that is wrong, or may be, in this report; and all others. */
function splitEvidence(evidence: readonly Evidence[]): { stated: Evidence[]; others: Evidence[] } {
  const own = evidence.filter(({ source }) => source === 'report')
  const stated = own.filter(({ role }) => role === 'stated')
  const primary = stated.length > 0 ? stated : own.slice(0, 1)
  return { stated: primary, others: evidence.filter((each) => !primary.includes(each)) }
}

function locateAll(evidence: readonly Evidence[], answer: Answer, report: Report, locale: Locale): object[] {
  return distinctLocations(evidence.map((each) => locate(each, answer, report, locale)))
}

function locate(evidence: Evidence, answer: Answer, report: Report, locale: Locale): object {
  const { place, figure, raw, role } = evidence
  const home = homeOf(evidence, answer, report)
  const label = labelEvidence(evidence, answer, report, locale)
  const { roles, text } = messagesOf(locale)
  const line = /^L(\d+)/.exec(place.anchor)?.[1]
  return {
    physicalLocation: {
      ...artifactOf(home),
      ...(home.source.kind === 'text' && line !== undefined
        ? { region: { startLine: Number(line), snippet: { text: raw } } }
        : {}),
    },
    logicalLocations: [
      {
        fullyQualifiedName: figure ?? place.anchor,
        name: label,
        kind: figure === undefined ? 'text' : 'value',
      },
    ],
    message: messageOf(`${roles[role]}${text.colon}${raw}`),
    properties: {
      anchor: place.anchor,
      role,
      ...(place.start === undefined ? {} : { start: place.start, end: place.end }),
    },
  }
}

function artifactOf({ source }: Report): { artifactLocation: { uri: string } } {
  return { artifactLocation: { uri: uriOf(source.name) } }
}

function describePass(
  outcome: Outcome,
  kind: 'pass' | 'notApplicable',
  answer: Answer,
  report: Report,
  locale: Locale,
): object {
  const { label, arithmetic, reason } = tellOutcome(outcome, report, answer.prior, locale)
  const told = [
    label,
    ...(arithmetic ? [joinArithmetic(arithmetic)] : []),
    ...(reason === null ? [] : [reason]),
  ]
  return {
    ruleId: outcome.rule,
    ruleIndex: ruleIndexes.get(outcome.rule) ?? -1,
    kind,
    level: 'none',
    message: messageOf(told.join(messagesOf(locale).text.colon)),
    locations: [
      {
        physicalLocation: artifactOf(report),
        ...(outcome.figures.length > 0
          ? {
              logicalLocations: outcome.figures.map((key) => ({
                fullyQualifiedName: key,
                name: labelFigure(key, report, locale),
                kind: 'value',
              })),
            }
          : {}),
      },
    ],
    properties: { instance: outcome.instance },
  }
}
