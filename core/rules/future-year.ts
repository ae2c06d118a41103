import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { quoteRange } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'
import {
  type ClauseForms,
  clauseForms,
  factOf,
  findYears,
  opensClause,
  tellsEvent,
  type YearMention,
} from './parts/years.ts'
import { yearIsSettled } from './title-year.ts'

/** Words that make what is told of a coming year a plan, an aim or a rule. */
const plan =
  /将|计划|拟|下一步|下步|力争|预计|争取|目标|打算|今后|不少于|不低于|应当|应于|完成时限|截止日期|前(?:完成|报送|公开)/
/** Words that plans use too, outside of section 一. */
const looseness =
  /继续|进一步|(?<![主重需首必只不])要(?![求点闻素])|全力|着力|努力|持续|加大|推动|推进|重点|安排|谋划|不断|加强|提升|确保/
/** Dates until or from which something holds are no events. */
const term =
  /^\d{1,2}月(?:\d{1,2}日|底|初|上旬|中旬|下旬)?(?:起|前|之前|以前|止|为止|施行|实施|生效|到期|届满)/
/** Reports are published by the end of this month; what is told of a later one is behind the day of publication. */
const lastMonth = '03'
const untilForm = /(?:至|到|截止|有效期|期限|于每年|定于)$/
const event =
  /已|了|完成|决定|公布|召开|印发|发布|公开|开展|组织|举办|关停|更新|整改|修订|听取|上线|收到|答复|办结|通报/
/** What is told of a year that is over. */
const ofThePast = /收到|受理|接到|办结|答复|收取|发出/
const isDone = /已(?:经)?(?:全部)?(?:整改|完成|解决|落实)/
const lookingBack = /取得了?(?:一定|较好|明显|积极|显著|良好)的?(?:成效|成绩|进展|效果|进步)/

export const futureYear = {
  kind: 'judgement',
  id: 'future-year',
  covers: ['YR-FUTURE'],
  since: '0.1.0',
  severity: 'warning',
  title: '报告年度以后的事实',
  why: '报告的数据截至当年12月31日，以后年度的收件、公开等情况不属于这份报告，多半是年份写错。',
  basis: goodPractice,
  says: '这份报告是{year}年度的，正文却写了以后年度的事实，共 {count} 处：{found}。',
  remedy: '核对年份；是下一年打算的，写明“将”“计划”等字样。',
  assumes: '打算、安排、期限和结转下年办理不算；以后年度的日期，只有晚于发布日期的才算。',
  test(report) {
    const { year, published } = report.identity
    if (year === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    if (!yearIsSettled(report)) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const forms = clauseForms(report)
    const found = findYears(report).filter((mention) => {
      const isLater = mention.year > year && mention.year - year <= 9
      if (!isLater) return false
      return opensClause(mention, forms)
        ? isFact(mention, forms)
        : isEventAfter(mention, published ?? `${year + 1}-${lastMonth}`)
    })
    if (found.length === 0) return []
    const words = found.map(({ prose, start, end, after }) =>
      prose.passage.quote(start, end + Math.min(after.length, 16)),
    )
    return [
      {
        instance: 'report',
        values: { year, count: found.length, found: quoteWords(words) },
        evidence: found.map(({ prose, start, end }) => quoteRange(prose, start, end)),
      },
    ]
  },
} as const satisfies JudgementRule

function isFact(mention: YearMention, forms: ClauseForms): boolean {
  const { before, after, prose } = mention
  if (plan.test(before + after)) return false
  if (/^(?:以)?来(?!访|信|源|电)/.test(after)) return true
  const kind = factOf(mention, forms)
  if (prose.section === 'overview')
    return (kind !== null || tellsEvent(mention, forms)) && !/继续|进一步/.test(after)
  if (kind === null) return false
  if (kind === 'work') return prose.section === 'problems' && lookingBack.test(after)
  if (kind === 'none') return prose.section !== 'problems'
  return (ofThePast.test(after) || isDone.test(after)) && !looseness.test(after)
}

/** A dated event that lies behind the day of publication. */
function isEventAfter({ year, before, after }: YearMention, published: string): boolean {
  const month = /^\d{1,2}(?=月)/.exec(after)?.[0]
  if (month === undefined) return false
  if (`${year}-${month.padStart(2, '0')}` <= published.slice(0, 7)) return false
  return !plan.test(before + after) && !term.test(after) && !untilForm.test(before) && event.test(after)
}
