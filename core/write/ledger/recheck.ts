/** A ledger that came back, and the same ledger with what a re-check found: every other cell stays as people left it. */

import type { Rechecked, RecheckedRow, RecheckState } from '../../inspection/recheck.ts'
import {
  cellOf,
  type LedgerKey,
  ledgerKeys,
  type ReturnedLedger,
  type ReturnedRow,
  readLedger,
} from '../../inspection/returned.ts'
import { type Locale, locales, type Messages, messagesOf } from '../../messages/index.ts'
import { wholeRule } from '../../model/finding.ts'
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../model/plan.ts'
import type { SourceDocument } from '../../model/source.ts'
import { writeMinute } from '../time.ts'
import { ledgerColumns } from './columns.ts'
import { heightOf } from './height.ts'

/** A row of a ledger that came back, and the report that it is about. */
export interface LedgerLine {
  unit: string
  /** null where none is told. */
  year: number | null
  /** Address as shown, and name of the source as it was given. */
  address: string
  source: string
  /** Last year's report that it was compared with; '' for none. */
  previous: string
  row: RecheckedRow
}

/** The ledger in a workbook, in either language; null where there is none. */
export function openLedger(document: SourceDocument): ReturnedLedger | null {
  const names = new Map<string, LedgerKey>()
  for (const locale of locales) {
    const { columns } = messagesOf(locale).ledger
    for (const key of ledgerKeys) names.set(columns[key], key)
  }
  return readLedger(document, names)
}

/** What is to be looked at again, row by row. */
export function listLedger(ledger: ReturnedLedger): LedgerLine[] {
  return ledger.rows.map((row) => {
    const told = (key: LedgerKey): string => cellOf(row, key, ledger).trim()
    const rule = told('rule')
    const instance = told('instance') || wholeRule
    const relations = told('relations')
      .split('\n')
      .flatMap((line) => {
        const at = line.trim().indexOf(' ')
        return at > 0 ? [{ rule: line.trim().slice(0, at), instance: line.trim().slice(at + 1) }] : []
      })
    const year = /^\d{4}$/.test(told('year')) ? Number(told('year')) : null
    return {
      unit: told('unit'),
      year,
      address: told('address'),
      source: told('source') || told('address'),
      previous: told('previous'),
      row: {
        rule,
        instance,
        relations: relations.length > 0 ? relations : [{ rule, instance }],
        fingerprint: told('fingerprint'),
        sha256: told('sha256'),
        waived: isWaived(told('verdict'), told('decision')),
        quote: told('quotes'),
      },
    }
  })
}

function isWaived(verdict: string, decision: string): boolean {
  return locales.some((locale) => {
    const { ledger } = messagesOf(locale)
    return decision === ledger.notAProblem || verdict.startsWith(ledger.verdicts.waived)
  })
}

/** The ledger with the results of a re-check, row by row, and a sheet that counts them. */
export function planRecheck(
  ledger: ReturnedLedger,
  results: readonly Rechecked[],
  locale: Locale,
  checkedAt: string,
): WorkbookPlan {
  const words = messagesOf(locale)
  const { headings, columns } = ledger
  const head = ledger.above.length + 1
  const recheck = columns.get('recheck') ?? headings.length
  const note = columns.get('recheckNote') ?? Math.max(headings.length, recheck + 1)
  const count = Math.max(headings.length, recheck + 1, note + 1)
  const headingAt = (column: number): string => {
    if (column === recheck) return words.ledger.columns.recheck
    return column === note ? words.ledger.columns.recheckNote : (headings[column] ?? '')
  }
  const specs = Array.from({ length: count }, (_, column) => specOf(headingAt(column)))
  const lines = ledger.rows.map((row, index) => {
    const result = results[index]
    return Array.from({ length: count }, (_, column) => {
      if (column === recheck) return result ? words.ledger.recheck.states[result.state] : ''
      if (column === note) return result ? tellWhy(result, words) : ''
      return row.cells[column] ?? ''
    })
  })
  const looks = ledger.rows.map((_, index) => lookOf(results[index]?.state))
  const sheet: SheetPlan = {
    name: ledger.sheet,
    widths: specs.map(({ width }) => width),
    cells: [
      ...ledger.above.flatMap((line, row) =>
        line.flatMap((text, column): CellPlan[] =>
          text === ''
            ? []
            : [
                {
                  row: row + 1,
                  column: column + 1,
                  content: { kind: 'text', text },
                  look: row === 0 ? 'title' : 'note',
                },
              ],
        ),
      ),
      ...specs.map(
        (_, column): CellPlan => ({
          row: head,
          column: column + 1,
          content: { kind: 'text', text: headingAt(column) },
          look: 'head',
        }),
      ),
      ...lines.flatMap((line, index) =>
        line.map(
          (text, column): CellPlan => ({
            row: head + 1 + index,
            column: column + 1,
            content: contentOf(text, headingAt(column), ledger.rows[index], ledger, words),
            look: column === recheck ? (looks[index] ?? 'text') : 'text',
          }),
        ),
      ),
    ],
    frozen: { rows: head, columns: 2 },
    filter: { row: head, columns: count },
    hiddenColumns: specs.flatMap(({ hidden }, column) => (hidden ? [column + 1] : [])),
    heights: lines.map((line, index) => ({
      row: head + 1 + index,
      height: heightOf(
        line.flatMap((text, column) => {
          const spec = specs[column]
          return spec && !spec.hidden ? [{ text, width: spec.width }] : []
        }),
      ),
    })),
    landscape: { paper: 'A3', repeat: head },
  }
  return { sheets: [sheet, planCounts(results, words, checkedAt)] }
}

function specOf(heading: string): { width: number; hidden: boolean } {
  for (const locale of locales) {
    const { columns } = messagesOf(locale).ledger
    const found = ledgerColumns.find(({ key }) => columns[key] === heading.trim())
    if (found) return { width: found.width, hidden: found.by === 'hidden' }
  }
  return { width: 14, hidden: false }
}

const longestNumber = 15

/** Numbers stay numbers and addresses stay links; everything else is text. */
function contentOf(
  text: string,
  heading: string,
  row: ReturnedRow | undefined,
  ledger: ReturnedLedger,
  words: Messages,
): CellPlan['content'] {
  if (/^\d+(?:\.\d+)?$/.test(text) && text.length <= longestNumber && !/^0\d/.test(text))
    return { kind: 'number', value: Number(text) }
  const address = row ? cellOf(row, 'address', ledger) : ''
  if (text !== '' && text === address) return { kind: 'link', text, address }
  const fragment = row ? cellOf(row, 'fragment', ledger) : ''
  const isLink = locales.some((locale) => messagesOf(locale).ledger.columns.link === heading.trim())
  if (isLink && text !== '' && /^:~:text=[\w%.!~*'(),]+$/.test(fragment))
    return { kind: 'link', text: words.ledger.jump, address: `${address.split('#', 1)[0] ?? ''}#${fragment}` }
  return { kind: 'text', text }
}

/** 页面与检查时完全相同. */
function tellWhy({ why, reason }: Rechecked, { ledger, reasons, unreadable, text }: Messages): string {
  const known: Readonly<Record<string, string>> = { ...reasons, ...unreadable }
  const more = reason === undefined ? '' : `${text.colon}${known[reason] ?? reason}`
  return ledger.recheck.whys[why] + more
}

function lookOf(state: RecheckState | undefined): CellPlan['look'] {
  if (state === 'open') return 'error'
  if (state === 'changed' || state === 'unreachable') return 'warning'
  return state === 'waived' ? 'dim' : 'text'
}

const states: readonly RecheckState[] = ['corrected', 'open', 'changed', 'unreachable', 'waived']

function planCounts(results: readonly Rechecked[], { ledger }: Messages, checkedAt: string): SheetPlan {
  const { recheck, columns, total } = ledger
  const lines: [string, number][] = [
    ...states.map((state): [string, number] => [
      recheck.states[state],
      results.filter((result) => result.state === state).length,
    ]),
    [total, results.length],
  ]
  const text = (row: number, column: number, words: string, look: CellPlan['look']): CellPlan => ({
    row,
    column,
    content: { kind: 'text', text: words },
    look,
  })
  return {
    name: recheck.summary,
    widths: [24, 12],
    cells: [
      text(1, 1, recheck.title, 'title'),
      text(2, 1, recheck.checkedAt(writeMinute(checkedAt)), 'note'),
      text(3, 1, columns.recheck, 'head'),
      text(3, 2, recheck.count, 'head'),
      ...lines.flatMap(([name, value], index): CellPlan[] => [
        text(index + 4, 1, name, 'text'),
        { row: index + 4, column: 2, content: { kind: 'number', value }, look: 'figure' },
      ]),
    ],
  }
}
