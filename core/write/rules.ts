import { type Locale, type Messages, messagesOf, ruleWords } from '../messages/index.ts'
import { rules } from '../rules/index.ts'
import { padTo } from './width.ts'

/** All rules, one a line: id, the most that it may say, title. */
export function listRules(locale: Locale): string {
  const words = messagesOf(locale)
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules
    .map(
      ({ id, severity }) =>
        `${padTo(id, width)}  ${padTo(words.severity[severity], 9)}  ${ruleWords(id, locale).title}\n`,
    )
    .join('')
}

/** One rule whole, by its id or its title: why, basis, advice, assumption; null where there is no such rule. */
export function describeRule(name: string, locale: Locale): string | null {
  const rule = rules.find(({ id }) => id === name || ruleWords(id, locale).title === name)
  if (!rule) return null
  const { id } = rule
  const words = messagesOf(locale)
  const { title, why, basis, says, remedy, assumes } = ruleWords(id, locale)
  const { colon } = words.text
  const line = (name: string, text: string): string => `  ${name}${colon}${text}\n`
  const sentences = typeof says === 'string' ? [says] : Object.values(says)
  return [
    `${id}  ${title}  ${words.severity[rule.severity]}  (${rule.covers.join(', ')})\n`,
    line(words.finding.why, why),
    line(words.finding.basis, basis),
    ...sentences.map((sentence) => line(words.finding.says, showSentence(sentence, locale))),
    line(words.finding.remedy, remedy),
    ...(assumes === undefined ? [] : [line(words.finding.assumes, assumes)]),
  ].join('')
}

/** A rule's sentence without a finding: letters for numbers, words for the names of places, dots for what is quoted. */
export function showSentence(sentence: string, locale: Locale): string {
  const standIns: Messages['standIns'] & Readonly<Record<string, string>> = messagesOf(locale).standIns
  return sentence.replace(/( ?)\{([\w-]+)\}/g, (_, space: string, name: string) => {
    const word = standIns[name] ?? standIns.words
    return word === '' ? '' : space + word
  })
}
