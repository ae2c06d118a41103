/** The PDF library, loaded when the first PDF is read. It runs in this thread; scripts and files in a PDF are never run. */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Library> | undefined

/** The library, ready to work without a worker of its own. */
export function loadLibrary(): Promise<Library> {
  loading ??= importQuietly()
  return loading
}

/** The library makes one of these as it is loaded, and uses it only to draw. */
function Unused(): void {}

/** Where there is no canvas the library says on import that it cannot draw; nothing is drawn here. */
async function importQuietly(): Promise<Library> {
  const { warn } = console
  console.warn = () => {}
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
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
export function openDocument(library: Library, bytes: Uint8Array): PDFDocumentLoadingTask {
  const resources = resourceFolder()
  return library.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${resources}cmaps/`,
    standardFontDataUrl: `${resources}standard_fonts/`,
    maxImageSize: largestPicture,
    disableFontFace: true,
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

/** Folder of the tables that name the characters of Chinese fonts: beside the built program, or in the package. */
function resourceFolder(): string {
  const fromSource = import.meta.url.endsWith('.ts')
  const folder = new URL(fromSource ? '../../node_modules/pdfjs-dist/' : './pdfjs/', import.meta.url)
  if (folder.protocol !== 'file:') return folder.href
  return decodeURIComponent(folder.pathname).replace(/^\/(?=[A-Za-z]:\/)/, '')
}
