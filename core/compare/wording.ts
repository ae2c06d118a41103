import { quoteIn, type Sentence } from '../model/sentences.ts'
import { alignItems } from './align.ts'

/** Ranges of the two raw sentences that are not alike; an empty range stands where the other has something more. */
export interface WordingChange {
  first: { start: number; end: number }
  second: { start: number; end: number }
}

/** The text with every number as one mark. */
export function maskNumbers(text: string): string {
  return text.replace(/\d+(?:,\d{3})*(?:\.\d+)?[%‰]?/g, '#')
}

/** Fewer words than these between two changes are told as part of one change. */
const fewWords = 3

/** What is not alike in two sentences, as ranges of their raw text from its start. Numbers are compared whole. */
export function markChanges(first: Sentence, second: Sentence): WordingChange[] {
  const [one, other] = [cutWords(first.text), cutWords(second.text)]
  const gaps: { first: [number, number]; second: [number, number] }[] = []
  let [from, at] = [0, 0]
  for (const [index, position] of [...alignItems(one, other), [one.length, other.length] as const]) {
    if (index > from || position > at) {
      const last = gaps[gaps.length - 1]
      if (last && from - last.first[1] < fewWords) {
        last.first[1] = index
        last.second[1] = position
      } else gaps.push({ first: [from, index], second: [at, position] })
    }
    from = index + 1
    at = position + 1
  }
  const [oneRange, otherRange] = [rangesOf(first, one), rangesOf(second, other)]
  return gaps.map((gap) => ({ first: oneRange(...gap.first), second: otherRange(...gap.second) }))
}

/** Numbers, Latin words, and single characters. */
function cutWords(text: string): string[] {
  return text.match(/\d+(?:,\d{3})*(?:\.\d+)?[%‰]?|[A-Za-z]+|[\s\S]/gu) ?? []
}

/** Ranges of words as ranges of the raw sentence. */
function rangesOf(
  sentence: Sentence,
  words: readonly string[],
): (from: number, to: number) => { start: number; end: number } {
  const offsets = [0]
  for (const word of words) offsets.push((offsets[offsets.length - 1] ?? 0) + word.length)
  return (from, to) => {
    const [first = 0, last = 0] = [offsets[from], offsets[to]]
    const end = quoteIn(sentence, 0, last).length
    return { start: end - quoteIn(sentence, first, last).length, end }
  }
}
