import { safeName } from '../core/index.ts'

/** A file of an archive; its path is made of names, so that none can lead out of the folder it is unpacked in. */
export interface ArchivedFile {
  path: readonly string[]
  bytes: Uint8Array
}

/** An archive as bytes: the same files give the same bytes. The library is loaded when used. */
export async function writeZip(files: readonly ArchivedFile[]): Promise<Uint8Array> {
  const { zipSync } = await import('fflate')
  const entries: Record<string, [Uint8Array, typeof attributes]> = Object.create(null)
  for (const { path, bytes } of files) {
    const name = path.map(safeName).join('/')
    if (name in entries) throw new Error(`two files of one name: ${name}`)
    entries[name] = [bytes, attributes]
  }
  return zipSync(entries, { level: 6 })
}

/**
 * The first time that an archive can state, in local time as archives state it: when it was packed says nothing. Said to
 * be made by Unix, with the rights of a plain file: else Info-ZIP takes Chinese names for another code page.
 */
const attributes = { mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 }
