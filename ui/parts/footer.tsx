import type { Setting } from '../../core/index.ts'
import { exportHtml, exportJson, exportLedger, exportProfile, exportVerdicts } from '../exports.ts'
import type { State } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Popup } from './menu.tsx'

/** What it is compared with, and what can be taken away. */
export function Footer({ state, setting }: { state: State; setting: Setting }) {
  const session = useSession()
  const { panel, text } = useWords()
  const { prior, kept } = state
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
          { label: panel.exportLedger, act: () => void exportLedger(session, setting) },
          { label: panel.exportHtml, act: () => void exportHtml(session, setting) },
          { label: panel.exportJson, act: () => void exportJson(session, setting) },
          ...(kept.waivers.length + kept.notes.length > 0
            ? [{ label: panel.exportVerdicts, act: () => void exportVerdicts(session) }]
            : []),
          ...(kept.profile !== null || kept.off.length > 0
            ? [{ label: panel.exportProfile, act: () => void exportProfile(session) }]
            : []),
        ]}
      />
    </footer>
  )
}
