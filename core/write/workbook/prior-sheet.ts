import type { Operand } from '../../check/evaluate.ts'
import type { Messages } from '../../messages/index.ts'
import type { CellPlan, SheetPlan } from '../../model/plan.ts'
import { type FigureKey, splitKey } from '../../template/keys.ts'
import type { Template } from '../../template/types.ts'
import { ownSheetMark } from '../../template/workbook.ts'
import type { Slot } from '../address.ts'
import { nameCellOf } from './names.ts'
import type { SheetRelation } from './relations.ts'
import type { CellValue } from './shadow.ts'

const firstRow = 4

/** Figures of last year's report that relations ask for, each once. */
export function listPriorFigures(relations: readonly SheetRelation[]): FigureKey[] {
  const operands = relations.flatMap(({ relation: { left, right, readings } }): readonly Operand[] => [
    ...left.operands,
    ...right.operands,
    ...readings.flatMap(({ side }) => side.operands),
  ])
  return [...new Set(operands.filter(({ source }) => source === 'prior').map(({ figure }) => figure))]
}

/** Their cells on the sheet of last year's figures. */
export function placePrior(keys: readonly FigureKey[]): Map<FigureKey, Slot> {
  return new Map(keys.map((key, index) => [key, { row: firstRow + index, column: 2 }]))
}

/** Last year's figures, filled in or to be filled in. */
export function planPrior(
  values: ReadonlyMap<FigureKey, CellValue>,
  relations: readonly SheetRelation[],
  template: Template,
  words: Messages,
): SheetPlan {
  const { workbook } = words
  const places = placePrior([...values.keys()])
  const fact = (row: number, column: number, text: string, look: CellPlan['look'] = 'fact'): CellPlan => ({
    row,
    column,
    content: { kind: 'text', text },
    look,
  })
  return {
    name: workbook.sheets.prior,
    widths: [56, 14, 40],
    heights: [1, 2].map((row) => ({ row, height: 30 })),
    cells: [
      { ...fact(1, 1, `${ownSheetMark}${workbook.prior.title}`, 'heading'), columnSpan: 3 },
      { ...fact(2, 1, workbook.prior.note, 'hint'), columnSpan: 3 },
      fact(firstRow - 1, 1, workbook.prior.figure, 'top'),
      fact(firstRow - 1, 2, workbook.prior.value, 'top'),
      fact(firstRow - 1, 3, workbook.prior.use, 'top'),
      ...[...values].flatMap(([key, value]): CellPlan[] => {
        const row = places.get(key)?.row ?? 0
        const { table } = splitKey(key)
        const { row: rowName, column } = nameCellOf(key, template)
        const uses = relations.filter(({ relation }) =>
          [relation.left, relation.right].some(({ operands }) =>
            operands.some(({ figure, source }) => figure === key && source === 'prior'),
          ),
        )
        return [
          fact(row, 1, `${workbook.sheets[table]} ${workbook.places.cell(rowName, column)}`),
          {
            row,
            column: 2,
            content: typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: '' },
            look: 'entry',
            open: true,
            entry: {
              kind: 'count',
              title: workbook.priorEntry,
              hint: workbook.priorHint,
              refusal: workbook.countRefusal,
            },
          },
          fact(row, 3, [...new Set(uses.map(({ rule }) => rule.title))].join('、')),
        ]
      }),
    ],
    print: { area: `A1:C${firstRow + values.size - 1}` },
    locked: true,
  }
}
