import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Locale, messagesOf, type Spot } from '../../core/index.ts'
import { Panel } from '../../ui/panel.tsx'
import type { Session } from '../../ui/session.ts'
import { SessionContext, useHeardState } from '../../ui/use.ts'
import type { ExcelHost } from '../excel.ts'
import { PlaceView } from './place.tsx'
import { Tools } from './tools.tsx'

/** A place that stands in no workbook, shown here until the user closes it. */
function usePlace(host: ExcelHost, session: Session) {
  const [spot, setSpot] = useState<Spot | null>(null)
  useEffect(() => {
    host.show = (wanted) => {
      setSpot(wanted)
      return true
    }
  }, [host])
  const source = session.state.answer?.report?.source
  return spot && source ? <PlaceView source={source} spot={spot} close={() => setSpot(null)} /> : null
}

/** The panel over Excel's workbook, with what only a drafter needs below it. */
export function WorkbookPane({ session, excel }: { session: Session; excel: ExcelHost }) {
  const state = useHeardState(session)
  const place = usePlace(excel, session)
  const { addin } = messagesOf(session.state.look.locale)
  return (
    <SessionContext.Provider value={session}>
      <div class="pane-panel">
        <Panel session={session} />
      </div>
      <Surround session={session} name={addin.tools}>
        {place}
        <Tools state={state} excel={excel} />
      </Surround>
    </SessionContext.Provider>
  )
}

interface SurroundProps {
  session: Session
  /** Read aloud. */
  name: string
  children: ComponentChildren
}

/** Has the panel's colours and fonts. */
function Surround({ session, name, children }: SurroundProps) {
  const { locale, theme } = session.state.look
  return (
    <section class="gouji surround" aria-label={name} lang={locale} data-theme={theme}>
      {children}
    </section>
  )
}

/** Why nothing can be done in this program. */
export function Refusal({ text, locale }: { text: string; locale: Locale }) {
  const words = messagesOf(locale)
  return (
    <div class="gouji refusal" lang={locale} data-theme="system" role="alert">
      <h1>{words.tool}</h1>
      <p>{text}</p>
      <p class="dim">{words.addin.olderExcel}</p>
    </div>
  )
}
