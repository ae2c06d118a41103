import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { figure, rowsWithColumn, sum } from './parts/terms.ts'

export const issuedInForce = {
  kind: 'equation',
  id: 'issued-in-force',
  covers: ['T2-MADE-LE-VALID'],
  since: '0.1.0',
  severity: 'note',
  editions: ['2021'],
  title: '本年制发不多于现行有效',
  why: '本年制发的文件到年末一般仍然有效，除非当年又废止或者到期失效。',
  basis: goodPractice,
  says: '“{row}”：本年制发 {stated} 件，多于现行有效 {expected} 件，加上本年废止的也不够。',
  remedy: '核对制发件数和现行有效件数；制发后当年到期失效的可以不改。',
  instances: ({ tables: { t2 } }) =>
    rowsWithColumn(t2, 'in-force').map((row) => {
      const inForce = figure(`t2/${row}/in-force`)
      return {
        id: `t2/${row}/issued`,
        left: figure(`t2/${row}/issued`),
        relation: '<=',
        right: inForce,
        readings: [{ name: 'in-force-and-repealed', term: sum([inForce, figure(`t2/${row}/repealed`)]) }],
      }
    }),
} as const satisfies EquationRule
