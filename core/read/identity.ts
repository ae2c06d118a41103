/** Whose report it is, for which year, published when. */

import { foldText } from '../model/fold.ts'
import { findAll } from '../model/matches.ts'
import { joinPassages } from '../model/passages.ts'
import type { Identity, Paragraph, Place } from '../model/report.ts'
import type { SourceDocument } from '../model/source.ts'
import type { Edition } from '../template/keys.ts'
import { findPeriod, type Period } from './dates.ts'
import type { Found } from './find.ts'
import type { Line } from './lines.ts'
import { findPublished } from './published.ts'
import { readScope } from './scope.ts'
import { findYear, isOrganName, parseTitle, partsOfPageTitle, type TitleParts } from './titles.ts'
import { yearOfCaption } from './workbook.ts'

/** The identity of a report; what is not printed, or contradicts itself, is null. */
export function readIdentity(
  given: SourceDocument,
  found: Found,
  paragraphs: readonly Paragraph[],
  edition: Edition | null,
): Identity {
  const period = findStatedPeriod(paragraphs)
  const title = found.titles[0] ?? null
  const pageTitle = readPageTitle(given)
  const organ = findOrgan(given, found, paragraphs, pageTitle)
  return {
    organ,
    year: findReportYear(found, period, pageTitle),
    edition,
    scope: readScope(organ, paragraphs),
    published: findPublished(given, found),
    title: title?.text ?? pageTitle?.text ?? null,
    titlePlace: title?.place ?? null,
    period: period && { from: period.from, to: period.to, place: period.place },
  }
}

/** The title in the page's `<title>` or a workbook's, the site's name cut off. */
export function readPageTitle(source: SourceDocument): (TitleParts & { text: string }) | null {
  if (!source.title || source.title.length > 1000) return null
  for (const part of partsOfPageTitle(source.title)) {
    const title = parseTitle(part)
    if (title && (title.organ !== null || title.year !== null)) return { ...title, text: part }
  }
  return null
}

interface StatedPeriod extends Period {
  place: Place
}

const longestPassage = 6000
const prefaceLimit = 30_000
/** Lines of this length may have been cut: where they were, all other lines are as long. */
const shortestCutLine = 8

/** The period as the preamble or section 一 states it; elsewhere only where those are silent. */
function findStatedPeriod(paragraphs: readonly Paragraph[]): StatedPeriod | null {
  let read = 0
  for (const rank of [0, 1, 2]) {
    const ranked = paragraphs.filter(
      (paragraph) => rankOf(paragraph) === rank && paragraph.role !== 'title' && paragraph.role !== 'heading',
    )
    for (const passage of joinPassages(ranked, shortestCutLine)) {
      if (read > prefaceLimit) return null
      const text = passage.text.slice(0, longestPassage)
      read += text.length
      const period = findPeriod(text)
      if (period) return { ...period, place: passage.place(period.start, period.end) }
    }
  }
  return null
}

function rankOf({ section }: Paragraph): number {
  return section === null ? 0 : section === 'overview' ? 1 : 2
}

/** The title's year; where two titles disagree, the one that the period or the page's title speaks for. */
function findReportYear(found: Found, period: Period | null, pageTitle: TitleParts | null): number | null {
  const periodYear =
    period && period.from.slice(0, 4) === period.to.slice(0, 4) ? Number(period.to.slice(0, 4)) : null
  const years = found.titles.flatMap((title) => (title.year === null ? [] : [title.year]))
  if (years.length === 0 && pageTitle?.year) years.push(pageTitle.year)
  const [first] = years
  if (first !== undefined) {
    const others = years.filter((year) => year !== first)
    const confirmed = others.find((year) => year === periodYear || year === pageTitle?.year)
    const year = confirmed !== undefined && first !== periodYear ? confirmed : first
    // The template is of 2019: an earlier year over its tables is a slip where the period says otherwise.
    return year < 2019 && periodYear !== null && periodYear >= 2019 ? periodYear : year
  }
  return periodYear ?? labelledYear(found) ?? preambleYear(found)
}

/** 年度：2023 in a cell or line, or the next cell; the year in the name of a sheet or the caption of a table. */
function labelledYear(found: Found): number | null {
  for (const [index, line] of found.lines.entries()) {
    if (line.hidden || line.link || line.head.text.length > 60) continue
    const { text } = line.head
    if (/^(?:报告|统计|填报|所属)?(?:年度|年份)[:：]?$/.test(text)) {
      const next = found.lines[index + 1]
      const year = next && next.head.text.length <= 8 ? findYear(next.head.text) : null
      if (year) return year.year
    }
    const year = line.cell !== undefined || text.length <= 30 ? yearOfCaption(text) : null
    if (year !== null && index < found.lines.length && isInExtent(found, line)) return year
  }
  for (const sheet of found.source.sheets ?? []) {
    const year = sheet.hidden ? null : findYear(foldText(sheet.name))
    if (year) return year.year
  }
  return null
}

function isInExtent(found: Found, line: Line): boolean {
  return line.block >= found.extent.from && line.block < found.extent.to
}

/** The year that the preamble gives the report: …编制2023年度政府信息公开工作年度报告. */
function preambleYear(found: Found): number | null {
  const until = found.headings[0]?.first ?? Math.min(found.range.to, found.range.from + 8)
  for (let index = found.range.from; index < until; index++) {
    const line = found.lines[index]
    if (!line || line.link || line.hidden) continue
    const text = foldText(line.raw.slice(line.start, Math.min(line.end, line.start + 1500)))
    for (const match of findAll(/政府信息公开(?:工作)?(?:情况)?(?:年度)?(?:报告|年报)/g, text)) {
      const year = findYear(text.slice(Math.max(0, match.index - 24), match.index))
      if (year) return year.year
    }
  }
  return null
}

const organLabel =
  /^(?:单位|填报单位|报送单位|编制单位|报告单位|编报单位|填表单位|报告机关|编制机关|填报机关|机关|行政机关|单位名称|机关名称|部门名称|行政机关名称|填报单位名称|公开单位|发布机构|发布单位|公开机构|信息来源|来源|文章来源)(?:\([^()]{0,8}\))?(?::|$)/

/** Title, page title, a labelled cell, what the report calls itself, who signed it, the site of one department. */
function findOrgan(
  given: SourceDocument,
  found: Found,
  paragraphs: readonly Paragraph[],
  pageTitle: TitleParts | null,
): string | null {
  for (const title of found.titles) if (title.organ !== null) return title.organ
  if (pageTitle?.organ) return pageTitle.organ
  return (
    labelledOrgan(found, 'strong') ??
    selfNamed(paragraphs) ??
    signedOrgan(paragraphs) ??
    labelledOrgan(found, 'weak') ??
    (given.site && isDepartment(foldText(given.site)) ? given.site.trim() : null)
  )
}

/** 单位名称：…; 来源：… is weaker, since portals print their own name there. */
function labelledOrgan(found: Found, strength: 'strong' | 'weak'): string | null {
  for (const [index, line] of found.lines.entries()) {
    if (line.hidden || line.head.text.length > 60) continue
    const { text } = line.head
    const label = organLabel.exec(text)?.[0]
    if (!label) continue
    const isWeak = /来源|发布|公开/.test(label)
    if (isWeak !== (strength === 'weak')) continue
    const rest = text.slice(label.length)
    const value = rest === '' ? (found.lines[index + 1]?.head.text ?? '') : rest
    const name = value.split(/\d|[,，;；:：]|(?:发布)?(?:日期|时间)/)[0] ?? ''
    if (!isOrganName(name) || /单位|万元|^本站|^本网|公报|报$/.test(name)) continue
    if (isWeak && !isDepartment(name)) continue
    return name.replace(/\(/g, '（').replace(/\)/g, '）')
  }
  return null
}

function isDepartment(name: string): boolean {
  return (
    isOrganName(name) &&
    /(?:局|委员会|委|厅|办公室|办公厅|街道办事处|街道|镇|乡|镇人民政府|乡人民政府)$/.test(name)
  )
}

const nameForm =
  '([\\u4e00-\\u9fff()（）]{2,30}?(?:局|委员会|管委会|委|厅|办公室|办公厅|办事处|人民政府|政府|街道|镇|乡|部|署|院|中心|支队|总队))'
const selfForms: readonly RegExp[] = [
  new RegExp(
    `(?:现(?:将|公布|发布|公开|向社会公布)?|由|编制|公布|发布)${nameForm}(?:关于)?(?:19|20)\\d\\d年`,
  ),
  new RegExp(
    `(?:^|[。,;])(?:本(?:年度)?报告)?由?${nameForm}(?:办公室)?(?:根据|按照|依据|编制|严格按照|认真贯彻|结合)`,
  ),
  new RegExp(`请?(?:与|联系|径向|致电|垂询)${nameForm}(?:[^。;,]{0,16})联系`),
]

/** How the preamble names the organ itself. */
function selfNamed(paragraphs: readonly Paragraph[]): string | null {
  let read = 0
  for (const { section, role, text, start, end } of paragraphs) {
    if ((section !== null && section !== 'overview') || role === 'title' || role === 'heading' || read > 3000)
      continue
    const folded = foldText(text.slice(start, Math.min(end, start + 1500)))
    read += folded.length
    for (const form of selfForms) {
      const name = form.exec(folded)?.[1]
      if (name && name.length >= 4 && isOrganName(name) && !/国务院|根据|按照|条例|通知/.test(name))
        return name.replace(/\(/g, '（').replace(/\)/g, '）')
    }
  }
  return null
}

/** The organ's name above a date at the end of the report. */
function signedOrgan(paragraphs: readonly Paragraph[]): string | null {
  for (const { section, text, start, end } of paragraphs.slice(-4)) {
    const name = foldText(text.slice(start, end).slice(-60))
    if (section === 'other' && end - start <= 40 && isOrganName(name) && name.length >= 4) return name
  }
  return null
}
