import type { Finding, Setting } from '../../core/index.ts'
import { planEdits } from '../edits.ts'
import { useSession, useWords } from '../use.ts'

/** Puts the only possible figure right, before and after in sight; offered where the host can write. */
export function Fix({ finding, setting }: { finding: Finding; setting: Setting }) {
  const session = useSession()
  const { panel, finding: words, text } = useWords()
  const { host } = session
  const plan = host.can.write && host.write ? planEdits(finding, setting) : null
  if (plan === null || finding.waiver) return null
  const { formula } = plan
  return (
    <div class="fix">
      <ul>
        {plan.changes.map(({ figure, label, before, after }) => (
          <li key={figure}>
            {label}
            {text.colon}
            {panel.fixBefore} <b>{before === '' ? words.blank : before}</b> → {panel.fixAfter} <b>{after}</b>
          </li>
        ))}
      </ul>
      <div class="acts">
        {formula ? (
          <button type="button" class="main" onClick={() => void session.write(formula.edits)}>
            {panel.fixFormula(formula.text)}
          </button>
        ) : null}
        <button type="button" class={formula ? '' : 'main'} onClick={() => void session.write(plan.numbers)}>
          {panel.fixValue(plan.changes.map(({ after }) => after).join(text.listComma))}
        </button>
      </div>
    </div>
  )
}
