import type { EvidenceMark } from '../../core/index.ts'
import { elementKinds, hidingOf } from '../elements.ts'
import type { ParsedNode } from '../parse.ts'
import type { RenderWords } from '../render.ts'
import type { TreeView } from '../tree.ts'
import type { Placing } from './place.ts'
import { keepStyle } from './style.ts'

/** Elements that come along; of all others only what is in them does. */
const kept = new Set(
  (
    'p div span section article main header footer nav aside h1 h2 h3 h4 h5 h6 blockquote pre center ul ol li dl dt dd ' +
    'table caption thead tbody tfoot tr td th b strong i em u s sub sup small big font br hr figure figcaption'
  ).split(' '),
)

const empty = new Set(['br', 'hr'])

/** Elements in which no text may stand. */
const noText = new Set('table thead tbody tfoot tr ul ol dl'.split(' '))

/** Deeper than this only text is written. */
const deepest = 400

/** Markup that is written at most, in characters. */
const longest = 30_000_000

/** Writes a tree as markup that nothing of the page can get out of. */
export class PageWriter {
  readonly placed = new Set<EvidenceMark>()
  private readonly view: TreeView<ParsedNode>
  private readonly placing: Placing
  private readonly words: RenderWords
  private readonly pieces: string[] = []
  private length = 0

  constructor(view: TreeView<ParsedNode>, placing: Placing, words: RenderWords) {
    this.view = view
    this.placing = placing
    this.words = words
  }

  get text(): string {
    return this.pieces.join('')
  }

  write(node: ParsedNode, depth = 0): void {
    if (this.length > longest) return
    const tag = this.view.tag(node)
    if (tag === '#text') this.writeText(node)
    else if (tag !== '') this.writeElement(node, tag, depth)
  }

  private put(markup: string): void {
    this.pieces.push(markup)
    this.length += markup.length
  }

  private writeElement(node: ParsedNode, tag: string, depth: number): void {
    const kind = elementKinds.get(tag)
    if (kind === 'skip' || kind === 'head' || kind === 'fact') return
    const hidden = tag !== 'html' && tag !== 'body' && hidingOf(this.view, node) !== null
    if (hidden && !this.holdsMark(node)) return
    const marks = this.placing.whole.get(node) ?? []
    if (kind === 'image' || kind === 'drawing') {
      this.putTags(marks)
      this.put(this.pictureOf(node, marks))
      return
    }
    if (kind === 'frame') {
      const frame = this.view.frame(node)
      if (typeof frame === 'object') this.write(frame.root, depth + 1)
      return
    }
    const keeps = kept.has(tag) && depth < deepest
    const boxed = keeps && marks.length > 0
    const tagsFirst = noText.has(tag)
    if (tagsFirst) this.putTags(marks)
    if (keeps) this.put(`<${tag}${this.attributesOf(node, tag)}${boxed ? ` class="${boxOf(marks)}"` : ''}>`)
    if (!tagsFirst) this.putTags(marks)
    if (hidden && !tagsFirst) this.put(`<small class="gouji-chip">${escapeText(this.words.hidden)}</small> `)
    if (empty.has(tag)) return
    for (const child of this.view.children(node)) this.write(child, depth + 1)
    if (keeps) this.put(`</${tag}>`)
  }

  private holdsMark(node: ParsedNode): boolean {
    const waiting = [node]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (this.placing.whole.has(next) || this.placing.ranges.has(next)) return true
      if (this.view.tag(next) !== '#text') waiting.push(...this.view.children(next))
    }
    return false
  }

  private attributesOf(node: ParsedNode, tag: string): string {
    const style = keepStyle(this.view.attribute(node, 'style') ?? '')
    let attributes = style === '' ? '' : ` style="${escapeText(style)}"`
    for (const name of tag === 'td' || tag === 'th' ? ['colspan', 'rowspan', 'align'] : ['align']) {
      const value = this.view.attribute(node, name)?.trim() ?? ''
      if (/^[a-z0-9]{1,8}$/i.test(value)) attributes += ` ${name}="${value}"`
    }
    return attributes
  }

  private writeText(node: ParsedNode): void {
    const value = this.view.text(node)
    const whole = this.placing.whole.get(node) ?? []
    const ranges = this.placing.ranges.get(node) ?? []
    this.putTags(whole)
    if (whole.length > 0) this.put(`<span class="${boxOf(whole)}">`)
    const edges = [...new Set([0, value.length, ...ranges.flatMap(({ from, to }) => [from, to])])].sort(
      (one, other) => one - other,
    )
    edges.forEach((from, index) => {
      const to = edges[index + 1]
      if (to === undefined) return
      const own = ranges.filter((range) => range.from <= from && to <= range.to)
      const begun = own.filter((range) => range.first && range.from === from)
      this.putTags(begun.map(({ mark }) => mark))
      const text = escapeText(value.slice(from, to))
      this.put(own.length === 0 ? text : `<span class="${boxOf(own.map(({ mark }) => mark))}">${text}</span>`)
    })
    if (whole.length > 0) this.put('</span>')
  }

  private putTags(marks: readonly EvidenceMark[]): void {
    for (const mark of marks) {
      this.placed.add(mark)
      this.put(
        `<b class="gouji-tag ${mark.look}" id="${escapeText(mark.id)}" tabindex="-1"><a href="#f${mark.number}">${mark.number}</a></b>`,
      )
    }
  }

  private pictureOf(node: ParsedNode, marks: readonly EvidenceMark[]): string {
    const text = this.view.attribute(node, 'alt') ?? this.view.attribute(node, 'title') ?? ''
    const source = this.view.attribute(node, 'src') ?? ''
    const box = marks.length > 0 ? ` ${boxOf(marks)}` : ''
    if (/^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]+$/.test(source))
      return `<img class="gouji-image${box}" alt="${escapeText(text)}" src="${source}">`
    const width = Number(this.view.attribute(node, 'width') ?? Number.NaN)
    if (width < 32 && marks.length === 0) return ''
    return `<span class="gouji-picture${box}">${escapeText(this.words.picture(text.slice(0, 200)))}</span>`
  }
}

const rank = ['error', 'warning', 'note', 'other', 'waived'] as const

function boxOf(marks: readonly EvidenceMark[]): string {
  const look = rank.find((each) => marks.some((mark) => mark.look === each)) ?? 'other'
  return `gouji-mark ${look}`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

function escapeText(text: string): string {
  return text
    .replace(/[&<>"'`]/g, (character) => escapes[character] ?? '')
    .replace(/(?![\t\n\r\f])\p{Cc}|\p{Cs}/gu, '\ufffd')
}
