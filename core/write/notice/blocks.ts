import type { DocumentBlock, ParagraphLook, RunPlan, TableCellPlan, TablePlan } from '../../model/plan.ts'

/** A paragraph of text and runs. */
export function paragraph(look: ParagraphLook, ...runs: readonly (string | RunPlan)[]): DocumentBlock {
  return {
    kind: 'paragraph',
    look,
    runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
  }
}

/** The first paragraph of a new page. */
export function onNewPage(block: DocumentBlock): DocumentBlock {
  return block.kind === 'paragraph' ? { ...block, newPage: true } : block
}

/** A place to be filled in by hand. */
export function blank(hint: string): RunPlan {
  return { text: `　${hint}　`, blank: true }
}

/** A table of lines under a heading that is repeated on every page; numbers stand to the right. */
export function tableOf(
  columns: readonly string[],
  lines: readonly (readonly (string | number)[])[],
  widths: readonly number[],
): TablePlan {
  return {
    kind: 'table',
    widths: [...widths],
    headRows: 1,
    dense: true,
    rows: [
      columns.map((name): TableCellPlan => ({ heads: 'column', content: [[{ text: name, strong: true }]] })),
      ...lines.map((line) =>
        line.map(
          (value): TableCellPlan => ({
            align: /^(?:-?[\d.]+|[—?])$/.test(String(value)) ? 'right' : 'left',
            content: String(value)
              .split('\n')
              .map((text) => [{ text }]),
          }),
        ),
      ),
    ],
  }
}
