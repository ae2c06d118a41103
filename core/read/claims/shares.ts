import type { Listing, Share } from '../../model/report.ts'
import type { Reading } from './state.ts'
import type { Counted } from './ties.ts'

/**
 * What may stand between a number and its share: 件，占比为33.9%; 件（33.9%）; 件，占申请总数的33.9%. Words that name
 * another whole (全市, 上年) do not match.
 */
const link =
  /^(?:\(|[,、(]?(?:约|比例为|(?:所)?占(?:比|比例)?(?:[已全部所有年度内收到受理答复办结处办理完毕各类政府务信息公开的申请件事项结果总数量合计]{0,16})?(?:为|达|的)?))$/

/** Shares that stand right behind a number. `base`: index that the first of the listings has among all ties. */
export function readShares(
  { passage, sentence, claims }: Reading,
  counted: readonly Counted[],
  listings: readonly Listing[],
  base: number,
): Share[] {
  return counted.flatMap(({ number }, index): Share[] => {
    const counts = counted[index - 1]
    if (number.kind !== 'percent' || number.bound !== 'exact' || !counts) return []
    const { number: part } = counts
    if (part.kind !== 'count' || part.bound !== 'exact') return []
    if (!link.test(passage.text.slice(part.end, number.start))) return []
    const claim = counts.claims[0] ?? null
    if (claim !== null && claims[claim]?.time !== 'this-year') return []
    const place = passage.place(part.start, part.valueEnd)
    const listing = listings.findIndex(({ parts }) =>
      parts.some((each) => each.place.anchor === place.anchor && each.place.start === place.start),
    )
    if (claim === null && listing < 0) return []
    const digits = passage.text.slice(number.start, number.valueEnd)
    return [
      {
        kind: 'share',
        percent: number.value,
        decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
        value: part.value,
        counted: place,
        claim,
        listing: listing < 0 ? null : base + listing,
        quote: passage.quote(sentence.start, sentence.end),
        section: passage.paragraph.section,
        place: passage.place(number.start, number.valueEnd),
      },
    ]
  })
}
