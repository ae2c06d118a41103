import type { Messages } from '../../messages/index.ts'
import type { CellPlan, SheetPlan } from '../../model/plan.ts'
import { type FigureKey, splitKey, type TableKey } from '../../template/keys.ts'
import { sections } from '../../template/sections.ts'
import { figureKind, type Template } from '../../template/types.ts'
import { nameOfCell } from '../../template/workbook.ts'
import { addressOf, joinRanges, rangeOf } from '../address.ts'
import { type Draft, valuesOf } from './draft.ts'
import { cellsOf, type FigurePlace, placeFigures, rowsAbove, sizeOf } from './places.ts'

export interface TableSheetOptions {
  template: Template
  draft: Draft
  words: Messages
  /** Name of the counts of failed relations, laid out like the table. */
  counts: string
  /** Formula for a figure that follows from last year's. */
  derived: ReadonlyMap<FigureKey, { formula: string; result: number | string }>
}

const widths: Readonly<Record<TableKey, number[]>> = {
  t2: [26, 22, 22, 22],
  t3: [7, 12, 38, ...Array.from({ length: 7 }, () => 8.5)],
  t4: Array.from({ length: 15 }, () => 8),
}

/** A table as the national template prints it, under the heading of its section. */
export function planTable(table: TableKey, options: TableSheetOptions): SheetPlan {
  const { template, draft, words, counts } = options
  const { rows, columns } = sizeOf(template, table)
  const spec = template.tables[table]
  const section = sections.find(({ key }) => key === spec.section)
  const places = placeFigures(template)
  const values = valuesOf(draft)
  const cells: CellPlan[] = [
    {
      row: 1,
      column: 1,
      columnSpan: columns,
      content: {
        kind: 'text',
        text: `${'一二三四五六'[(section?.ordinal ?? 1) - 1]}、${section?.title ?? ''}`,
      },
      look: 'banner',
    },
    ...cellsOf(template, table).map(({ row, column, rowSpan, columnSpan, content }): CellPlan => {
      const place = { row, column, rowSpan, columnSpan }
      if ('figure' in content) return { ...place, ...planFigure(content.figure, options, places, values) }
      return {
        ...place,
        content: { kind: 'text', text: content.text },
        look: isSide(table, row, rowSpan, column) ? 'side' : 'top',
      }
    }),
    ...draft.notes[table].map((text, index): CellPlan => {
      return {
        row: rowsAbove + rows + 1 + index,
        column: 1,
        columnSpan: columns,
        content: { kind: 'text', text },
        look: 'hint',
        open: true,
      }
    }),
  ]
  const first = { row: rowsAbove + 1, column: 1 }
  const last = { row: rowsAbove + rows, column: columns }
  const index = `INDEX(${counts},ROW()-${rowsAbove},COLUMN())`
  const range = rangeOf(first, last)
  return {
    name: words.workbook.sheets[table],
    widths: widths[table],
    cells,
    heights: [...heightsOf(table, rows)].map(([row, height]) => ({ row, height })),
    frozen: { rows: table === 't2' ? rowsAbove : rowsAbove + 3, columns: table === 't3' ? 3 : 0 },
    print: {
      area: rangeOf(
        { row: 1, column: 1 },
        { row: rowsAbove + rows + draft.notes[table].length, column: columns },
      ),
      onePage: true,
      ...(table === 't4' ? { landscape: true } : {}),
    },
    locked: true,
    conditions: [
      { range, formula: `${index}>2`, tint: 'strong' },
      { range, formula: `${index}=2`, tint: 'medium' },
      { range, formula: `${index}=1`, tint: 'light' },
    ],
  }
}

/** Labels of single rows stand to the left; headings and those of groups in the middle. */
function isSide(table: TableKey, row: number, rowSpan: number, column: number): boolean {
  return table === 't3' && row > rowsAbove + 3 && rowSpan === 1 && column <= 3
}

function heightsOf(table: TableKey, rows: number): Map<number, number> {
  const heights = new Map([
    [1, 36],
    [2, 8],
  ])
  for (let row = 1; row <= rows; row++) heights.set(rowsAbove + row, table === 't2' ? 26 : 24)
  const high = { t2: [], t3: [3, 7, 24, 25], t4: [3, 4] }[table]
  for (const row of high) heights.set(rowsAbove + row, 36)
  return heights
}

type FigureCell = Pick<CellPlan, 'content' | 'look' | 'open' | 'name' | 'entry'>

function planFigure(
  key: FigureKey,
  { draft, words, derived }: TableSheetOptions,
  places: ReadonlyMap<FigureKey, FigurePlace>,
  values: ReturnType<typeof valuesOf>,
): FigureCell {
  const name = nameOfCell(key)
  const total = draft.totals.get(key)
  if (total) {
    const parts = total.parts.flatMap((part) => places.get(part) ?? [])
    const range = joinRanges(parts).join(',')
    const value = values.get(key)
    return {
      content: {
        kind: 'formula',
        formula: `IF(COUNT(${range}),SUM(${range}),"")`,
        result: typeof value === 'number' ? value : '',
      },
      look: 'total',
      name,
    }
  }
  const entry = { open: true, name, look: 'entry', entry: entryOf(key, words) } as const
  const number = draft.numbers.get(key)
  const text = draft.texts.get(key)
  const formula = derived.get(key)
  if (number !== undefined) return { ...entry, content: { kind: 'number', value: number } }
  if (text === undefined && formula) return { ...entry, content: { kind: 'formula', ...formula } }
  return { ...entry, content: { kind: 'text', text: text ?? '' } }
}

function entryOf(key: FigureKey, { workbook: words }: Messages): NonNullable<CellPlan['entry']> {
  const hint = words.rowHint(splitKey(key).row)
  return figureKind(key) === 'amount'
    ? { kind: 'amount', title: words.amount, hint: hint + words.countHint, refusal: words.amountRefusal }
    : { kind: 'count', title: words.count, hint: hint + words.countHint, refusal: words.countRefusal }
}

/** Last year's documents in force plus those issued minus those repealed, once both are filled in. */
export function deriveInForce(
  template: Template,
  draft: Draft,
  priorAddress: (key: FigureKey) => string | null,
): Map<FigureKey, { formula: string; result: number | string }> {
  const places = placeFigures(template)
  const derived = new Map<FigureKey, { formula: string; result: number | string }>()
  for (const [key, value] of draft.prior) {
    const { table, row, column } = splitKey(key)
    const issued = places.get(`t2/${row}/issued`)
    const repealed = places.get(`t2/${row}/repealed`)
    const address = priorAddress(key)
    if (table !== 't2' || column !== 'in-force' || typeof value !== 'number') continue
    if (!issued || !repealed || address === null) continue
    const both = rangeOf(issued, repealed)
    derived.set(key, {
      formula: `IF(COUNT(${address},${both})=3,${address}+${addressOf(issued)}-${addressOf(repealed)},"")`,
      result: '',
    })
  }
  return derived
}
