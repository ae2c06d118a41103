import { findAll } from './matches.ts'
import { joinPassages, type Passage } from './passages.ts'
import type { Paragraph, Place, Report } from './report.ts'

/** A sentence of the prose in one printed form, with its way back to the raw text. */
export interface Sentence {
  section: Paragraph['section']
  /** Folded, without white space; its end mark belongs to it. */
  text: string
  passage: Passage
  /** Where in the passage's text it begins. */
  from: number
}

/** Characters that end a sentence, and what closes it. */
const sentenceEnd = /[。!?;；]+["')\]]*/g

/** Sentences of the paragraphs with one of the roles, in reading order. A paragraph's end ends a sentence; a broken line does not. */
export function readSentences(report: Report, roles: readonly Paragraph['role'][]): Sentence[] {
  const passages = joinPassages(report.paragraphs.filter(({ role }) => roles.includes(role)))
  return passages.flatMap((passage) => {
    const { text, paragraph } = passage
    const ends = findAll(sentenceEnd, text).map((match) => match.index + match[0].length)
    if (ends[ends.length - 1] !== text.length) ends.push(text.length)
    return ends.flatMap((end, index) => {
      const from = ends[index - 1] ?? 0
      return end > from ? [{ section: paragraph.section, text: text.slice(from, end), passage, from }] : []
    })
  })
}

/** Where a range of a sentence's text stands in the source: the first line of it, where it is broken. */
export function placeIn({ passage, from }: Sentence, start: number, end: number): Place {
  return passage.place(from + start, from + end)
}

/** The raw text of a range of a sentence. */
export function quoteIn({ passage, from }: Sentence, start: number, end: number): string {
  return passage.quote(from + start, from + end)
}
