import { padTo, widthOf } from './width.ts'

export interface Column {
  head: string
  /** `end`: figures to the right. */
  side?: 'end'
}

/** Lines of equal columns under their heads; `look` colours a whole line. */
export function drawColumns(
  columns: readonly Column[],
  rows: readonly { cells: readonly string[]; look: (line: string) => string }[],
  headLook: (line: string) => string,
): string[] {
  const widths = columns.map(({ head }, index) =>
    Math.max(widthOf(head), ...rows.map(({ cells }) => widthOf(cells[index] ?? ''))),
  )
  const join = (cells: readonly string[]): string =>
    columns
      .map(({ side }, index) =>
        padTo(cells[index] ?? '', widths[index] ?? 0, side === 'end' ? 'end' : 'start'),
      )
      .join('  ')
      .trimEnd()
  return [
    headLook(join(columns.map(({ head }) => head))),
    ...rows.map(({ cells, look }) => look(join(cells))),
  ]
}
