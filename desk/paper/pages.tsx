import { useEffect, useRef, useState } from 'preact/hooks'
import type { Messages } from '../../core/index.ts'
import type { PdfPages } from '../../sources/pdf/draw.ts'
import type { PdfTables } from '../../sources/pdf/library.ts'
import type { Mark } from '../../ui/host.ts'
import { bytesOf } from '../files.ts'
import type { FileHost, Sheet } from '../host.ts'
import { lookOf, Numbers, strongest } from './marked.tsx'
import { showSpot } from './paper.tsx'

/** At most this many pages are drawn. */
const mostPages = 60

interface PagesProps {
  sheet: Sheet
  host: FileHost
  pdfTables?: PdfTables
  words: Messages
  /** The pages cannot be drawn here. */
  fail: () => void
}

/** A PDF page by page as it looks in print, with a frame around each place of a finding. */
export function Pages({ sheet, host, pdfTables, words, fail }: PagesProps) {
  const { file } = sheet
  const [pages, setPages] = useState<PdfPages | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let opened: PdfPages | null = null
    let left = false
    const open = async (): Promise<void> => {
      const { openPages } = await import('../../sources/pdf/draw.ts')
      opened = await openPages(await bytesOf(file), pdfTables)
      if (left) await opened.close()
      else setPages(opened)
    }
    open().catch(fail)
    return () => {
      left = true
      setPages(null)
      void opened?.close()
    }
  }, [file])
  useEffect(() => showSpot(box.current, sheet.spot), [sheet.spot, pages])
  if (!pages) return <p class="dim waiting">{words.panel.stages.opening}</p>
  const count = Math.min(pages.count, mostPages)
  return (
    <div class="pages" ref={box}>
      {Array.from({ length: count }, (_, index) => (
        <Page key={index} number={index + 1} pages={pages} sheet={sheet} host={host} words={words} />
      ))}
      {pages.count > count ? <p class="dim">{words.text.more(pages.count - count)}</p> : null}
    </div>
  )
}

/** Pixels of the drawing across a page: sharp enough to read the small print of a table. */
const pageWidth = 1400

function Page({
  number,
  pages,
  sheet,
  host,
  words,
}: {
  number: number
  pages: PdfPages
  sheet: Sheet
  host: FileHost
  words: Messages
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useEffect(() => {
    const { current } = canvas
    if (!current) return
    pages
      .draw(number, current, pageWidth)
      .then((scale) => setSize({ width: current.width / scale, height: current.height / scale }))
      .catch(() => setSize(null))
  }, [pages, number])
  return (
    <figure class="page" aria-label={words.desk.page(number)}>
      <div class="leaf">
        <canvas ref={canvas} />
        {size ? <Frames sheet={sheet} page={number} size={size} host={host} /> : null}
      </div>
      <figcaption class="dim">{words.desk.page(number)}</figcaption>
    </figure>
  )
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** `p3/r12.5,40,300,62`; null for the anchor of another page. */
function boxOn(page: number, anchor: string): Box | null {
  const found = /^p(\d+)\/r([-\d.]+),([-\d.]+),([-\d.]+),([-\d.]+)$/.exec(anchor)
  if (!found || Number(found[1]) !== page) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(2).map(Number)
  return { left, top, right, bottom }
}

/** One frame a place, in parts of the page so that it follows every zoom. */
function Frames({
  sheet,
  page,
  size,
  host,
}: {
  sheet: Sheet
  page: number
  size: { width: number; height: number }
  host: FileHost
}) {
  const places = new Map<string, Mark[]>()
  for (const mark of sheet.marks) places.set(mark.anchor, [...(places.get(mark.anchor) ?? []), mark])
  const { spot } = sheet
  if (spot && !places.has(spot.anchor)) places.set(spot.anchor, [])
  return (
    <>
      {[...places].map(([anchor, marks]) => {
        const box = boxOn(page, anchor)
        if (!box) return null
        const mark = strongest(marks)
        return (
          <div
            key={anchor}
            class={mark ? `frame ${lookOf(mark)}` : 'frame'}
            data-anchor={anchor}
            tabIndex={-1}
            style={{
              left: `${(100 * box.left) / size.width}%`,
              top: `${(100 * box.top) / size.height}%`,
              width: `${(100 * (box.right - box.left)) / size.width}%`,
              height: `${(100 * (box.bottom - box.top)) / size.height}%`,
            }}
          >
            <span class="numbers">
              <Numbers marks={marks} pick={(number) => host.tell({ kind: 'picked', number })} />
            </span>
          </div>
        )
      })}
    </>
  )
}
