/** Properties of paragraphs, rows and cells. Records of earlier properties (`pPrChange` …) are passed over. */

import type { XmlReader } from '../xlsx/xml.ts'
import { isOn, wholeNumber } from './styles.ts'

export interface ParagraphProperties {
  style?: string
  numbering?: string
  level?: number
  outline?: number
  /** The paragraph mark is deleted or moved away: what follows is one paragraph with this. */
  joined: boolean
  /** The paragraph mark is hidden, and its number with it. */
  hidden: boolean
  tracked: boolean
}

export interface RowProperties {
  before: number
  hidden: boolean
  deleted: boolean
  tracked: boolean
}

export interface CellProperties {
  span: number
  /** Where the cell stands in a cell merged downwards. */
  vertical: 'begins' | 'continues' | null
  /** A cell merged into the one before it. */
  follows: boolean
  deleted: boolean
  tracked: boolean
}

const widest = 1000
const records = /^(?:[a-zA-Z]+PrChange|tblPrEx|sectPr|tblGridChange)$/

/** Reads the elements inside the one just opened up to its end. */
function readInside(xml: XmlReader, take: (name: string, value: string | undefined) => void): void {
  const depth = xml.depth
  for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
    if (event !== 'open') continue
    if (records.test(xml.name)) xml.skip()
    else take(xml.name, xml.attribute('val'))
  }
}

/** Reads `w:pPr`. */
export function readParagraphProperties(xml: XmlReader): ParagraphProperties {
  const properties: ParagraphProperties = { joined: false, hidden: false, tracked: false }
  readInside(xml, (name, value) => {
    if (name === 'pStyle') properties.style = value ?? ''
    else if (name === 'numId') properties.numbering = value ?? ''
    else if (name === 'ilvl') properties.level = wholeNumber(value, 8) ?? 0
    else if (name === 'outlineLvl') properties.outline = wholeNumber(value, 9) ?? 9
    else if (name === 'vanish') properties.hidden = isOn(value)
    else if (name === 'del' || name === 'moveFrom') properties.joined = true
    else if (name === 'ins' || name === 'moveTo') properties.tracked = true
  })
  properties.tracked ||= properties.joined
  return properties
}

/** Reads `w:trPr`. */
export function readRowProperties(xml: XmlReader): RowProperties {
  const properties: RowProperties = { before: 0, hidden: false, deleted: false, tracked: false }
  readInside(xml, (name, value) => {
    if (name === 'gridBefore') properties.before = wholeNumber(value, widest) ?? 0
    else if (name === 'hidden') properties.hidden = isOn(value)
    else if (name === 'del') properties.deleted = true
    else if (name === 'ins') properties.tracked = true
  })
  properties.tracked ||= properties.deleted
  return properties
}

/** Reads `w:tcPr`. */
export function readCellProperties(xml: XmlReader): CellProperties {
  const properties: CellProperties = {
    span: 1,
    vertical: null,
    follows: false,
    deleted: false,
    tracked: false,
  }
  readInside(xml, (name, value) => {
    if (name === 'gridSpan') properties.span = Math.max(1, wholeNumber(value, widest) ?? 1)
    else if (name === 'vMerge') properties.vertical = value === 'restart' ? 'begins' : 'continues'
    else if (name === 'hMerge') properties.follows = value !== 'restart'
    else if (name === 'cellMerge') {
      const merge = xml.attribute('vMerge')
      if (merge !== undefined) properties.vertical = merge === 'rest' ? 'begins' : 'continues'
      properties.tracked = true
    } else if (name === 'cellDel') properties.deleted = true
    else if (name === 'cellIns') properties.tracked = true
  })
  properties.tracked ||= properties.deleted
  return properties
}
