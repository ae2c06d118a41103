/** Tables of the PDF library, packed into the page beside its scripts. */
import type { PdfTables } from '../sources/pdf/library.ts'

declare global {
  /** Unpacks a part of the page by its name; set by the loader. */
  var goujiUnpack: ((name: string) => Promise<Uint8Array>) | undefined
}

export const tablesOfPage: PdfTables = async (file) => {
  const bytes = await globalThis.goujiUnpack?.(`cmaps/${file}`)
  if (!bytes) throw new Error(`no table ${file}`)
  return bytes
}
