import { fold } from '../model/fold.ts'
import { findAll } from '../model/matches.ts'
import type { Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { literalForm, quoteRange, rawAt, readSpoken, sentenceAt } from './parts/passages.ts'
import {
  clauseForms,
  factOf,
  findYears,
  opensClause,
  type YearMention,
  yearOfPeriod,
  yearOfTitle,
} from './parts/years.ts'

/** How often section 一 has to speak of one year, and of no other, for that year to be its own. */
const often = 2

export const titleYear = {
  kind: 'judgement',
  id: 'title-year',
  covers: ['YR-TITLE-BODY'],
  since: '0.1.0',
  severity: 'error',
  title: '标题年度与统计期限',
  why: '标题的年度就是报告数据的年度，应当与统计期限、引言和正文所说的年度一致。',
  basis: `${bothFormats}；年度报告的数据统计期限为当年1月1日至12月31日`,
  says: {
    period: '标题写的是{year}年度，统计期限写的是 {quote}。',
    preamble: '标题写的是{year}年度，引言说编制的是{found}年度的报告。',
    overview: '标题写的是{year}年度，“总体情况”说的都是{found}年，共 {count} 处，没有提到{year}年。',
    page: '标题写的是{year}年度，网页标题写的是{found}年度。',
    notice: '标题写的是{year}年度，作为依据的却是关于编制{found}年度报告的通知。',
  },
  remedy: '核对这份报告是哪一年度的，更正写错的一处；沿用往年文稿的，同时核对正文中的数据。',
  assumes: '标题是这份报告自己的标题，不是页面上其他链接的文字。',
  test(report) {
    const year = yearOfTitle(report)
    if (year === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    const found = findConflict(report, year) ?? judgePageTitle(report, year) ?? judgeNotice(report, year)
    return found ? [found] : []
  },
} as const satisfies JudgementRule

/** Whether the report speaks of one year throughout, so that what is said of another year stands out. */
export function yearIsSettled(report: Report): boolean {
  const year = yearOfTitle(report)
  return report.identity.year !== null && (year === null || findConflict(report, year) === null)
}

/** The first place at which the report gives itself another year than its title does. */
function findConflict(report: Report, year: number): Judgement | null {
  return judgePeriod(report, year) ?? judgePreamble(report, year) ?? judgeOverview(report, year)
}

function showTitle({ identity }: Report): NonNullable<Judgement['evidence']> {
  const { title, titlePlace } = identity
  return title !== null && titlePlace ? [{ role: 'stated', place: titlePlace, raw: title }] : []
}

function judgePeriod(report: Report, year: number): Judgement | null {
  const { period, year: taken } = report.identity
  const stated = yearOfPeriod(report)
  if (!period || stated === null || stated === year) return null
  const { place } = period
  const found = sentenceAt(report, place)
  const quote = rawAt(report, place)
  const named = /统计|数据|期限|时限|报告/.test(found?.sentence ?? '')
  if (!named && found?.prose.section !== null) return null
  return {
    instance: 'period',
    says: 'period',
    // Another title on the page speaks for the year of the period: which one is the report's own is not certain.
    severity: named && taken === year && report.identity.titlePlace ? 'error' : 'warning',
    values: { year, quote },
    stated: year,
    expected: stated,
    evidence: [...showTitle(report), { role: 'expected', place, raw: quote }],
  }
}

const ofReport = /^政府信息公开(?:工作)?(?:情况)?(?:年度)?(?:报告|年报)(?!编制|发布|有关|格式|的?通知|等)/
const announced = /(?:现|编制|公布|发布|本报告)[^,。;:]{0,40}$/
const ofNotice = /通知|部署|关于做好|关于编制|印发/
const cutOff = /(?:统计|数据)[^。;]{0,12}截[至止](?:时间|日期)?(?:为|是|到|至)?$/
/** A period that a line's end keeps the reader from seeing. */
const periodIs = /(?:统计|数据)[^。;]{0,16}(?:期限|时限|期间|时间|日期)[^。;\d]{0,6}$/

/** The year that the opening gives the report, or the last day of its figures. */
function judgePreamble(report: Report, year: number): Judgement | null {
  const first = report.paragraphs.find(({ section, role }) => section === 'overview' && role === 'body')
  const mention = findYears(report).find(({ prose, after, before, year: named }) => {
    if (named === year || (prose.role !== 'preamble' && prose.passage.paragraph !== first)) return false
    if (cutOff.test(before) || periodIs.test(before)) return true
    const clause = announced.exec(before)?.[0]
    return clause !== undefined && !ofNotice.test(clause) && ofReport.test(after)
  })
  if (!mention) return null
  const evidence = quoteRange(mention.prose, mention.start, mention.end, 'expected')
  const says = cutOff.test(mention.before) || periodIs.test(mention.before) ? 'period' : 'preamble'
  return {
    instance: 'preamble',
    says,
    severity: 'warning',
    values: { year, found: mention.year, quote: evidence.raw },
    stated: year,
    expected: mention.year,
    evidence: [...showTitle(report), evidence],
  }
}

function judgeOverview(report: Report, year: number): Judgement | null {
  const mentions = findYears(report).filter(({ prose }) => prose.section === 'overview')
  if (yearOfPeriod(report) === year || mentions.some((mention) => mention.year === year)) return null
  const forms = clauseForms(report)
  const facts = mentions.filter((each) => opensClause(each, forms) && factOf(each, forms) !== null)
  const [first] = facts
  if (!first || facts.length < often || facts.some((each) => each.year !== first.year)) return null
  return {
    instance: 'overview',
    says: 'overview',
    severity: 'warning',
    values: { year, found: first.year, count: facts.length },
    stated: year,
    expected: first.year,
    evidence: [...showTitle(report), ...facts.slice(0, 6).map(show)],
  }
}

/** The title of the page says the same as the title of the report, but for the year. */
function judgePageTitle(report: Report, year: number): Judgement | null {
  const { source, identity } = report
  if (source.kind !== 'html' || !source.title || !identity.titlePlace) return null
  const own = literalForm(identity.title ?? '').replace(String(year), '((?:19|20)\\d\\d)')
  const page = fold(source.title.slice(0, longestPageTitle), 'drop').text
  const found = Number(new RegExp(own).exec(page)?.[1] ?? year)
  if (found === year) return null
  return {
    instance: 'page',
    says: 'page',
    severity: 'warning',
    values: { year, found },
    stated: year,
    expected: found,
    evidence: showTitle(report),
  }
}

const longestPageTitle = 300

/** 《关于做好2023年政府信息公开工作年度报告编制发布工作的通知》: such a notice is of one year. */
const noticeOfReport =
  /关于[^《》。;\d]{0,24}((?:19|20)\d\d)年度?(?:政府信息公开(?:工作)?(?:情况)?(?:年度)?(?:报告|年报))[^《》。;]{0,30}(?:通知|函)/g

/** The notices that the opening gives as its basis are of other years, none of this one. */
function judgeNotice(report: Report, year: number): Judgement | null {
  const first = report.paragraphs.find(({ section, role }) => section === 'overview' && role === 'body')
  const openings = readSpoken(report).filter(
    ({ role, passage }) => role === 'preamble' || passage.paragraph === first,
  )
  const notices = openings.flatMap((prose) =>
    findAll(noticeOfReport, prose.text).map((match) => ({ prose, match, found: Number(match[1]) })),
  )
  const [notice] = notices
  if (!notice || notices.some(({ found }) => found === year)) return null
  const { prose, match, found } = notice
  const at = match.index + match[0].indexOf(String(found))
  return {
    instance: 'notice',
    says: 'notice',
    severity: 'note',
    values: { year, found },
    stated: year,
    expected: found,
    evidence: [...showTitle(report), quoteRange(prose, at, at + 5, 'expected')],
  }
}

function show({ prose, start, end }: YearMention) {
  return quoteRange(prose, start, end, 'expected')
}
