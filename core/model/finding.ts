import type { FigureKey } from '../template/keys.ts'
import type { Reason } from './reason.ts'
import type { Place } from './report.ts'
import type { Equation, EvidenceRole, Severity } from './rule.ts'
import type { Waiver } from './waiver.ts'

export type OutcomeState = 'pass' | 'fail' | 'review' | 'cannotTell' | 'notApplicable'

/** Instance id of an outcome that speaks of the rule as a whole: it passed, does not apply or could not be judged. */
export const wholeRule = '*'

/** The result of one rule instance. All are kept: the list of what passed is part of the answer. */
export interface Outcome {
  rule: string
  instance: string
  state: OutcomeState
  severity: Severity
  reason?: Reason
  /** The two sides as evaluated: what is stated and what it should be. */
  stated: number | null
  expected: number | null
  /** Figures of this report that take part. */
  figures: readonly FigureKey[]
  /** Index into `report.claims`. */
  claim?: number
  /** Name of the reading that matched. */
  reading?: string
  /** Blank or dashed figures that were taken as 0. */
  assumedZero?: readonly FigureKey[]
  /** Blank totals that stand for what their parts add up to. */
  deduced?: ReadonlyMap<FigureKey, number>
  /** The relation, for an equation rule. */
  equation?: Equation
  /** Which message, and its values, for a judgement. */
  says?: string
  values?: Readonly<Record<string, string | number>>
  evidence?: readonly Evidence[]
  /** Indexes into `report.claims`: statements one of which, once corrected to the tables, would settle it. */
  settledBy?: readonly number[]
}

export interface Evidence {
  role: EvidenceRole
  place: Place
  /** `report`: the report that is checked; `prior`: last year's; `child`: one that it adds up; `peer`: another organ's. */
  source: 'report' | 'prior' | 'child' | 'peer'
  /** Index into the context's children or peers. */
  of?: number
  figure?: FigureKey
  raw: string
  value?: number | null
}

/** A set of figures whose change settles all failed relations it is about. */
export interface Cause {
  figures: { figure: FigureKey; from: number | null; to: number }[]
  /** No other explanation is as small. */
  sole: boolean
  /** What kind of slip it looks like. */
  pattern?:
    | 'digit-swap'
    | 'missing-digit'
    | 'extra-digit'
    | 'shifted-column'
    | 'forgotten-carry-over'
    | 'double-counted'
  /** Indexes into the outcomes that it settles. */
  settles: number[]
}

export interface Finding {
  /** Hash of first rule id, instance, stated and expected values and an ordinal among equals. No organ, year, quote or place. */
  fingerprint: string
  /** First failed relation in rule order. */
  rule: string
  instance: string
  /** All relations that it explains, first one included. */
  relations: { rule: string; instance: string }[]
  severity: Severity
  verdict: 'fail' | 'review' | 'cannotTell'
  origin: 'rule' | 'manual'
  /** Which message: `cause` texts live in messages, others in the rule's `says`. */
  says: string | null
  /**
   * What the message may speak of. For a relation: `stated`, `expected`, their `difference` (never negative), and where
   * its figures have them in common `table`, `row`, `column`, `figure` as keys of the template, to be named by the
   * writer; for a statement `quote` and `unit` as well. `count`: how many relations could not be told.
   */
  values: Readonly<Record<string, string | number | null>>
  stated: number | null
  expected: number | null
  evidence: Evidence[]
  causes: Omit<Cause, 'settles'>[]
  /** Only where the explanation is sole. */
  fix?: { figure: FigureKey; from: number | null; to: number }[]
  reason?: Reason
  /** Index into `report.claims`, where the finding is about a statement. */
  claim?: number
  /** A person found that it is no problem: it is shown, marked, and does not count. */
  waiver?: Pick<Waiver, 'reason' | 'by' | 'at'>
}

export type Verdict = 'errors' | 'review' | 'cannotTell' | 'passed'

export interface CheckCounts {
  passed: number
  failed: number
  review: number
  cannotTell: number
  notApplicable: number
}

/** The whole answer for one report. */
export interface CheckResult {
  verdict: Verdict | null
  /** Why the verdict is `cannotTell`. */
  reason: Reason | null
  outcomes: Outcome[]
  findings: Finding[]
  checks: CheckCounts
}
