import type { Metric } from '../model/report.ts'
import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { specOf } from './parts/cells.ts'
import {
  countsBeside,
  isToldApart,
  mayLeaveOutCarriedIn,
  rowsOfGroup,
  statementOf,
  totalOf,
} from './parts/claims.ts'
import { claimed, requestTotal, sum } from './parts/terms.ts'

const outcomes = [
  'granted',
  'partly-granted',
  'refused',
  'unavailable',
  'unprocessed',
  'other-processing',
] as const

interface WiderSense {
  /** Key of `messages.readings`. */
  name: string
  /** Rows and groups that are meant together. */
  rows: readonly string[]
  /** Where the paragraph counts one of these as well, the words are meant in their own sense. */
  unless: readonly Metric[]
}

/** What the words are also used for by people who don't have the table's rows in mind. */
const widerSenses: Readonly<Partial<Record<string, readonly WiderSense[]>>> = {
  granted: [{ name: 'granted-and-partly', rows: ['granted', 'partly-granted'], unless: ['partly-granted'] }],
  refused: [
    { name: 'refused-and-unprocessed', rows: ['refused', 'unprocessed'], unless: ['unprocessed'] },
    {
      name: 'not-granted',
      rows: ['refused', 'unavailable', 'unprocessed'],
      unless: ['unavailable', 'unprocessed'],
    },
  ],
}

export const claimedOutcomes = {
  kind: 'equation',
  id: 'claimed-outcomes',
  covers: ['TXT-G', 'TXT-P', 'TXT-D', 'TXT-U', 'TXT-N', 'TXT-O'],
  since: '0.1.0',
  severity: 'error',
  title: '正文办理结果与表格',
  why: '正文说的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理件数，就是第三部分的表中相应各行总计之和。',
  basis: goodPractice,
  says: '正文说“{rows}” {stated} {unit}，表中相应的总计为 {expected} 件。',
  remedy: '核实办理结果，更正正文或表格；几种结果合在一起说的，请在正文中写明。',
  assumes: '正文说的是本年度政府信息公开申请的办理结果，不是文件的公开属性。',
  instances: ({ tables }) =>
    outcomes.map((metric) => ({
      id: metric,
      left: claimed(metric),
      relation: '=',
      right: { kind: 'about' },
      readings: (widerSenses[metric] ?? []).map(({ name, rows }) => ({
        name,
        term: sum(rows.flatMap((row) => rowsOfGroup(tables.t3, row)).map(requestTotal)),
        loose: true,
      })),
    })),
  weigh({ id }, report, _context, outcome) {
    const statement = statementOf(report, outcome)
    if (statement && isToldApart(report, statement, outcome)) return null
    const table = specOf(report, 't3')
    const isWider = (widerSenses[id] ?? []).some(({ rows, unless }) => {
      const total = totalOf(
        report,
        rows.flatMap((row) => rowsOfGroup(table, row)),
      )
      return total === outcome.stated && statement && !countsBeside(report, statement, unless)
    })
    const isOfNew = statement !== undefined && mayLeaveOutCarriedIn(report, statement, outcome)
    return isWider || isOfNew ? 'warning' : 'error'
  },
} as const satisfies EquationRule
