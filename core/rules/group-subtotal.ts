import type { EquationRule } from '../model/rule.ts'
import { type FigureKey, requestColumns } from '../template/keys.ts'
import { bothFormats } from './parts/basis.ts'
import { figure, sum } from './parts/terms.ts'

export const groupSubtotal = {
  kind: 'equation',
  id: 'group-subtotal',
  covers: ['T3-GROUPNUM'],
  since: '0.1.0',
  severity: 'error',
  title: '分组小计',
  why: '格式在（三）（四）（五）（六）各组的标题处不填数；填了的，应当等于其下各项之和，并且不再计入（七）总计。',
  basis: `${bothFormats}的行列安排`,
  says: '“{row}”的“{column}”列：小计填的是 {stated} 件，其下各项相加得 {expected} 件，相差 {difference} 件。',
  remedy: '核对该组各项；小计不是格式要求的数字，可以删去。',
  assumes: '组标题旁的数字是该组的小计。',
  instances: ({ tables: { t3 } }) =>
    t3.groups.flatMap((group) => {
      const items = t3.rows.filter(({ groups }) => groups?.[0] === group.key && group.key !== 'outcomes')
      return items.length === 0
        ? []
        : requestColumns.map((column) => {
            const subtotal: FigureKey = `t3/${group.key}/${column}`
            return {
              id: subtotal,
              left: { kind: 'figure', figure: subtotal, optional: true },
              relation: '=',
              right: sum(items.map(({ key }) => figure(`t3/${key}/${column}`))),
            }
          })
    }),
} as const satisfies EquationRule
