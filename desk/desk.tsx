import type { ComponentChildren } from 'preact'
import { useCallback, useLayoutEffect, useReducer, useState } from 'preact/hooks'
import { type Messages, messagesOf } from '../core/index.ts'
import type { PdfTables } from '../sources/pdf/library.ts'
import { Panel } from '../ui/panel.tsx'
import type { Session } from '../ui/session.ts'
import { useHeardState } from '../ui/use.ts'
import type { FileHost, Sheet } from './host.ts'
import { Intake } from './intake.tsx'
import { List } from './list.tsx'
import { Pages } from './paper/pages.tsx'
import { Paper } from './paper/paper.tsx'
import { mostFiles, type Shelf } from './shelf.ts'

interface DeskProps {
  host: FileHost
  session: Session
  shelf: Shelf
  pdfTables?: PdfTables
  /** Beside the title: ways to what else the place has. */
  ways?: ComponentChildren
  /** What is to be said before anything else. */
  notice?: ComponentChildren
  /** Where the page comes from a server: what is true there of files staying on this computer. */
  local?: (words: Messages) => string
}

/** The whole page: the files at hand, the one that is looked at as it was read, and the panel beside it. */
export function Desk({ host, session, shelf, pdfTables, ways, notice, local }: DeskProps) {
  const { look, told } = useHeardState(session)
  const words = messagesOf(look.locale)
  useHeard(shelf)
  useHeard(host)
  const { sheet } = host
  const take = useCallback(
    (files: readonly File[]) => {
      const room = mostFiles - shelf.items.length
      if (files.length > room)
        session.tell('fault', messagesOf(session.state.look.locale).desk.tooMany(mostFiles))
      shelf.add(files)
    },
    [shelf, session],
  )
  const drop = useCallback(
    (dropped: Promise<readonly File[]>) => {
      dropped.then(
        (files) => files.length > 0 && take(files),
        () => session.tell('fault', messagesOf(session.state.look.locale).desk.dropFailed),
      )
    },
    [take, session],
  )
  const many = shelf.items.length > 1
  return (
    <div class="gouji desk" lang={look.locale} data-theme={look.theme}>
      <section class="head" aria-label={words.desk.title}>
        <h1>{words.desk.title}</h1>
        {ways}
        <Intake words={words} take={take} drop={drop} />
      </section>
      {notice}
      {shelf.selected === 0 ? (
        <div class="welcome">
          <p>{words.desk.formats}</p>
          <p class="dim">{local ? local(words) : words.desk.local}</p>
          {told ? <p role="alert">{told.text}</p> : null}
        </div>
      ) : (
        <div class={many ? 'columns many' : 'columns'}>
          {many ? <List shelf={shelf} session={session} words={words} /> : null}
          <section class="original" aria-label={words.desk.original}>
            {sheet ? (
              <Original sheet={sheet} host={host} session={session} {...(pdfTables ? { pdfTables } : {})} />
            ) : null}
          </section>
          <div class="side">
            <Panel session={session} />
          </div>
        </div>
      )}
    </div>
  )
}

/** Renders again whenever something else is to be seen. */
function useHeard(told: { subscribe: (reader: () => void) => () => void }): void {
  const [, hear] = useReducer((count: number) => count + 1, 0)
  useLayoutEffect(() => told.subscribe(() => hear(0)), [told])
}

interface OriginalProps {
  sheet: Sheet
  host: FileHost
  session: Session
  pdfTables?: PdfTables
}

/** A PDF as its pages, until the user wants the text or the pages cannot be drawn; anything else as it was read. */
function Original({ sheet, host, session, pdfTables }: OriginalProps) {
  const [asText, setAsText] = useState(false)
  const [failed, setFailed] = useState<File | null>(null)
  const { answer, look } = session.state
  const words = messagesOf(look.locale)
  const report = answer?.report?.source === sheet.document ? answer.report : null
  const paper = <Paper sheet={sheet} report={report} host={host} words={words} />
  if (sheet.document.kind !== 'pdf') return paper
  if (failed === sheet.file)
    return (
      <>
        <p class="dim">{words.desk.pagesFailed}</p>
        {paper}
      </>
    )
  return (
    <>
      <div class="acts">
        <button type="button" onClick={() => setAsText(!asText)}>
          {asText ? words.desk.asPages : words.desk.asText}
        </button>
      </div>
      {asText ? (
        paper
      ) : (
        <Pages
          sheet={sheet}
          host={host}
          {...(pdfTables ? { pdfTables } : {})}
          words={words}
          fail={() => setFailed(sheet.file)}
        />
      )}
    </>
  )
}
