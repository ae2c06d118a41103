import { createContext } from 'preact'
import { useContext, useLayoutEffect, useReducer } from 'preact/hooks'
import { type Messages, messagesOf, type Setting } from '../core/index.ts'
import type { Session } from './session.ts'
import type { State } from './state.ts'

/** The session that a panel is mounted on. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session')
  return session
}

/** The state, heard for as long as the component lives. */
export function useHeardState(session: Session): State {
  const [, hear] = useReducer((count: number) => count + 1, 0)
  useLayoutEffect(() => {
    // What was said between the first look and now.
    hear(0)
    return session.subscribe(() => hear(0))
  }, [session])
  return session.state
}

/** Words in the language of the panel. */
export function useWords(): Messages {
  return messagesOf(useSession().state.look.locale)
}

/** What descriptions are made from; null where nothing was checked. */
export function settingOf({ answer, look }: State): Setting | null {
  if (answer?.status !== 'checked' || !answer.report || !answer.result) return null
  return { answer, report: answer.report, result: answer.result, locale: look.locale }
}
