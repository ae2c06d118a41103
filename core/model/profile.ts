import type { TableKey } from '../template/keys.ts'
import type { Scope } from './report.ts'
import type { Severity } from './rule.ts'

/** The most that a rule may say; `off`: it is not run. */
export type Level = Severity | 'off'

/**
 * What an office sets for its own use. It can lower what the built-in rules say and give them local facts; it cannot
 * raise a severity or add a rule.
 */
export interface Profile {
  /** What people call it; null where it has no name. */
  name: string | null
  /** By the present id of each rule. */
  levels: ReadonlyMap<string, Level>
  /** Last day of publication in the year after the report year, `MM-DD`, where it differs from the law's. */
  deadlines: Readonly<Partial<Record<Scope, string>>>
  thresholds: Readonly<Partial<Record<ThresholdName, number>>>
  /** Labels of rows that may stand in a table beside the template's. */
  extraRows: Readonly<Partial<Record<TableKey, readonly string[]>>>
  /** Slips to look for in the prose, each with what it should read. */
  typos: readonly Typo[]
}

export interface Typo {
  wrong: string
  right: string
}

/** Numbers that a profile may set, with what holds without one. Percentages from 0 to 100. */
export const thresholds = {
  /** Share of the prose that repeats the organ's own report of the year before, above which it is told. */
  'similar-to-last-year': 50,
  /** The same for another organ's report of the same year. */
  'similar-to-peer': 70,
} as const

export type ThresholdName = keyof typeof thresholds

/** The profile's number, or the built-in one. */
export function thresholdOf(profile: Profile | undefined, name: ThresholdName): number {
  return profile?.thresholds[name] ?? thresholds[name]
}

/** Days of the regulation (条例 art. 49): departments by 31 January, a government's own report by 31 March. */
const lawfulDeadlines: Readonly<Record<Scope, string | null>> = {
  organ: '01-31',
  office: null,
  region: '03-31',
  unknown: null,
}

/** Last day of publication `MM-DD` for a report of that scope; null where only a local rule could tell. */
export function deadlineOf(profile: Profile | undefined, scope: Scope): string | null {
  return profile?.deadlines[scope] ?? lawfulDeadlines[scope]
}

/** Whether the profile lets a row of that label stand in the table; white space does not count. */
export function allowsRow(profile: Profile | undefined, table: TableKey, label: string): boolean {
  const plain = withoutSpace(label)
  return profile?.extraRows[table]?.some((allowed) => withoutSpace(allowed) === plain) ?? false
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '')
}
