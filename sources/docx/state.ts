import type { SourceLimit } from '../../core/model/source.ts'
import type { Relationship } from '../package.ts'
import type { XmlReader } from '../xlsx/xml.ts'
import type { WordNumbering } from './numbering.ts'
import { isOn, type WordStyles } from './styles.ts'
import type { WordNode } from './tree.ts'

/** Elements and texts of a document; what follows is left out (`text-cut`). Somewhat fewer than the walk looks at. */
const mostNodes = 1_400_000
/** Elements inside each other, in the part as it is written; what is deeper is left out (`too-deep`). */
const deepest = 400

/** What all parts of a document share while it is read. */
export class WordState {
  readonly styles: WordStyles
  readonly numbering: WordNumbering
  /** Footnotes and endnotes that the text refers to: `footnote 2`. */
  readonly notes = new Set<string>()
  readonly limits = new Set<SourceLimit['code']>()
  nodes = 0
  full = false

  constructor(styles: WordStyles, numbering: WordNumbering) {
    this.styles = styles
    this.numbering = numbering
  }

  /** Appends a node where there is room. */
  append(parent: WordNode, node: WordNode): WordNode {
    if (++this.nodes > mostNodes) {
      this.full = true
      this.limits.add('text-cut')
    } else parent.children.push(node)
    return node
  }
}

/** Fields that are open; they may reach over paragraphs. Of each, the instruction comes first, then the result. */
export class OpenFields {
  private inResult: boolean[] = []
  private instructions = 0

  /** Whether what is read belongs to an instruction, which is not shown. */
  get inInstruction(): boolean {
    return this.instructions > 0
  }

  /** Takes a `w:fldChar` of this type. */
  take(type: string | undefined): void {
    if (type === 'begin') {
      this.inResult.push(false)
      this.instructions++
    } else if (type === 'separate' && this.inResult[this.inResult.length - 1] === false) {
      this.inResult[this.inResult.length - 1] = true
      this.instructions--
    } else if (type === 'end' && this.inResult.pop() === false) this.instructions--
  }

  /** No instruction goes on behind its paragraph; one that is never ended would swallow the rest of the text. */
  endParagraph(): void {
    if (this.instructions === 0) return
    this.inResult = this.inResult.filter((shown) => shown)
    this.instructions = 0
  }
}

/** A part (the body, the footnotes) on its way into nodes. */
export interface Story {
  state: WordState
  xml: XmlReader
  /** Of the part: pictures and objects by their ids. */
  relationships: Map<string, Relationship>
  fields: OpenFields
  /** Nodes that there were when each `mc:AlternateContent` that is open began. */
  alternatives: number[]
}

/** Numbers of paragraphs and tables inside one body, cell, box or note. */
export interface Container {
  prefix: string
  paragraphs: number
  tables: number
  node: WordNode
  /** Content of paragraphs whose mark is deleted, for the next paragraph. */
  joined: WordNode[]
  /** Inside a table cell. */
  cell: boolean
}

export function makeContainer(node: WordNode, prefix: string, cell: boolean): Container {
  return { prefix, paragraphs: 0, tables: 0, node, joined: [], cell }
}

/** Deleted content, properties of no use here, guides of pronunciation. */
const passed =
  /^(?:del|moveFrom|sdtPr|sdtEndPr|customXmlPr|smartTagPr|sectPr|tblPr|tblGrid|rt|instrText|delText|delInstrText|[a-zA-Z]+PrChange)$/

/**
 * Deals with elements that are treated alike wherever they stand: passes over what is deleted, and over all but one of
 * several alternatives. True where the element is dealt with.
 */
export function passOver({ xml, state, alternatives }: Story): boolean {
  const { name } = xml
  if (xml.depth > deepest) state.limits.add('too-deep')
  else if (passed.test(name)) {
    if (name === 'del' || name === 'moveFrom') state.limits.add('tracked-changes')
  } else if (name === 'AlternateContent') {
    alternatives.push(state.nodes)
    return true
  } else if (name === 'Choice' || name === 'Fallback') {
    // The first alternative that shows something is the one.
    const before = alternatives[alternatives.length - 1]
    if (before === undefined || before === state.nodes) return true
  } else {
    if (name === 'ins' || name === 'moveTo') state.limits.add('tracked-changes')
    return false
  }
  xml.skip()
  return true
}

/** To be told of each element that closes. */
export function leave({ xml, alternatives }: Story): void {
  if (xml.name === 'AlternateContent') alternatives.pop()
}

/** Whether run properties (`w:rPr`, just opened) hide the run; `byParagraph`: the paragraph's style does. */
export function readHidden({ xml, state }: Story, byParagraph: boolean): boolean {
  const depth = xml.depth
  let byStyle = byParagraph
  let own: boolean | undefined
  for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'rPrChange') xml.skip()
    else if (xml.name === 'rStyle') byStyle ||= state.styles.hides(xml.attribute('val') ?? '')
    else if (xml.name === 'vanish') own = isOn(xml.attribute('val'))
  }
  return own ?? byStyle
}
