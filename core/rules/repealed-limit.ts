import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { hasChangedSubject } from './parts/continuity.ts'
import { figure, prior, rowsWithColumn, sum } from './parts/terms.ts'

export const repealedLimit = {
  kind: 'equation',
  id: 'repealed-limit',
  covers: ['T2-REP-LE'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '废止不多于可废止',
  why: '本年废止的只能是上年末有效的和本年制发的。',
  basis: goodPractice,
  says: '“{row}”：本年废止 {stated} 件，多于上年现行有效与本年制发之和 {expected} 件。',
  remedy: '核对废止件数和上年报告的现行有效件数；统计范围变化的，建议在表后说明。',
  assumes: '两年的统计范围相同。',
  joins: { rule: 'in-force-continuity', by: 'figure' },
  instances: ({ tables: { t2 } }) =>
    rowsWithColumn(t2, 'in-force').map((row) => ({
      id: `t2/${row}/repealed`,
      left: figure(`t2/${row}/repealed`),
      relation: '<=',
      right: sum([prior(`t2/${row}/in-force`), figure(`t2/${row}/issued`)]),
    })),
  weigh: (_equation, report, context) => (hasChangedSubject(report, context) ? 'note' : 'warning'),
} as const satisfies EquationRule
