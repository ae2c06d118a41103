import { useEffect, useRef } from 'preact/hooks'
import type { Block, SourceDocument, Spot } from '../../core/index.ts'
import { useWords } from '../../ui/use.ts'

/** Rows of a table that are shown above and below the one in question. */
const rowsAround = 2

interface PlaceViewProps {
  source: SourceDocument
  spot: Spot
  close: () => void
}

/** The paragraph or the row that a finding speaks of, with its part marked. */
export function PlaceView({ source, spot, close }: PlaceViewProps) {
  const { addin, panel } = useWords()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
    box.current?.focus()
  }, [spot])
  const block = findBlock(source, spot)
  return (
    <section class="place" ref={box} tabIndex={-1} aria-label={addin.place}>
      <div class="place-head">
        <h2>{addin.place}</h2>
        <button type="button" onClick={close}>
          {panel.close}
        </button>
      </div>
      {block ? <BlockView block={block} spot={spot} /> : <p class="dim">{panel.markStates.gone}</p>}
    </section>
  )
}

/** Prose beside a document comes behind it, and may name its places as the document does. */
function findBlock({ blocks, parts }: SourceDocument, { anchor, beside }: Spot): Block | null {
  const from = beside && parts ? parts[0].blocks : 0
  return (
    blocks
      .slice(from)
      .find(
        (block) =>
          block.anchor === anchor ||
          (block.kind === 'grid' && block.cells.some((cell) => cell.anchor === anchor)),
      ) ?? null
  )
}

function BlockView({ block, spot }: { block: Block; spot: Spot }) {
  if (block.kind !== 'grid') return <Marked text={block.text} spot={spot} />
  const at = block.cells.find(({ anchor }) => anchor === spot.anchor)?.row ?? 0
  const rows = Array.from({ length: 2 * rowsAround + 1 }, (_, index) => at - rowsAround + index)
  return (
    <div class="place-table">
      <table>
        <tbody>
          {rows.map((row) => {
            const cells = block.cells.filter((cell) => cell.row === row && !cell.hidden)
            return cells.length === 0 ? null : (
              <tr key={row}>
                {cells.map((cell) => (
                  <td key={cell.anchor} colSpan={cell.columnSpan}>
                    {cell.anchor === spot.anchor ? <Marked text={cell.text} spot={spot} /> : cell.text}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Marked({ text, spot }: { text: string; spot: Spot }) {
  const start = spot.start ?? 0
  const end = spot.end ?? text.length
  return (
    <p class="place-text">
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </p>
  )
}
