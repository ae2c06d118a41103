/** A finished run of text, with where it began and what stood around it there. */
export interface TextPiece<N, C> {
  text: string
  node: N
  /** All text nodes that something of it stands in, in order. */
  nodes: N[]
  context: C
  /** All of its words stand inside links or buttons. */
  link: boolean
}

/** Characters that show nothing: white space of all kinds, zero-width space, byte order mark. */
const visible = /[^\s\u200b-\u200d\ufeff]/
const word = /[\p{L}\p{N}]/u
const collapsible = /[\t\n\f\r]| {2}/
const spaces = /[ \t\n\f\r]+/g

/**
 * One line or cell: joins its text nodes as a browser shows them: ASCII white space collapses across elements and
 * goes at the ends of lines, no-break and ideographic spaces stay, `\n` stands for a line break.
 */
export class TextRun<N, C> {
  private line = ''
  private node: N | null = null
  private readonly nodes: N[] = []
  private context: C | null = null
  /** Text stands on the current line. */
  private onLine = false
  private space = false
  private edge = false
  private linked = false
  private plain = false
  private pre = false

  add(value: string, node: N, context: C, how: { link: boolean; pre: boolean }): void {
    if (how.pre) {
      this.write(value, node, context)
      this.pre = true
    } else {
      const text = collapsible.test(value) ? value.replace(spaces, ' ') : value
      const leading = text.startsWith(' ')
      const core = text.slice(leading ? 1 : 0, text.length > 1 && text.endsWith(' ') ? -1 : text.length)
      if (leading && this.onLine) this.space = true
      if (core === '') return
      this.write(this.space ? ` ${core}` : core, node, context)
      this.space = text.length > 1 && text.endsWith(' ')
    }
    if (how.link) this.linked ||= visible.test(value)
    else this.plain ||= word.test(value)
  }

  private write(text: string, node: N, context: C): void {
    if (this.context === null && visible.test(text)) {
      this.node = node
      this.context = context
    }
    this.nodes.push(node)
    this.line += this.edge ? `\n${text}` : text
    this.edge = false
    this.space = false
    this.onLine = true
  }

  /** A `<br>`. */
  breakLine(): void {
    this.line += this.edge ? '\n\n' : '\n'
    this.edge = false
    this.space = false
    this.onLine = false
  }

  /** The edge of a block inside a cell: what follows stands on a line of its own. */
  endLine(): void {
    if (this.onLine) this.edge = true
    this.space = false
    this.onLine = false
  }

  /** All of it: its text, even where that is only space (`&nbsp;`), as cells keep it; `piece` where something of it shows. */
  finish(): { text: string; nodes: N[]; piece: TextPiece<N, C> | null } {
    const { node, nodes, context, linked, plain } = this
    const text = trimLines(this.line, this.pre)
    const shows = node !== null && context !== null && visible.test(text)
    return { text, nodes, piece: shows ? { text, node, nodes, context, link: linked && !plain } : null }
  }
}

/** Takes empty lines off both ends; the indent of preformatted text stays. */
function trimLines(text: string, pre: boolean): string {
  const indent = pre ? '\n' : ' '
  let start = 0
  let end = text.length
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === ' ')) end--
  while (start < end && (text[start] === '\n' || text[start] === indent)) start++
  return text.slice(start, end)
}
