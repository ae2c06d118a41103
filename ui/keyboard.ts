import { copyFinding } from './clipboard.ts'
import type { Session } from './session.ts'

/** Elements in which a letter is text and an arrow moves the cursor. */
const typing = /^(?:input|textarea|select)$/i

/** What a key does in the panel below `root`; says whether it did something. */
export function pressKey(event: KeyboardEvent, session: Session, root: Element): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false
  const { state } = session
  const target = event.composedPath()[0]
  // Beside the panel a host has things of its own; where nothing has the focus, the keys are the panel's.
  if (target instanceof Element && !root.contains(target) && !target.contains(root)) return false
  const isTyping =
    target instanceof HTMLElement && (typing.test(target.localName) || target.isContentEditable)
  if (event.key === 'Escape') return session.leave()
  if (isTyping) return false
  if (event.key === '?') {
    void session.show(state.view === 'keys' ? 'answer' : 'keys')
    return true
  }
  if (state.view !== 'answer' || state.answer === null) return false
  const { selected } = state
  if (event.key === 'n' || event.key === 'ArrowDown') session.step(1)
  else if (event.key === 'p' || event.key === 'ArrowUp') session.step(-1)
  else if (selected === null) return false
  else if (event.key === 'w')
    session.dispatch({ kind: 'formed', form: { kind: 'waive', fingerprint: selected } })
  else if (event.key === 'c') void copyFinding(session, selected)
  else return false
  return true
}
