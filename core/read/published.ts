/** When a page was published: from its meta tags, else from the lines around the title. */
import type { SourceDocument } from '../model/source.ts'
import { findDate } from './dates.ts'
import type { Found } from './find.ts'
import { fold } from './fold.ts'
import { isShort, type Line } from './lines.ts'

/** What stands before a date, the surest first. 成文日期 is the day a paper was signed; an update is no publication. */
const labels: readonly RegExp[] = [
  /(?:发布|公开|发文|公布|上传|发表)(?:日期|时间)|发布[于:：]/,
  /(?:日期|时间)[:：]?/,
  /成文日期|生成日期/,
]
const notPublication =
  /成文|生成|更新|修改|废止|失效|生效|实施|统计|期限|浏览|访问|办公|受理|上班|工作时间|截止|打印|当前|今天/

/** `YYYY-MM-DD`, or null where no date of publication is printed. */
export function findPublished(source: SourceDocument, found: Found): string | null {
  const meta = source.published && findDate(fold(source.published, 'keep').text)
  if (meta) return meta
  const first = found.headings[0]?.first ?? Math.min(found.range.from + 40, found.lines.length)
  const above = found.lines.slice(0, first).filter(isCandidate)
  for (const [rank, label] of labels.entries()) {
    for (const [index, line] of above.entries()) {
      const text = fold(line.raw.slice(line.start, line.end), 'keep').text
      const date = dateBehind(text, label, rank) ?? dateInNextCell(line, above[index + 1], label, rank)
      if (date) return date
    }
  }
  return dateAlone(found, above)
}

function isCandidate(line: Line): boolean {
  return !line.hidden && isShort(line)
}

/** The date that a label introduces in the same line. */
function dateBehind(text: string, label: RegExp, rank: number): string | null {
  const match = label.exec(text)
  if (!match) return null
  const before = text.slice(Math.max(0, match.index - 4), match.index + match[0].length)
  if (rank < 2 && notPublication.test(before)) return null
  const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 16)
  return /^[\s:：\])】]{0,4}(?:19|20)\d\d/.test(behind) ? findDate(behind) : null
}

/** Tables of particulars print the label in one cell and the date in the next; some pages in two lines. */
function dateInNextCell(line: Line, next: Line | undefined, label: RegExp, rank: number): string | null {
  const text = line.head.text
  if (!next || text.length > 8 || !label.test(text) || (rank < 2 && notPublication.test(text))) return null
  const below = fold(next.raw.slice(next.start, next.end), 'keep').text
  return below.length <= 24 && /^(?:19|20)\d\d/.test(below) ? findDate(below) : null
}

/** A line that is nothing but a date, right under the page's title. */
function dateAlone(found: Found, above: readonly Line[]): string | null {
  const title = found.titles[found.titles.length - 1]
  const titleBlock = title?.place.block
  if (titleBlock === undefined) return null
  for (const line of above) {
    if (line.block < titleBlock - 3 || line.block > titleBlock + 6) continue
    const text = fold(line.raw.slice(line.start, line.end), 'keep').text
    if (
      /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d\d(?::\d\d)?)?(?:$| ?(?:作者|来源|点击|浏览|阅读|编辑|字号|信息来源))/.test(
        text,
      )
    )
      return findDate(text)
  }
  return null
}
