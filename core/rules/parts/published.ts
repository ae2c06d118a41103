import type { Report } from '../../model/report.ts'
import type { Judgement } from '../../model/rule.ts'

/** Where the page prints its day of publication, as evidence; nothing where only its meta tags tell it. */
export function showPublished({ identity, source, extent }: Report): NonNullable<Judgement['evidence']> {
  const [year, month, day] = (identity.published ?? '').split('-').map(Number)
  if (!year || !month || !day) return []
  const printed = new RegExp(`${year}\\s?(?:年|[-/.])\\s?0?${month}\\s?(?:月|[-/.])\\s?0?${day}(?!\\d)`)
  const blocks = source.blocks.map((block, index) => ({ block, index }))
  const nearest = blocks.slice(0, extent.from + 12).concat(blocks.slice(Math.max(0, extent.to - 4)))
  for (const { block, index } of nearest) {
    if (block.kind !== 'text' || block.text.length > 400) continue
    const match = printed.exec(block.text)
    if (!match) continue
    const place = {
      block: index,
      anchor: block.anchor,
      start: match.index,
      end: match.index + match[0].length,
    }
    return [{ role: 'stated', place, raw: match[0] }]
  }
  return []
}

/** The year and the day `MM-DD` of publication; null where none is printed. */
export function dayOfPublication({ identity }: Report): { year: number; day: string } | null {
  const { published } = identity
  return published === null ? null : { year: Number(published.slice(0, 4)), day: published.slice(5) }
}

/** 01-31 as people write it. */
export function spellDay(day: string): string {
  const [month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}
