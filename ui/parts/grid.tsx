import type { DescribedCell, DescribedExcerpt, FigureKey, MarkRole, Severity } from '../../core/index.ts'
import { useWords } from '../use.ts'
import { Scroll } from './scroll.tsx'

/** How a marked place looks: its role, and how grave the finding is. */
export function lookOf(role: MarkRole, severity: Severity, waived: boolean): string {
  return `mark ${role} ${waived ? 'waived' : severity}`
}

interface ExcerptProps {
  excerpt: DescribedExcerpt
  severity: Severity
  waived: boolean
}

/** The part of a printed table that a finding is about. */
export function Excerpt({ excerpt, severity, waived }: ExcerptProps) {
  const { caption, rows, omitted } = excerpt
  return (
    <figure>
      <Scroll label={caption}>
        <table class="grid" lang="zh-CN">
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <Cell
                    key={column}
                    cell={cell}
                    look={cell.role ? lookOf(cell.role, severity, waived) : ''}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {omitted === null ? null : <figcaption class="dim">{omitted}</figcaption>}
    </figure>
  )
}

interface CellProps {
  cell: DescribedCell
  look: string
  /** Makes the figure of the cell a button. */
  choose?: (figure: FigureKey) => void
  chosen?: boolean
}

/** A cell of a printed table. */
export function Cell({ cell, look, choose, chosen = false }: CellProps) {
  const { blank } = useWords().finding
  const { text, rowSpan, columnSpan, header, figure } = cell
  const kind = `${header ? 'label' : 'figure'} ${look}`.trimEnd()
  return (
    <td class={kind} rowSpan={rowSpan} colSpan={columnSpan}>
      {choose && figure !== undefined ? (
        <button
          type="button"
          class="number-button"
          aria-label={text === '' ? blank : undefined}
          aria-pressed={chosen}
          onClick={() => choose(figure)}
        >
          {text}
        </button>
      ) : (
        text
      )}
    </td>
  )
}
