import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Block, Cell, GridBlock, Messages, Report, Spot } from '../../core/index.ts'
import type { Mark } from '../../ui/host.ts'
import { Scroll } from '../../ui/parts/scroll.tsx'
import type { FileHost, Sheet } from '../host.ts'
import { lookOf, Marked, Numbers, strongest } from './marked.tsx'
import { spotOfSelection } from './selection.ts'

/** What is drawn of a document at most; what is left out is said. */
const mostBlocks = 2000
const mostRows = 400

interface PaperProps {
  sheet: Sheet
  /** What was read of it; null where nothing was. */
  report: Report | null
  host: FileHost
  words: Messages
}

/** The document as it was read, with the marks of its findings in place. */
export function Paper({ sheet, report, host, words }: PaperProps) {
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Spot | null>(null)
  useEffect(() => showSpot(box.current, sheet.spot), [sheet.spot])
  useEffect(() => {
    const look = (): void => setChosen(box.current && spotOfSelection(box.current))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  const { from, to } = extentOf(sheet, report)
  const marks = new Map<string, Mark[]>()
  for (const mark of sheet.marks) marks.set(mark.anchor, [...(marks.get(mark.anchor) ?? []), mark])
  const shown = sheet.document.blocks.slice(from, Math.min(to, from + mostBlocks))
  const left = to - from - shown.length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing is a shortcut; the panel does the same by keys.
    // biome-ignore lint/a11y/useKeyWithMouseEvents: focus is heard as it passes down.
    <div
      class="paper"
      ref={box}
      onMouseOver={({ target }) => host.tell({ kind: 'pointed', anchor: anchorAt(target) })}
      onFocusCapture={({ target }) => host.tell({ kind: 'pointed', anchor: anchorAt(target) })}
      onMouseLeave={() => host.tell({ kind: 'pointed', anchor: null })}
    >
      {chosen && report ? (
        <button
          type="button"
          class="main choose"
          onClick={() => host.tell({ kind: 'selected', spot: chosen })}
        >
          {words.desk.note}
        </button>
      ) : null}
      {shown.map((block, index) => (
        <BlockView
          key={block.anchor}
          block={block}
          look={report ? lookOfBlock(report, from + index) : ''}
          marks={marks}
          pick={(number) => host.tell({ kind: 'picked', number })}
          words={words}
        />
      ))}
      {left > 0 ? <p class="dim">{words.text.more(left)}</p> : null}
    </div>
  )
}

function extentOf({ document }: Sheet, report: Report | null): { from: number; to: number } {
  return report?.status === 'checked' ? report.extent : { from: 0, to: document.blocks.length }
}

/** Brings the place of an anchor into sight and the focus to it. */
export function showSpot(box: HTMLElement | null, spot: Spot | null): void {
  if (!box || !spot) return
  for (const element of box.querySelectorAll<HTMLElement>('[data-anchor]')) {
    if (element.dataset.anchor !== spot.anchor) continue
    const inside = element.querySelector<HTMLElement>('mark')
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    ;(inside ?? element).scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
    element.focus({ preventScroll: true })
    return
  }
}

function anchorAt(target: EventTarget | null): string | null {
  const place = target instanceof Element ? target.closest('[data-anchor]') : null
  return place instanceof HTMLElement ? (place.dataset.anchor ?? null) : null
}

function lookOfBlock({ identity, sections }: Report, block: number): string {
  if (identity.titlePlace?.block === block) return 'title'
  return sections.some(({ place, from }) => place.block === block && from !== block) ? 'heading' : ''
}

interface BlockProps {
  block: Block
  look: string
  marks: ReadonlyMap<string, Mark[]>
  pick: (number: number) => void
  words: Messages
}

function BlockView({ block, look, marks, pick, words }: BlockProps) {
  const own = marks.get(block.anchor) ?? []
  if (block.hidden) return null
  if (block.kind === 'grid') return <GridView block={block} marks={marks} pick={pick} words={words} />
  if (block.kind === 'image') return <Note anchor={block.anchor}>{words.page.image(block.text)}</Note>
  if (block.kind === 'attachment')
    return <Note anchor={block.anchor}>{words.page.attachment(block.text || block.address)}</Note>
  if (block.text.trim() === '') return null
  return (
    <p class={look} data-anchor={block.anchor} tabIndex={-1}>
      <Marked text={block.text} marks={own} pick={pick} />
    </p>
  )
}

function Note({ anchor, children }: { anchor: string; children: ComponentChildren }) {
  return (
    <p class="dim" data-anchor={anchor} tabIndex={-1}>
      {children}
    </p>
  )
}

function GridView({ block, marks, pick, words }: Omit<BlockProps, 'block' | 'look'> & { block: GridBlock }) {
  const rows: Cell[][] = Array.from({ length: block.rows }, () => [])
  for (const cell of block.cells) if (!cell.hidden) rows[cell.row]?.push(cell)
  const shown = rows.slice(0, mostRows)
  return (
    <Scroll label={block.sheet ?? words.page.table}>
      {block.sheet === undefined ? null : <p class="dim">{block.sheet}</p>}
      <table class="grid">
        <tbody>
          {shown.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell) => (
                <CellView key={cell.anchor} cell={cell} marks={marks.get(cell.anchor) ?? []} pick={pick} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows ? <p class="dim">{words.text.more(rows.length - mostRows)}</p> : null}
    </Scroll>
  )
}

function CellView({ cell, marks, pick }: { cell: Cell; marks: readonly Mark[]; pick: BlockProps['pick'] }) {
  const whole = marks.filter(({ start }) => start === undefined)
  const inside = marks.filter(({ start }) => start !== undefined)
  const look = strongest(whole)
  const figure = /^[\s\d.,%-]*$/.test(cell.text) ? 'figure' : ''
  return (
    <td
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      class={look ? `${figure} ${lookOf(look)}` : figure}
      data-anchor={cell.anchor}
      tabIndex={-1}
    >
      <Marked text={cell.text} marks={inside} pick={pick} />
      <Numbers marks={whole} pick={pick} />
    </td>
  )
}
