import type { Paragraph, Report, SectionReading } from '../../model/report.ts'
import type { Judgement } from '../../model/rule.ts'
import type { SectionKey } from '../../template/keys.ts'

type Evidence = NonNullable<Judgement['evidence']>[number]

/** Text for searching: full-width letters, digits and punctuation in their plain form, no white space, nothing invisible. */
export function plainText(raw: string): string {
  return raw.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g, '')
}

/** What a paragraph says, cut from its block. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.text.slice(paragraph.start, paragraph.end)
}

/** Paragraphs of a section, without its heading and the notes under its table. */
export function paragraphsOf(report: Report, section: SectionKey): Paragraph[] {
  return report.paragraphs.filter(
    (paragraph) => paragraph.section === section && paragraph.role !== 'heading' && paragraph.role !== 'note',
  )
}

/** Plain text of all paragraphs given, one a line. */
export function joinProse(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((paragraph) => plainText(paragraphText(paragraph))).join('\n')
}

/** A stretch of a paragraph as evidence; offsets count in the raw text of the block. */
export function quote(paragraph: Paragraph, start: number, end: number): Evidence {
  const { block, anchor, cell, text } = paragraph
  return {
    role: 'quote',
    place: { block, anchor, ...(cell === undefined ? {} : { cell }), start, end },
    raw: text.slice(start, end),
  }
}

/** Headings as evidence. */
export function quoteHeadings(
  headings: readonly SectionReading[],
  role: Evidence['role'] = 'quote',
): Evidence[] {
  return headings.map(({ place, title }) => ({ role, place, raw: title }))
}

/** How many words of a list are shown, and how many characters of each. */
const shown = 6
const longest = 40

/** The first few words of a list, as the page prints them. */
export function listWords(words: readonly string[]): string {
  return cutList(words.map(shorten), '、')
}

/** The first few words of a list, each in quotation marks. */
export function quoteWords(words: readonly string[]): string {
  return cutList(
    words.map((word) => `“${shorten(word)}”`),
    '',
  )
}

function shorten(word: string): string {
  return word.length > longest ? `${word.slice(0, longest - 1)}…` : word
}

function cutList(words: readonly string[], comma: string): string {
  const list = words.slice(0, shown).join(comma)
  return words.length > shown ? `${list}…` : list
}
