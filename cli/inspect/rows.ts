/** What is made of the rows that are read. */
import type { Candidate, SourceDocument, TakenStamp, UnitEntry } from '../../core/index.ts'
import type { ReportJson } from '../../core/schema/index.ts'
import type { Row } from './database.ts'
import { unpack, unpackJson } from './pack.ts'
import type { InspectionContent, InspectionRow, PackedContent, Task } from './table.ts'

/** What was kept, as it was taken and read. */
export function unpackContent({ bytes, document }: PackedContent): InspectionContent | null {
  if (!bytes) return null
  return { bytes: unpack(bytes), document: document && (unpackJson(document) as SourceDocument) }
}

export function blobOf(value: unknown): Uint8Array | null {
  return value instanceof Uint8Array ? value : null
}

/** What stands in a column of JSON; null where nothing does. */
function jsonOf(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : null
}

/** A row of the task table joined with its answer. */
export function rowOf(row: Row): InspectionRow {
  const report = blobOf(row.report)
  const checked = jsonOf(row.checked) as InspectionRow['checked']
  return {
    id: Number(row.id),
    key: String(row.key),
    role: row.role === 'previous' ? 'previous' : 'report',
    entry: JSON.parse(String(row.entry)) as UnitEntry,
    state: row.state as InspectionRow['state'],
    taken: jsonOf(row.taken) as TakenStamp | null,
    report: report && (unpackJson(report) as ReportJson),
    checked: checked && { ...checked, previous: row.prior === null ? null : Number(row.prior) },
  }
}

/** A row of the task table that was claimed. */
export function taskOf(row: Row, claim: string): Task {
  return {
    id: Number(row.id),
    key: String(row.key),
    role: row.role === 'previous' ? 'previous' : 'report',
    entry: JSON.parse(String(row.entry)) as UnitEntry,
    attempts: Number(row.attempts),
    claim,
  }
}

/** What pairing needs of a row. */
export function candidateOf(row: Row): Candidate {
  const numberOf = (value: unknown): number | null => (value === null ? null : Number(value))
  return {
    id: Number(row.id),
    unit: String(row.unit),
    expected: numberOf(row.expected),
    organ: typeof row.organ === 'string' ? row.organ : null,
    year: numberOf(row.year),
    usable: Number(row.usable) === 1,
    named: numberOf(row.named),
  }
}
