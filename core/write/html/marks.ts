import type { Evidence, Finding } from '../../model/finding.ts'
import type { Place, Report } from '../../model/report.ts'
import type { Severity } from '../../model/rule.ts'
import { type MarkRole, roleOf } from '../role.ts'

/** A finding's mark on a place of the report. */
export interface Mark {
  /** `r1-f2-e0`: report, finding, evidence. */
  id: string
  finding: number
  severity: Severity
  waived: boolean
  role: MarkRole
  place: Place
}

/** Marks of a report's findings by the block that they stand in; those outside the extent are left out. */
export type MarksByBlock = ReadonlyMap<number, readonly Mark[]>

/** What the ids of a report's parts begin with. */
export function prefixOf(report: number): string {
  return `r${report}`
}

export function findingId(prefix: string, finding: number): string {
  return `${prefix}-f${finding}`
}

function markId(prefix: string, finding: number, evidence: number): string {
  return `${findingId(prefix, finding)}-e${evidence}`
}

/** All marks of a report; the numbers of findings are their places in the list, from 1. */
export function collectMarks(findings: readonly Finding[], report: Report, prefix: string): MarksByBlock {
  const byBlock = new Map<number, Mark[]>()
  const { from, to } = report.extent
  findings.forEach((finding, index) => {
    finding.evidence.forEach((evidence, place) => {
      const { block } = evidence.place
      if (evidence.source !== 'report' || block < from || block >= to) return
      const mark: Mark = {
        id: markId(prefix, index + 1, place),
        finding: index + 1,
        severity: finding.severity,
        waived: finding.waiver !== undefined,
        role: roleOf(evidence),
        place: evidence.place,
      }
      const known = byBlock.get(block)
      if (known) known.push(mark)
      else byBlock.set(block, [mark])
    })
  })
  return byBlock
}

/** The id of the mark for a piece of evidence; null where the report has no mark for it. */
export function idOfMark(
  marks: MarksByBlock,
  evidence: Evidence,
  prefix: string,
  finding: number,
  index: number,
): string | null {
  const id = markId(prefix, finding, index)
  return marks.get(evidence.place.block)?.some((mark) => mark.id === id) ? id : null
}
