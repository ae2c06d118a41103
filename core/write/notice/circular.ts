/** The circular over all organs (检查情况通报): overall, main problems, what could not be judged, what is asked for, and lists. */
import { totalOf, totalsBy, totalsByRule, trendsOf } from '../../inspection/totals.ts'
import { type Locale, messagesOf } from '../../messages/index.ts'
import type { LedgerReport, LedgerRow } from '../../model/ledger.ts'
import type { DocumentBlock, DocumentPlan, DocumentSection } from '../../model/plan.ts'
import type { LedgerFacts } from '../ledger.ts'
import { isToVerify, yearsOf } from '../notice.ts'
import { blank, onNewPage, paragraph, tableOf } from './blocks.ts'

/** At most this many kinds of problem, findings and organs are told; the ledger has all. */
const mostKinds = 12
const mostFindings = 400
const mostUnits = 1000

export function planCircular(
  reports: readonly LedgerReport[],
  locale: Locale,
  facts: LedgerFacts,
): DocumentPlan {
  const { notice } = messagesOf(locale)
  const title = notice.circular.title(notice.years(yearsOf(reports)))
  return {
    title,
    sections: [{ blocks: writeBody(title, reports, locale, facts) }, writeAnnexes(reports, locale)],
  }
}

function writeBody(
  title: string,
  reports: readonly LedgerReport[],
  locale: Locale,
  { tool }: LedgerFacts,
): DocumentBlock[] {
  const { notice, page } = messagesOf(locale)
  const { circular, blanks } = notice
  const { passed, errors, warnings, undecided, waived } = totalOf(reports)
  const units = new Set(reports.map(({ unit }) => unit)).size
  const parts: [title: string, blocks: DocumentBlock[]][] = [
    [
      circular.overall,
      [
        paragraph('body', circular.overallText(units, reports.length, notice.years(yearsOf(reports)))),
        paragraph(
          'body',
          circular.results(passed, errors, warnings, undecided) + (waived > 0 ? circular.waived(waived) : ''),
        ),
      ],
    ],
    [circular.kinds, writeKinds(reports, locale)],
  ]
  if (undecided > 0) parts.push([circular.undecided, writeUndecided(reports, locale)])
  parts.push([
    circular.next,
    [
      ...circular.nextText.map((text) => paragraph('body', text)),
      paragraph('body', circular.feedbackBefore, blank(blanks.deadline), circular.feedbackAfter),
      paragraph('body', notice.contact, blank(blanks.person), `　${notice.phone}`, blank(blanks.phone)),
    ],
  ])
  return [
    paragraph('signature', blank(blanks.number)),
    paragraph('title', title),
    paragraph('plain', blank(blanks.organs), '：'),
    ...parts.flatMap(([heading, blocks], index) => [
      paragraph('heading-1', notice.heading(index + 1, heading)),
      ...blocks,
    ]),
    paragraph('body', `${notice.attachment}${circular.of(1, circular.byUnit)}`),
    paragraph('body', circular.of(2, circular.findings)),
    paragraph('signature', blank(blanks.sender)),
    paragraph('signature', blank(blanks.date)),
    paragraph('note', notice.tool(page.toolLine(tool.version, tool.rules))),
  ]
}

function writeKinds(reports: readonly LedgerReport[], locale: Locale): DocumentBlock[] {
  const { notice } = messagesOf(locale)
  const { circular } = notice
  const rows = reports.flatMap((report) => report.rows).filter(isToVerify)
  const kinds = totalsByRule(reports).filter(({ rule }) => rows.some((row) => row.rule === rule))
  if (kinds.length === 0) return [paragraph('body', circular.noKinds)]
  return kinds.slice(0, mostKinds).flatMap(({ rule, kind }, index) => {
    const own = rows.filter((row) => row.rule === rule)
    const units = new Set(own.map(({ unit }) => unit)).size
    return [
      paragraph('heading-2', notice.subheading(index + 1, kind)),
      paragraph('body', circular.kind(units, own.length) + exampleOf(own, locale)),
    ]
  })
}

function exampleOf([first]: readonly LedgerRow[], locale: Locale): string {
  if (!first) return ''
  const year = first.year === null ? '' : String(first.year)
  return messagesOf(locale).notice.circular.example(first.unit, year, first.message)
}

function writeUndecided(reports: readonly LedgerReport[], locale: Locale): DocumentBlock[] {
  const words = messagesOf(locale)
  const lost = reports.filter(({ reason }) => reason !== '')
  const { ledger, notice } = words
  const lines = lost
    .slice(0, mostUnits)
    .map(({ unit, year, reason }) => [unit, year === null ? ledger.unknownYear : String(year), reason])
  return [
    paragraph('body', notice.circular.undecidedText),
    tableOf([ledger.columns.unit, ledger.columns.year, ledger.why], lines, [30, 12, 58]),
    ...(lost.length > mostUnits ? [paragraph('note', notice.circular.more(lost.length - mostUnits))] : []),
  ]
}

function writeAnnexes(reports: readonly LedgerReport[], locale: Locale): DocumentSection {
  const { notice, severity, ledger } = messagesOf(locale)
  const { circular } = notice
  const units = totalsBy(reports, ({ unit }) => unit)
  const rows = reports.flatMap((report) => report.rows).filter(isToVerify)
  const { years, trends } = trendsOf(reports)
  const unitLines = units
    .slice(0, mostUnits)
    .map(({ name, reports: count, passed, errors, warnings, undecided }) => [
      name,
      count,
      passed,
      errors,
      warnings,
      undecided,
    ])
  const trendLines = trends
    .slice(0, mostUnits)
    .map(({ unit, points }) => [
      unit,
      ...points.map((point) =>
        point.state === 'none' ? '—' : point.state === 'unknown' ? '?' : point.errors,
      ),
    ])
  const findingLines = rows
    .slice(0, mostFindings)
    .map((row, index) => [
      index + 1,
      row.unit,
      row.year === null ? ledger.unknownYear : String(row.year),
      row.kind,
      severity[row.severity],
      [row.message, ...row.arithmetic].join('\n'),
      row.difference,
    ])
  return {
    landscape: true,
    blocks: [
      paragraph('plain', `${notice.attached} 1`),
      paragraph('caption', circular.byUnit),
      tableOf(circular.unitColumns, unitLines, [40, 12, 12, 12, 12, 12]),
      ...(years.length > 1
        ? [
            paragraph('caption', circular.trend),
            tableOf([ledger.columns.unit, ...years.map(String)], trendLines, [
              40,
              ...years.map(() => Math.round(60 / years.length)),
            ]),
          ]
        : []),
      onNewPage(paragraph('plain', `${notice.attached} 2`)),
      paragraph('caption', circular.findings),
      tableOf(circular.findingColumns, findingLines, [5, 18, 7, 14, 8, 40, 8]),
      ...(rows.length > mostFindings ? [paragraph('note', circular.more(rows.length - mostFindings))] : []),
    ],
  }
}
