import { type Answer, tellReason } from '../../core/index.ts'
import type { State } from '../state.ts'
import { settingOf, useSession, useWords } from '../use.ts'
import { Banner } from './banner.tsx'
import { Footer } from './footer.tsx'
import { Groups } from './groups.tsx'
import { NoteForm } from './note.tsx'
import { ViewOf } from './views.tsx'

/** Everything between header and footer: how the check stands, and what came of it. */
export function Answered({ state }: { state: State }) {
  const { answer, view, run, look } = state
  const setting = settingOf(state)
  if (view !== 'answer') return <ViewOf state={state} setting={setting} />
  return (
    <>
      <Standing state={state} />
      {answer ? <Banner answer={answer} locale={look.locale} /> : null}
      {state.form?.kind === 'note' ? <NoteForm spot={state.form.spot} /> : null}
      {setting ? <Groups setting={setting} state={state} /> : null}
      {answer && !setting ? <NotChecked answer={answer} /> : null}
      {answer === null && run.kind === 'idle' ? <Idle /> : null}
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
  return (
    <div class="standing stale" role="alert">
      <p>{panel.stale[stale]}</p>
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

/** Nothing could be checked: what a person can do, and the attachments that may hold the report. */
function NotChecked({ answer }: { answer: Answer }) {
  const session = useSession()
  const words = useWords()
  const { panel } = words
  const { reason, report } = answer
  const known: Readonly<Record<string, string>> = panel.advice
  const advice = reason === null ? undefined : known[reason]
  const attachments = (report?.source.blocks ?? []).flatMap((block) =>
    block.kind === 'attachment' && !block.hidden ? [block] : [],
  )
  const { host } = session
  return (
    <div class="not-checked">
      {advice === undefined ? null : <p>{advice}</p>}
      {attachments.length === 0 ? null : (
        <>
          <h3>{panel.attachments}</h3>
          <ul class="plain attachments">
            {attachments.slice(0, 20).map(({ text, address, format, anchor }) => (
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
      {reason === null && answer.detail === undefined ? null : (
        <p class="dim">{answer.detail ?? (reason && tellReason(reason, words))}</p>
      )}
    </div>
  )
}
