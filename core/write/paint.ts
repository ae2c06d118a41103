/** How kinds of text look on the output; a host with colours brings its own. */
export interface Paint {
  error: (text: string) => string
  warning: (text: string) => string
  note: (text: string) => string
  pass: (text: string) => string
  dim: (text: string) => string
  strong: (text: string) => string
  /** A number that a finding is about. */
  mark: (text: string) => string
  /** Columns that a mark takes beside its text. */
  markWidth: number
}

const same = (text: string): string => text

/** No colours: a marked number stands in brackets. */
export const plainPaint: Paint = {
  error: same,
  warning: same,
  note: same,
  pass: same,
  dim: same,
  strong: same,
  mark: (text) => `【${text}】`,
  markWidth: 4,
}

/** Control characters of a page must not reach a terminal; colours may. */
const controls = /(?![\t\n])\p{Cc}(?!\[[\d;]*m)/gu

/** The text with control characters replaced. */
export function withoutControls(text: string): string {
  return text.replace(controls, '\ufffd')
}
