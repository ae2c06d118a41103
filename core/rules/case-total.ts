import type { EquationRule } from '../model/rule.ts'
import { caseKinds, caseResults } from '../template/keys.ts'
import { bothFormats } from './parts/basis.ts'
import { figure, keysOf, sum } from './parts/terms.ts'

export const caseTotal = {
  kind: 'equation',
  id: 'case-total',
  covers: ['T4-SUM'],
  since: '0.1.0',
  severity: 'error',
  title: '复议、诉讼总计',
  why: '每个案件在年末只有一种结果：维持、纠正、其他或者尚未审结，相加应当等于总计。',
  basis: `${bothFormats}，第四部分的表中各组的“总计”列`,
  says: '“{row}”：四种结果相加得 {expected} 件，“总计”填的是 {stated} 件，相差 {difference} 件。',
  remedy: '核对这一组的四种结果和总计。',
  instances: () =>
    keysOf('t4', caseKinds, 'total').map((total, index) => ({
      id: total,
      left: figure(total),
      relation: '=',
      right: sum(caseResults.map((result) => figure(`t4/${caseKinds[index] ?? ''}/${result}`))),
    })),
} as const satisfies EquationRule
