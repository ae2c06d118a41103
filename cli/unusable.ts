import { type Answer, type Locale, messagesOf, tellReason } from '../core/index.ts'

/** Says on standard error which files of an option could not be used, and why. */
export function reportUnusable(option: string, answers: readonly Answer[], locale: Locale): void {
  const words = messagesOf(locale)
  for (const { source, reason } of answers) {
    const why = reason === null ? '' : tellReason(reason, words)
    process.stderr.write(`${option} ${source.name}: ${why}\n`)
  }
}
