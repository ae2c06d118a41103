/** Pages of a PDF as pictures, for people to look at. Reading them is another matter and needs no picture. */
import { loadLibrary, type PdfTables, tablesFrom } from './library.ts'

export interface PdfPages {
  count: number
  /** Draws a page, counted from 1, so wide on the canvas; resolves to pixels of the canvas for each unit of the page. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<number>
  close(): Promise<void>
}

/** Opens a PDF to be looked at. The bytes are copied. Throws what the library throws, and `UnreadableSource`. */
export async function openPages(bytes: Uint8Array, tables?: PdfTables): Promise<PdfPages> {
  const library = await loadLibrary()
  const task = library.getDocument({
    data: Uint8Array.from(bytes),
    ...tablesFrom(tables),
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  })
  const document = await task.promise
  return {
    count: document.numPages,
    async draw(number, canvas, width) {
      const page = await document.getPage(number)
      const scale = width / page.getViewport({ scale: 1 }).width
      const viewport = page.getViewport({ scale })
      canvas.width = Math.ceil(viewport.width)
      canvas.height = Math.ceil(viewport.height)
      await page.render({ canvas, viewport }).promise
      page.cleanup()
      return scale
    },
    close: () => task.destroy(),
  }
}
