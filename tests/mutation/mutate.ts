/** Ways in which a figure goes wrong when people copy it. Each gives the new text of cells, or null where it does not apply. */
import type { SourceDocument } from '../../core/index.ts'
import { applicants } from '../support/draft.ts'

export interface Change {
  key: string
  text: string
}

export type Slip = (key: string, value: number, figures: Readonly<Record<string, number>>) => Change[] | null

const columns = [...applicants, 'total']

export const slips: Readonly<Record<string, Slip>> = {
  'one more': (key, value) => [{ key, text: String(value + 1) }],
  'one less': (key, value) => (value >= 1 ? [{ key, text: String(value - 1) }] : null),
  'digits swapped': (key, value) => {
    const digits = String(value)
    const swapped = digits.replace(/(\d)(\d)/, '$2$1')
    return /^\d{2,}$/.test(digits) && Number(swapped) !== value && !swapped.startsWith('0')
      ? [{ key, text: swapped }]
      : null
  },
  'ten times': (key, value) => (value > 0 && Number.isInteger(value) ? [{ key, text: `${value}0` }] : null),
  blank: (key) => [{ key, text: '' }],
  'one column off': (key, value, figures) => {
    const [table, row, column] = key.split('/')
    const next = columns[columns.indexOf(column ?? '') + 1]
    if (table !== 't3' || !next || next === 'total' || value === 0) return null
    const neighbour = `${table}/${row}/${next}`
    return figures[neighbour] === 0
      ? [
          { key, text: '0' },
          { key: neighbour, text: String(value) },
        ]
      : null
  },
}

/** The document with other text in some cells. */
export function changeCells(source: SourceDocument, texts: ReadonlyMap<string, string>): SourceDocument {
  return {
    ...source,
    blocks: source.blocks.map((block) =>
      block.kind === 'grid' && block.cells.some((cell) => texts.has(cell.anchor))
        ? {
            ...block,
            cells: block.cells.map((cell) => ({ ...cell, text: texts.get(cell.anchor) ?? cell.text })),
          }
        : block,
    ),
  }
}
