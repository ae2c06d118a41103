/**
 * The shape of `gouji/waivers/1`: what people found to be no problem. The same file serves the command line, the
 * extension, the add-in and the offline page. Keys beside those named here are kept for people and not read.
 */
import * as z from 'zod/mini'
import type { Waiver } from '../model/waiver.ts'
import { filledText, formatted, type Parsed, parseFile } from './fault.ts'

export const waiversSchema = 'gouji/waivers/1'

const waiver = z.object({
  organ: filledText,
  year: z.int().check(z.minimum(2008), z.maximum(2200)),
  fingerprint: formatted('fingerprint', /^[0-9a-f]{16}$/),
  reason: filledText,
  by: z.string(),
  at: formatted('date', /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/),
})

const waiversFile = z.object({ schema: z.literal(waiversSchema), waivers: z.array(waiver) })

/** The waivers of a file's text, or its mistakes. */
export function parseWaivers(text: string): Parsed<Waiver[]> {
  const parsed = parseFile(text, waiversSchema, waiversFile)
  return parsed.faults ? parsed : { value: parsed.value.waivers, faults: null }
}

/** The text of a file that holds these waivers, one a line, so that two versions can be compared. */
export function writeWaivers(waivers: readonly Waiver[]): string {
  const lines = waivers.map((waiver) => JSON.stringify(waiver)).join(',\n')
  return `{"schema":${JSON.stringify(waiversSchema)},"waivers":[\n${lines}\n]}\n`
}

/** JSON Schema of `gouji/waivers/1`. */
export function waiversJsonSchema(): unknown {
  return { ...z.toJSONSchema(waiversFile, { io: 'input' }), title: '年报勾稽 “不是问题” (gouji waivers)' }
}
