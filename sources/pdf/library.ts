/** The PDF library, loaded when the first PDF is read. It runs in this thread; scripts and files in a PDF are never run. */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UnreadableSource } from '../unreadable.ts'

export type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Library> | undefined

/**
 * Gives a table of the characters of Chinese fonts by its name, such as `UniGB-UCS2-H.bcmap`; they lie in `cmaps/` of
 * the library's package.
 */
export type PdfTables = (file: string) => Promise<Uint8Array>

/** The library, ready to work without a worker of its own. Throws `UnreadableSource`: `old-kernel`. */
export async function loadLibrary(): Promise<Library> {
  // The library is made for Chromium 110 and later, the first that has this.
  if (!('toSorted' in Array.prototype)) throw new UnreadableSource('old-kernel')
  loading ??= importQuietly()
  return loading
}

/** The library makes one of these as it is loaded, and uses it only to draw. */
function Unused(): void {}

/** Where there is no canvas the library says on import that it cannot draw; nothing is drawn here. */
async function importQuietly(): Promise<Library> {
  const { warn } = console
  console.warn = () => {}
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D', 'FontFace'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: Unused })
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    Object.assign(globalThis, { pdfjsWorker: worker })
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

/** Pictures of more pixels than this are not decoded: only that they are there matters. */
const largestPicture = 32 * 32

/** Begins to open a PDF. The bytes are copied, since the library keeps what it is given. */
export function openDocument(
  library: Library,
  bytes: Uint8Array,
  tables?: PdfTables,
): PDFDocumentLoadingTask {
  return library.getDocument({
    data: Uint8Array.from(bytes),
    ...tablesFrom(tables),
    maxImageSize: largestPicture,
    // Glyphs are never drawn: without this the library would work out the outline of every one.
    disableFontFace: false,
    // Fonts are kept off the page that this runs in.
    ownerDocument: { fonts: new Set() } as unknown as HTMLDocument,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0,
  })
}

/** How the library comes to its tables: as it is given them, else as files beside it. */
export function tablesFrom(tables?: PdfTables) {
  return tables ? { CMapReaderFactory: readerOf(tables) } : { cMapUrl: `${resourceFolder()}cmaps/` }
}

/** What the library loads tables with: it asks for one by its name without the ending. */
function readerOf(tables: PdfTables) {
  return class {
    readonly fetch = async ({ name }: { name: string }) => ({
      cMapData: await tables(`${name}.bcmap`),
      isCompressed: true,
    })
  }
}

/** Folder of the tables in Node: beside the built program, or in the package. */
function resourceFolder(): string {
  const fromSource = import.meta.url.endsWith('.ts')
  const folder = new URL(fromSource ? '../../node_modules/pdfjs-dist/' : './pdfjs/', import.meta.url)
  if (folder.protocol !== 'file:') return folder.href
  return decodeURIComponent(folder.pathname).replace(/^\/(?=[A-Za-z]:\/)/, '')
}
