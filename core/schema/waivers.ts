/**
 * The shape of `gouji/waivers/1`: what people found to be no problem, and what they added by hand. The same file serves the command line, the
 * extension, the add-in and the offline page. Keys beside those named here are kept for people and not read.
 */
import * as z from 'zod/mini'
import type { Note } from '../model/note.ts'
import type { Waiver } from '../model/waiver.ts'
import { filledText, formatted, type Parsed, parseFile } from './fault.ts'
import { severity } from './parts.ts'

export const waiversSchema = 'gouji/waivers/1'

const year = z.int().check(z.minimum(2008), z.maximum(2200))
const at = formatted('date', /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/)

const waiver = z.object({
  organ: filledText,
  year,
  fingerprint: formatted('fingerprint', /^[0-9a-f]{16}$/),
  reason: filledText,
  by: z.string(),
  at,
})

const offset = z.optional(z.int().check(z.minimum(0)))

const note = z.object({
  organ: filledText,
  year,
  severity,
  text: filledText,
  spot: z.object({ anchor: z.string(), start: offset, end: offset, text: filledText }),
  by: z.string(),
  at,
})

const waiversFile = z.object({
  schema: z.literal(waiversSchema),
  waivers: z.array(waiver),
  /** Findings that people added by hand. */
  notes: z.optional(z.array(note)),
})

/** What people found about reports: this is no problem, that is one. */
export interface Verdicts {
  waivers: Waiver[]
  notes: Note[]
}

/** The waivers and notes of a file's text, or its mistakes. */
export function parseVerdicts(text: string): Parsed<Verdicts> {
  const parsed = parseFile(text, waiversSchema, waiversFile)
  if (parsed.faults) return parsed
  const { waivers, notes = [] } = parsed.value
  const plain = notes.map(
    ({ spot: { anchor, start, end, text: quote }, ...rest }): Note => ({
      ...rest,
      spot: { anchor, text: quote, ...(start === undefined || end === undefined ? {} : { start, end }) },
    }),
  )
  return { value: { waivers, notes: plain }, faults: null }
}

/** The waivers of a file's text, or its mistakes. */
export function parseWaivers(text: string): Parsed<Waiver[]> {
  const parsed = parseVerdicts(text)
  return parsed.faults ? parsed : { value: parsed.value.waivers, faults: null }
}

/** The text of a file that holds these waivers and notes, one a line, so that two versions can be compared. */
export function writeWaivers(waivers: readonly Waiver[], notes: readonly Note[] = []): string {
  const list = (items: readonly object[]): string =>
    `[\n${items.map((one) => JSON.stringify(one)).join(',\n')}\n]`
  const added = notes.length > 0 ? `,"notes":${list(notes)}` : ''
  return `{"schema":${JSON.stringify(waiversSchema)},"waivers":${list(waivers)}${added}}\n`
}

/** JSON Schema of `gouji/waivers/1`. */
export function waiversJsonSchema(): unknown {
  return { ...z.toJSONSchema(waiversFile, { io: 'input' }), title: '年报勾稽 “不是问题” (gouji waivers)' }
}
