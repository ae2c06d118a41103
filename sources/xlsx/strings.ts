import { XmlReader } from './xml.ts'

/** Undoes the escapes of workbook strings (`_x000D_` is a carriage return) and leaves `\n` as the only line break. */
export function plainString(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/**
 * The text of the string element just opened (`si`, `is`): its runs joined, phonetic guides left out. Stops at the
 * element's end.
 */
export function readString(xml: XmlReader): string {
  const depth = xml.depth
  let text = ''
  let inText = false
  for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
    if (event === 'open' && xml.name === 'rPh') xml.skip()
    else if (event === 'open') inText = xml.name === 't'
    else if (event === 'close') inText = false
    else if (inText) text += xml.text
  }
  return plainString(text)
}

/** The shared strings of a workbook, in order. */
export function readSharedStrings(source: string, part: string): string[] {
  const strings: string[] = []
  const xml = new XmlReader(source, part)
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open' && xml.name === 'si') strings.push(readString(xml))
  }
  return strings
}
