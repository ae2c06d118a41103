/** The page of evidence of a report: what was saved of it, with its marks. */
import {
  type EvidenceFacts,
  evidenceMarks,
  frameEvidence,
  messagesOf,
  renderDocument,
  type SourceDocument,
} from '../core/index.ts'
import type { ReportJson } from '../core/schema/index.ts'
import { renderPage } from './render.ts'

/** The saved bytes with their marks: a page as it was, anything else as it was read. */
export function markSource(
  report: ReportJson,
  { bytes, document }: { bytes: Uint8Array; document: SourceDocument },
  charset: string | undefined,
  facts: EvidenceFacts,
): string {
  const marks = evidenceMarks(report)
  const { picture, hidden } = messagesOf(facts.locale).evidence
  const isPage = document.kind === 'html'
  const page = isPage ? renderPage(bytes, charset ? { charset } : {}, marks, { picture, hidden }) : null
  // Marks that do not fit the saved bytes stand in what was read from them.
  const rendered = page?.placed.every(Boolean) ? page : renderDocument(document, marks, facts.locale)
  const { before, after } = frameEvidence(report, marks, rendered.placed, facts)
  return before + rendered.body + after
}
