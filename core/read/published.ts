/** When a page was published: from its meta tags, else from the lines around the title. */

import { fold } from '../model/fold.ts'
import type { SourceDocument } from '../model/source.ts'
import { findDate } from './dates.ts'
import type { Found } from './find.ts'
import { isShort, type Line } from './lines.ts'

const published = /(?:发布|公开|公布|上传|发表)(?:日期|时间)|发布[于:：]/

/** What stands before a date, the surest first. 成文日期 is the day a paper was signed; an update is no publication. */
const labels: readonly RegExp[] = [published, /(?:日期|时间)[:：]?/, /成文日期|生成日期/]
/** Rank of the labels that are no publication, taken where no other is. */
const lastResort = labels.length - 1
const notPublication =
  /成文|生成|更新|修改|废止|失效|生效|实施|统计|期限|浏览|访问|办公|受理|上班|工作时间|截止|打印|当前|今天/

/** `YYYY-MM-DD`, or null where no date of publication is printed. */
export function findPublished(source: SourceDocument, found: Found): string | null {
  const meta = source.published && findDate(fold(source.published, 'keep').text)
  if (meta) return meta
  const first = found.headings[0]?.first ?? Math.min(found.range.from + 40, found.lines.length)
  const last = found.headings[found.headings.length - 1]?.last ?? found.range.to
  const above = datedLines(found, 0, first)
  const below = datedLines(found, last, Math.min(found.lines.length, found.range.to + 40))
  for (const [rank, label] of labels.entries()) {
    for (const { text, next } of above) {
      const date = dateBehind(text, label, rank) ?? dateInNextCell(text, next, label, rank)
      if (date) return date
    }
  }
  return dateAlone(found, above) ?? dateBelow(below)
}

interface DatedLine {
  line: Line
  /** Folded, spaces kept. */
  text: string
  /** The line behind it, folded the same way. */
  next: string
}

/** Lines of [from, to) that print a date or the label of one. */
function datedLines(found: Found, from: number, to: number): DatedLine[] {
  const lines: DatedLine[] = []
  for (let index = from; index < to; index++) {
    const line = found.lines[index]
    if (!line || line.hidden || !isShort(line)) continue
    if (!/(?:19|20)\d\d|日期|时间|发布/.test(line.head.text)) continue
    const next = found.lines[index + 1]
    lines.push({ line, text: spacedText(line), next: next && isShort(next) ? spacedText(next) : '' })
  }
  return lines
}

function spacedText(line: Line): string {
  return fold(line.raw.slice(line.start, line.end), 'keep').text
}

/** The date that a label introduces in the same line. */
function dateBehind(text: string, label: RegExp, rank: number): string | null {
  const match = label.exec(text)
  if (!match) return null
  const before = text.slice(Math.max(0, match.index - 4), match.index + match[0].length)
  if (rank < lastResort && notPublication.test(before)) return null
  const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 16)
  return /^[\s:：\])】]{0,4}(?:19|20)\d\d/.test(behind) ? findDate(behind) : null
}

/** Tables of particulars print the label in one cell and the date in the next; some pages in two lines. */
function dateInNextCell(text: string, next: string, label: RegExp, rank: number): string | null {
  if (text.length > 10 || !label.test(text) || (rank < lastResort && notPublication.test(text))) return null
  return next.length <= 24 && /^(?:19|20)\d\d/.test(next) ? findDate(next) : null
}

const bareDate =
  /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d\d(?::\d\d)?)?(?:$| ?(?:作者|来源|点击|浏览|阅读|编辑|字号|信息来源))/

/** A line that is nothing but a date, next to the page's title. */
function dateAlone(found: Found, above: readonly DatedLine[]): string | null {
  const block = found.titles[found.titles.length - 1]?.place.block
  if (block === undefined) return null
  const near = above.find(
    ({ line, text }) => line.block >= block - 3 && line.block <= block + 6 && bareDate.test(text),
  )
  return near ? findDate(near.text) : null
}

/** Some pages print 发布日期 under the article. */
function dateBelow(below: readonly DatedLine[]): string | null {
  for (const { text, next } of below) {
    const date = dateBehind(text, published, 0) ?? dateInNextCell(text, next, published, 0)
    if (date) return date
  }
  return null
}
