/**
 * Folding of printed text to a plain form, with a way back: every character of the folded text knows its offset in
 * the raw text, so that a reading can always be quoted and marked where it stands.
 */

/** CJK radicals that PDF fonts use in place of ideographs and that NFKC does not map. */
const radicals: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻔': '门',
  '⻓': '长',
  '⻚': '页',
  '⻅': '见',
  '⻋': '车',
  '⻝': '食',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻰': '龙',
  '⺟': '母',
  '⺎': '尢',
}

/** One printed form for punctuation that is typed in many ways. NFKC runs first, so full-width ASCII is ASCII here. */
const punctuation: Readonly<Record<string, string>> = {
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '﹙': '(',
  '﹚': ')',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '～': '~',
  '．': '.',
  '｡': '。',
}

/** Folded text and, for each of its UTF-16 units, where the raw character that it stands for begins and ends. */
export interface Folded {
  text: string
  starts: readonly number[]
  ends: readonly number[]
}

const plain = /^[\u0020-\u007e\u3001\u3002\u300a\u300b\u4e00-\u9fa5]*$/

function foldCharacter(character: string): string {
  const form = radicals[character] ?? character.normalize('NFKC')
  return punctuation[form] ?? form
}

function isSpace(character: string): boolean {
  return /^[\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad]$/.test(character)
}

/**
 * NFKC, radicals, punctuation and white space folded; letters kept as typed. With `spaces: 'drop'` all white space and
 * invisible characters go; with `'keep'` each run becomes one space.
 */
export function fold(raw: string, spaces: 'drop' | 'keep'): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let offset = 0
  let inSpace = false
  for (const character of raw) {
    if (isSpace(character)) {
      if (spaces === 'keep' && !inSpace) {
        text += ' '
        starts.push(offset)
        ends.push(offset + character.length)
      }
      inSpace = true
    } else {
      const form = plain.test(character) ? character : foldCharacter(character)
      for (let unit = 0; unit < form.length; unit++) {
        starts.push(offset)
        ends.push(offset + character.length)
      }
      text += form
      inSpace = false
    }
    offset += character.length
  }
  return { text, starts, ends }
}

/** Folded text without white space; for comparing, not for quoting. */
export function foldText(raw: string): string {
  return fold(raw, 'drop').text
}

/** A label stripped to what tells it from others: folded, quotes, punctuation and 的 dropped; digits and ordinals kept. */
export function foldLabel(raw: string): string {
  return foldText(raw).replace(/["'`·•*#、，,。;；:：.!?()[\]{}<>《》〈〉/\\|_~-]/g, '')
}

/** The raw range [start, end) of a range of the folded text. */
export function unfold(folded: Folded, start: number, end: number): { start: number; end: number } {
  const from = folded.starts[start] ?? folded.ends[folded.ends.length - 1] ?? 0
  return { start: from, end: end > start ? (folded.ends[end - 1] ?? from) : from }
}
