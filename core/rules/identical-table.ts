import type { JudgementRule } from '../model/rule.ts'
import { figuresOf } from '../template/types.ts'
import { goodPractice } from './parts/basis.ts'
import { numberAt, specOf } from './parts/cells.ts'
import { showBoth } from './parts/continuity.ts'

/** Tables of hardly any application are the same year after year. */
const few = 5

export const identicalTable = {
  kind: 'judgement',
  id: 'identical-table',
  covers: ['XYR-IDENT'],
  since: '0.1.0',
  severity: 'warning',
  title: '表格是否照搬上年',
  why: '第三部分的表与上年报告每个数字都相同，多半是沿用了上年的表格。',
  basis: goodPractice,
  says: '第三部分的表 {count} 个数字与上年报告全部相同（办理结果总计 {stated} 件）。',
  remedy: '核对是否误用了上年的表格。',
  test(report, { prior }) {
    if (!prior) return { state: 'notApplicable', reason: 'prior-missing' }
    if (prior.tables.t3.state !== 'read' || report.tables.t3.state !== 'read')
      return { state: 'notApplicable', reason: 'operand-missing' }
    const handled = 't3/handled/total'
    const keys = figuresOf(specOf(report, 't3'))
    const numbers = keys.filter((key) => numberAt(report, key) !== null)
    const same = keys.every((key) => {
      const now = report.figures[key]
      const before = prior.figures[key]
      return now && before && now.state === before.state && now.value === before.value
    })
    const stated = numberAt(report, handled) ?? 0
    if (!same || stated <= few) return []
    return [
      {
        instance: 't3',
        stated,
        expected: null,
        values: { count: numbers.length, stated },
        figures: [handled],
        evidence: showBoth(report, prior, handled),
      },
    ]
  },
} as const satisfies JudgementRule
