/** Shapes that several parts of `gouji/1` share, and what `compare`, `rollup` and `similar` add to a report. */
import * as z from 'zod/mini'

z.config({ jitless: true })

export const severity = z.enum(['error', 'warning', 'note'])

export const figureValue = z.nullable(z.number())

export const place = z.object({
  source: z.string(),
  figure: z.optional(z.string()),
  block: z.optional(z.number()),
  start: z.optional(z.number()),
  end: z.optional(z.number()),
  label: z.string(),
  anchor: z.optional(z.string()),
})

const quotation = z.object({ place, raw: z.string() })

const section = z.nullable(z.string())

const tableSide = z.object({
  state: z.enum(['read', 'missing', 'picture', 'attachment', 'unmapped']),
  edition: z.nullable(z.enum(['2021', '2019'])),
})

const figureSide = z.nullable(
  z.object({
    state: z.enum(['number', 'blank', 'dash', 'illegible']),
    value: figureValue,
    raw: z.string(),
    place,
  }),
)

const range = z.object({ start: z.number(), end: z.number() })

/** What the report, the second of two, has otherwise than the first. */
export const differences = z.object({
  /** Name of the first report's source. */
  from: z.string(),
  /** Figures that both state as the same number. */
  equal: z.number(),
  tables: z.array(z.object({ table: z.string(), severity, first: tableSide, second: tableSide })),
  figures: z.array(z.object({ figure: z.string(), severity, first: figureSide, second: figureSide })),
  prose: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'changed', 'numbers', 'moved']),
      severity,
      section,
      first: z.nullable(quotation),
      second: z.nullable(quotation),
      /** Offsets into the two quotations. */
      changes: z.array(z.object({ first: range, second: range })),
    }),
  ),
})

/** What the report has in common with another organ's of the same year, or with its own of an earlier year. */
export const overlap = z.object({
  with: z.object({ source: z.string(), organ: z.nullable(z.string()), year: z.nullable(z.number()) }),
  relation: z.enum(['earlier-year', 'same-year']),
  /** 0 to 1, of the characters that say something of their own. */
  share: z.number(),
  /** Characters that were compared. */
  length: z.number(),
  sections: z.array(z.object({ section, share: z.number(), length: z.number() })),
  passages: z.array(z.object({ section, length: z.number(), here: quotation, there: quotation })),
})

/** The report beside those that it adds up. */
export const rollUp = z.object({
  complete: z.boolean(),
  children: z.array(
    z.object({
      source: z.string(),
      organ: z.nullable(z.string()),
      year: z.nullable(z.number()),
      scope: z.enum(['organ', 'office', 'region', 'unknown']),
      state: z.enum(['counted', 'itself', 'other-year', 'repeated', 'inside-another', 'unusable']),
      reason: z.optional(z.string()),
    }),
  ),
  missing: z.array(z.object({ organ: z.string(), named: z.enum(['list', 'prose']) })),
  cells: z.array(
    z.object({
      figure: z.string(),
      stated: figureValue,
      /** Of the children that count, blanks as 0. */
      sum: z.number(),
      state: z.enum(['equal', 'less', 'more', 'cannot-tell']),
      /** Sources in which the figure cannot be read, and in which it is blank. */
      unread: z.array(z.string()),
      blank: z.array(z.string()),
    }),
  ),
})

export type PlaceJson = z.infer<typeof place>
export type QuotationJson = z.infer<typeof quotation>
export type FigureSideJson = z.infer<typeof figureSide>
export type DifferencesJson = z.infer<typeof differences>
export type OverlapJson = z.infer<typeof overlap>
export type RollUpJson = z.infer<typeof rollUp>
