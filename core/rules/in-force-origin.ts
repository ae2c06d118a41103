import type { Judgement, JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { numberAt } from './parts/cells.ts'
import { hasChangedSubject, showBoth } from './parts/continuity.ts'

export const inForceOrigin = {
  kind: 'judgement',
  id: 'in-force-origin',
  covers: ['T2-MADE0-VALID'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '现行有效文件的来源',
  why: '上年末没有有效的，本年又没有制发，年末就不会有现行有效的。',
  basis: goodPractice,
  says: '“{row}”：上年现行有效为 0，本年没有制发，现行有效却填了 {stated} 件。',
  remedy: '核对三栏数字和上年报告；接收其他机关移交的，建议在表后说明。',
  assumes: '两年的统计范围相同。',
  joins: { rule: 'in-force-continuity', by: 'figure' },
  test(report, context) {
    const { prior } = context
    if (!prior) return { state: 'notApplicable', reason: 'prior-missing' }
    return (['regulations', 'normative-documents'] as const).flatMap((row): Judgement[] => {
      const key = `t2/${row}/in-force` as const
      const stated = numberAt(report, key)
      const issued = `t2/${row}/issued` as const
      if (numberAt(prior, key) !== 0 || numberAt(report, issued) !== 0 || !stated) return []
      return [
        {
          instance: key,
          severity: hasChangedSubject(report, context) ? 'note' : 'warning',
          stated,
          expected: 0,
          values: { table: 't2', row, column: 'in-force', figure: key, stated },
          figures: [key, issued],
          evidence: showBoth(report, prior, key),
        },
      ]
    })
  },
} as const satisfies JudgementRule
