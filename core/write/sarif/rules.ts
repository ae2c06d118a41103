import { type Locale, messagesOf, ruleWords } from '../../messages/index.ts'
import type { Profile } from '../../model/profile.ts'
import { rules } from '../../rules/index.ts'
import { messageOf } from './place.ts'

/** A rule's place in `tool.driver.rules`. */
export const ruleIndexes: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]))

/** The rules as SARIF reporting descriptors, in a language. */
export function describeRules(locale: Locale): object[] {
  return rules.map((rule) => ({
    ...describeWords(rule.id, locale),
    defaultConfiguration: { level: rule.severity },
    ...('formerly' in rule ? { deprecatedIds: [rule.formerly] } : {}),
    properties: { kind: rule.kind, covers: rule.covers },
  }))
}

/** The words of the rules alone, for a translation. */
export function translateRules(locale: Locale): object[] {
  return rules.map(({ id }) => describeWords(id, locale))
}

function describeWords(id: string, locale: Locale): object {
  const { title, why, basis, remedy, assumes } = ruleWords(id, locale)
  const { finding, text } = messagesOf(locale)
  const help = [
    `${finding.remedy}${text.colon}${remedy}`,
    `${finding.basis}${text.colon}${basis}`,
    ...(assumes === undefined ? [] : [`${finding.assumes}${text.colon}${assumes}`]),
  ]
  return {
    id,
    shortDescription: messageOf(title),
    fullDescription: messageOf(why),
    help: messageOf(help.join('\n')),
  }
}

/** What the profile changed of the rules' own configuration. */
export function describeOverrides(profile: Profile): object[] {
  return [...profile.levels].map(([id, level]) => ({
    descriptor: { id, index: ruleIndexes.get(id) ?? -1 },
    configuration: level === 'off' ? { enabled: false } : { level },
  }))
}
