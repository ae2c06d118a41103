/** HTML in the making. Only `html` makes it, so that nothing of a page, a file or a person gets into it unescaped. */
class Piece {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Markup = Piece

/** What a template takes: markup stays as it is, everything else is text; null is nothing. */
export type Part = Markup | string | number | null | readonly Part[]

/** A template whose own words are HTML and whose values are escaped; attributes need double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let text = strings[0] ?? ''
  values.forEach((value, index) => {
    text += show(value) + (strings[index + 1] ?? '')
  })
  return new Piece(text)
}

function show(part: Part): string {
  if (part === null) return ''
  if (part instanceof Piece) return part.text
  if (typeof part === 'object') return part.map(show).join('')
  return escapeText(String(part))
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

const improper = /(?![\t\n])\p{Cc}|\p{Cs}/gu

/** Controls other than tab and line feed, and halves of characters, have no place in HTML and become U+FFFD. */
function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => escapes[character] ?? '').replace(improper, '\ufffd')
}
