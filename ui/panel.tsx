import { render } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Host } from './host.ts'
import { pressKey } from './keyboard.ts'
import { Answered } from './parts/answered.tsx'
import { Header } from './parts/header.tsx'
import { Toast } from './parts/toast.tsx'
import { Session, type SessionOptions } from './session.ts'
import { SessionContext, useHeardState } from './use.ts'

/** The whole panel over a session. Its look is in `panel.css`, which the host loads. */
export function Panel({ session }: { session: Session }) {
  return (
    <SessionContext.Provider value={session}>
      <Frame session={session} />
    </SessionContext.Provider>
  )
}

function Frame({ session }: { session: Session }) {
  const state = useHeardState(session)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = root
    const home = current?.getRootNode()
    const press = (event: Event): void => {
      if (current && event instanceof KeyboardEvent && pressKey(event, session, current))
        event.preventDefault()
    }
    home?.addEventListener('keydown', press)
    return () => home?.removeEventListener('keydown', press)
  }, [session])
  const { look, run, focus } = state
  useLayoutEffect(() => {
    const target = focus && root.current?.querySelector<HTMLElement>(`#${focus.id}`)
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: target.matches('.head, .fold') ? 'start' : 'nearest' })
  }, [focus])
  return (
    <div class="gouji" ref={root} lang={look.locale} data-theme={look.theme}>
      <Header state={state} />
      <main aria-busy={run.kind === 'running'}>
        <Answered state={state} />
      </main>
      <Toast told={state.told} />
    </div>
  )
}

/** A panel in an element, over a host; the returned session checks when it is asked to. */
export function mountPanel(
  element: Element,
  host: Host,
  options: SessionOptions,
): { session: Session; close: () => Promise<void> } {
  const session = new Session(host, options)
  render(<Panel session={session} />, element)
  return {
    session,
    close: async () => {
      await session.close()
      render(null, element)
    },
  }
}
