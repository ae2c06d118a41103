import { type Locale, messagesOf } from '../messages/index.ts'
import type { FileFault } from '../model/fault.ts'

/** A mistake in a file that the user wrote, with its place: `waivers 第 3 条 fingerprint：应为…`. */
export function tellFault({ path, kind, word }: FileFault, locale: Locale): string {
  const { settings, text } = messagesOf(locale)
  const place = path.map((step) => (typeof step === 'number' ? settings.element(step + 1) : step)).join(' ')
  const what = settings.faults[kind](word)
  return place === '' ? what : `${place}${text.colon}${what}`
}
