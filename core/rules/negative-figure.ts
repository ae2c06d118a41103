import type { JudgementRule } from '../model/rule.ts'
import { figureKind } from '../template/types.ts'
import { bothFormats } from './parts/basis.ts'
import { figuresIn, judgeCell, noTables, tablesRead } from './parts/cells.ts'

export const negativeFigure = {
  kind: 'judgement',
  id: 'negative-figure',
  covers: ['VAL-NEG'],
  since: '0.1.0',
  severity: 'error',
  title: '有无负数',
  why: '数量和金额不会小于 0；只有2019年试行格式的“本年增/减”可以是负数。',
  basis: bothFormats,
  says: '{figures}填的是“{raw}”，数量和金额不应当小于 0。',
  remedy: '核对是否误输了横线或公式算错。',
  test(report) {
    if (tablesRead(report).length === 0) return noTables
    return tablesRead(report).flatMap(({ table }) =>
      figuresIn(report, table)
        .filter(({ key, value }) => figureKind(key) !== 'change' && value !== null && value < 0)
        .map((figure) => judgeCell(figure, 'error')),
    )
  },
} as const satisfies JudgementRule
