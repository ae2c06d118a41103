/** Source documents as short lines, for case tables. */
import type { Block, Cell, SourceDocument } from '../../core/model/source.ts'

/** A line for each block: `h1 "…"`, `link "…"`, `image "…" src`, `pdf "…" href`, `grid 2x3` and a line for each row. */
export function showBlocks(document: SourceDocument): string[] {
  return document.blocks.flatMap(showBlock)
}

function showBlock(block: Block): string[] {
  const hidden = block.hidden ? 'hidden ' : ''
  switch (block.kind) {
    case 'text': {
      const heading = block.heading ? `h${block.heading} ` : ''
      const link = block.link ? 'link ' : ''
      const landmark = block.landmark ? 'landmark ' : ''
      return [`${hidden}${landmark}${link}${heading}${JSON.stringify(block.text)}`]
    }
    case 'image':
      return [`${hidden}image ${JSON.stringify(block.text)} ${block.address}`]
    case 'attachment':
      return [`${hidden}${block.format} ${JSON.stringify(block.text)} ${block.address}`]
    default:
      return [`${hidden}grid ${block.rows}x${block.columns}`, ...showRows(block.cells)]
  }
}

/** A line for each row: its cells as `COLUMN[+SPAN][vSPAN][!][~] text`, `!` for `th`, `~` for hidden. */
function showRows(cells: readonly Cell[]): string[] {
  const rows = new Map<number, string[]>()
  for (const cell of cells) {
    const wide = cell.columnSpan > 1 ? `+${cell.columnSpan}` : ''
    const tall = cell.rowSpan > 1 ? `v${cell.rowSpan}` : ''
    const shown = `${cell.column}${wide}${tall}${cell.header ? '!' : ''}${cell.hidden ? '~' : ''} ${cell.text}`
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), JSON.stringify(shown).slice(1, -1)])
  }
  return [...rows].map(([row, shown]) => `  ${row}: ${shown.join(' | ')}`)
}
