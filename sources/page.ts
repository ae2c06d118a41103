import { type Block, type SourceDocument, type SourceLimit, sourceSchema } from '../core/model/source.ts'
import type { PageFacts } from './facts.ts'

/** What the walk found on a page. */
export interface Snapshot {
  blocks: Block[]
  limits: SourceLimit[]
  facts: PageFacts
}

/** The document of a page that was read. `url` is where it was taken from, which wins over what the page says. */
export function pageDocument(name: string, snapshot: Snapshot, url?: string): SourceDocument {
  const { blocks, limits, facts } = snapshot
  return { schema: sourceSchema, kind: 'html', name, ...facts, ...(url ? { url } : {}), blocks, limits }
}
