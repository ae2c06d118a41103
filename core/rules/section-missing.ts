import type { Report, SectionReading } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { SectionKey } from '../template/keys.ts'
import { sections } from '../template/sections.ts'
import type { SectionSpec } from '../template/types.ts'
import { article50, bothFormats } from './parts/basis.ts'
import { showFiles } from './parts/cells.ts'
import { findSection, holdsTablesOnly, isCut, legacyHeadings, renumberedHeadings } from './parts/headings.ts'
import { plainText, quoteHeadings } from './parts/prose.ts'

/** Words that another heading would carry if it covered the section too. */
const marks: Readonly<Record<SectionKey, RegExp>> = {
  overview: /总体|概述|基本情况/,
  disclosure: /主动公开/,
  requests: /(?:收到|处理|依).{0,12}申请/,
  disputes: /复议|诉讼/,
  problems: /问题|不足/,
  other: /其[他它](?:需要|应当|事项|情况)|需要报告/,
}

export const sectionMissing = {
  kind: 'judgement',
  id: 'section-missing',
  covers: ['STR-SEC-MISSING'],
  since: '0.1.0',
  severity: 'error',
  title: '六个部分是否齐全',
  why: '年度报告的格式规定了六个部分，缺一个部分就缺一项法定内容；没有发生的也要保留标题并写明。',
  basis: `${bothFormats}；${article50}`,
  says: {
    one: '没有找到“{section}”部分。',
    several: '没有找到“{section}”部分，另有其他部分也没有找到。',
    many: '六个部分中有 {count} 个没有找到：{sections}。正文可能在附件里，或者这一页只是报告的一部分。',
  },
  remedy: '补上这一部分及其标题；如果内容写在别的标题下，请把标题改成格式规定的写法。',
  assumes: '标题是文字。标题做成图片、或与别的部分合用一个标题时，按待复核处理。',
  test(report) {
    if (report.reason === 'blank-draft') return { state: 'cannotTell', reason: 'blank-draft' }
    if (holdsTablesOnly(report)) return { state: 'notApplicable', reason: 'not-for-this-report' }
    if (legacyHeadings(report).length > 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const missing = missingSections(report)
    if (missing.length === 0) return []
    if (isCut(report)) return { state: 'cannotTell', reason: 'source-cut' }
    if (missing.length >= 4) {
      const keys = missing.map(({ key }) => key).join(',')
      return [
        {
          instance: 'report',
          says: 'many',
          severity: 'warning',
          values: { count: missing.length, sections: keys },
          evidence: quoteHeadings(report.sections),
        },
      ]
    }
    return missing.map(({ key }): Judgement => {
      const certain = missing.length === 1 && isCertain(report, key)
      return {
        instance: key,
        says: missing.length === 1 ? 'one' : 'several',
        severity: certain ? 'error' : 'warning',
        values: { section: key },
        evidence: quoteHeadings(neighbours(report, key), 'other'),
      }
    })
  },
} as const satisfies JudgementRule

function missingSections(report: Report) {
  const renumbered = renumberedHeadings(report).length > 0
  return sections.filter(({ key }) => !findSection(report, key) && !(renumbered && key === 'overview'))
}

/** The headings that stand before and after the place where the section belongs. */
function neighbours(report: Report, key: SectionKey): SectionReading[] {
  const at = sections.findIndex((section) => section.key === key)
  const before = sections.slice(0, at).reverse()
  const after = sections.slice(at + 1)
  return [before, after].flatMap((side) => {
    const near = side.map((section) => findSection(report, section.key)).find((found) => found !== undefined)
    return near ? [near] : []
  })
}

/** Nothing on the page could be this section under another name or in another form. */
function isCertain(report: Report, key: SectionKey): boolean {
  const spec = sections.find((section) => section.key === key)
  if (!spec) return false
  const known = report.sections.filter((section) => section.key !== null)
  if (known.some((section) => section.match === 'position')) return false
  const taken = report.sections.some(
    (section) =>
      section.ordinal === spec.ordinal || (section.title !== '' && marks[key].test(plainText(section.title))),
  )
  return !taken && !standsInText(report, spec) && !holdsPicture(report, key)
}

/** One of the titles, or its ordinal with words of it, is printed somewhere in the report, outside of the preamble. */
function standsInText(report: Report, { key, ordinal, title, aliases }: SectionSpec): boolean {
  const plain = [title, ...aliases].map(plainText)
  const misprinted = new RegExp(`${'一二三四五六'[ordinal - 1]}、[^、。;]{0,12}(?:${marks[key].source})`)
  const preambles = new Map<string, number>()
  for (const { role, anchor, end } of report.paragraphs) if (role === 'preamble') preambles.set(anchor, end)
  const says = (text: string) => {
    const folded = plainText(text)
    return plain.some((words) => folded.includes(words)) || misprinted.test(folded)
  }
  return report.source.blocks.slice(report.extent.from, report.extent.to).some((block) => {
    if (block.kind === 'grid') return block.cells.some((cell) => says(cell.text))
    return says(block.text.slice(preambles.get(block.anchor) ?? 0))
  })
}

/** A picture or a file stands between the neighbours, where the heading may be. */
function holdsPicture(report: Report, key: SectionKey): boolean {
  const [before, after] = neighbours(report, key)
  const from = before?.from ?? report.extent.from
  const to = after?.from ?? report.extent.to
  return showFiles(report, Math.min(from, to), Math.max(from, to)).length > 0
}
