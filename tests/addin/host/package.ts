/** Custom XML parts inside the bytes of a workbook: exceljs drops them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** The parts of a package as texts: its bytes also hold when it was written. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

export function readCustomParts(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => /^customXml\/item\d+\.xml$/.test(path))
    .map(([, part]) => strFromU8(part))
}

/** The same workbook with these parts in it. */
export function addCustomParts(bytes: Uint8Array, parts: readonly string[]): Uint8Array {
  if (parts.length === 0) return bytes
  const files = unzipSync(bytes)
  const relationships = 'xl/_rels/workbook.xml.rels'
  const types = '[Content_Types].xml'
  let links = ''
  let overrides = ''
  parts.forEach((xml, index) => {
    const number = index + 1
    files[`customXml/item${number}.xml`] = strToU8(xml)
    files[`customXml/itemProps${number}.xml`] = strToU8(
      `<ds:datastoreItem ds:itemID="{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}" xmlns:ds="${office}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    )
    files[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    )
    links += `<Relationship Id="rIdCustom${number}" Type="${office}/relationships/customXml" Target="../customXml/item${number}.xml"/>`
    overrides += `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`
  })
  const insert = (path: string, closing: string, text: string): void => {
    const part = files[path]
    if (!part) throw new Error(`The workbook has no ${path}`)
    files[path] = strToU8(strFromU8(part).replace(closing, text + closing))
  }
  insert(relationships, '</Relationships>', links)
  insert(types, '</Types>', overrides)
  return zipSync(files)
}
