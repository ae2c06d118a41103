/** Titles of annual reports: who reports, for which year; and titles of pages that only speak of such reports. */

import { fold } from '../model/fold.ts'
import { findAll } from '../model/matches.ts'
import { parseChineseNumeral } from '../model/numeral.ts'

export interface TitleParts {
  /** As printed, white space left out; null where the title names none or only holds its place (XX局). */
  organ: string | null
  year: number | null
  /** The organ's place is held by XX, ×× or a blank line. */
  placeholder: boolean
  /** A school year is printed: 2022—2023学年. */
  schoolYear: boolean
}

/** What the title of a page says that the page is. */
export type TitleKind = 'report' | 'notice' | 'news' | 'template' | 'other'

const longest = 90

const subjects = ['信息公开', '政务公开', '信息工作公开', '公开信息', '信息公工作', '信息公开开']

/** What may stand between 信息公开 and 报告. */
const tailForm = /^[^。,;:!?"()]{0,16}(?:报告书?|年报)$/
const tailOfOthers =
  /制度|办法|通知|编制|格式|模板|模版|样式|范本|发布|解读|要求|专栏|指南|目录|要点|方案|培训|会议|部署|考核|评估|测评|检查|统计表|自查|调研|问题/

/** What a head that is no organ ends with: the sentence says what somebody did with a report. */
const headOfNews =
  /(?:发布|公布|公开|公示|报送|印发|推出|晒出|亮出|召开|举行|解读|审议|上报|出炉|提交|通过|完成|做好|开展|学习|部署|推进|编写|撰写|编制|公开发布)(?:了|好|本单位|本部门|本级|全县|全市|全区)?$/
const headOfOthers =
  /^(?:(?:文字|图文|政策|图片|视频|音频)解读|一图|图解|图说|图文|解读|速看|速览|重磅|视频|关于(?:做好|编制|报送|印发|发布|公布|组织|开展|进一步|加强|规范|提交|填报|公开)|历年|往年|各|全部|更多|我们|如何|什么)/

const placeholders = /[Xx×*＿_○◯□]{2,}|^[X×x]|^\(?(?:单位|机关|部门|行政机关|地区|单位名称|机关名称)\)?$|^_+$/

const yearForm =
  /(?:19|20)\d{2}(?=年|度|\)|]|-|$|[^\d.])|(?<![一二三四五六七八九〇零○十])[一二][〇零○oO0九][〇零○oO0一二三四五六七八九]{2}(?=年)/g

interface PrintedYear {
  year: number
  at: number
  length: number
}

/** The first year printed in folded text that a report may be about. */
export function findYear(folded: string): PrintedYear | null {
  for (const match of findAll(yearForm, folded)) {
    if (/\d/.test(folded.charAt(match.index - 1))) continue
    const year = readYear(match[0])
    if (year) return { year, at: match.index, length: match[0].length }
  }
  return null
}

/** 2025, 二〇二五, 二○二五, 二0二五. */
export function readYear(text: string): number | null {
  const plain = text.replace(/[○oO0]/g, (zero) => (/^\d+$/.test(text) ? zero : '零'))
  const year = /^\d+$/.test(plain) ? Number(plain) : parseChineseNumeral(plain)
  return year !== null && year >= 1990 && year <= 2099 ? year : null
}

/** The text as the title of an annual report, or null where it is none. White space and line breaks do not count. */
export function parseTitle(raw: string): TitleParts | null {
  if (raw.length > 4 * longest) return null
  const text = trimTitle(fold(raw, 'drop').text)
  if (text.length > longest || !/报告|年报/.test(text)) return null
  const schoolYear = /学年/.test(text)
  const year = findYear(text)
  const rest = withoutYears(text)
  const subject = lastSubject(rest)
  if (!subject) return null
  const bracketed = /\(([^()]{2,30})\)$/.exec(rest)?.[1] ?? ''
  const tail = rest.slice(subject.end).replace(/\([^()]*\)$/, '')
  if (!tailForm.test(tail) || tailOfOthers.test(tail)) return null
  const head = rest
    .slice(0, subject.start)
    .replace(/^关于/, '')
    .replace(/关于$/, '')
    .replace(/^的|的$/g, '')
  if (/[。,;:!?]/.test(head) || headOfNews.test(head) || headOfOthers.test(rest)) return null
  const name = head === '' && isOrganName(bracketed) ? bracketed : head
  const placeholder = placeholders.test(name)
  return {
    organ: placeholder || name.length < 2 || name.length > 40 ? null : printOrgan(name),
    year: year?.year ?? null,
    placeholder,
    schoolYear,
  }
}

function trimTitle(text: string): string {
  return text
    .replace(/^[#*>·•●■◆★"'《\s-]+/, '')
    .replace(/^\[[^[\]]{1,12}\]/, '')
    .replace(/^(?:标题|名称|信息名称|文件名称|附件\d*)[:：.、]?/, '')
    .replace(/^\d{1,2}[.、]/, '')
    .replace(/^《/, '')
    .replace(
      /(报告|年报)(?:来源|信息来源|发布|时间|日期|浏览|作者|字号|字体|索引号|点击|访问).{0,200}$/,
      '$1',
    )
    .replace(/[#*"'》。\s]+$/, '')
    .replace(/(报告|年报)[-:]([^()]{2,30})$/, '$1($2)')
    .replace(/\.(?:pdf|docx?|xlsx?|wps|et|ofd|html?)$/i, '')
    .replace(/\(?(?:全文|正文|公开稿|公示稿|公开版)\)?$/, '')
    .replace(/》$/, '')
}

/** Years go, with what belongs to them: 2023年度, （2023年）, 2022-2023学年. */
function withoutYears(text: string): string {
  return text
    .replace(
      /[([]?(?:(?:19|20)\d{2}|[一二][〇零○oO0九][〇零○oO0一二三四五六七八九]{2})(?:年度?|度)?(?:[-~至](?:(?:19|20)\d{2}|\d{2}))?(?:学?年度?)?[)\]]?/g,
      '',
    )
    .replace(/(?<=^|[^年])年度?(?=政府信息|政务信息|信息公开|政务公开)/g, '')
}

function lastSubject(text: string): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null
  for (const subject of subjects) {
    const at = text.lastIndexOf(subject)
    if (at >= 0 && at > (best?.start ?? -1)) best = { start: at, end: at + subject.length }
  }
  if (!best) return null
  const before = text.slice(0, best.start)
  const ownGovernment = before.endsWith('人民政府')
  if (/(?:政府|政务)$/.test(before) && !ownGovernment) best.start -= 2
  return best
}

/** Full-width parentheses, as organs print them. */
function printOrgan(folded: string): string {
  return folded.replace(/\(/g, '（').replace(/\)/g, '）')
}

const organEnd =
  /(?:局|委|委员会|委会|办|办公室|办公厅|办事处|政府|厅|部|署|院|所|站|队|处|科|室|中心|街道|镇|乡|苏木|管委会|管理委员会|公司|集团|区|县|市|省|州|盟|旗|馆|社|会|行|关|台|校|园|场|团|师|厂)(?:\([^()]{1,20}\))?$/

/** Whether the words end the way names of organs do. */
export function isOrganName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    /^[\u4e00-\u9fff()（）·、]+$/.test(text) &&
    organEnd.test(text) &&
    !/^(?:各|全|本|我|该|有关|相关|其他|所有)|各级|级以上|所属/.test(text)
  )
}

const noticeEnd = /通知(?:\([^()]*\))?$/
const orderEnd = /(?:通报|函|批复|决定|意见|方案|办法|规定|细则|规范|令)(?:\([^()]*\))?$/

/** What a page with that title is about. */
export function kindOfTitle(raw: string): TitleKind {
  const text = trimTitle(fold(raw.slice(0, 300), 'drop').text)
  if (/^(?:根据|按照|依据|依照)/.test(text)) return 'other'
  if (noticeEnd.test(text) || (orderEnd.test(text) && /关于|印发|转发/.test(text))) return 'notice'
  const title = parseTitle(raw)
  if (/(?:格式|模板|模版|样式|范本|样本|样表|空表)(?:\([^()]*\))?$/.test(text)) return 'template'
  if (title && (title.organ !== null || title.year !== null)) return 'report'
  const spoken = /发布|公布|公示|解读|图解|一图|读懂|培训|会议|召开|部署|启动|推进会|出炉|专栏|上线|速览/
  return spoken.test(text) ? 'news' : 'other'
}

/** The parts of a page's `<title>`, which joins the article's, the column's and the site's names. */
export function partsOfPageTitle(title: string): string[] {
  return title
    .split(/[_|｜]|\s+[-–—]+\s+|--+|-(?=[\u4e00-\u9fff])|>|»/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
