/** Look-up of labels with a bound on the costly part, so that a hostile page cannot keep the reader busy. */
import {
  type Label,
  type LabelBook,
  type LabelMatch,
  matchExactly,
  matchNearly,
  type Tolerance,
} from './labels.ts'

export interface Matcher {
  exactly(book: LabelBook, label: Label | null): LabelMatch | null
  /** Exactly, else nearly, while there is budget left. */
  closely(
    book: LabelBook,
    label: Label | null,
    tolerance?: Tolerance,
    among?: ReadonlySet<string>,
  ): LabelMatch | null
}

/** More different misspelt labels than any report has. */
const nearLookups = 2_000

export function makeMatcher(): Matcher {
  let left = nearLookups
  const known = new Map<LabelBook, Map<string, LabelMatch | null>>()
  const strictly = (book: LabelBook, label: Label): LabelMatch | null => {
    const seen = known.get(book) ?? new Map<string, LabelMatch | null>()
    known.set(book, seen)
    const earlier = seen.get(label.folded)
    if (earlier !== undefined) return earlier
    if (left <= 0) return null
    left--
    const found = matchNearly(book, label)
    seen.set(label.folded, found)
    return found
  }
  return {
    exactly: (book, label) => (label ? matchExactly(book, label) : null),
    closely(book, label, tolerance = 'strict', among) {
      if (!label) return null
      const exact = matchExactly(book, label)
      if (exact) return !among || among.has(exact.key) ? exact : null
      if (tolerance === 'strict' && !among) return strictly(book, label)
      if (left <= 0) return null
      left--
      return matchNearly(book, label, tolerance, among)
    },
  }
}
