/** Numbers of automatic lists as Word prints them (ECMA-376, 17.18.59 ST_NumberFormat). */

interface ChineseStyle {
  digits: string
  /** Names of 10, 100, 1000 and 10000. */
  units: string
  zero: string
}

const plain: ChineseStyle = { digits: '〇一二三四五六七八九', units: '十百千万', zero: '零' }
const legal: ChineseStyle = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟万', zero: '零' }
const legalTraditional: ChineseStyle = { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟萬', zero: '零' }

function digitByDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)))
}

/** 1 to 99999 in words: 十一, 二十, 一百零一. `bare`: 10 to 19 without 一 before 十. */
function spell(value: number, { digits, units, zero }: ChineseStyle, bare: boolean): string {
  const figures = String(value)
  let text = ''
  let skipped = false
  for (let at = 0; at < figures.length; at++) {
    const digit = Number(figures[at])
    const power = figures.length - 1 - at
    if (digit === 0) {
      skipped = true
      continue
    }
    if (skipped) text += zero
    skipped = false
    const silent = bare && digit === 1 && power === 1 && at === 0
    text += (silent ? '' : digits.charAt(digit)) + (power > 0 ? units.charAt(power - 1) : '')
  }
  return text
}

function chinese(value: number, style: ChineseStyle, bare: boolean): string {
  if (value === 0) return style.digits.charAt(0)
  return value > 99_999 ? String(value) : spell(value, style, bare)
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [step, letters] of romanSteps) {
    while (left >= step) {
      text += letters
      left -= step
    }
  }
  return text
}

/** a to z, then aa to zz, aaa …, as Word does. */
function letters(value: number): string {
  if (value < 1 || value > 260) return String(value)
  const letter = String.fromCharCode(0x61 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

/** A character of a row of characters that begins with the one for 1; plain digits beyond its end. */
function inRow(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value)
}

function ofList(value: number, list: string): string {
  return value >= 1 && value <= list.length ? list.charAt(value - 1) : String(value)
}

const formats = new Map<string, (value: number) => string>([
  ['none', () => ''],
  ['bullet', () => ''],
  ['decimalZero', (value) => (value < 10 ? `0${value}` : String(value))],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperLetter', (value) => letters(value).toUpperCase()],
  ['lowerLetter', letters],
  [
    'chineseCounting',
    (value) => (value < 100 ? chinese(value, plain, true) : digitByDigit(value, '○一二三四五六七八九')),
  ],
  ['chineseCountingThousand', (value) => chinese(value, plain, true)],
  ['japaneseCounting', (value) => chinese(value, plain, true)],
  ['taiwaneseCounting', (value) => chinese(value, plain, true)],
  ['taiwaneseCountingThousand', (value) => chinese(value, plain, true)],
  ['koreanDigital2', (value) => digitByDigit(value, '零一二三四五六七八九')],
  ['ideographDigital', (value) => digitByDigit(value, '〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', (value) => digitByDigit(value, '〇一二三四五六七八九')],
  ['taiwaneseDigital', (value) => digitByDigit(value, '○一二三四五六七八九')],
  ['chineseLegalSimplified', (value) => chinese(value, legal, false)],
  ['ideographLegalTraditional', (value) => chinese(value, legalTraditional, false)],
  ['ideographTraditional', (value) => ofList(value, '甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', (value) => ofList(value, '子丑寅卯辰巳午未申酉戌亥')],
  ['decimalEnclosedCircle', (value) => inRow(value, 0x2460, 20)],
  ['decimalEnclosedCircleChinese', (value) => inRow(value, 0x2460, 20)],
  ['decimalEnclosedParen', (value) => inRow(value, 0x2474, 20)],
  ['decimalEnclosedFullstop', (value) => inRow(value, 0x2488, 20)],
  ['ideographEnclosedCircle', (value) => inRow(value, 0x3280, 10)],
  ['decimalFullWidth', (value) => digitByDigit(value, '０１２３４５６７８９')],
  ['decimalFullWidth2', (value) => digitByDigit(value, '０１２３４５６７８９')],
  ['numberInDash', (value) => `- ${value} -`],
])

/** A number in a format of `w:numFmt`; formats that are not known print as digits. */
export function printOrdinal(value: number, format: string): string {
  return (formats.get(format) ?? String)(value)
}
