/** What is said to people. Chinese is the source language; English has the same shape or does not compile. */
import { manualRule } from '../check/note.ts'
import type { Rule } from '../model/rule.ts'
import { rules } from '../rules/index.ts'
import { en } from './en/index.ts'
import { enRules } from './en/rules.ts'
import { type Messages, zhCN } from './zh-CN.ts'

export type Locale = 'zh-CN' | 'en'

export const locales: readonly Locale[] = ['zh-CN', 'en']

const catalogue: Readonly<Record<Locale, Messages>> = { 'zh-CN': zhCN, en }

/** The messages of a language. */
export function messagesOf(locale: Locale): Messages {
  return catalogue[locale]
}

/** What a rule says in a language. */
export type RuleWords = Pick<Rule, 'title' | 'why' | 'basis' | 'says' | 'remedy' | 'assumes'>

/**
 * The words of a rule, or of findings that people added: Chinese stands in the rule itself. Throws for an id that no rule
 * has.
 */
export function ruleWords(id: string, locale: Locale): RuleWords {
  if (id === manualRule) return messagesOf(locale).manual
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  return locale === 'zh-CN' ? rule : enRules[rule.id]
}

export type { InspectFault } from './zh-CN/inspect.ts'
export type { DiskFault, UsageFault } from './zh-CN.ts'
export type { Messages }
