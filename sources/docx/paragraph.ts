/** Paragraphs: runs joined, numbers printed, fields by their results, pictures and objects beside the text. */

import { formatOf } from '../attachment.ts'
import { type ParagraphProperties, readParagraphProperties } from './properties.ts'
import { type Container, leave, passOver, readHidden, type Story } from './state.ts'
import { plainSymbol } from './symbol.ts'
import { makeElement, makeText, setAttribute, type WordNode } from './tree.ts'

/** Reads a text box (`w:txbxContent`, just opened) whose blocks have anchors below the given one. */
type ReadBox = (story: Story, anchor: string, cell: boolean) => WordNode

/** Longer paragraphs at an outline level are text that somebody gave a level by mistake. */
const longestHeading = 100
/** English Metric Units per pixel. */
const pixel = 9525

/** Formats of embedded objects by the program that made them. */
const programs: readonly (readonly [RegExp, string])[] = [
  [/^Excel\.Sheet(?:MacroEnabled)?\.12$/i, 'xlsx'],
  [/^Excel\./i, 'xls'],
  [/^Word\.Document(?:MacroEnabled)?\.12$/i, 'docx'],
  [/^Word\./i, 'doc'],
  [/^(?:ET|KET)\./i, 'et'],
  [/^(?:WPS|KWPS)\./i, 'wps'],
  [/^(?:AcroExch|FoxitReader|FoxitPhantom)\./i, 'pdf'],
]

class ParagraphReader {
  private readonly story: Story
  private readonly container: Container
  private readonly readBox: ReadBox
  private readonly anchor: string
  private readonly content: WordNode
  private readonly boxes: WordNode[] = []
  /** Links and objects that are open, with the depth of their elements. */
  private readonly open: { node: WordNode; depth: number }[] = []
  private properties: ParagraphProperties | null = null
  private number = ''
  private hidden = false
  private length = 0
  private embedded = 0
  private picture: { alt: string; width: number; height: number } = { alt: '', width: 0, height: 0 }

  constructor(story: Story, container: Container, readBox: ReadBox) {
    this.story = story
    this.container = container
    this.readBox = readBox
    this.anchor = `${container.prefix}P${++container.paragraphs}`
    this.content = makeElement('p', this.anchor)
  }

  read(): void {
    const { xml, state, fields } = this.story
    const depth = xml.depth
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth && !state.full; event = xml.next()) {
      if (event === 'close') this.leaveElement()
      else if (event === 'open' && !passOver(this.story)) this.readElement()
    }
    fields.endParagraph()
    if (!this.properties) this.takeProperties({ joined: false, hidden: false, tracked: false })
    this.keep()
  }

  private leaveElement(): void {
    leave(this.story)
    const { depth } = this.story.xml
    while ((this.open[this.open.length - 1]?.depth ?? 0) > depth) this.open.pop()
  }

  private readElement(): void {
    const { xml, state, fields } = this.story
    switch (xml.name) {
      case 'pPr':
        this.takeProperties(readParagraphProperties(xml))
        return
      case 'r':
        this.hidden = this.style().hidden === true
        return
      case 'rPr':
        this.hidden = readHidden(this.story, this.style().hidden === true)
        return
      case 't':
        this.readText()
        return
      case 'tab':
      case 'ptab':
        this.write(' ')
        return
      case 'br':
      case 'cr':
        if (!fields.inInstruction) state.append(this.inside(), makeElement('br', this.anchor))
        return
      case 'noBreakHyphen':
        this.write('-')
        return
      case 'sym':
        this.write(plainSymbol(xml.attribute('font') ?? '', xml.attribute('char') ?? ''))
        return
      case 'fldChar':
        fields.take(xml.attribute('fldCharType'))
        xml.skip()
        return
      case 'hyperlink':
        this.enter('a', { href: `#${(xml.attribute('anchor') ?? '').slice(0, 200)}` })
        return
      case 'footnoteReference':
      case 'endnoteReference':
        state.notes.add(`${xml.name.slice(0, -9)}${xml.attribute('id') ?? ''}`)
        return
      // Fractions and powers of formulas.
      case 'den':
        this.write('/')
        return
      case 'sup':
        this.write('^')
        return
      default:
        this.readDrawing()
    }
  }

  private readDrawing(): void {
    const { xml, relationships } = this.story
    switch (xml.name) {
      case 'txbxContent': {
        const box = this.readBox(
          this.story,
          `${this.anchor}/box${this.boxes.length + 1}`,
          this.container.cell,
        )
        if (this.hidden) setAttribute(box, 'style', 'display:none')
        this.boxes.push(box)
        return
      }
      case 'object':
        this.enter('object', {})
        return
      case 'drawing':
      case 'pict':
        this.picture = { alt: '', width: 0, height: 0 }
        return
      case 'docPr':
        this.picture.alt = xml.attribute('descr') ?? xml.attribute('title') ?? ''
        return
      case 'extent':
        this.picture.width = Math.floor(Number(xml.attribute('cx')) / pixel) || 0
        this.picture.height = Math.floor(Number(xml.attribute('cy')) / pixel) || 0
        return
      case 'blip':
      case 'imagedata': {
        const id = xml.attribute('embed') ?? xml.attribute('link') ?? xml.attribute('id')
        if (id === undefined) return
        if (xml.name === 'imagedata') this.picture.alt ||= xml.attribute('title') ?? ''
        this.embed('img', { src: relationships.get(id)?.target ?? `#${id}`, alt: this.picture.alt })
        return
      }
      // Charts and diagrams.
      case 'chart':
      case 'relIds':
        this.embed('svg', { 'aria-label': this.picture.alt })
        return
      case 'OLEObject':
        this.readObject()
    }
  }

  private embed(tag: string, attributes: Readonly<Record<string, string>>): void {
    const { width, height } = this.picture
    const size: Record<string, string> =
      width > 0 && height > 0 ? { width: String(width), height: String(height) } : {}
    const node = makeElement(tag, `${this.anchor}/i${++this.embedded}`, { ...attributes, ...size })
    if (this.hidden) setAttribute(node, 'style', 'display:none')
    this.story.state.append(this.inside(), node)
  }

  /** A file in the document: its picture only shows how it looked. */
  private readObject(): void {
    const { xml, relationships } = this.story
    const around = this.open[this.open.length - 1]?.node
    const target = relationships.get(xml.attribute('id') ?? '')?.target ?? ''
    const program = xml.attribute('ProgID') ?? ''
    const format = formatOf(target, '') ?? programs.find(([name]) => name.test(program))?.[1]
    if (around?.tag !== 'object' || format === undefined) return
    const file = target.slice(target.lastIndexOf('/') + 1) || program
    const name = formatOf(file, '') ? file : `${file.replace(/\.\w*$/, '')}.${format}`
    setAttribute(around, 'data', target)
    around.children = [makeText(name, around.anchor)]
  }

  private enter(tag: string, attributes: Readonly<Record<string, string>>): void {
    const { xml, state } = this.story
    const anchor = tag === 'object' ? `${this.anchor}/i${++this.embedded}` : this.anchor
    const node = state.append(this.inside(), makeElement(tag, anchor, attributes))
    this.open.push({ node, depth: xml.depth })
  }

  private inside(): WordNode {
    return this.open[this.open.length - 1]?.node ?? this.content
  }

  private readText(): void {
    const { xml } = this.story
    const exact = xml.attribute('space') === 'preserve'
    const depth = xml.depth
    let text = ''
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next())
      if (event === 'text') text += xml.text
    this.write(exact ? text : text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, ''))
  }

  private write(text: string): void {
    if (text === '' || this.story.fields.inInstruction) return
    this.length += text.length
    const holder = this.hidden ? this.hiddenPart() : this.inside()
    const last = holder.children[holder.children.length - 1]
    if (last?.tag === '#text') last.text += text
    else this.story.state.append(holder, makeText(text, this.anchor))
  }

  /** Where hidden text goes: neighbours share an element. */
  private hiddenPart(): WordNode {
    const around = this.inside()
    const last = around.children[around.children.length - 1]
    if (last?.tag === 'span') return last
    return this.story.state.append(around, makeElement('span', this.anchor, { style: 'display:none' }))
  }

  private style() {
    return this.story.state.styles.paragraph(this.properties?.style)
  }

  private takeProperties(properties: ParagraphProperties): void {
    if (this.properties) return
    this.properties = properties
    const { state } = this.story
    if (properties.tracked) state.limits.add('tracked-changes')
    if (!properties.joined && !properties.hidden) this.number = state.numbering.next(properties, this.style())
  }

  /** The element that the paragraph becomes. */
  private tag(): string {
    const outline = this.properties?.outline ?? this.style().outline ?? 9
    if (outline > 8 || this.container.cell || this.length > longestHeading || this.style().contents)
      return 'p'
    return `h${Math.min(outline + 1, 6)}`
  }

  private keep(): void {
    const { state } = this.story
    const { container, content } = this
    if (this.properties?.joined) for (const child of content.children) container.joined.push(child)
    else {
      const number = this.number === '' ? [] : [makeText(this.number, this.anchor)]
      const children = [...number, ...container.joined, ...content.children]
      container.joined = []
      if (children.length > 0) {
        const paragraph = makeElement(this.tag(), this.anchor)
        paragraph.children = children
        const parent = this.style().contents
          ? state.append(container.node, makeElement('nav', this.anchor))
          : container.node
        state.append(parent, paragraph)
      }
    }
    for (const box of this.boxes) state.append(container.node, box)
  }
}

/** Appends the paragraph just opened to the container, and what stands in its text boxes. */
export function readParagraph(story: Story, container: Container, readBox: ReadBox): void {
  new ParagraphReader(story, container, readBox).read()
}
