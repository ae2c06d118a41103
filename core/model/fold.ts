/**
 * Folding of printed text to a plain form, with a way back: every character of the folded text knows its offset in
 * the raw text, so that a reading can always be quoted and marked where it stands.
 */

/** Radicals that PDF fonts use in place of ideographs and that NFKC does not map, or maps to another form of the ideograph. */
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
  '⻘': '青',
  '⻄': '西',
  '⻆': '角',
  '⻉': '贝',
  '⻙': '韦',
  '⻛': '风',
  '⻜': '飞',
  '⻣': '骨',
  '⻤': '鬼',
  '⻧': '卤',
  '⻮': '齿',
  '⻳': '龟',
  '⻁': '虎',
  '⻑': '長',
  '⻗': '雨',
  '⺩': '王',
  '⺼': '月',
  '⺫': '目',
  '⺬': '示',
  '⺮': '竹',
  '⺟': '母',
  '⺎': '尢',
  '⼾': '户',
  '⾭': '青',
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

const forms = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = forms.get(character)
  if (known !== undefined) return known
  const normal = radicals[character] ?? character.normalize('NFKC')
  const form = punctuation[normal] ?? normal
  if (forms.size < mostKept) forms.set(character, form)
  return form
}

/** Forms of more characters than any report prints are not kept. */
const mostKept = 2000

const space = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad]/

/** Runs of characters that fold to themselves: ASCII, 、 。 《 》 and the common ideographs. The bulk of every text. */
const plainRun = /[!-~\u4e00-\u9fa5\u3001\u3002\u300a\u300b]+/y

/**
 * NFKC, radicals, punctuation and white space folded; letters kept as typed. With `spaces: 'drop'` all white space and
 * invisible characters go; with `'keep'` each run becomes one space.
 */
export function fold(raw: string, spaces: 'drop' | 'keep'): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let inSpace = false
  for (let offset = 0; offset < raw.length; ) {
    const start = offset
    plainRun.lastIndex = start
    if (plainRun.test(raw)) {
      offset = plainRun.lastIndex
      text += raw.slice(start, offset)
      for (let at = start; at < offset; at++) {
        starts.push(at)
        ends.push(at + 1)
      }
      inSpace = false
      continue
    }
    const character = String.fromCodePoint(raw.codePointAt(start) ?? 0)
    offset += character.length
    if (space.test(character)) {
      if (spaces === 'keep' && !inSpace) {
        text += ' '
        starts.push(start)
        ends.push(offset)
      }
      inSpace = true
      continue
    }
    inSpace = false
    const form = foldCharacter(character)
    text += form
    for (let unit = 0; unit < form.length; unit++) {
      starts.push(start)
      ends.push(offset)
    }
  }
  return { text, starts, ends }
}

const strange = /[^!-~\u4e00-\u9fa5\u3001\u3002\u300a\u300b]/gu

/** Folded text without white space; for comparing, not for quoting. */
export function foldText(raw: string): string {
  return raw.replace(strange, (character) => (space.test(character) ? '' : foldCharacter(character)))
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
