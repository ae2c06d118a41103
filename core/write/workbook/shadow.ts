/**
 * Hidden cells beside the relations that say what each figure is: a number, a blank, or something else, and which blanks
 * can only be 0. They follow the engine's own steps (`core/check/blanks.ts`), each with its result.
 */

import type { Operand } from '../../check/evaluate.ts'
import type { CellPlan } from '../../model/plan.ts'
import { type FigureKey, splitKey, type TableKey, tableKeys } from '../../template/keys.ts'
import type { Template } from '../../template/types.ts'
import { addressOf, joinRanges, type Slot } from '../address.ts'
import { type FigurePlace, placeFigures, sizeOf } from './places.ts'

/** What stands in a cell: a number, nothing (null; a dash counts as nothing), or what is not one number. */
export type CellValue = number | null | 'unread'

/** What a shadow cell shows for what is not one number. */
export const unreadMark = 'x'

/** How often blanks that must be 0 may settle others; more rounds were never needed by any draft. */
export const rounds = 3

export interface ShadowOptions {
  template: Template
  sheetNames: Readonly<Record<TableKey | 'prior', string>>
  values: ReadonlyMap<FigureKey, CellValue>
  priorValues: ReadonlyMap<FigureKey, CellValue>
  /** Cells of last year's figures on their sheet. */
  priorPlaces: ReadonlyMap<FigureKey, Slot>
  /** First free column and row. */
  left: number
  top: number
}

/** Places of the shadows of every figure. */
export class Shadow {
  readonly cells: CellPlan[] = []
  /** The last column that is used. */
  readonly right: number
  private readonly options: ShadowOptions
  private readonly places: Map<FigureKey, FigurePlace>
  private readonly tops: Map<TableKey, number>
  private readonly width: number
  private readonly priorColumn: number

  constructor(options: ShadowOptions) {
    this.options = options
    const { template, left, top } = options
    this.places = placeFigures(template)
    this.width = Math.max(...tableKeys.map((table) => sizeOf(template, table).columns)) + 1
    this.tops = new Map()
    let row = top
    for (const table of tableKeys) {
      this.tops.set(table, row)
      row += sizeOf(template, table).rows + 1
    }
    this.priorColumn = left + this.width * (rounds + 3)
    this.right = this.priorColumn
    this.addValues()
  }

  /** Grids from the left: values, counts of failed relations, blanks in each round. */
  private slot(key: FigureKey, grid: number): Slot {
    const place = this.places.get(key)
    const { table } = splitKey(key)
    if (!place) throw new Error(`no cell for ${key}`)
    return {
      row: (this.tops.get(table) ?? 0) + place.row - 1,
      column: this.options.left + this.width * grid + place.column - 1,
    }
  }

  value({ figure, source }: Pick<Operand, 'figure' | 'source'>): Slot {
    if (source === 'report') return this.slot(figure, 0)
    return {
      row: this.options.top + [...this.options.priorPlaces.keys()].indexOf(figure),
      column: this.priorColumn,
    }
  }

  /** Where the number of failed relations of a figure stands; laid out like the figure's table. */
  count(key: FigureKey): Slot {
    return this.slot(key, 1)
  }

  /** 1 for a blank that may still be more than 0. */
  blank(key: FigureKey, round: number): Slot {
    return this.slot(key, 2 + (splitKey(key).table === 't3' ? round : 0))
  }

  valueOf({ figure, source }: Pick<Operand, 'figure' | 'source'>): CellValue {
    return (source === 'report' ? this.options.values : this.options.priorValues).get(figure) ?? null
  }

  /** The grid of counts of one table, first and last cell. */
  countsOf(table: TableKey): { first: Slot; last: Slot } {
    const { rows, columns } = sizeOf(this.options.template, table)
    const row = (this.tops.get(table) ?? 0) + 2
    const column = this.options.left + this.width
    return { first: { row, column }, last: { row: row + rows - 1, column: column + columns - 1 } }
  }

  add(slot: Slot, formula: string, result: number | string): void {
    this.cells.push({ ...slot, content: { kind: 'formula', formula, result }, look: 'hint' })
  }

  private addValues(): void {
    const { sheetNames, priorPlaces } = this.options
    for (const [key, place] of this.places) {
      const value = this.valueOf({ figure: key, source: 'report' })
      const slot = this.slot(key, 0)
      this.add(slot, readFormula(`${sheetNames[place.table]}!${addressOf(place)}`), shown(value))
      this.add(this.blank(key, 0), `IF(${addressOf(slot)}="",1,0)`, value === null ? 1 : 0)
    }
    for (const [key, place] of priorPlaces) {
      const value = this.valueOf({ figure: key, source: 'prior' })
      const slot = this.value({ figure: key, source: 'prior' })
      this.add(slot, readFormula(`${sheetNames.prior}!${addressOf(place)}`), shown(value))
    }
  }
}

function shown(value: CellValue): number | string {
  return value === null ? '' : value === 'unread' ? unreadMark : value
}

/** A number as such or as text in plain digits; a blank or a dash as nothing; anything else as the mark. */
function readFormula(cell: string): string {
  const text = `TRIM(${cell})`
  return `IF(ISNUMBER(${cell}),${cell},IFERROR(IF(OR(${text}="",${text}="-",${text}="—",${text}="/",${text}="无"),"",IF(${text}=TEXT(VALUE(${text}),"0"),VALUE(${text}),"${unreadMark}")),"${unreadMark}"))`
}

/** `SUM(A1:A3)-SUM(B2)`; what is no number does not count. */
export function sumFormula(plus: readonly Slot[], minus: readonly Slot[]): string {
  const sum = (slots: readonly Slot[]): string => `SUM(${joinRanges(slots).join(',')})`
  if (minus.length === 0) return plus.length === 0 ? '0' : sum(plus)
  return plus.length === 0 ? `-${sum(minus)}` : `${sum(plus)}-${sum(minus)}`
}

/** Number of cells that show a text. */
export function countFormula(slots: readonly Slot[], text: string): string {
  const ranges = joinRanges(slots)
  return ranges.length === 0 ? '0' : ranges.map((range) => `COUNTIF(${range},"${text}")`).join('+')
}

/** Number of cells that show nothing. */
export function blankFormula(slots: readonly Slot[]): string {
  const ranges = joinRanges(slots)
  return ranges.length === 0 ? '0' : ranges.map((range) => `COUNTBLANK(${range})`).join('+')
}
