import type { Paragraph, Report } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { type Aspect, aspects } from './parts/aspects.ts'
import { format2021 } from './parts/basis.ts'
import { findSection, renumberedHeadings } from './parts/headings.ts'
import { joinProse, paragraphsOf, paragraphText, plainText, quoteHeadings } from './parts/prose.ts'

/** Characters of prose below which the section says next to nothing, which is another rule's finding. */
const least = 30

/** How many aspects must have a heading for headings to be expected of all. */
const most = 3

export const overviewAspects = {
  kind: 'judgement',
  id: 'overview-aspects',
  covers: ['STR-SEC1-ASPECTS'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '总体情况的五个方面',
  why: '“总体情况”应当概述主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。',
  basis: `${format2021}对“总体情况”的要求`,
  says: '“总体情况”中没有找到：{aspects}。',
  remedy: '补写缺少的方面；确实没有开展的，也请写明。',
  assumes: '按小标题和常用说法判断；用别的说法写到的方面可能没有认出。多于五个方面不算问题。',
  test(report) {
    if (report.reason === 'blank-draft') return { state: 'cannotTell', reason: 'blank-draft' }
    const missing = missingAspects(report)
    if (missing === null) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    if (missing.length === 0) return []
    return [
      {
        instance: 'overview',
        values: { count: missing.length, aspects: missing.map(({ name }) => name).join('、') },
        evidence: quoteHeadings(report.sections.filter(({ key }) => key === 'overview')),
      },
    ]
  },
} as const satisfies JudgementRule

/** Aspects that section 一 does not tell; null where there is next to no text to find them in. */
export function missingAspects(report: Report): Aspect[] | null {
  const overview = findSection(report, 'overview')
  const renumbered = renumberedHeadings(report)
  if (!overview && renumbered.length === 0) return null
  const paragraphs = paragraphsOf(report, 'overview')
  const prose = joinProse(paragraphs)
  const leads = [...paragraphs.flatMap(leadOf), ...renumbered.map(({ title }) => plainText(title))]
  const headed = aspects.filter((aspect) => leads.some((lead) => aspect.heading.test(lead)))
  if (prose.length < least && headed.length === 0) return null
  const rest = aspects.filter((aspect) => !headed.includes(aspect))
  return headed.length >= most
    ? rest.filter((aspect) => !aspect.clear.test(prose))
    : rest.filter((aspect) => !aspect.phrase.test(prose))
}

const numbered =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,是]|\d{1,2}[、.,)]|\(\d{1,2}\))/

/** What a paragraph is headed by: its numbered opening words, or the whole of a short line. */
function leadOf(paragraph: Paragraph): string[] {
  return paragraphText(paragraph)
    .split('\n')
    .flatMap((line) => {
      const text = plainText(line).replace(/^[#*\s]+/, '')
      const mark = numbered.exec(text)?.[0] ?? ''
      const [lead = ''] = text.slice(mark.length).split(/[:。;,!?]/, 1)
      const heads = mark !== '' ? lead.length <= 40 : text.length <= 20
      return heads && lead !== '' ? [lead] : []
    })
}
