import type { Answer } from '../../core/index.ts'
import type { State } from '../state.ts'
import { settingOf, useSession, useWords } from '../use.ts'
import { Banner } from './banner.tsx'
import { Footer } from './footer.tsx'
import { Groups } from './groups.tsx'
import { NoteForm } from './note.tsx'
import { ViewOf } from './views.tsx'

/** Everything between header and footer: how the check stands, and what came of it. */
export function Answered({ state }: { state: State }) {
  const session = useSession()
  const { panel } = useWords()
  const { answer, view, run, look } = state
  const setting = settingOf(state)
  if (view !== 'answer') return <ViewOf state={state} setting={setting} />
  return (
    <>
      <Standing state={state} />
      {answer ? <Banner answer={answer} locale={look.locale} /> : null}
      {answer && answer.reason !== null ? <Advice answer={answer} /> : null}
      {state.form?.kind === 'note' ? <NoteForm spot={state.form.spot} /> : null}
      {setting ? <Groups setting={setting} state={state} /> : null}
      {answer === null && run.kind === 'idle' ? <Idle /> : null}
      {answer === null && run.kind === 'running' ? <p class="hint dim">{panel.local}</p> : null}
      {setting && session.host.kind === 'page' && session.host.can.select ? (
        <p class="hint dim">{panel.noteHow}</p>
      ) : null}
      {setting ? <Footer state={state} setting={setting} /> : null}
    </>
  )
}

/** What is being done, what failed, and why what is shown may be old. */
function Standing({ state }: { state: State }) {
  const session = useSession()
  const { panel } = useWords()
  const { run, stale } = state
  if (run.kind === 'running') {
    return (
      <div class="standing running">
        <p>{panel.stages[run.stage]}</p>
        <div class="bar" aria-hidden="true" />
        <button type="button" onClick={() => session.cancel()}>
          {panel.cancel}
        </button>
      </div>
    )
  }
  if (run.kind === 'failed') {
    return (
      <div class="standing failed" role="alert">
        <p>{panel.faults[run.code]}</p>
        {run.detail === '' ? null : <p class="dim">{run.detail}</p>}
        <button type="button" class="main" onClick={() => void session.check()}>
          {panel.retry}
        </button>
      </div>
    )
  }
  if (stale === null) return null
  const isWorkbook = session.host.kind === 'workbook' && stale === 'changed'
  return (
    <div class="standing stale" role="alert">
      <p>{isWorkbook ? panel.staleWorkbook : panel.stale[stale]}</p>
      {stale === 'lapsed' ? null : (
        <button type="button" class="main" onClick={() => void session.check()}>
          {panel.again}
        </button>
      )}
    </div>
  )
}

/** Before the first check. */
function Idle() {
  const session = useSession()
  const { panel } = useWords()
  const { kind } = session.host
  return (
    <div class="idle">
      <p>{panel.idle[kind]}</p>
      <button type="button" class="main" onClick={() => void session.check()}>
        {panel.start[kind]}
      </button>
      <p class="dim">{panel.local}</p>
    </div>
  )
}

/** What a person can do where something could not be judged, and the attachments that may hold the report. */
function Advice({ answer }: { answer: Answer }) {
  const { host } = useSession()
  const { panel } = useWords()
  const known: Readonly<Record<string, string>> = panel.advice
  // A page may be the wrong one; a workbook or a file that was chosen is what the user has.
  const isElsewhere = answer.reason === 'no-report-found' && host.kind !== 'page'
  const advice = isElsewhere ? undefined : known[answer.reason ?? '']
  const attachments = (answer.report?.source.blocks ?? []).flatMap((block) =>
    block.kind === 'attachment' && !block.hidden ? [block] : [],
  )
  const frames = (answer.report?.source.limits ?? []).flatMap(({ code, at }) =>
    code === 'frame-unread' && at ? [at] : [],
  )
  if (advice === undefined && attachments.length === 0 && frames.length === 0) return null
  return (
    <section class="advice">
      {advice === undefined ? null : <p>{advice}</p>}
      {frames.length === 0 ? null : (
        <>
          <p>{panel.framesUnread}</p>
          <ul class="plain">
            {frames.slice(0, mostAttachments).map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
        </>
      )}
      {attachments.length === 0 ? null : (
        <>
          <h3>{panel.attachments}</h3>
          <ul class="plain">
            {attachments.slice(0, mostAttachments).map(({ text, address, format, anchor }) => (
              <li key={anchor}>
                {host.openAttachment ? (
                  <button type="button" class="link" onClick={() => host.openAttachment?.(address, format)}>
                    {text || address}
                  </button>
                ) : (
                  text || address
                )}{' '}
                <span class="chip">{format}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** A list page may have hundreds. */
const mostAttachments = 10
