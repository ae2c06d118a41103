import { writeCsvRecord } from '../../inspection/csv.ts'
import { type Locale, messagesOf } from '../../messages/index.ts'
import type { LedgerReport } from '../../model/ledger.ts'
import { ledgerColumns } from './columns.ts'
import { textsOf } from './texts.ts'

/** The heading of the ledger as CSV, with the mark by which spreadsheet programs know its encoding. */
export function openLedgerCsv(locale: Locale): string {
  const { columns } = messagesOf(locale).ledger
  return `\ufeff${writeCsvRecord(ledgerColumns.map(({ key }) => columns[key]))}`
}

/** The findings of one report as CSV. `first`: number of its first finding in the ledger. */
export function describeLedgerCsv({ rows }: LedgerReport, first: number, locale: Locale): string {
  return rows
    .map((row, index) => {
      const texts = textsOf(row, first + index, locale)
      return writeCsvRecord(ledgerColumns.map(({ key }) => texts[key]))
    })
    .join('')
}
