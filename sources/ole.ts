/**
 * Names of the streams in an OLE compound file: enough to tell an old workbook, an old document and an encrypted
 * package apart. Nothing inside the streams is read.
 */

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const endOfChain = 0xfffffffe
const maxDirectorySectors = 1000

export function isOle(bytes: Uint8Array): boolean {
  return bytes.length >= 512 && signature.every((value, index) => bytes[index] === value)
}

/** Stream and storage names, in lower case; as many as can be found in a damaged file. */
export function oleNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = new Set<string>()
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512
  const offsetOf = (sector: number) => (sector + 1) * sectorSize
  const decoder = new TextDecoder('utf-16le')
  let sector = view.getUint32(48, true)
  for (let count = 0; count < maxDirectorySectors && sector < endOfChain; count++) {
    const from = offsetOf(sector)
    if (from + sectorSize > bytes.length) break
    for (let at = from; at < from + sectorSize; at += 128) {
      const length = view.getUint16(at + 64, true)
      if (length >= 4 && length <= 64)
        names.add(decoder.decode(bytes.subarray(at, at + length - 2)).toLowerCase())
    }
    sector = nextSector(view, sector, sectorSize)
  }
  return names
}

/** Follows the allocation table as far as the header lists it, which is the first 6.8 MB of a file of 512-byte sectors. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4
  const block = Math.floor(sector / perSector)
  if (block >= 109) return endOfChain
  const at = (view.getUint32(76 + block * 4, true) + 1) * sectorSize + (sector % perSector) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : endOfChain
}
