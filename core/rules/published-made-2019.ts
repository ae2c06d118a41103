import type { EquationRule } from '../model/rule.ts'
import { format2019 } from './parts/basis.ts'
import { figure, rowsWithColumn } from './parts/terms.ts'

export const publishedMade2019 = {
  kind: 'equation',
  id: 'published-made-2019',
  covers: ['T2-2019'],
  since: '0.1.0',
  severity: 'note',
  editions: ['2019'],
  title: '新公开不多于新制作',
  why: '本年新公开的通常是本年新制作的。',
  basis: `${format2019}的“本年新制作数量”“本年新公开数量”两栏`,
  says: '“{row}”：本年新公开 {stated} 件，多于本年新制作 {expected} 件。',
  remedy: '核对这两栏；补公开往年制作的文件，可以不改。',
  assumes: '没有补公开往年制作的文件。',
  instances: ({ tables: { t2 } }) =>
    rowsWithColumn(t2, 'published').map((row) => ({
      id: `t2/${row}/published`,
      left: figure(`t2/${row}/published`),
      relation: '<=',
      right: figure(`t2/${row}/made`),
    })),
} as const satisfies EquationRule
