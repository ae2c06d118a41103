/** What the styles of a document say about reading: headings, lists, hidden text, tables of contents. */

import { XmlReader } from '../xlsx/xml.ts'

/** What holds for a paragraph or a run of a style, with all that it is based on. */
export interface WordStyle {
  /** 0 to 8; 9 is body text. */
  outline?: number
  numbering?: string
  /** Level of the list that the style gives. */
  level?: number
  /** The style that names the list: levels of a list may point back at it. */
  numberedBy?: string
  hidden?: boolean
  /** An entry of a table of contents. */
  contents?: boolean
}

interface RawStyle extends WordStyle {
  basedOn?: string
}

/** Styles based on each other beyond this are cut off; a ring of them ends here. */
const longestChain = 20

/** Whether an on-off property is on: it is where nothing is said. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value)
}

/** A whole number of an attribute, bounded; undefined where there is none. */
export function wholeNumber(value: string | undefined, most: number): number | undefined {
  if (value === undefined || !/^\s*\d{1,10}\s*$/.test(value)) return undefined
  return Math.min(Number(value), most)
}

function ofName(name: string, style: RawStyle): void {
  const heading = /^(?:heading|标题)\s*([1-9])$/i.exec(name)
  if (heading) style.outline ??= Number(heading[1]) - 1
  else if (/^(?:title|标题)$/i.test(name)) style.outline ??= 0
  else if (/^(?:toc|目录)\s*\d/i.test(name)) style.contents = true
}

export class WordStyles {
  private readonly raw = new Map<string, RawStyle>()
  private readonly resolved = new Map<string, WordStyle>()
  private standard: string | undefined

  constructor(source: string, part: string) {
    const xml = new XmlReader(source, part)
    for (let event = xml.next(); event !== 'end'; event = xml.next())
      if (event === 'open' && xml.name === 'style') this.readStyle(xml)
  }

  /** A paragraph style, or the standard one where none is named. */
  paragraph(id: string | undefined): WordStyle {
    const known = id !== undefined && this.raw.has(id) ? id : this.standard
    return known === undefined ? {} : this.find(known)
  }

  /** Whether a character style hides its text. */
  hides(id: string): boolean {
    return this.raw.has(id) && this.find(id).hidden === true
  }

  private readStyle(xml: XmlReader): void {
    const depth = xml.depth
    const id = xml.attribute('styleId') ?? ''
    if (xml.attribute('type') === 'paragraph' && xml.attribute('default') !== undefined)
      if (isOn(xml.attribute('default'))) this.standard ??= id
    const style: RawStyle = {}
    let name = ''
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
      if (event !== 'open') continue
      const value = xml.attribute('val')
      if (xml.name === 'name') name = value ?? ''
      else if (xml.name === 'basedOn') style.basedOn = value ?? ''
      else if (xml.name === 'outlineLvl') style.outline = wholeNumber(value, 9) ?? 9
      else if (xml.name === 'numId') {
        style.numbering = value ?? ''
        style.numberedBy = id
      } else if (xml.name === 'ilvl') style.level = wholeNumber(value, 8) ?? 0
      else if (xml.name === 'vanish') style.hidden = isOn(value)
      else if (/^(?:pPrChange|rPrChange|tblStylePr)$/.test(xml.name)) xml.skip()
    }
    ofName(name.trim(), style)
    this.raw.set(id, style)
  }

  private find(id: string): WordStyle {
    const known = this.resolved.get(id)
    if (known) return known
    const chain: RawStyle[] = []
    for (
      let style = this.raw.get(id);
      style && chain.length < longestChain;
      style = style.basedOn === undefined ? undefined : this.raw.get(style.basedOn)
    )
      chain.push(style)
    const style: WordStyle = {}
    for (const { basedOn: _, ...own } of chain.reverse()) Object.assign(style, own)
    this.resolved.set(id, style)
    return style
  }
}
