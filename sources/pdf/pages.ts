/** Opens a PDF and runs through its pages, within bounds of size and time. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UnreadableSource } from '../unreadable.ts'
import { type PageContent, pageLimits } from './content.ts'
import { interpretPage } from './interpret.ts'
import { type Library, loadLibrary, openDocument, type PdfTables } from './library.ts'
import { toMatrix } from './shapes.ts'
import type { Font } from './state.ts'

/** Largest PDFs that are read: bytes, pages, and milliseconds that reading may take. */
export const pdfLimits = { bytes: 100 * 1024 * 1024, pages: 500, time: 60_000 }

/** The contents of all pages. Throws `UnreadableSource`. */
export async function readPages(bytes: Uint8Array, tables?: PdfTables): Promise<PageContent[]> {
  if (bytes.length > pdfLimits.bytes) throw new UnreadableSource('too-large')
  const library = await loadLibrary()
  const task = openDocument(library, bytes, tables)
  const deadline = startDeadline()
  try {
    const document = await deadline.race(task.promise)
    if (document.numPages > pdfLimits.pages)
      throw new UnreadableSource('too-large', `${document.numPages} pages`)
    const contents: PageContent[] = []
    for (let number = 1; number <= document.numPages; number++)
      contents.push(await deadline.race(readPage(library, document, number)))
    return contents
  } catch (error) {
    throw explain(error)
  } finally {
    deadline.stop()
    await task.destroy().catch(() => {})
  }
}

/** A clock for the whole of a file: what is raced against it fails when its time is up. */
function startDeadline(): { race: <T>(work: Promise<T>) => Promise<T>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = Date.now() + pdfLimits.time
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UnreadableSource('timed-out')), pdfLimits.time)
  })
  expired.catch(() => {})
  return {
    race: (work) => {
      work.catch(() => {})
      if (Date.now() > end) return expired
      return Promise.race([work, expired])
    },
    stop: () => clearTimeout(timer),
  }
}

function explain(error: unknown): UnreadableSource {
  if (error instanceof UnreadableSource) return error
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'PasswordException') return new UnreadableSource('encrypted')
  return new UnreadableSource('damaged', `pdf: ${message.slice(0, 100)}`)
}

async function readPage(library: Library, document: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const matrix = toMatrix(viewport.transform)
  if (!matrix) throw new UnreadableSource('damaged', `pdf: page ${number}`)
  const [operators, layers] = await Promise.all([
    page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE }),
    document.getOptionalContentConfig(),
  ])
  const content = interpretPage({
    codes: operators.fnArray.slice(0, pageLimits.operators + 1),
    operands: operators.argsArray,
    names: library.OPS,
    viewport: { width: viewport.width, height: viewport.height, matrix },
    findFont: (name) => findFont(page, name),
    isShown: (layer) => layer === null || layers.isVisible(layer) !== false,
  })
  page.cleanup()
  return content
}

interface LibraryFont {
  fontMatrix?: unknown
  vertical?: boolean
  defaultVMetrics?: readonly number[]
}

function findFont(page: PDFPageProxy, name: string): Font | null {
  if (!page.commonObjs.has(name)) return null
  const font = page.commonObjs.get(name) as LibraryFont
  const unit = toMatrix(font.fontMatrix)?.[0]
  return {
    unit: unit || 0.001,
    vertical: font.vertical === true,
    verticalMetrics: font.vertical ? (font.defaultVMetrics ?? null) : null,
  }
}
