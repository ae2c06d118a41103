import type { EquationRule } from '../model/rule.ts'
import { requestColumns } from '../template/keys.ts'
import { bothFormats } from './parts/basis.ts'
import { figure, sum } from './parts/terms.ts'

export const carryLimit = {
  kind: 'equation',
  id: 'carry-limit',
  covers: ['T3-NONNEG-OUT'],
  since: '0.1.0',
  severity: 'note',
  title: '结转不多于收件',
  why: '结转下年度的申请只能出自新收和上年结转，不会比两者之和还多。',
  basis: `由表内印明的勾稽关系推得（${bothFormats}）`,
  says: '“{column}”列：结转下年度 {stated} 件，比新收与上年结转之和 {expected} 件还多。',
  remedy: '核对这一列的新收、上年结转和结转下年度。',
  joins: { rule: 'request-balance', by: 'figure' },
  instances: () =>
    requestColumns.map((column) => ({
      id: column,
      left: figure(`t3/carried-out/${column}`),
      relation: '<=',
      right: sum([figure(`t3/new/${column}`), figure(`t3/carried-in/${column}`)]),
    })),
} as const satisfies EquationRule
