import type { Relation } from '../../check/evaluate.ts'
import type { Messages } from '../../messages/index.ts'
import { type FigureKey, splitKey } from '../../template/keys.ts'
import type { Template } from '../../template/types.ts'

/** The template's short names of a figure's row and column. */
export function nameCellOf(key: FigureKey, template: Template): { row: string; column: string } {
  const { table, row, column } = splitKey(key)
  const { rows, columns } = template.tables[table]
  const spec = rows.find((each) => each.key === row)
  const heading = (spec?.columns ?? columns).find((each) => each.key === column)
  return { row: spec?.name ?? row, column: heading?.name ?? column }
}

/** What a relation is about: the row or the column that all its figures share, else its first figure. */
export function namePlace({ figures }: Relation, template: Template, { workbook }: Messages): string {
  const [first] = figures
  if (!first) return ''
  const { table, row, column } = splitKey(first)
  const names = nameCellOf(first, template)
  const shares = (part: 'row' | 'column', word: string): boolean =>
    figures.length > 1 &&
    figures.every((key) => splitKey(key).table === table && splitKey(key)[part] === word)
  const sheet = workbook.sheets[table]
  if (shares('row', row)) return `${sheet} ${workbook.places.row(names.row)}`
  if (shares('column', column)) return `${sheet} ${workbook.places.column(names.column)}`
  return `${sheet} ${workbook.places.cell(names.row, names.column)}`
}
