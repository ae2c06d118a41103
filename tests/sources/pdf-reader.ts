/** What a host bundles to read PDFs: a module for a page that is a worker too. Tables of fonts lie beside it. */
import { readPdf } from '../../sources/pdf.ts'

async function fetchTable(file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`/${file}`, self.location.origin))
  return new Uint8Array(await response.arrayBuffer())
}

/** The document, or why there is none. */
async function read(bytes: readonly number[]): Promise<unknown> {
  try {
    return await readPdf(Uint8Array.from(bytes), 'a.pdf', fetchTable)
  } catch (error) {
    return (error as { reason?: string }).reason ?? String(error)
  }
}

Object.assign(self, { read })

if (typeof document === 'undefined')
  self.addEventListener('message', ({ data }: MessageEvent<{ bytes?: number[] }>) => {
    if (data.bytes) void read(data.bytes).then((answer) => self.postMessage({ answer }))
  })
