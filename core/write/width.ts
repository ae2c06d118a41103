/** Columns that a text takes on a terminal: 2 for East Asian wide characters, 0 for combining marks. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += widthOfCharacter(character.codePointAt(0) ?? 0)
  return width
}

function widthOfCharacter(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return 0
  return isWide(code) ? 2 : 1
}

/** Wide and fullwidth ranges of Unicode's East Asian Width, and the punctuation that Chinese fonts draw wide. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  )
}

/** The text with spaces up to a width; `end` puts them in front. */
export function padTo(text: string, width: number, side: 'start' | 'end' = 'start'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return side === 'start' ? text + space : space + text
}

/** Punctuation that does not begin a line of Chinese, and that does not end one. */
const closing = /^[，。、；：！？）》〉」』】〕”’…]/u
const opening = /^[（《〈「『【〔“‘]/u

/** Lines of at most `width` columns; breaks anywhere in Chinese but before and after punctuation that forbids it, at spaces in other scripts. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line: string[] = []
  let used = 0
  for (const piece of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/gu) ?? []) {
    if (used + widthOf(piece) > width && line.length > 0) {
      const carried = piece === ' ' ? [] : takeBound(line, piece, width)
      lines.push(line.join('').trimEnd())
      line = carried
      used = widthOf(carried.join(''))
      if (piece === ' ') continue
    }
    line.push(piece)
    used += widthOf(piece)
  }
  if (line.length > 0) lines.push(line.join('').trimEnd())
  return lines
}

/** Takes from the end of a line what may not be parted from the piece that follows, as far as both fit; the line keeps at least one piece. */
function takeBound(line: string[], following: string, width: number): string[] {
  const taken: string[] = []
  let next = following
  let room = width - widthOf(following)
  while (line.length > 1) {
    const last = line[line.length - 1] ?? ''
    room -= widthOf(last)
    if (room < 0 || !(closing.test(next) || opening.test(last))) break
    line.pop()
    taken.unshift(last)
    next = last
  }
  return taken
}
