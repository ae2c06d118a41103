import { useEffect, useState } from 'preact/hooks'
import { choosePrior, describeBanner, type Setting, stampOf } from '../../core/index.ts'
import { dropPrior, keepAsPrior, openPrior } from '../beside.ts'
import { forgetReports, listRemembered, type Remembered } from '../keep.ts'
import type { State } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Picker } from './picker.tsx'

/** Last year's report: what is used, another one, and what is remembered. */
export function PriorView({ state, setting }: { state: State; setting: Setting }) {
  const session = useSession()
  const { panel } = useWords()
  const { prior } = state
  return (
    <div class="settings">
      <p class="dim">{panel.priorHint}</p>
      {prior === null ? null : <Used prior={prior} setting={setting} />}
      <Picker
        label={panel.priorChoose}
        hint={panel.priorDrop}
        take={(file) => void openPrior(session, file)}
      />
      <section>
        <button type="button" onClick={() => void keepAsPrior(session, setting.report)}>
          {panel.chooseThis}
        </button>
        <p class="dim">{panel.chooseThisHint}</p>
      </section>
      <Kept />
    </div>
  )
}

function Used({ prior, setting }: { prior: NonNullable<State['prior']>; setting: Setting }) {
  const session = useSession()
  const { panel } = useWords()
  const { report, from, name } = prior
  const used = choosePrior(setting.report, [report]) !== null
  const banner = describeBanner(
    { source: stampOf(report), status: report.status, reason: null, report, result: null, prior: null },
    setting.locale,
  )
  return (
    <section class="used">
      <h3>{banner.name}</h3>
      <p class="dim">
        {panel.priorFrom[from]} · {name}
      </p>
      <p class={used ? '' : 'warn'}>{used ? panel.priorUsed : panel.priorUnused}</p>
      {from === 'remembered' ? null : (
        <button type="button" onClick={() => void dropPrior(session)}>
          {panel.priorForget}
        </button>
      )}
    </section>
  )
}

/** What this browser remembers, and the way to be rid of it. */
function Kept() {
  const session = useSession()
  const { panel, text } = useWords()
  const [reports, setReports] = useState<readonly Remembered[]>([])
  const load = async (): Promise<void> => {
    setReports((await session.attempt(listRemembered(session.host.store))) ?? [])
  }
  useEffect(() => void load(), [])
  const forget = async (): Promise<void> => {
    await session.attempt(forgetReports(session.host.store))
    session.tell('done', panel.forgotten)
    await load()
  }
  return (
    <section>
      <h3>
        {panel.remembered} <span class="count">{reports.length}</span>
      </h3>
      <p class="dim">{reports.length === 0 ? panel.rememberedNone : panel.rememberedHint}</p>
      {reports.length === 0 ? null : (
        <>
          <ul class="plain remembered">
            {reports.map(({ name, organ, year }) => (
              <li key={name}>
                {organ} {text.year(year)}
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => void forget()}>
            {panel.forget}
          </button>
        </>
      )}
    </section>
  )
}
