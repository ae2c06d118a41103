/** The notice to one organ (整改通知): what is to be verified, with blanks for what only people know, and a list to fill in. */
import { type Locale, type Messages, messagesOf } from '../messages/index.ts'
import type { LedgerReport, LedgerRow } from '../model/ledger.ts'
import type { DocumentBlock, DocumentPlan } from '../model/plan.ts'
import { textsOf } from './ledger/texts.ts'
import type { LedgerFacts } from './ledger.ts'
import { blank, paragraph, tableOf } from './notice/blocks.ts'
import { writeMinute } from './time.ts'

/** At most this many findings are told one by one; the list names all of them. */
const mostTold = 60

/** Null where a unit's reports give nothing to verify. Notes, and what people found to be no problem, are left out. */
export function planNotice(
  reports: readonly LedgerReport[],
  locale: Locale,
  facts: LedgerFacts,
): DocumentPlan | null {
  const [first] = reports
  const rows = reports.flatMap((report) => report.rows).filter(isToVerify)
  const undecided = reports.filter(({ reason }) => reason !== '')
  if (!first || rows.length + undecided.length === 0) return null
  const { notice } = messagesOf(locale)
  const title = notice.title
  return {
    title: `${title} ${first.unit}`,
    sections: [
      { blocks: writeLetter(first.unit, reports, rows, undecided, locale) },
      ...(rows.length > 0
        ? [{ landscape: true as const, blocks: writeList(reports, rows, locale, facts) }]
        : []),
    ],
  }
}

/** Errors and reviews that nobody waived. */
export function isToVerify({ severity, waiver }: LedgerRow): boolean {
  return severity !== 'note' && waiver === null
}

/** The years of reports, in their order, each once. */
export function yearsOf(reports: readonly LedgerReport[]): number[] {
  return [...new Set(reports.flatMap(({ year }) => (year === null ? [] : [year])))].sort(
    (one, other) => one - other,
  )
}

function writeLetter(
  unit: string,
  reports: readonly LedgerReport[],
  rows: readonly LedgerRow[],
  undecided: readonly LedgerReport[],
  locale: Locale,
): DocumentBlock[] {
  const words = messagesOf(locale)
  const { notice } = words
  const { blanks } = notice
  const told = rows.length > 0
  const years = notice.years(yearsOf(reports))
  const parts: [title: string, blocks: DocumentBlock[]][] = []
  const numbers = new Map(rows.map((row, index) => [row, index + 1]))
  for (const severity of ['error', 'warning'] as const) {
    const own = rows.filter((row) => row.severity === severity).slice(0, mostTold)
    if (own.length > 0)
      parts.push([
        severity === 'error' ? notice.errors : notice.warnings,
        own.flatMap((row, index) => writeFinding(row, index + 1, numbers.get(row) ?? 0, locale)),
      ])
  }
  if (undecided.length > 0)
    parts.push([notice.undecided, undecided.map((report) => writeUndecided(report, words))])
  parts.push([
    notice.demands,
    [
      paragraph(
        'body',
        notice.demandBefore,
        blank(blanks.deadline),
        told ? notice.demandAfter : notice.demandAfterUndecided,
      ),
      paragraph('body', notice.contact, blank(blanks.person), `　${notice.phone}`, blank(blanks.phone)),
    ],
  ])
  return [
    paragraph('signature', blank(blanks.number)),
    paragraph('title', notice.title),
    paragraph('plain', notice.addressee(unit)),
    paragraph('body', told ? notice.intro(years, rows.length) : notice.introUndecided(years)),
    ...parts.flatMap(([title, blocks], index) => [
      paragraph('heading-1', notice.heading(index + 1, title)),
      ...blocks,
    ]),
    ...(told ? [paragraph('body', `${notice.attachment}${notice.listTitle}`)] : []),
    paragraph('signature', blank(blanks.sender)),
    paragraph('signature', blank(blanks.date)),
  ]
}

function writeUndecided(
  { unit, year, title, reason, address }: LedgerReport,
  words: Messages,
): DocumentBlock {
  // A path on the inspector's computer says nothing to the unit.
  const isOnline = /^https?:/i.test(address)
  const named = title || `${unit} ${year === null ? '' : words.text.year(year)}`.trim()
  return paragraph('body', words.notice.undecidedOf(named, reason), {
    text: ` ${isOnline ? address : (address.split(/[\\/]/).pop() ?? '')}`,
    ...(isOnline ? { link: address } : {}),
  })
}

/** One finding: its sentence, quotation, place, arithmetic, basis and advice. */
function writeFinding(row: LedgerRow, place: number, number: number, locale: Locale): DocumentBlock[] {
  const words = messagesOf(locale)
  const { notice, text } = words
  const { semicolon } = notice
  const line = (name: string, value: string): DocumentBlock[] =>
    value === '' ? [] : [paragraph('body', { text: `${name}${text.colon}`, strong: true }, value)]
  const advice = row.severity === 'error' ? notice.suggest(row.remedy) : notice.review(row.remedy)
  const year = row.year === null ? '' : String(row.year)
  const difference = row.difference === '' ? '' : notice.difference(row.difference)
  return [
    paragraph('heading-2', notice.subheading(place, notice.finding(year, row.kind))),
    paragraph('body', row.message),
    ...line(notice.quote, row.quotes.map((quote) => `“${quote}”`).join(semicolon)),
    ...line(notice.place, row.places.join(semicolon)),
    ...(row.arithmetic.length > 0
      ? line(notice.arithmetic, row.arithmetic.join(semicolon) + difference)
      : []),
    ...line(notice.basis, row.basis),
    ...line(notice.suggestion, advice),
    ...(row.link === '' ? [] : [paragraph('body', { text: notice.link, link: row.link })]),
    ...(row.picture ? [{ kind: 'picture' as const, ...row.picture, text: notice.picture(number) }] : []),
  ]
}

/** The list, and under it what was checked, by which it can be shown later. */
function writeList(
  reports: readonly LedgerReport[],
  rows: readonly LedgerRow[],
  locale: Locale,
  { tool }: LedgerFacts,
): DocumentBlock[] {
  const { notice, page } = messagesOf(locale)
  const lines = rows.map((row, index) => {
    const texts = textsOf(row, index + 1, locale)
    return [
      index + 1,
      texts.year,
      row.kind,
      texts.places,
      [texts.quotes, texts.arithmetic].filter((part) => part !== '').join('\n'),
      row.difference,
      row.basis,
      '',
      '',
    ]
  })
  return [
    paragraph('plain', notice.attached),
    paragraph('caption', notice.listTitle),
    tableOf(notice.listColumns, lines, [4, 6, 11, 18, 30, 6, 17, 10, 10]),
    ...reports
      .filter((report) => report.rows.some(isToVerify))
      .map(({ address, checkedAt, sha256 }) =>
        paragraph('note', notice.evidenceLine(address, writeMinute(checkedAt), sha256)),
      ),
    paragraph('note', notice.tool(page.toolLine(tool.version, tool.rules))),
  ]
}
