import { describeFinding, writeSentence } from '../core/index.ts'
import type { Session } from './session.ts'

/** Puts text where the user can paste it; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The way of older browsers and of frames without the permission. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  const before = document.activeElement
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position:fixed;opacity:0'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}

/** Copies a finding as a sentence to send to somebody. */
export async function copyFinding(session: Session, fingerprint: string): Promise<void> {
  const { answer, look } = session.state
  const finding = answer?.result?.findings.find((each) => each.fingerprint === fingerprint)
  if (!finding || !answer?.report || !answer.result) return
  const setting = { answer, report: answer.report, result: answer.result, locale: look.locale }
  await session.copy(writeSentence(describeFinding(finding, setting), setting))
}
