/** Reading files that people write: either a value of the schema, or every mistake with its place. */
import * as z from 'zod/mini'
import type { FileFault, FormatName } from '../model/fault.ts'
import { locateSyntaxError } from './syntax.ts'

z.config({ jitless: true })

export type Parsed<Value> = { value: Value; faults: null } | { value: null; faults: FileFault[] }

type Issue = z.core.$ZodIssue

/** A string of a named format; the name is what a mistake speaks of. */
export function formatted(name: FormatName, pattern: RegExp): z.ZodMiniString {
  return z.string().check(z.regex(pattern, { error: name }))
}

/** A string with something in it beside white space. */
export const filledText = formatted('text', /\S/)

/** Reads the text of a file as JSON of a schema whose `schema` key must be `name`. */
export function parseFile<Schema extends z.ZodMiniType>(
  text: string,
  name: string,
  schema: Schema,
): Parsed<z.infer<Schema>> {
  const plain = text.replace(/^\ufeff/, '')
  let json: unknown
  try {
    json = JSON.parse(plain)
  } catch {
    const { line, column } = locateSyntaxError(plain)
    return { value: null, faults: [{ path: [], kind: 'not-json', word: `${line}:${column}` }] }
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { value: parsed.data, faults: null }
  const { issues } = parsed.error
  const isForeign = ({ code, path }: Issue): boolean =>
    code !== 'unrecognized_keys' && (path[0] ?? 'schema') === 'schema'
  if (issues.some(isForeign)) return { value: null, faults: [{ path: [], kind: 'other-schema', word: name }] }
  return { value: null, faults: issues.flatMap((issue) => describeIssue(issue, json)) }
}

function describeIssue(issue: Issue, json: unknown): FileFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const fault = (kind: FileFault['kind'], word = ''): FileFault[] => [{ path, kind, word }]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], kind: 'unknown-key', word: '' }))
  if (valueAt(json, path) === undefined) return fault('missing')
  if (issue.code === 'invalid_type') return fault('wrong-type', issue.expected)
  if (issue.code === 'invalid_value') return fault('not-one-of', issue.values.map(String).join(', '))
  if (issue.code === 'too_small') return fault('out-of-range', `≥ ${issue.minimum}`)
  if (issue.code === 'too_big') return fault('out-of-range', `≤ ${issue.maximum}`)
  return fault('bad-format', issue.message)
}

function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
  let value = json
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}
