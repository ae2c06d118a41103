import {
  closeJson,
  distinctNames,
  type evidenceMarks,
  type LedgerReport,
  type Locale,
  messagesOf,
  openJson,
  type Tool,
} from '../core/index.ts'
import { type ArchivedFile, writeZip } from './zip.ts'

/** What is kept of one report. */
export interface EvidenceItem {
  /** Names its folder: the year, the title. */
  name: string
  /** The bytes as they were taken; null where none ever came. */
  original: { extension: string; bytes: Uint8Array } | null
  /** The page with its marks; null where there is nothing to show. */
  marked: string | null
  /** Findings, and how the bytes came here, as JSON. */
  result: string
  taken: string
}

type ReportJson = Parameters<typeof evidenceMarks>[0]

const plurals = { error: 'errors', warning: 'reviews', note: 'notes' } as const

/** What is kept of a report as the ledger tells it: named by its year, its findings as `gouji/1`. */
export function evidenceOf(
  report: ReportJson,
  { year, reason }: LedgerReport,
  { original, marked, taken }: Pick<EvidenceItem, 'original' | 'marked'> & { taken: object },
  tool: Tool,
  locale: Locale,
): EvidenceItem {
  const summary = { reports: 1, errors: 0, reviews: 0, notes: 0, cannotTell: reason === '' ? 0 : 1 }
  for (const { severity, waiver } of report.findings) if (!waiver) summary[plurals[severity]]++
  return {
    name: year === null ? messagesOf(locale).ledger.unknownYear : String(year),
    original,
    marked,
    result: `${openJson('inspect', tool)}${JSON.stringify(report)}${closeJson(summary)}`,
    taken: `${JSON.stringify(taken, null, 2)}\n`,
  }
}

/** The evidence of one organ as an archive: a folder a report, and a list of hashes over all files. Same evidence, same bytes. */
export async function packEvidence(
  unit: string,
  items: readonly EvidenceItem[],
  locale: Locale,
): Promise<Uint8Array> {
  const { evidence } = messagesOf(locale)
  const encoder = new TextEncoder()
  const folders = distinctNames(items.map(({ name }) => name))
  const files: ArchivedFile[] = items.flatMap(({ original, marked, result, taken }, index) => {
    const folder = folders[index] ?? String(index + 1)
    const text = (name: string, content: string): ArchivedFile => ({
      path: [folder, name],
      bytes: encoder.encode(content),
    })
    return [
      ...(original
        ? [{ path: [folder, originalName(original.extension, locale)], bytes: original.bytes }]
        : []),
      ...(marked === null ? [] : [text(`${evidence.marked}.html`, marked)]),
      text(`${evidence.result}.json`, result),
      text(`${evidence.taken}.json`, taken),
    ]
  })
  const hashes = await Promise.all(
    files.map(async ({ path, bytes }) => `${await hashBytes(bytes)}  ${path.join('/')}\n`),
  )
  const names = files.map(({ path }) => path.join('/'))
  return writeZip([
    { path: [evidence.readmeFile], bytes: encoder.encode(evidence.readme(unit, names)) },
    { path: [evidence.hashFile], bytes: encoder.encode(hashes.join('')) },
    ...files,
  ])
}

/** Name of the bytes as they were taken. */
export function originalName(extension: string, locale: Locale): string {
  const { evidence } = messagesOf(locale)
  return /^[a-z0-9]{1,6}$/.test(extension) ? `${evidence.original}.${extension}` : evidence.original
}

async function hashBytes(bytes: Uint8Array): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
