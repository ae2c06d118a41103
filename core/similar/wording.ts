import type { Report } from '../model/report.ts'
import { readSentences, type Sentence } from '../model/sentences.ts'
import type { SectionKey } from '../template/keys.ts'
import { maskPattern, maskText } from './mask.ts'
import { stockRanges } from './stock.ts'

/** What of a report's prose can be compared with another's: sentences that say something of their own, masked, one after another. */
export interface Wording {
  text: string
  /** 1 where the unit is a telling one, 0 for stock words, masks and punctuation. */
  telling: Uint8Array
  /** For each unit, its sentence, and the range of the sentence's text. */
  sentences: Sentence[]
  owner: Int32Array
  starts: Int32Array
  ends: Int32Array
  /** Telling units in all, and of each section. */
  length: number
  sections: Map<SectionKey | null, number>
}

/** Ends a paragraph: no passage goes across. It is equal to nothing, itself included. */
export const pause = '\u0001'

/** A sentence with fewer telling characters than this, or with a smaller share of them, is stock. */
const fewCharacters = 8
const smallShare = 0.3

const wordings = new WeakMap<Report, Wording>()

/** The comparable wording of a report, made once. */
export function wordingOf(report: Report): Wording {
  const known = wordings.get(report)
  if (known) return known
  const wording = collectWording(report)
  wordings.set(report, wording)
  return wording
}

function collectWording(report: Report): Wording {
  const pattern = maskPattern(report)
  const parts: string[] = []
  const telling: number[] = []
  const owner: number[] = []
  const [starts, ends]: [number[], number[]] = [[], []]
  const sentences: Sentence[] = []
  const sections = new Map<SectionKey | null, number>()
  let length = 0
  for (const sentence of readSentences(report, ['aspect', 'body'])) {
    const masked = maskText(sentence.text, pattern)
    const marks = markTelling(masked.text)
    const count = marks.reduce((sum, mark) => sum + mark, 0)
    if (count < fewCharacters || count < smallShare * masked.text.length) continue
    const last = sentences[sentences.length - 1]
    if (last && last.passage !== sentence.passage) {
      parts.push(pause)
      telling.push(0)
      owner.push(-1)
      starts.push(0)
      ends.push(0)
    }
    parts.push(masked.text)
    for (let index = 0; index < masked.text.length; index++) {
      telling.push(marks[index] ?? 0)
      owner.push(sentences.length)
      starts.push(masked.starts[index] ?? 0)
      ends.push(masked.ends[index] ?? 0)
    }
    sentences.push(sentence)
    length += count
    sections.set(sentence.section, (sections.get(sentence.section) ?? 0) + count)
  }
  return {
    text: parts.join(''),
    telling: Uint8Array.from(telling),
    sentences,
    owner: Int32Array.from(owner),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    length,
    sections,
  }
}

function markTelling(text: string): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    marks[index] = /[\u3400-\u9fffA-Za-z]/.test(text.charAt(index)) ? 1 : 0
  }
  for (const [from, to] of stockRanges(text)) marks.fill(0, from, to)
  return marks
}
