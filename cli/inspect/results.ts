/** What comes out of checks, from wherever it is kept: an inspection's state, or the JSON of `gouji check`. */
import { type Locale, messagesOf, type ReportFacts, reportNotDone } from '../../core/index.ts'
import { findingsFile, type ReportJson } from '../../core/schema/index.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { UnusableFile, UsageError } from '../arguments.ts'
import { readBytes } from '../open.ts'
import { pathOfEntry } from './entries.ts'
import { openInspection } from './open-table.ts'
import { tellListFault } from './status.ts'
import type { InspectionContent, InspectionReader, InspectionRow } from './table.ts'

/** One report of the result. */
export interface ResultItem {
  report: ReportJson
  facts: ReportFacts
  /** Place in the state that it is kept in; null where it comes from JSON. */
  id: number | null
}

export interface Results {
  /** One at a time is in memory, in the order of the lists. */
  items(): AsyncIterable<ResultItem>
  item(id: number): Promise<ResultItem | null>
  content(id: number): Promise<InspectionContent | null>
  row(id: number): Promise<InspectionRow | null>
  /** What is to be said of the whole: rows of lists that were not taken up, conflicts, several rule sets. */
  remarks(): Promise<string[]>
  close(): Promise<void>
}

/** Opens results by their name. Throws `UsageError`, `UnusableFile` and `InspectionFault`. */
export async function openResults(name: string | undefined, locale: Locale): Promise<Results> {
  if (name === undefined) throw new UsageError('needs-state')
  return /\.json$/i.test(name) ? openJsonResults(name) : new StateResults(await openInspection(name), locale)
}

async function openJsonResults(path: string): Promise<Results> {
  const reports = await readReports(path)
  const items = reports.map(({ listed, ...report }): ResultItem => {
    const { unit, level, district, year, checkedAt, previous } = listed ?? {}
    return {
      report,
      facts: {
        ...(unit ? { unit } : {}),
        ...(level ? { level } : {}),
        ...(district ? { district } : {}),
        ...(year ? { year } : {}),
        ...(checkedAt ? { checkedAt } : {}),
        ...(previous ? { previous } : {}),
      },
      id: null,
    }
  })
  return {
    async *items() {
      yield* items
    },
    item: async () => null,
    content: async () => null,
    row: async () => null,
    remarks: async () => [],
    close: async () => undefined,
  }
}

async function readReports(path: string): Promise<ReportJson[]> {
  try {
    const parsed = findingsFile.safeParse(JSON.parse(new TextDecoder().decode(await readBytes(path))))
    if (parsed.success) return parsed.data.reports
  } catch (error) {
    if (error instanceof UnreadableSource) throw new UnusableFile(path, error.reason)
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new UnusableFile(path, 'not-gouji-json')
}

/** Remarks that are told at most; `gouji inspect status` has all. */
const mostRemarks = 2000

class StateResults implements Results {
  private readonly reader: InspectionReader
  private readonly locale: Locale

  constructor(reader: InspectionReader, locale: Locale) {
    this.reader = reader
    this.locale = locale
  }

  async *items(): AsyncIterable<ResultItem> {
    for await (const row of this.reader.rows()) if (row.role === 'report') yield await this.itemOf(row)
  }

  async item(id: number): Promise<ResultItem | null> {
    const row = await this.reader.row(id)
    return row && this.itemOf(row)
  }

  content(id: number): Promise<InspectionContent | null> {
    return this.reader.content(id)
  }

  row(id: number): Promise<InspectionRow | null> {
    return this.reader.row(id)
  }

  async remarks(): Promise<string[]> {
    const { inspect: words } = messagesOf(this.locale)
    const faults = await this.reader.faults()
    const conflicts = await this.reader.conflicts()
    const ruleSets = await this.reader.ruleSets()
    return [
      ...faults.map((fault) => tellListFault(fault, this.locale)),
      ...conflicts.map(({ unit, year, kind, kept, other }) => words.conflict(unit, year, kind, kept, other)),
      ...(ruleSets.length > 1 ? [words.ruleSets(ruleSets.length)] : []),
    ].slice(0, mostRemarks)
  }

  close(): Promise<void> {
    return this.reader.close()
  }

  private async itemOf(row: InspectionRow): Promise<ResultItem> {
    const { id, entry, taken, checked } = row
    const { unit, level, district, year, target } = entry
    const previous = checked?.previous == null ? null : await this.reader.row(checked.previous)
    const finished = row.state === 'done' && row.report !== null
    const { ledger } = messagesOf(this.locale)
    const report = finished && row.report ? row.report : reportNotDone(pathOfEntry(entry))
    return {
      report,
      facts: {
        ...(unit === '' ? {} : { unit }),
        ...(level === '' ? {} : { level }),
        ...(district === '' ? {} : { district }),
        ...(year === null ? {} : { year }),
        ...(target.kind === 'address' ? { url: target.url } : {}),
        ...(checked ? { checkedAt: taken?.at ?? checked.at } : {}),
        ...(previous ? { previous: pathOfEntry(previous.entry) } : {}),
        ...(finished ? {} : { reason: ledger.cli.waiting }),
      },
      id,
    }
  }
}
