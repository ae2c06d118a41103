import type { Report, SectionReading } from '../../model/report.ts'
import type { SectionKey } from '../../template/keys.ts'
import { sections } from '../../template/sections.ts'
import { aspects } from './aspects.ts'
import { plainText, quoteWords } from './prose.ts'

/** First heading of that meaning. */
export function findSection(report: Report, key: SectionKey): SectionReading | undefined {
  return report.sections.find((section) => section.key === key)
}

/** The template's title of a section. */
export function titleOf(key: SectionKey): string {
  return sections.find((section) => section.key === key)?.title ?? key
}

/** 一 to 十; larger numbers as digits. */
function spellOrdinal(ordinal: number): string {
  return '一二三四五六七八九十'[ordinal - 1] ?? String(ordinal)
}

/** “一、主动公开”“二、依申请公开”: headings with their ordinals, as a reader sees them. */
export function listOrdinals(headings: readonly SectionReading[]): string {
  return quoteWords(
    headings.map(({ ordinal, title }) => (ordinal === null ? title : `${spellOrdinal(ordinal)}、${title}`)),
  )
}

const cuts: ReadonlySet<string> = new Set([
  'too-many-blocks',
  'too-many-cells',
  'too-deep',
  'text-cut',
  'sheet-cut',
])

/** Whether a part of the source was left out, so that what is not found may still be there. */
export function isCut(report: Report): boolean {
  return (
    report.problems.some((problem) => problem.code === 'source-cut') ||
    report.source.limits.some((limit) => cuts.has(limit.code))
  )
}

/** A workbook that holds the tables only; the prose stands in another file. */
export function holdsTablesOnly(report: Report): boolean {
  if (report.source.kind !== 'xlsx') return false
  return !report.sections.some(({ key }) => key === 'overview' || key === 'problems' || key === 'other')
}

/** Headings of the reports before 2019 that the template no longer has. */
const legacyTitles: readonly RegExp[] = [
  /收费(?:及|和|与)?(?:其)?减免|收取费用|收费情况/,
  /(?:复议|诉讼)(?:、|和|及|与)申诉|申诉情况/,
  /^概述$/,
  /机构建设|保障经费|机构和人员|人员和经费/,
  /咨询(?:处理)?情况|咨询和(?:网站)?访问/,
  /^附表|统计表$|^附录?[:：]?.*统计/,
]

/** Headings that belong to the free forms of the reports before 2019; empty where any table of the template was read. */
export function legacyHeadings(report: Report): SectionReading[] {
  if (Object.values(report.tables).some((table) => table.state === 'read')) return []
  const kinds = new Set<RegExp>()
  const found = report.sections.filter(({ title }) => {
    const kind = legacyTitles.find((pattern) => pattern.test(plainText(title)))
    if (kind) kinds.add(kind)
    return kind !== undefined
  })
  return kinds.size >= 2 ? found : []
}

/** Headings that are no part of the report's numbering: contact, attachments. */
const appendix = /^(?:附件|附表|附录|附注|附[:：]|备注|注[:：]|联系方式|联系人|联系电话|说明|相关链接)/

/** Top-level headings that are none of the six and no appendix. */
export function foreignHeadings(report: Report): SectionReading[] {
  return report.sections.filter(
    (section) => section.key === null && section.title !== '' && !appendix.test(plainText(section.title)),
  )
}

/**
 * Headings that break one running number: aspects of 总体情况 as top-level headings, and headings none of the six with
 * a number that was already used. Empty where fewer than two stand out, or where a lone one is only one too many.
 */
export function renumberedHeadings(report: Report): SectionReading[] {
  const foreign = new Set(foreignHeadings(report))
  const used = new Set<number>()
  const out: SectionReading[] = []
  for (const section of report.sections) {
    const again = section.ordinal !== null && used.has(section.ordinal)
    if (foreign.has(section) && (again || namesAspect(section))) out.push(section)
    if (section.ordinal !== null) used.add(section.ordinal)
  }
  return out.length >= 2 ? out : []
}

function namesAspect({ title }: SectionReading): boolean {
  return aspects.some(({ heading }) => heading.test(plainText(title)))
}

/** Items of `order` that would have to move for `keys` to stand in that order: the fewest. */
export function outOfOrder<Key>(keys: readonly Key[], order: readonly Key[]): Key[] {
  const ranks = keys.map((key) => order.indexOf(key))
  const best: number[] = []
  const before: number[] = []
  let last = -1
  ranks.forEach((rank, index) => {
    best[index] = 1
    before[index] = -1
    for (let earlier = 0; earlier < index; earlier++) {
      const length = (best[earlier] ?? 0) + 1
      if ((ranks[earlier] ?? 0) < rank && length > (best[index] ?? 0)) {
        best[index] = length
        before[index] = earlier
      }
    }
    if (last < 0 || (best[index] ?? 0) > (best[last] ?? 0)) last = index
  })
  const kept = new Set<number>()
  for (let index = last; index >= 0; index = before[index] ?? -1) kept.add(index)
  return keys.filter((_, index) => !kept.has(index))
}
