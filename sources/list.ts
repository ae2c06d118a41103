/** Lists of units or addresses as rows of cells: CSV, lines of text, the first sheet of a workbook. */
import { parseCsv, type SourceDocument } from '../core/index.ts'
import type { ListRow } from '../core/schema/index.ts'
import { decodePage } from './charset.ts'
import { openSource } from './open.ts'

/** `cut`: the workbook is longer than is read. Throws `UnreadableSource`. */
export async function readListRows(
  bytes: Uint8Array,
  name: string,
): Promise<{ rows: ListRow[]; cut: boolean }> {
  if (/\.xls[xm]$/i.test(name)) {
    const sheet = await openSource(bytes, name)
    return { rows: rowsOfSheet(sheet), cut: sheet.limits.some(({ code }) => code === 'sheet-cut') }
  }
  return { rows: rowsOfText(decodePage(bytes).text), cut: false }
}

/** Rows of a list that was pasted, or read from a file of text. */
export function rowsOfText(text: string): ListRow[] {
  return parseCsv(text).map((cells, index) => ({ number: index + 1, cells }))
}

/** Rows of the first visible sheet, by the places of their cells. */
function rowsOfSheet({ blocks, sheets }: SourceDocument): ListRow[] {
  const first = sheets?.find(({ hidden }) => !hidden)?.name
  const rows = new Map<number, string[]>()
  for (const block of blocks) {
    if (block.kind !== 'grid' || block.sheet !== first) continue
    for (const { anchor, text } of block.cells) {
      const place = /!([A-Z]{1,3})(\d+)(?::|$)/.exec(anchor)
      if (!place) continue
      const number = Number(place[2])
      const row = rows.get(number) ?? []
      row[columnNumber(place[1] ?? '')] = text
      rows.set(number, row)
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => ({ number, cells: Array.from(cells, (cell) => cell ?? '') }))
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
