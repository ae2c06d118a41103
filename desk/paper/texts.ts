import type { SourceDocument } from '../../core/index.ts'

/** A text of a document by its anchor, and whether it can be seen; null where the document has no such place. */
export function findText(
  { blocks }: SourceDocument,
  anchor: string,
): { text: string; hidden: boolean } | null {
  for (const block of blocks) {
    const hidden = block.hidden === true
    if (block.anchor === anchor) return { text: block.kind === 'grid' ? '' : block.text, hidden }
    if (block.kind !== 'grid') continue
    const cell = block.cells.find((each) => each.anchor === anchor)
    if (cell) return { text: cell.text, hidden: hidden || cell.hidden === true }
  }
  return null
}
