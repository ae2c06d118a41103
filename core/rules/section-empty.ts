import type { Report, SectionReading } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { GridBlock } from '../model/source.ts'
import { article50 } from './parts/basis.ts'
import { findSection } from './parts/headings.ts'
import { joinProse, paragraphsOf, plainText, quoteHeadings } from './parts/prose.ts'

/** Characters below which a section says next to nothing. */
const least = 30

export const sectionEmpty = {
  kind: 'judgement',
  id: 'section-empty',
  covers: ['STR-SEC-EMPTY'],
  since: '0.1.0',
  severity: 'warning',
  title: '各部分的内容',
  why: '“总体情况”和“存在的主要问题及改进情况”是报告的实质内容，空着、写“无”或只有一句话，考评中视为没有报告。',
  basis: `${article50}；各地考评对内容完整的要求`,
  says: {
    empty: '“{section}”部分没有内容。',
    short: '“{section}”部分只有 {length} 个字：“{text}”。',
  },
  remedy: '写明本年度的具体做法和数据；问题部分写明具体问题和改进措施。',
  assumes: '内容是文字，不是图片或附件。',
  test(report) {
    if (report.reason === 'blank-draft') return { state: 'cannotTell', reason: 'blank-draft' }
    const judged = (['overview', 'problems'] as const).flatMap((key) => findSection(report, key) ?? [])
    if (judged.length === 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    return judged.flatMap((section) => judgeSection(report, section))
  },
} as const satisfies JudgementRule

function judgeSection(report: Report, section: SectionReading): Judgement[] {
  if (section.key === null || section.length >= least || holdsMore(report, section)) return []
  const text = joinProse(paragraphsOf(report, section.key)).replace(/\n/g, '')
  const { length } = plainText(text)
  if (length >= least) return []
  return [
    {
      instance: section.key,
      says: length === 0 ? 'empty' : 'short',
      values: { section: section.key, text, length },
      evidence: quoteHeadings([section]),
    },
  ]
}

/** A picture, a file or a table stands in the section: its text may be there. A sheet whose own cells hold the headings is none. */
function holdsMore(report: Report, section: SectionReading): boolean {
  return report.source.blocks
    .slice(section.from, section.to)
    .some((block) => block.kind !== 'text' && !(block.kind === 'grid' && isProse(report, block)))
}

/** Whether the grid is the sheet of a workbook that holds the sections of prose. */
function isProse({ source, sections }: Report, { sheet }: GridBlock): boolean {
  const heading = (key: SectionReading['key']): string | undefined => {
    const block = source.blocks[sections.find((each) => each.key === key)?.place.block ?? -1]
    return block?.kind === 'grid' ? block.sheet : undefined
  }
  return sheet !== undefined && heading('overview') === sheet && heading('problems') === sheet
}
