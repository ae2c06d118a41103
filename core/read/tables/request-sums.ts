/** What the rows of table 3 say about its columns: which are filled, and whether the kinds of applicant add up. */
import { readCell } from './cells.ts'
import type { DataRow } from './data-rows.ts'
import type { Column } from './request-columns.ts'

/** Every row that has figures has one in each of the columns. */
export function rowsAreFull(starts: readonly number[], rows: readonly DataRow[]): boolean {
  return rows.every(({ right }) => {
    const figures = right.filter((slot) => slot.kind === 'figure')
    return figures.length === 0 || starts.every((start) => figures.some((slot) => slot.column === start))
  })
}

/** All figures are 0, or at least `fewest` rows with something in them have the total of their parts, and nearly all of them. */
export function rowsAddUp(
  columns: readonly Pick<Column, 'key' | 'start'>[],
  rows: readonly Pick<DataRow, 'right'>[],
  fewest = 3,
): boolean {
  let holding = 0
  let judged = 0
  for (const { right } of rows) {
    let total = 0
    let parts = 0
    for (const { key, start } of columns) {
      const slot = right.find((one) => one.column === start)
      const value = slot ? (readCell(slot.text, { kind: 'count' }).value ?? 0) : 0
      if (key === 'total') total += value
      else if (key !== null) parts += value
    }
    if (total === 0 && parts === 0) continue
    judged++
    if (parts === total) holding++
  }
  return judged === 0 || (holding >= fewest && holding >= judged * 0.8)
}
