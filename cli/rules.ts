import { describeRule, type Locale, listRules } from '../core/index.ts'
import { UsageError } from './arguments.ts'

/** `gouji rules [ID]`: the list, or one rule whole. */
export function runRules(given: { id: string | null; locale: Locale }): void {
  const text = given.id === null ? listRules(given.locale) : describeRule(given.id, given.locale)
  if (text === null) throw new UsageError('unknown-rule', given.id ?? '')
  process.stdout.write(text)
}
