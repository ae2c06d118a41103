/** Files of decisions that users pick: what is in them, or every mistake. */
import { type Locale, messagesOf, nameLevels, type Profile, rules, tellFault } from '../core/index.ts'
import type { Kept } from './state.ts'

/** What a picked file holds. `faults`: in the user's words. */
export type PickedFile =
  | ({ kind: 'verdicts' } & Pick<Kept, 'waivers' | 'notes'>)
  | { kind: 'profile'; profile: Profile }
  | { kind: 'faulty'; faults: string[] }
  | { kind: 'unknown' }

/** Larger files hold something else. */
const largest = 20_000_000

/** Reads a file of waivers and notes, or a rule profile; which one is told by its `schema`. */
export async function readDecisions(file: Blob, locale: Locale): Promise<PickedFile> {
  if (file.size > largest) return { kind: 'unknown' }
  const text = await file.text()
  const { parseProfile, parseVerdicts, profileSchema, waiversSchema } = await import(
    '../core/schema/index.ts'
  )
  const named = /"schema"\s*:\s*"([^"]{1,40})"/.exec(text)?.[1]
  if (named === waiversSchema) {
    const { value, faults } = parseVerdicts(text)
    return faults ? tell(faults, locale) : { kind: 'verdicts', ...value }
  }
  if (named !== profileSchema) return { kind: 'unknown' }
  const { value, faults } = parseProfile(text)
  if (faults) return tell(faults, locale)
  const { levels, unknown } = nameLevels(value.levels, rules)
  if (unknown.length === 0) return { kind: 'profile', profile: { ...value, levels } }
  return tell(
    unknown.map((id) => ({ path: ['levels', id], kind: 'unknown-rule' as const, word: id })),
    locale,
  )
}

function tell(faults: Parameters<typeof tellFault>[0][], locale: Locale): PickedFile {
  const more = faults.length - 10
  return {
    kind: 'faulty',
    faults: [
      ...faults.slice(0, 10).map((fault) => tellFault(fault, locale)),
      ...(more > 0 ? [messagesOf(locale).text.more(more)] : []),
    ],
  }
}
