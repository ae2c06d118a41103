/** What is taken away from the list: the ledger, and the evidence of each organ. */
import {
  distinctNames,
  type LedgerReport,
  ledgerOfJson,
  messagesOf,
  planLedger,
  reportNotDone,
} from '../../core/index.ts'
import { workbookType } from '../../desk/exports.ts'
import type { EvidenceItem } from '../../export/evidence.ts'
import type { Session } from '../../ui/session.ts'
import { hashOf } from '../panel/hash.ts'
import { readKept, readRows } from './list-store.ts'
import type { Row } from './rows.ts'

/** The ledger of the whole list: what was not looked at, or has to be opened by a person, is told as such. */
export async function exportListLedger(session: Session): Promise<void> {
  const { locale } = session.state.look
  const ledgers: LedgerReport[] = []
  for (const row of await readRows()) ledgers.push(await ledgerOfRow(row, session))
  const plan = planLedger(ledgers, locale, { tool: session.tool, madeAt: session.now() })
  const bytes = await session.attempt(session.host.toWorkbook(plan))
  if (bytes) await session.saveAs(messagesOf(locale).desk.ledgerName, workbookType, bytes)
}

async function ledgerOfRow({ id, entry, state, at }: Row, session: Session): Promise<LedgerReport> {
  const { locale } = session.state.look
  const { ledger, workbench } = messagesOf(locale)
  const { unit, level, district, year, url } = entry
  const kept = state.kind === 'done' ? await readKept(id) : undefined
  const facts = {
    ...(unit === '' ? {} : { unit }),
    ...(level === '' ? {} : { level }),
    ...(district === '' ? {} : { district }),
    ...(year === null ? {} : { year }),
    ...(at === null ? {} : { checkedAt: at }),
  }
  // The report's own address is where it was found, at the end of all redirects.
  if (kept) return ledgerOfJson(kept.report, facts, locale)
  const reason =
    state.kind === 'manual'
      ? workbench.manual(workbench.obstacles[state.why](state.detail))
      : ledger.cli.waiting
  return ledgerOfJson(reportNotDone(url), { ...facts, url, reason }, locale)
}

/** An archive for each organ; where there are several organs, all in one. */
export async function exportListEvidence(session: Session): Promise<void> {
  const { locale } = session.state.look
  const { evidence, workbench } = messagesOf(locale)
  const [{ packEvidence }, { writeZip }] = await Promise.all([
    import('../../export/evidence.ts'),
    import('../../export/zip.ts'),
  ])
  const units = new Map<string, EvidenceItem[]>()
  for (const row of await readRows()) {
    const found = await evidenceOfRow(row, session)
    if (found) units.set(found.unit, [...(units.get(found.unit) ?? []), found.item])
  }
  const names = distinctNames([...units.keys()])
  const archives = await Promise.all(
    [...units].map(async ([unit, items], index) => ({
      path: [`${evidence.archive(names[index] ?? String(index + 1))}.zip`],
      bytes: await packEvidence(unit, items, locale),
    })),
  )
  const [first] = archives
  if (!first) return
  const name = archives.length === 1 ? (first.path[0] ?? '') : workbench.evidenceName
  const bytes = archives.length === 1 ? first.bytes : await writeZip(archives)
  await session.saveAs(name, 'application/zip', bytes)
}

async function evidenceOfRow(
  row: Row,
  session: Session,
): Promise<{ unit: string; item: EvidenceItem } | null> {
  const kept = row.state.kind === 'done' ? await readKept(row.id) : undefined
  if (!kept) return null
  const [{ evidenceOf, originalName }, { markSource }] = await Promise.all([
    import('../../export/evidence.ts'),
    import('../../sources/evidence.ts'),
  ])
  const { locale } = session.state.look
  const { tool } = session
  const ledger = await ledgerOfRow(row, session)
  const { report, document, page } = kept
  // The mark at its begin says in which characters it is written, whatever the page says of itself.
  const bytes = page === null ? null : new TextEncoder().encode(`\ufeff<!DOCTYPE html>\n${page}`)
  const facts = {
    unit: ledger.unit,
    original: bytes ? originalName('html', locale) : '',
    tool,
    locale,
  }
  // Beside the original its own hash is shown; the report's is of what was read.
  const shown = bytes ? { ...report, source: { ...report.source, sha256: await hashOf(bytes) } } : report
  const item = evidenceOf(
    report,
    ledger,
    {
      original: bytes && { extension: 'html', bytes },
      marked: markSource(shown, { bytes: bytes ?? new Uint8Array(), document }, 'utf-8', facts),
      taken: { entry: row.entry, at: row.at, url: document.url, sha256: report.source.sha256 },
    },
    tool,
    locale,
  )
  return { unit: ledger.unit, item }
}
