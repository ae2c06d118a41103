import type { Edition, FigureKey } from '../template/keys.ts'
import type { Template } from '../template/types.ts'
import type { Evidence, Outcome } from './finding.ts'
import type { Note } from './note.ts'
import type { Profile } from './profile.ts'
import type { Reason } from './reason.ts'
import type { Metric, Place, Report } from './report.ts'
import type { Waiver } from './waiver.ts'

export type Severity = 'error' | 'warning' | 'note'

/** What a rule may look at beside the report. */
export interface Context {
  /** The same organ's report of the year before. */
  prior?: Report
  /** The reports that this one adds up. */
  children?: Children
  /** Other organs' reports of the same year, to compare the wording with. */
  peers?: readonly Report[]
  /** Local levels, dates and words. */
  profile?: Profile
  /** What people found to be no problem; only those of this organ and year apply. */
  waivers?: readonly Waiver[]
  /** What people added by hand; only what is of this organ and year applies. */
  notes?: readonly Note[]
}

/** What a consolidated report is compared with. */
export interface Children {
  /** Reports of the organs below, as the user gave them. */
  reports: readonly Report[]
  /** The user says that nothing but these reports is added up. */
  complete: boolean
  /** Names of organs that should have a report. */
  listed: readonly string[]
}

/** One side of a relation. */
export type Term =
  /** `optional`: a group cell, which need not carry a number; without one the relation does not exist. */
  | { kind: 'figure'; figure: FigureKey; optional?: true }
  | { kind: 'sum'; terms: readonly Term[]; minus?: readonly Term[] }
  | { kind: 'prior'; figure: FigureKey }
  /** A statement of the prose; only one that says that there is nothing (`none`: 0) or something, where told. */
  | { kind: 'claimed'; metric: Metric; states?: 'none' | 'some' }
  /**
   * The figures that the statement speaks of, added up; only beside a claimed term. `row`: those of another row in the
   * same columns.
   */
  | { kind: 'about'; row?: string }

/**
 * An admissible way to read a claim: 新收 + 上年结转. `name` is a key of `messages`. `loose`: only where the phrase does
 * not name the figure beyond doubt.
 */
export interface Reading {
  name: string
  term: Term
  loose?: true
}

/** `left relation right`, or, where `readings` are given, `left relation` any of them. `right` is the plain reading. */
export interface Equation {
  /** Instance id, unique inside the rule: a figure key, a column key, a metric. */
  id: string
  left: Term
  relation: '=' | '<=' | '>='
  right: Term
  readings?: readonly Reading[]
  /** Absolute; 0 unless told. */
  tolerance?: number
}

interface RuleBase {
  /** kebab-case noun that names what is compared; file name = id; never reused. */
  id: string
  /** Ids of the rule catalogue that it covers: T3-BAL. */
  covers: readonly string[]
  /** Version of the rule set it came with. */
  since: string
  until?: string
  /** The first id the rule had, where it was renamed. Part of fingerprints. */
  formerly?: string
  /** The highest severity it may give. */
  severity: Severity
  /** Editions it holds for; both unless told. */
  editions?: readonly Edition[]
  /** What the rule cannot do without, beside the report. */
  needs?: readonly (keyof Context)[]
  /** Chinese, short: 各列勾稽关系. */
  title: string
  /** Chinese: why it must hold. */
  why: string
  /** Chinese: the document or the printed words it rests on. Cites only what is known to say so. */
  basis: string
  /** Chinese sentence of a finding with `{name}` places; a record where a rule has several kinds of finding. */
  says: string | Readonly<Record<string, string>>
  /** Chinese: what to do about it. */
  remedy: string
  /** Chinese: when the rule may be wrong. */
  assumes?: string
  /**
   * Failed instances are told together with the finding of this rule, where it has one: any one of it (`rule`), or one
   * that shares a figure (`figure`). A rule that names itself tells all its instances in one finding. `statement`: with
   * the finding, of any rule, that one of the statements which would settle it is wrong.
   */
  joins?: { rule: string; by: 'rule' | 'figure' } | { by: 'statement' }
}

export interface EquationRule extends RuleBase {
  kind: 'equation'
  /** All relations of the rule for a template; a claimed term makes one for each claim of that metric. */
  instances(template: Template): readonly Equation[]
  /**
   * Lowers the severity of a failed instance, or drops it (null), where the report or its context asks for that.
   * `outcome` is the failed instance as evaluated, with its claim and both sides.
   */
  weigh?(equation: Equation, report: Report, context: Context, outcome: Outcome): Severity | null
}

/** What a judgement rule found. An empty list means that it passed. */
export interface Judgement {
  /** Stable id of the instance inside the rule: a section key, a row key, a table key. */
  instance: string
  /** Which of `says` tells it, where there are several. */
  says?: string
  severity?: Severity
  /** Set where the instance cannot be judged (a table that is a picture): it is told as cannotTell, at this severity. */
  reason?: Reason
  values?: Readonly<Record<string, string | number>>
  figures?: readonly FigureKey[]
  stated?: number | null
  expected?: number | null
  /** Indexes into `report.claims`: statements one of which, once corrected to the tables, would settle it. */
  settledBy?: readonly number[]
  /** `source`: the report that is checked unless told. */
  evidence?: readonly {
    role: EvidenceRole
    place: Place
    raw: string
    figure?: FigureKey
    value?: number | null
    source?: Evidence['source']
    of?: number
  }[]
}

export type EvidenceRole = 'stated' | 'expected' | 'part' | 'prior' | 'child' | 'other' | 'quote'

export interface JudgementRule extends RuleBase {
  kind: 'judgement'
  /** Throws nothing of its own; a `Reason` says that it cannot be judged or does not apply. */
  test(
    report: Report,
    context: Context,
  ): readonly Judgement[] | { state: 'cannotTell' | 'notApplicable'; reason: Reason }
}

export type Rule = EquationRule | JudgementRule
