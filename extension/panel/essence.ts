/** What of a page matters to a check, so that a clock or a row of news that moves does not count as a change. */
import { readReport, type SourceDocument } from '../../core/index.ts'

export function essenceOf(document: SourceDocument, address: string): string {
  const { status, reason, identity, figures, paragraphs, tables } = readReport(document)
  return JSON.stringify([
    withoutHash(address),
    status,
    reason,
    identity.organ,
    identity.year,
    identity.published,
    Object.entries(figures).map(([key, figure]) => [key, figure?.state, figure?.raw]),
    Object.values(tables).map(({ state }) => state),
    paragraphs.map(({ text }) => text),
  ])
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/s, '')
}
