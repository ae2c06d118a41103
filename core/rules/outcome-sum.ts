import type { EquationRule } from '../model/rule.ts'
import { requestColumns } from '../template/keys.ts'
import { bothFormats } from './parts/basis.ts'
import { figure, outcomeRows, sum } from './parts/terms.ts'

export const outcomeSum = {
  kind: 'equation',
  id: 'outcome-sum',
  covers: ['T3-SUM'],
  since: '0.1.0',
  severity: 'error',
  title: '办理结果合计',
  why: '每件申请只按一种办理结果计一次，区分处理的只计入部分公开，所以各项办理结果相加应当等于（七）总计。',
  basis: `${bothFormats}，“三、本年度办理结果”的“（七）总计”，以及（二）项“区分处理的，只计这一情形，不计其他情形”`,
  says: '“{column}”列：各项办理结果相加得 {expected} 件，“（七）总计”填的是 {stated} 件，相差 {difference} 件。',
  remedy: '核对这一列的各项办理结果和（七）总计；留意小计、部分公开有没有重复计入。',
  instances: (template) =>
    requestColumns.map((column) => ({
      id: column,
      left: figure(`t3/handled/${column}`),
      relation: '=',
      right: sum(outcomeRows(template).map((row) => figure(`t3/${row}/${column}`))),
    })),
} as const satisfies EquationRule
