/**
 * The shape of `gouji/1`, the findings JSON: what `--format json` writes, what `--previous` and other tools read back.
 * The types are inferred from here, and `docs/gouji.schema.json` is generated from here.
 */
import * as z from 'zod/mini'
import { differences, figureValue, overlap, place, rollUp, severity } from './parts.ts'

z.config({ jitless: true })

const source = z.object({
  name: z.string(),
  url: z.optional(z.string()),
  sha256: z.optional(z.string()),
  takenAt: z.optional(z.string()),
  published: z.optional(z.string()),
})

const change = z.object({ figure: z.string(), from: figureValue, to: z.number() })

const finding = z.object({
  fingerprint: z.string(),
  rule: z.string(),
  instance: z.string(),
  relations: z.optional(z.array(z.object({ rule: z.string(), instance: z.string() }))),
  severity,
  verdict: z.enum(['fail', 'review', 'cannot-tell']),
  origin: z.enum(['rule', 'manual']),
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  evidence: z.array(
    z.object({
      role: z.enum(['stated', 'expected', 'part', 'prior', 'child', 'other', 'quote']),
      place,
      raw: z.string(),
      value: z.optional(figureValue),
      /** The sentence around a place in the prose. */
      quote: z.optional(z.string()),
    }),
  ),
  causes: z.array(z.object({ figures: z.array(change), sole: z.boolean() })),
  fix: z.optional(z.array(change)),
  /** The relations written out, the first one first. */
  arithmetic: z.optional(z.array(z.string())),
  /** Text directive (`:~:text=…`) that leads to the first place on the page. */
  fragment: z.optional(z.string()),
  waiver: z.optional(z.object({ reason: z.string(), by: z.string(), at: z.string() })),
})

const claim = z.object({
  about: z.union([z.string(), z.array(z.string())]),
  value: z.optional(z.number()),
  bound: z.optional(z.enum(['at-least', 'about'])),
  unit: z.string(),
  scope: z.string(),
  time: z.string(),
  quote: z.string(),
  section: z.nullable(z.string()),
  start: z.number(),
  end: z.number(),
  reading: z.optional(z.string()),
})

const outcome = z.object({
  rule: z.string(),
  instance: z.string(),
  state: z.enum(['pass', 'fail', 'review', 'cannot-tell', 'not-applicable']),
  reason: z.optional(z.string()),
  stated: figureValue,
  expected: figureValue,
  figures: z.array(z.string()),
  /** Index into `claims`. */
  claim: z.optional(z.number()),
  reading: z.optional(z.string()),
})

/** What the list of a spot check says of a report. */
const listed = z.object({
  unit: z.string(),
  level: z.string(),
  district: z.string(),
  year: z.nullable(z.number()),
  checkedAt: z.optional(z.string()),
  previous: z.optional(z.string()),
})

const report = z.object({
  source,
  listed: z.optional(listed),
  status: z.enum(['checked', 'not-a-report', 'unsupported', 'unreadable']),
  reason: z.optional(z.string()),
  detail: z.optional(z.string()),
  organ: z.nullable(z.string()),
  year: z.nullable(z.number()),
  /** The report's own title as printed. */
  title: z.optional(z.string()),
  edition: z.nullable(z.enum(['2021', '2019'])),
  scope: z.enum(['organ', 'office', 'region', 'unknown']),
  verdict: z.nullable(z.enum(['errors', 'review', 'cannot-tell', 'passed'])),
  figures: z.record(z.string(), figureValue),
  unread: z.record(z.string(), z.enum(['blank', 'dash', 'illegible'])),
  claims: z.array(claim),
  checks: z.object({
    passed: z.number(),
    failed: z.number(),
    review: z.number(),
    cannotTell: z.number(),
    notApplicable: z.number(),
  }),
  outcomes: z.optional(z.array(outcome)),
  findings: z.array(finding),
  rollup: z.optional(rollUp),
  differences: z.optional(differences),
  overlaps: z.optional(z.array(overlap)),
})

export const findingsFile = z.object({
  schema: z.literal('gouji/1'),
  kind: z.enum(['check', 'rollup', 'compare', 'similar', 'inspect']),
  tool: z.object({ name: z.string(), version: z.string(), rules: z.string() }),
  profile: z.optional(
    z.object({
      name: z.nullable(z.string()),
      levels: z.record(z.string(), z.enum(['error', 'warning', 'note', 'off'])),
    }),
  ),
  reports: z.array(report),
  summary: z.object({
    reports: z.number(),
    errors: z.number(),
    reviews: z.number(),
    notes: z.number(),
    cannotTell: z.number(),
    waived: z.optional(z.number()),
  }),
})

export type FindingsFile = z.infer<typeof findingsFile>
export type ReportJson = z.infer<typeof report>
export type FindingJson = z.infer<typeof finding>

/** JSON Schema of `gouji/1`, for docs and for other programs. */
export function findingsJsonSchema(): unknown {
  return z.toJSONSchema(findingsFile)
}
