/** Chinese numerals. Units up to 亿; forms such as 一百三十四, 两千零五, 二〇二五, 十二, 廿三. */

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of a Chinese numeral, or null where the text is not one from end to end. */
export function parseChineseNumeral(text: string): number | null {
  const plain = text.replace(/廿/g, '二十').replace(/卅/g, '三十')
  if (plain === '') return null
  return /[十百千万亿]/.test(plain) ? parseMyriads(plain) : parseDigits(plain)
}

/** 二〇二五 → 2025. */
function parseDigits(text: string): number | null {
  let value = 0
  for (const character of text) {
    const digit = digits[character]
    if (digit === undefined || (character === '两' && text.length > 1)) return null
    value = value * 10 + digit
  }
  return text.length > 9 ? null : value
}

/** Splits at 亿, then at 万; what stands before each is a numeral below ten thousand. */
function parseMyriads(text: string): number | null {
  const parts = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text)
  if (!parts) return null
  const [, hundredMillions, tenThousands, rest] = parts
  let value = 0
  for (const [part, weight] of [
    [hundredMillions, 100_000_000],
    [tenThousands, 10_000],
    [rest, 1],
  ] as const) {
    if (!part) continue
    const below = parseBelowMyriad(part)
    if (below === null) return null
    value += below * weight
  }
  return value
}

/** 一百三十四 → 134; 十二 → 12; 一百零三 → 103. */
function parseBelowMyriad(text: string): number | null {
  let value = 0
  let digit: number | null = null
  let lastUnit = 10_000
  for (const character of text) {
    const unit = units[character]
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && (unit !== 10 || value !== 0)) || digit === 0) return null
      value += (digit ?? 1) * unit
      lastUnit = unit
      digit = null
      continue
    }
    const next = digits[character]
    if (next === undefined || (digit !== null && digit !== 0)) return null
    digit = next
  }
  return value + (digit ?? 0)
}

/** Whether an Arabic digit stands at an offset; no string is made for it. */
export function isDigitAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return code >= 0x30 && code <= 0x39
}
