/**
 * The shape of `gouji/profile/1`: what an office sets for its own use. It parametrises built-in rules and holds no
 * expressions. Ids of rules are checked where the rules are known.
 */
import * as z from 'zod/mini'
import type { Level, Profile } from '../model/profile.ts'
import { thresholds } from '../model/profile.ts'
import { filledText, formatted, type Parsed, parseFile } from './fault.ts'

export const profileSchema = 'gouji/profile/1'

const monthDay = formatted('month-day', /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
const labels = z.optional(z.array(filledText))
const percentage = z.optional(z.number().check(z.minimum(0), z.maximum(100)))

const thresholdShape = Object.fromEntries(
  Object.keys(thresholds).map((name) => [name, percentage]),
) as Record<keyof typeof thresholds, typeof percentage>

const profileFile = z.strictObject({
  schema: z.literal(profileSchema),
  name: z.optional(filledText),
  levels: z.optional(z.record(z.string(), z.enum(['error', 'warning', 'note', 'off']))),
  deadlines: z.optional(
    z.strictObject({
      organ: z.optional(monthDay),
      office: z.optional(monthDay),
      region: z.optional(monthDay),
      unknown: z.optional(monthDay),
    }),
  ),
  thresholds: z.optional(z.strictObject(thresholdShape)),
  extraRows: z.optional(z.strictObject({ t2: labels, t3: labels, t4: labels })),
  typos: z.optional(z.array(z.strictObject({ wrong: filledText, right: z.string() }))),
})

/** A profile as its file has it: levels under whatever ids stand there. */
export type ProfileFile = Omit<Profile, 'levels'> & { levels: Readonly<Record<string, Level>> }

/** The profile of a file's text, or its mistakes. */
export function parseProfile(text: string): Parsed<ProfileFile> {
  const parsed = parseFile(text, profileSchema, profileFile)
  if (parsed.faults) return parsed
  const { name = null, levels = {}, deadlines, thresholds, extraRows, typos = [] } = parsed.value
  const value: ProfileFile = {
    name,
    levels,
    deadlines: present(deadlines),
    thresholds: present(thresholds),
    extraRows: present(extraRows),
    typos,
  }
  return { value, faults: null }
}

/** The text of a file that holds the profile. */
export function writeProfile({ name, levels, deadlines, thresholds, extraRows, typos }: Profile): string {
  const file = {
    schema: profileSchema,
    ...(name === null ? {} : { name }),
    levels: Object.fromEntries(levels),
    deadlines,
    thresholds,
    extraRows,
    typos,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The keys that have a value. */
function present<Key extends string, Value>(
  given: Partial<Record<Key, Value | undefined>> = {},
): Partial<Record<Key, Value>> {
  const kept: Partial<Record<Key, Value>> = {}
  for (const key of Object.keys(given) as Key[]) {
    const value = given[key]
    if (value !== undefined) kept[key] = value
  }
  return kept
}

/** JSON Schema of `gouji/profile/1`; an editor offers the ids of the rules. */
export function profileJsonSchema(ids: readonly string[]): unknown {
  const schema = z.toJSONSchema(profileFile, { io: 'input' })
  const { properties = {} } = schema
  return {
    ...schema,
    title: '年报勾稽 规则配置 (gouji rule profile)',
    properties: {
      ...properties,
      levels: { ...asObject(properties.levels), propertyNames: { enum: [...ids] } },
    },
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
