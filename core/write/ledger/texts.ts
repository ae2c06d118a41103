import { type Locale, messagesOf } from '../../messages/index.ts'
import type { LedgerColumn } from '../../messages/zh-CN/ledger.ts'
import type { LedgerRow } from '../../model/ledger.ts'
import { writeMinute } from '../time.ts'

/** A row of the ledger as text, column by column: what every form of the ledger shows. */
export function textsOf(row: LedgerRow, number: number, locale: Locale): Record<LedgerColumn, string> {
  const words = messagesOf(locale)
  const { ledger } = words
  const { waiver } = row
  return {
    number: String(number),
    unit: row.unit,
    year: row.year === null ? ledger.unknownYear : String(row.year),
    title: row.title,
    address: row.address,
    published: row.published,
    checkedAt: writeMinute(row.checkedAt),
    kind: row.kind,
    severity: words.severity[row.severity],
    places: row.places.join('\n'),
    quotes: row.quotes.join('\n'),
    arithmetic: row.arithmetic.join('\n'),
    difference: row.difference,
    basis: row.basis,
    remedy: row.remedy,
    picture: row.picture ? '' : row.evidence,
    link: row.link,
    verdict: `${ledger.verdicts[row.verdict]}${words.text.colon}${row.message}`,
    // A waiver is a person's own conclusion; everything else is left to people.
    decision: waiver ? ledger.notAProblem : '',
    reviewer: waiver?.by ?? '',
    reason: waiver?.reason ?? '',
    deadline: '',
    correction: '',
    recheck: '',
    recheckNote: '',
    rule: row.rule,
    instance: row.instance,
    relations: row.relations.map(({ rule, instance }) => `${rule} ${instance}`).join('\n'),
    fingerprint: row.fingerprint,
    source: row.source,
    sha256: row.sha256,
    previous: row.previous,
    fragment: row.link === '' ? '' : row.link.slice(row.link.indexOf(':~:')),
  }
}
