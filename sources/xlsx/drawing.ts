/** Pictures and text boxes that lie on a sheet: a table may be a picture, a paragraph may stand in a box. */

import { XmlReader } from './xml.ts'

export interface Shape {
  /** One-based place of the upper left corner. */
  row: number
  column: number
  kind: 'picture' | 'text'
  /** Description of a picture, or the text of a box with `\n` between its paragraphs. */
  text: string
  /** Relationship id of a picture's file, where it is known. */
  id?: string
}

/** Of one sheet. */
const maxShapes = 2000
/** 32 pixels in English Metric Units: what is smaller in both directions is decoration. */
const decoration = 32 * 9525

interface OpenShape {
  row: number
  column: number
  id: string | null
  description: string
  small: boolean
  paragraphs: string[]
}

class DrawingReader {
  private readonly xml: XmlReader
  private readonly shapes: Shape[] = []
  private row = 1
  private column = 1
  private inStart = false

  constructor(xml: XmlReader) {
    this.xml = xml
  }

  read(): Shape[] {
    const { xml } = this
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (xml.name === 'from' && event !== 'text') this.inStart = event === 'open'
      if (event !== 'open' || this.shapes.length >= maxShapes) continue
      if (xml.name === 'Fallback') xml.skip()
      else if (this.inStart && xml.name === 'row') this.row = this.readNumber() + 1
      else if (this.inStart && xml.name === 'col') this.column = this.readNumber() + 1
      else if (xml.name === 'pic' || xml.name === 'sp') this.readShape()
    }
    return this.shapes
  }

  private readNumber(): number {
    const { xml } = this
    const depth = xml.depth
    let text = ''
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next())
      if (event === 'text') text += xml.text
    const number = Number(text)
    return Number.isInteger(number) && number >= 0 ? number : 0
  }

  private readShape(): void {
    const { xml } = this
    const depth = xml.depth
    const shape: OpenShape = {
      row: this.row,
      column: this.column,
      id: null,
      description: '',
      small: false,
      paragraphs: [],
    }
    let inText = false
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
      if (event === 'text' && inText) this.append(shape, xml.text)
      else if (event === 'close') inText = false
      else if (event === 'open') {
        inText = xml.name === 't'
        this.readPart(shape)
      }
    }
    this.keep(shape)
  }

  private readPart(shape: OpenShape): void {
    const { xml } = this
    if (xml.name === 'p') shape.paragraphs.push('')
    else if (xml.name === 'br') this.append(shape, '\n')
    else if (xml.name === 'blip') shape.id = xml.attribute('embed') ?? null
    else if (xml.name === 'cNvPr') shape.description = xml.attribute('descr') ?? xml.attribute('title') ?? ''
    else if (xml.name === 'ext') {
      const [width, height] = [xml.attribute('cx'), xml.attribute('cy')]
      if (width !== undefined && height !== undefined)
        shape.small = Number(width) < decoration && Number(height) < decoration
    }
  }

  private append(shape: OpenShape, text: string): void {
    shape.paragraphs.push((shape.paragraphs.pop() ?? '') + text)
  }

  private keep({ row, column, id, description, small, paragraphs }: OpenShape): void {
    const text = paragraphs.join('\n').trim()
    if (id !== null && !small) this.shapes.push({ row, column, kind: 'picture', text: description, id })
    else if (text !== '') this.shapes.push({ row, column, kind: 'text', text })
  }
}

/** Shapes of a drawing part in its order. */
export function readDrawing(source: string, part: string): Shape[] {
  return new DrawingReader(new XmlReader(source, part)).read()
}
