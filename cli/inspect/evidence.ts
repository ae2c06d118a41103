import { extname, join } from 'node:path'
import type { Locale } from '../../core/index.ts'
import type { ReportJson } from '../../core/schema/index.ts'
import { type EvidenceItem, evidenceOf, originalName, packEvidence } from '../../export/evidence.ts'
import { markSource } from '../../sources/evidence.ts'
import { UsageError } from '../arguments.ts'
import { thisTool } from '../frame.ts'
import type { InspectArguments } from './arguments.ts'
import { openResults, type Results } from './results.ts'
import type { InspectionContent } from './table.ts'
import { archiveName, groupByUnit, type ListedReport, listReports } from './units.ts'
import { deliver } from './write-files.ts'

/** `gouji inspect evidence STATE --output FOLDER`: an archive an organ. Made again, it is the same to the byte. */
export async function runEvidence({ paths, values, locale }: InspectArguments): Promise<number> {
  const [name, more] = paths
  if (name === undefined || more !== undefined || /\.json$/i.test(name)) throw new UsageError('needs-state')
  const { output } = values
  if (output === undefined) throw new UsageError('needs-output')
  const results = await openResults(name, locale)
  try {
    for (const { unit, file, reports } of groupByUnit(await listReports(results, locale))) {
      const items: EvidenceItem[] = []
      for (const report of reports) items.push(...(await gather(report, results, locale)))
      const bytes = await packEvidence(unit, items, locale)
      await deliver(join(output, archiveName(file, locale)), bytes, locale)
    }
    return 0
  } finally {
    await results.close()
  }
}

/** What is kept of one report. */
async function gather(
  { ledger, id }: ListedReport,
  results: Results,
  locale: Locale,
): Promise<EvidenceItem[]> {
  const row = id === null ? null : await results.row(id)
  if (id === null || !row?.report) return []
  const { report, entry, taken, checked } = row
  const content = await results.content(id)
  const extension = extensionOf(report, content)
  const tool = { ...thisTool(), ...(checked ? { version: checked.version, rules: checked.rules } : {}) }
  const original = content && { extension, bytes: content.bytes }
  const marked = content?.document
    ? markSource(
        report,
        { bytes: content.bytes, document: content.document },
        charsetOf(taken?.headers ?? {}),
        {
          unit: ledger.unit,
          original: originalName(extension, locale),
          tool,
          locale,
        },
      )
    : null
  return [evidenceOf(report, ledger, { original, marked, taken: { entry, taken, checked } }, tool, locale)]
}

function charsetOf(headers: Readonly<Record<string, string>>): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1]
}

/** By what was read; the name tells apart what is read alike. */
function extensionOf({ source }: ReportJson, content: InspectionContent | null): string {
  const kind = content?.document?.kind
  const named = extname(source.name.replace(/[?#].*$/, ''))
    .slice(1)
    .toLowerCase()
  if (kind === 'html') return /^(?:mht|mhtml)$/.test(named) ? named : 'html'
  if (kind === 'text') return named === 'md' ? named : 'txt'
  return kind === 'xlsx' || kind === 'docx' || kind === 'pdf' ? named || kind : named
}
