import type { Setting } from '../../core/index.ts'
import type { State } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Popup } from './menu.tsx'

type Exports = typeof import('../exports.ts')

/** What it is compared with, and what can be taken away. */
export function Footer({ state, setting }: { state: State; setting: Setting }) {
  const session = useSession()
  const { panel, text } = useWords()
  const { prior, kept } = state
  /** What writes files is loaded when one is asked for. */
  const take = (act: (exports: Exports) => Promise<void>) => () =>
    void session.attempt(import('../exports.ts').then(act))
  return (
    <footer class="bottom">
      <p>
        <span class="dim">
          {panel.prior}
          {text.colon}
        </span>
        <button type="button" class="link" onClick={() => void session.show('prior')}>
          {prior === null ? panel.priorNone : text.year(prior.report.identity.year ?? 0)}
        </button>
      </p>
      <Popup
        id="export"
        name={panel.export}
        label={panel.export}
        up
        items={[
          { label: panel.exportLedger, act: take(({ exportLedger }) => exportLedger(session, setting)) },
          { label: panel.exportHtml, act: take(({ exportHtml }) => exportHtml(session, setting)) },
          { label: panel.exportJson, act: take(({ exportJson }) => exportJson(session, setting)) },
          ...(kept.waivers.length + kept.notes.length > 0
            ? [{ label: panel.exportVerdicts, act: take(({ exportVerdicts }) => exportVerdicts(session)) }]
            : []),
          ...(kept.profile !== null || kept.off.length > 0
            ? [{ label: panel.exportProfile, act: take(({ exportProfile }) => exportProfile(session)) }]
            : []),
        ]}
      />
    </footer>
  )
}
