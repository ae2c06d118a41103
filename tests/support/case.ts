import { checkReport } from '../../core/check/index.ts'
import type { CheckResult, Finding, OutcomeState } from '../../core/model/finding.ts'
import type { Profile } from '../../core/model/profile.ts'
import type { Rule } from '../../core/model/rule.ts'
import { makePrior, makeReport, type ReportOptions } from './report.ts'

/** What a case expects of one finding; what is not named is not compared. */
export interface ExpectedFinding
  extends Partial<
    Pick<Finding, 'rule' | 'severity' | 'verdict' | 'says' | 'stated' | 'expected' | 'fix' | 'reason'>
  > {
  instance: string
  /** `rule/instance` of all relations told, the first included. */
  relations?: readonly string[]
  /** Figures shown as evidence, in any order; exact. */
  figures?: readonly string[]
  /** What is quoted from the prose, in order; exact. */
  quotes?: readonly string[]
  /** Values of the message; those named are compared. */
  values?: Readonly<Record<string, string | number | null>>
}

/**
 * One line of a rule's case table: the invented report with changes, run through the rule alone, and all the findings
 * that come of it. A finding that is not listed fails the case; `[]` means silence.
 */
export interface Case extends ReportOptions {
  name: string
  /** Last year's report as changes to the invented one; absent: none is given. */
  prior?: ReportOptions
  /** Reports that it adds up, as changes to the invented one. */
  children?: { reports: readonly ReportOptions[]; complete?: boolean; listed?: readonly string[] }
  /** Other organs' reports of the same year, as changes to the invented one. */
  peers?: readonly ReportOptions[]
  /** What an office has set. */
  profile?: Partial<Profile>
  /** Ids of rules that run as well. Their findings have to be listed too. */
  beside?: readonly string[]
  expect: readonly ExpectedFinding[]
  /** States of outcomes of the rule by instance; `*` is the rule as a whole. Those named are compared. */
  outcomes?: Readonly<Record<string, OutcomeState>>
}

const noProfile: Profile = {
  name: null,
  levels: new Map(),
  deadlines: {},
  thresholds: {},
  extraRows: {},
  typos: [],
}

/** Runs a case through its rule, and the rules beside it in the order of the rule list. */
export function runCase(given: Case, id: string, rules: readonly Rule[]): CheckResult {
  const ids = [id, ...(given.beside ?? [])]
  const chosen = rules.filter((rule) => ids.includes(rule.id))
  if (chosen.length < ids.length) throw new Error(`no such rule among ${ids.join(', ')}`)
  const edition = given.edition ?? '2021'
  const prior = given.prior && makePrior({ edition, ...given.prior })
  const { children, peers, profile } = given
  return checkReport(chosen, makeReport(given), {
    ...(prior ? { prior } : {}),
    ...(profile ? { profile: { ...noProfile, ...profile } } : {}),
    ...(children
      ? {
          children: {
            reports: children.reports.map((child) => makeReport({ edition, ...child })),
            complete: children.complete ?? false,
            listed: children.listed ?? [],
          },
        }
      : {}),
    ...(peers ? { peers: peers.map((peer) => makeReport({ edition, ...peer })) } : {}),
  })
}

/** A finding cut down to what an expectation names, for comparison with it; one that was not expected shows what it is. */
export function project(finding: Finding, expected: ExpectedFinding | undefined): Record<string, unknown> {
  const shown: Readonly<Record<string, unknown>> = {
    ...finding,
    relations: finding.relations.map((each) => `${each.rule}/${each.instance}`),
    figures: [...new Set(finding.evidence.flatMap(({ figure }) => figure ?? []))].sort(),
    quotes: finding.evidence.filter(({ place }) => place.start !== undefined).map(({ raw }) => raw),
    values: Object.fromEntries(
      Object.keys(expected?.values ?? {}).map((name) => [name, finding.values[name] ?? null]),
    ),
  }
  const named = expected ?? { rule: 0, instance: 0, severity: 0 }
  return Object.fromEntries(Object.keys(named).map((name) => [name, shown[name]]))
}
