import type { ComponentChildren } from 'preact'
import type { Setting } from '../../core/index.ts'
import { ids, type State } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Keys } from './keys.tsx'
import { PriorView } from './prior.tsx'
import { Settings } from './settings.tsx'

/** What the menu leads to, in the place of the answer. */
export function ViewOf({ state, setting }: { state: State; setting: Setting | null }) {
  const { panel } = useWords()
  switch (state.view) {
    case 'prior':
      return (
        <Sheet title={panel.prior}>{setting ? <PriorView state={state} setting={setting} /> : null}</Sheet>
      )
    case 'settings':
      return (
        <Sheet title={panel.settings}>
          <Settings state={state} />
        </Sheet>
      )
    default:
      return (
        <Sheet title={panel.keys}>
          <Keys />
        </Sheet>
      )
  }
}

/** A view with its name and the way back. */
function Sheet({ title, children }: { title: string; children: ComponentChildren }) {
  const session = useSession()
  const { panel } = useWords()
  return (
    <section class="sheet" aria-labelledby={ids.view}>
      <div class="sheet-head">
        <button
          type="button"
          class="icon back"
          aria-label={panel.back}
          title={panel.back}
          onClick={() => session.leave()}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M10 3 5 8l5 5" />
          </svg>
        </button>
        <h2 id={ids.view} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  )
}
