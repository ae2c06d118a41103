import type { Edition, FigureKey, SectionKey, TableKey } from './keys.ts'

/** A row or a column as the template prints it. */
export interface LabelSpec {
  key: string
  /** The template's own words. */
  label: string
  /** Short name for sentences: 新收, 予以公开. */
  name: string
  /** Spellings seen in published reports that differ by more than punctuation, spaces and parentheses. */
  aliases?: readonly string[]
}

export interface RowSpec extends LabelSpec {
  /** Key of the group the row belongs to (`outcomes`, `refused` …), outermost last. */
  groups?: readonly string[]
  /** Column headings of this row where a table has several blocks (table 2); else the table's own. */
  columns?: readonly LabelSpec[]
  /** Heading of the block that the row stands in (table 2: 第二十条第（一）项). */
  block?: string
}

export interface TableSpec {
  key: TableKey
  section: SectionKey
  name: string
  rows: readonly RowSpec[]
  columns: readonly LabelSpec[]
  /** Cells that head several rows: 三、本年度办理结果, （三）不予公开 … they carry no figure in the template. */
  groups: readonly LabelSpec[]
}

export interface SectionSpec {
  key: SectionKey
  /** 1 to 6. */
  ordinal: number
  title: string
  aliases: readonly string[]
}

export interface Template {
  edition: Edition
  sections: readonly SectionSpec[]
  tables: Readonly<Record<TableKey, TableSpec>>
}

/** Whether a figure is a count (non-negative whole number), an amount of money (decimals) or a signed change. */
export type FigureKind = 'count' | 'amount' | 'change'

const keysByTable = new WeakMap<TableSpec, readonly FigureKey[]>()

/** Keys of a table of the template in reading order; the same array for the same table. */
export function figuresOf(table: TableSpec): readonly FigureKey[] {
  const known = keysByTable.get(table)
  if (known) return known
  const keys = table.rows.flatMap((row) =>
    (row.columns ?? table.columns).map((column): FigureKey => `${table.key}/${row.key}/${column.key}`),
  )
  keysByTable.set(table, keys)
  return keys
}

/** What kind of number stands at a figure. */
export function figureKind(key: FigureKey): FigureKind {
  if (key === 't2/fees/amount' || key === 't2/procurement/amount') return 'amount'
  return key.endsWith('/change') ? 'change' : 'count'
}
