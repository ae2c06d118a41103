/** Tells a report from everything that resembles one, and a report that can be judged from one that cannot. */

import { foldText } from '../model/fold.ts'
import type { Reason } from '../model/reason.ts'
import type {
  Figure,
  Identity,
  Paragraph,
  ReportStatus,
  SectionReading,
  TableReading,
} from '../model/report.ts'
import type { SourceDocument } from '../model/source.ts'
import type { FigureKey, SectionKey, TableKey } from '../template/keys.ts'
import { tableKeys } from '../template/keys.ts'
import type { Found } from './find.ts'
import { readPageTitle } from './identity.ts'
import { isShort, textOf } from './lines.ts'
import { isNoise } from './noise.ts'
import { isBudget, isLedger, looksLikeList, reasonOfOthers } from './others.ts'
import { kindOfTitle, partsOfPageTitle, type TitleKind } from './titles.ts'

/** Everything that the decision rests on. */
export interface Evidence {
  given: SourceDocument
  found: Found
  identity: Identity
  sections: readonly SectionReading[]
  paragraphs: readonly Paragraph[]
  tables: Readonly<Record<TableKey, TableReading>>
  figures: Readonly<Partial<Record<FigureKey, Figure>>>
}

export interface Classification {
  status: ReportStatus
  reason: Reason | null
}

/** Sections that no other kind of document has. */
const telling: readonly SectionKey[] = ['disclosure', 'requests', 'disputes']

/** The status of a source and the reason for it. */
export function classifyReport(evidence: Evidence): Classification {
  const { identity } = evidence
  const page = kindOfPage(evidence)
  const titles = [readPageTitle(evidence.given), ...evidence.found.titles]
  const titled = titles.some((title) => title !== null && (title.organ !== null || title.year !== null))
  if (isFilled(evidence, titled)) {
    if (page === 'notice' && !titled) return notReport('notice-about-template')
    const other = evidence.tables.t3.state === 'read' ? null : reasonOfOthers(evidence)
    if (other) return notReport(other)
    if (isBefore2019(identity)) return { status: 'unsupported', reason: 'year-before-2019' }
    return { status: 'checked', reason: reasonOfTables(evidence) }
  }
  if (isLedger(evidence.given)) return notReport('no-report-found')
  if (page === 'notice')
    return notReport(speaksOfReports(evidence) ? 'notice-about-template' : 'no-report-found')
  const other = usesTemplate(evidence) ? null : reasonOfOthers(evidence)
  if (other) return notReport(other)
  if (tableKeys.some((key) => evidence.tables[key].state === 'read')) return classifyBlank(evidence, page)
  return classifyWithoutTables(evidence, page, titled)
}

/** Whether numbers stand in the template's tables; a few in a page without title and headings may be chance. */
function isFilled(evidence: Evidence, titled: boolean): boolean {
  if (!tableKeys.some((key) => evidence.tables[key].state === 'read')) return false
  const numbers = countFigures(evidence, 'number') + countFigures(evidence, 'illegible')
  return numbers >= 5 || (numbers > 0 && (titled || strongHeadings(evidence).size > 0))
}

/** A school or a court may report in the template too: its title says 政府信息公开, its headings are the template's. */
function usesTemplate(evidence: Evidence): boolean {
  const headings = strongHeadings(evidence)
  const specific = telling.filter((key) => headings.has(key)).length
  return specific >= 2 && evidence.found.titles.some((title) => /政府信息/.test(foldText(title.text)))
}

function notReport(reason: Reason): Classification {
  return { status: 'not-a-report', reason }
}

function countFigures({ figures }: Evidence, state: Figure['state']): number {
  let count = 0
  for (const figure of Object.values(figures)) if (figure?.state === state) count++
  return count
}

function isBefore2019(identity: Identity): boolean {
  return identity.year !== null && identity.year < 2019
}

/** The template with nothing in its cells: published so, drafted so far, or the form itself. */
function classifyBlank(evidence: Evidence, page: TitleKind): Classification {
  const { identity, found } = evidence
  const prose = lengthOfProse(evidence)
  const named = identity.organ !== null && identity.year !== null
  if (page === 'template' && !named) return notReport('blank-template')
  if (found.titles.some((title) => title.placeholder) && !named) return notReport('blank-template')
  if (isBefore2019(identity)) return { status: 'unsupported', reason: 'year-before-2019' }
  if (named) return { status: 'checked', reason: prose >= 150 ? 'figures-blank' : 'blank-draft' }
  if (prose >= 300 && (identity.organ !== null || identity.year !== null)) {
    return { status: 'checked', reason: 'figures-blank' }
  }
  return notReport('blank-template')
}

function classifyWithoutTables(evidence: Evidence, page: TitleKind, titled: boolean): Classification {
  const { identity, given } = evidence
  const headings = strongHeadings(evidence)
  const specific = telling.filter((key) => headings.has(key)).length
  const files = filesOf(evidence)
  const prose = lengthOfProse(evidence)
  const complete = identity.organ !== null && identity.year !== null
  if (titled && isBefore2019(identity) && (prose >= 100 || files !== null)) {
    return { status: 'unsupported', reason: 'year-before-2019' }
  }
  const spoken = page === 'news' || page === 'template'
  if (specific >= 1 && headings.size >= (titled ? 2 : 4) && (titled || !spoken)) {
    if (page === 'template' && !complete) return notReport('blank-template')
    return { status: 'checked', reason: reasonOfTables(evidence) ?? 'tables-missing' }
  }
  const isList = looksLikeList(evidence)
  if (titled && !spoken && !isList) {
    if (files) return { status: 'checked', reason: files }
    if (given.limits.some(({ code }) => cutting.has(code))) return { status: 'checked', reason: 'source-cut' }
    if (complete && prose >= 200 && specific + Number(headings.size >= 2) >= 1) {
      return { status: 'checked', reason: 'tables-missing' }
    }
  }
  if (isScan(evidence)) return { status: 'checked', reason: 'tables-are-pictures' }
  if (isList) return notReport('list-page')
  return notReport(isBudget(evidence) ? 'budget-report' : 'no-report-found')
}

/** A file of which hardly anything but pictures of pages can be read: nobody can say what it is. */
function isScan({ given }: Evidence): boolean {
  const scanned = given.limits.some(({ code }) => code === 'page-picture')
  return (
    scanned &&
    given.blocks.every((block) => block.kind === 'image' || (block.kind === 'text' && block.text.length < 20))
  )
}

/** Limits that may have taken a part of the report. */
const cutting = new Set([
  'too-many-blocks',
  'too-many-cells',
  'too-deep',
  'text-cut',
  'frame-unread',
  'sheet-cut',
  'page-picture',
  'page-cut',
])

/** Why the tables cannot be judged; null where all three were read. */
function reasonOfTables(evidence: Evidence): Reason | null {
  const { tables, given, sections } = evidence
  const states = tableKeys.map((key) => tables[key].state)
  if (states.every((state) => state === 'read')) {
    const isIllegible = countFigures(evidence, 'number') === 0 && countFigures(evidence, 'illegible') > 0
    return isIllegible ? 'figures-illegible' : null
  }
  const cut = given.limits.some(({ code }) => cutting.has(code) && code !== 'frame-unread')
  if (cut && (states.includes('missing') || new Set(sections.map(({ key }) => key)).size < 6))
    return 'source-cut'
  if (states.includes('picture')) return 'tables-are-pictures'
  if (states.includes('attachment')) return 'tables-are-attachments'
  if (states.includes('unmapped')) return 'tables-unmapped'
  return 'tables-missing'
}

/** Sections whose headings leave no doubt; none where hardly one has text, a table, a picture or a file under it. */
function strongHeadings({ found }: Evidence): Set<SectionKey> {
  const keys = new Set<SectionKey>()
  let written = 0
  for (const heading of found.headings) {
    if (heading.key === null || !heading.strong) continue
    keys.add(heading.key)
    if (heading.body) written++
  }
  return written >= 2 ? keys : new Set()
}

function lengthOfProse({ paragraphs }: Evidence): number {
  let length = 0
  for (const { role, start, end } of paragraphs) {
    if (role === 'body' || role === 'aspect' || role === 'preamble') length += end - start
  }
  return length
}

/** A report that is only a file or a picture under its title. */
function filesOf({ given, found, paragraphs }: Evidence): Reason | null {
  let pictures = 0
  for (let index = found.extent.from; index < found.extent.to; index++) {
    const block = given.blocks[index]
    if (block?.kind === 'attachment' && !block.hidden) return 'tables-are-attachments'
    if (block?.kind === 'image' && !block.hidden && !isDecoration(block)) pictures++
  }
  const prose = paragraphs.some(
    ({ role, start, end }) => role !== 'title' && role !== 'heading' && end - start > 120,
  )
  return pictures > 0 && !prose ? 'tables-are-pictures' : null
}

function isDecoration(block: { text: string; address: string }): boolean {
  return (
    /扫|二维码|微信|微博|logo|图标|分享|打印/i.test(block.text) ||
    /qr|ewm|logo|icon|share|weixin|wechat|weibo|banner|print|close/i.test(block.address.slice(-60))
  )
}

/** What the page's own titles say that it is; a notice is one even where it quotes the title of a report. */
function kindOfPage({ given, found }: Evidence): TitleKind {
  const [whole] = given.title ? partsOfPageTitle(given.title) : []
  const own = whole ? kindOfTitle(whole) : 'other'
  if (own === 'notice' || own === 'report') return own
  const kinds = new Set<TitleKind>([own])
  const first = Math.min(found.headings[0]?.first ?? found.lines.length, 60)
  const opening = found.titles[0] ? Math.max(found.titles[0].last + 1, first) : first
  let read = 0
  for (let index = 0; index < opening && read < 40; index++) {
    const line = found.lines[index]
    if (!line || line.link || line.landmark || line.hidden || !isShort(line)) continue
    const { text } = line.head
    if (text.length > 80 || /[。;；]$/.test(text)) continue
    read++
    if (/^各.{2,50}[:：]$/.test(text)) kinds.add('notice')
    if (text.length < 6 || isNoise(line)) continue
    const kind = kindOfTitle(textOf(line))
    if (kind !== 'news' || line.level !== undefined) kinds.add(kind)
  }
  for (const kind of ['notice', 'report', 'template', 'news'] as const) if (kinds.has(kind)) return kind
  return 'other'
}

function speaksOfReports({ found, given }: Evidence): boolean {
  const form = /信息公开.{0,12}(?:年度报告|年报)/
  if (form.test(foldText(given.title?.slice(0, 300) ?? ''))) return true
  return form.test(
    found.lines
      .slice(0, 200)
      .map(({ head }) => head.text)
      .join(''),
  )
}
