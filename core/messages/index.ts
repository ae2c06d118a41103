/** What is said to people. Chinese is the source language; English has the same shape or does not compile. */
import { en } from './en/index.ts'
import { type Messages, zhCN } from './zh-CN.ts'

export type Locale = 'zh-CN' | 'en'

export const locales: readonly Locale[] = ['zh-CN', 'en']

const catalogue: Readonly<Record<Locale, Messages>> = { 'zh-CN': zhCN, en }

/** The messages of a language. */
export function messagesOf(locale: Locale): Messages {
  return catalogue[locale]
}

export type { Messages }
