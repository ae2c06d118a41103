/** Documents that resemble annual reports: of schools and courts, budgets, lists of reports. */

import { foldText } from '../model/fold.ts'
import type { Reason } from '../model/reason.ts'
import type { Identity, Paragraph } from '../model/report.ts'
import type { SourceDocument } from '../model/source.ts'
import type { Found } from './find.ts'
import { readPageTitle } from './identity.ts'
import { textOf } from './lines.ts'
import { parseTitle } from './titles.ts'

const schools = /(?:大学|学院|学校|中学|小学|幼儿园|高校|专科学校)(?:\([^()]*\))?$/
/** Organs and institutes of government that are called schools. */
const noSchools = /行政学院|社会主义学院|干部学院|科学院|研究院|党校|管理局|委员会/
const courts = /(?:人民法院|法院|检察院|法庭)$/

/** Why a report of a school or a court is none of this kind; null where it is of neither. */
export function reasonOfOthers({
  identity,
  found,
  given,
}: {
  identity: Identity
  found: Found
  given: SourceDocument
}): Reason | null {
  const names = [identity.organ ?? '', ...found.titles.map((title) => title.organ ?? '')]
  if (names.some((name) => courts.test(name))) return 'court-report'
  if (names.some((name) => schools.test(name) && !noSchools.test(name))) return 'university-report'
  const opening = found.lines.slice(0, 60).filter((line) => !line.link && !line.landmark)
  const titles = [
    given.title?.slice(0, 300) ?? '',
    ...found.titles.map(({ text }) => text),
    ...opening.filter(({ level }) => level !== undefined).map((line) => textOf(line).slice(0, 300)),
  ].map(foldText)
  if (titles.some(isOfSchool)) return 'university-report'
  const decreed = opening.some(({ head }) => /高等学校信息公开|高校信息公开/.test(head.text))
  if (decreed && !titles.some((title) => /政府信息/.test(title))) return 'university-report'
  return titles.some((title) => /(?:法院|检察院).{0,10}工作报告/.test(title)) ? 'court-report' : null
}

function isOfSchool(title: string): boolean {
  return /学年/.test(title) || (/(?:大学|学院|学校).{0,12}信息公开/.test(title) && !noSchools.test(title))
}

/** Columns of a ledger of problems, this project's own too: its rows quote the headings and sentences of reports. */
const ledgerColumns = ['单位', '问题类型', '整改情况']

/** Whether one row of a table names the columns of a ledger of problems. */
export function isLedger({ blocks }: SourceDocument): boolean {
  return blocks.some((block) => {
    if (block.kind !== 'grid') return false
    const rows = new Map<string, number>()
    for (const { text, row } of block.cells.slice(0, 300)) {
      const column = foldText(text)
      if (ledgerColumns.includes(column) && !rows.has(column)) rows.set(column, row)
    }
    return rows.size === ledgerColumns.length && new Set(rows.values()).size === 1
  })
}

const budgetWords =
  /部门预算|部门决算|预算公开|决算公开|预算编制|收支(?:总|预算|决算)|一般公共预算|三公.?经费|政府性基金/

/** Whether a page or a workbook is about a budget. */
export function isBudget({ found, given }: { found: Found; given: SourceDocument }): boolean {
  if (given.sheets?.some((sheet) => budgetWords.test(foldText(sheet.name)))) return true
  if (budgetWords.test(given.title ?? '')) return true
  return found.lines.filter(({ head }) => budgetWords.test(head.text)).length >= 2
}

const dateInTitle = /\[?(?:19|20)\d\d-\d\d?-\d\d?\]?/g

/** Many titles of reports, each of another year or organ, hardly any prose, and no article of that name. */
export function looksLikeList({
  found,
  given,
  paragraphs,
}: {
  found: Found
  given: SourceDocument
  paragraphs: readonly Paragraph[]
}): boolean {
  if (readPageTitle(given)?.year) return false
  if (paragraphs.some(({ role, start, end }) => role !== 'title' && end - start > 120)) return false
  const lines = found.lines.filter(({ hidden, head }) => !hidden && /报告|年报/.test(head.text)).map(textOf)
  const files = given.blocks.flatMap((block) => (block.kind === 'attachment' ? [block.text] : []))
  const titles = new Set<string>()
  for (const text of [...lines, ...files]) {
    const title = text.length <= 120 ? parseTitle(text.replace(dateInTitle, '')) : null
    if (title && (title.year !== null || title.organ !== null)) titles.add(`${title.year}${title.organ}`)
  }
  return titles.size >= 3
}
