/** Entries, tasks and results as small as they may be. */
import { packJson } from '../../cli/inspect/pack.ts'
import type { Checked, InspectionInfo, Task, TaskResult } from '../../cli/inspect/table.ts'
import type { UnitEntry } from '../../core/index.ts'
import type { ReportJson } from '../../core/schema/index.ts'

export const info: InspectionInfo = {
  schema: 'gouji/inspection/1',
  id: '1',
  createdAt: '2025-01-01T00:00:00.000Z',
  locale: 'zh-CN',
  profile: null,
  waivers: [],
}

export function entryOf(unit: string, address: string | null, more: Partial<UnitEntry> = {}): UnitEntry {
  return {
    list: '/lists/list.csv',
    row: 2,
    unit,
    level: '县级',
    district: '一区',
    year: 2024,
    target: address === null ? { kind: 'file', path: `${unit}.html` } : { kind: 'address', url: address },
    previous: null,
    must: false,
    failed: false,
    drawn: null,
    ...more,
  }
}

export function checkedOf(report: Partial<ReportJson>): Checked {
  const whole: ReportJson = {
    source: { name: 'x' },
    status: 'checked',
    organ: null,
    year: null,
    edition: '2021',
    scope: 'organ',
    verdict: 'passed',
    figures: {},
    unread: {},
    claims: [],
    checks: { passed: 1, failed: 0, review: 0, cannotTell: 0, notApplicable: 0 },
    findings: [],
    ...report,
  }
  return {
    report: packJson(whole),
    outcome: { result: whole.verdict ?? whole.status, errors: 0, reviews: 0, notes: 0 },
    at: '2025-02-01T00:00:00.000Z',
    rules: 'r1',
    version: '0',
  }
}

export function resultOf(task: Task, report: Partial<ReportJson> = {}): TaskResult {
  const year = report.year ?? 2024
  const organ = report.organ ?? task.entry.unit
  const usable = (report.status ?? 'checked') === 'checked'
  return {
    task,
    taken: {
      at: '2025-02-01T00:00:00.000Z',
      url: null,
      status: 200,
      headers: { 'content-type': 'text/html' },
      sha256: 'ab',
      size: 3,
      attempts: task.attempts + 1,
    },
    bytes: packJson('x'),
    document: usable ? packJson({ schema: 'gouji/source/1' }) : null,
    organ,
    year,
    usable,
    checked: checkedOf({ organ, year, ...report }),
  }
}
