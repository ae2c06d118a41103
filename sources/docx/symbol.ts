/** Characters of symbol fonts (`w:sym`) as plain text. */

const ticks = new Map([
  [0x6f, '□'],
  [0x71, '□'],
  [0xa8, '□'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

function ofWingdings(code: number): string | undefined {
  if (code >= 0x81 && code <= 0x8a) return String.fromCharCode(0x2460 + code - 0x81)
  if (code >= 0x8c && code <= 0x95) return String.fromCharCode(0x2776 + code - 0x8c)
  return ticks.get(code)
}

/** What a symbol shows; U+FFFD where that is not known, since a sign that is dropped would make a blank of a figure. */
export function plainSymbol(font: string, char: string): string {
  const whole = /^[0-9a-f]{1,6}$/i.test(char) ? Number.parseInt(char, 16) : 0
  const code = whole >= 0xf000 && whole <= 0xf0ff ? whole - 0xf000 : whole
  if (/^wingdings/i.test(font)) return ofWingdings(code) ?? '\ufffd'
  // Digits and signs of the font Symbol stand where ASCII has them; its letters are Greek.
  const sign = code >= 0x20 && code <= 0x3f
  if (/^symbol/i.test(font)) return sign ? String.fromCharCode(code) : '\ufffd'
  const shown = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xf8ff)
  return shown && whole === code ? String.fromCodePoint(code) : '\ufffd'
}
