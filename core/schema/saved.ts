/** The shape of what `gouji read --save` writes: the SourceDocument, and the Report as it was read then. */
import * as z from 'zod/mini'
import type { SourceDocument } from '../model/source.ts'

z.config({ jitless: true })

const span = z.number().check(z.int(), z.minimum(1))
const index = z.number().check(z.int(), z.minimum(0))
const yes = z.optional(z.literal(true))

const cell = z.object({
  anchor: z.string(),
  row: index,
  column: index,
  rowSpan: span,
  columnSpan: span,
  text: z.string(),
  header: yes,
  hidden: yes,
  illegible: z.optional(z.enum(['no-result', 'error'])),
})

const base = { anchor: z.string(), hidden: yes }

const block = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('text'),
    text: z.string(),
    heading: z.optional(index),
    link: yes,
    landmark: yes,
  }),
  z.object({
    ...base,
    kind: z.literal('grid'),
    rows: index,
    columns: index,
    cells: z.array(cell),
    sheet: z.optional(z.string()),
  }),
  z.object({ ...base, kind: z.literal('image'), text: z.string(), address: z.string() }),
  z.object({
    ...base,
    kind: z.literal('attachment'),
    text: z.string(),
    address: z.string(),
    format: z.string(),
  }),
])

const facts = {
  kind: z.enum(['html', 'text', 'xlsx', 'docx', 'pdf']),
  name: z.string(),
  url: z.optional(z.string()),
  sha256: z.optional(z.string()),
  takenAt: z.optional(z.string()),
  title: z.optional(z.string()),
  site: z.optional(z.string()),
  published: z.optional(z.string()),
  sheets: z.optional(z.array(z.object({ name: z.string(), hidden: z.boolean() }))),
}

const part = z.object({ ...facts, blocks: index, limits: index })

const sourceDocument = z.object({
  ...facts,
  schema: z.literal('gouji/source/1'),
  blocks: z.array(block),
  limits: z.array(z.object({ code: z.string(), at: z.optional(z.string()) })),
  parts: z.optional(z.tuple([part, part])),
})

export const savedSchema = 'gouji/read/1'

const savedFile = z.object({ schema: z.literal(savedSchema), source: sourceDocument, report: z.unknown() })

/** The SourceDocument inside a saved file; null where the JSON is something else. The saved report is for people: it is read anew. */
export function parseSaved(json: unknown): SourceDocument | null {
  const parsed = savedFile.safeParse(json)
  return parsed.success ? (parsed.data.source as SourceDocument) : null
}
