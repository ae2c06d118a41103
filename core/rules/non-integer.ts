import type { Figure } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { figureKind } from '../template/types.ts'
import { bothFormats } from './parts/basis.ts'
import { figuresIn, hasForm, judgeCell, noTables, tablesRead } from './parts/cells.ts'

export const nonInteger = {
  kind: 'judgement',
  id: 'non-integer',
  covers: ['VAL-NONINT'],
  since: '0.1.0',
  severity: 'error',
  title: '件数是否为整数',
  why: '申请、文件、决定、案件都按件计数，只能是整数；只有收费和采购金额可以有小数。',
  basis: `${bothFormats}：栏目为数量、件数`,
  says: '{figures}填的是“{raw}”，件数应当是整数。',
  remedy: '核对是否多了小数点，或把以“万”为单位的数填了进来。',
  test(report) {
    if (tablesRead(report).length === 0) return noTables
    return tablesRead(report).flatMap(({ table }) =>
      figuresIn(report, table)
        .filter((figure) => figureKind(figure.key) !== 'amount' && isFraction(figure))
        .map((figure) => judgeCell(figure, scaled(figure) ? 'warning' : 'error')),
    )
  },
} as const satisfies JudgementRule

function isFraction({ value }: Figure): boolean {
  return value !== null && !Number.isInteger(value)
}

/** A unit such as 万件 stands in the cell: the count may be whole although the number is not. */
function scaled(figure: Figure): boolean {
  return hasForm(figure, ['foreign-unit'])
}
