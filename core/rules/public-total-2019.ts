import type { EquationRule } from '../model/rule.ts'
import { format2019 } from './parts/basis.ts'
import { figure, rowsWithColumn } from './parts/terms.ts'

export const publicTotal2019 = {
  kind: 'equation',
  id: 'public-total-2019',
  covers: ['T2-2019'],
  since: '0.1.0',
  severity: 'note',
  editions: ['2019'],
  title: '公开总数不少于新公开',
  why: '对外公开总数量包括本年新公开的，不会比新公开的少。',
  basis: `${format2019}的“本年新公开数量”“对外公开总数量”两栏`,
  says: '“{row}”：对外公开总数量 {stated} 件，少于本年新公开 {expected} 件。',
  remedy: '核对这两栏；公开后当年撤下的可以不改。',
  instances: ({ tables: { t2 } }) =>
    rowsWithColumn(t2, 'public-total').map((row) => ({
      id: `t2/${row}/public-total`,
      left: figure(`t2/${row}/public-total`),
      relation: '>=',
      right: figure(`t2/${row}/published`),
    })),
} as const satisfies EquationRule
