/** Office packages (OPC): which part is the document, and how its parts refer to each other. */

import { UnreadableSource } from './unreadable.ts'
import { decodeXml, XmlReader } from './xlsx/xml.ts'
import type { ZipArchive } from './zip.ts'

export interface Relationship {
  /** Last segment of the type's address: `worksheet`, `sharedStrings`, `image`. */
  type: string
  /** Name of the part inside the package. */
  target: string
}

/** What a zip archive holds. `binary-workbook` is .xlsb. */
export type PackageKind =
  | 'workbook'
  | 'binary-workbook'
  | 'document'
  | 'presentation'
  | 'open-document'
  | 'ofd'
  | 'other'

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

function resolveTarget(target: string, folder: string): string {
  const path = target.replace(/\\/g, '/').trim()
  const segments: string[] = []
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  const joined = segments.join('/')
  try {
    return decodeURIComponent(joined)
  } catch {
    return joined
  }
}

/** Relationships of a part (`''`: of the package) by their ids; none where the package lists none. */
export function readRelationships(archive: ZipArchive, part: string): Map<string, Relationship> {
  const folder = folderOf(part)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found = new Map<string, Relationship>()
  const bytes = archive.read(name)
  if (!bytes) return found
  const xml = new XmlReader(decodeXml(bytes), name)
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'Relationship') continue
    const id = xml.attribute('Id')
    const type = xml.attribute('Type')
    const target = xml.attribute('Target')
    if (!id || !type || !target || xml.attribute('TargetMode') === 'External') continue
    found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(target, folder) })
  }
  return found
}

/** Name of the part that the package as a whole stands for, or null. */
export function findMainPart(archive: ZipArchive): string | null {
  for (const { type, target } of readRelationships(archive, '').values()) {
    if (type === 'officeDocument' && archive.has(target)) return target
  }
  return ['xl/workbook.xml', 'word/document.xml'].find((name) => archive.has(name)) ?? null
}

function rootName(archive: ZipArchive, part: string): string {
  const xml = new XmlReader(decodeXml(archive.read(part) ?? new Uint8Array()), part)
  return xml.next() === 'open' ? xml.name : ''
}

/** Throws `UnreadableSource` where the archive is an Office package whose document is lost. */
export function packageKind(archive: ZipArchive): PackageKind {
  const main = findMainPart(archive)
  if (main) {
    if (/\.bin$/i.test(main)) return 'binary-workbook'
    const root = rootName(archive, main)
    if (root === 'workbook' || root === 'document' || root === 'presentation') return root
    return 'other'
  }
  if (archive.has('ofd.xml')) return 'ofd'
  if (archive.has('mimetype') && archive.has('content.xml')) return 'open-document'
  if (archive.has('[Content_Types].xml')) throw new UnreadableSource('damaged', 'zip: no document part')
  return 'other'
}
