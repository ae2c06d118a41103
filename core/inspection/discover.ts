/** A link of a page, its address already made whole. */
export interface PageLink {
  text: string
  url: string
}

/** The reports of a year that a column page leads to. */
export interface FoundReport {
  year: number
  text: string
  url: string
  /** The words name the report; else they only name a year on a page about annual reports. */
  sure: boolean
}

/** What annual reports are called. */
const reportName = /(?:政府)?信息公开(?:工作)?(?:年度报告|年报|工作报告|情况报告)|(?:年度报告|年报)$/
/** What is no report although it is called so. */
const otherKinds =
  /通知|解读|格式|模板|指南|说明|汇编|一图|图解|征求|财政|预算|决算|法治|统计|企业|社会责任|招聘|公告/
const yearName = /(?:^|[^\d])((?:20)\d{2})\s*年?(?:度)?/

/**
 * The annual reports that a column page links, newest first: links that name the report and its year, and, where the
 * page itself is about annual reports, links that are only a year. Each address once.
 */
export function pickReports(links: readonly PageLink[], pageTitle: string): FoundReport[] {
  const aboutReports = reportName.test(pageTitle.replace(/\s/g, ''))
  const found = new Map<string, FoundReport>()
  for (const { text, url } of links) {
    const words = text.replace(/\s/g, '')
    const year = Number(yearName.exec(words)?.[1])
    if (!(year >= 2008 && year <= 2200) || otherKinds.test(words) || found.has(url)) continue
    const named = reportName.test(words)
    const bare = aboutReports && /^[[【(（]?20\d{2}年?(?:度)?(?:报告)?[\]】)）]?$/.test(words)
    if (named || bare) found.set(url, { year, text: text.trim(), url, sure: named })
  }
  return [...found.values()].sort((a, b) => b.year - a.year)
}
