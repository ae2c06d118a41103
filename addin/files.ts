/** What the task pane needs to know of files beside what the offline page does with them. */
import type { PdfTables } from '../sources/pdf/library.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Tables of the PDF library, which the build puts beside the page. */
export const pdfTables: PdfTables = async (name) => {
  const response = await fetch(`./pdfjs/cmaps/${encodeURIComponent(name)}`)
  if (!response.ok) throw new Error(name)
  return new Uint8Array(await response.arrayBuffer())
}

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
