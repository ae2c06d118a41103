import type { ComponentChildren } from 'preact'
import type { Setting } from '../../core/index.ts'
import { ids, type State } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { DraftView } from './draft.tsx'
import { FiguresView } from './figures.tsx'
import { Keys } from './keys.tsx'
import { PriorView } from './prior.tsx'
import { ProseView } from './prose.tsx'
import { Settings } from './settings.tsx'

interface ViewProps {
  state: State
  setting: Setting | null
}

/** What the menu leads to, in the place of the answer. */
export function ViewOf(props: ViewProps) {
  const { panel } = useWords()
  const { view } = props.state
  const titles = {
    answer: panel.panel,
    figures: panel.figures,
    prior: panel.prior,
    draft: panel.draft,
    prose: panel.prose,
    settings: panel.settings,
    keys: panel.keys,
  } as const
  return (
    <Sheet title={titles[view]}>
      <Content {...props} />
    </Sheet>
  )
}

function Content({ state, setting }: ViewProps) {
  if (state.view === 'settings') return <Settings state={state} />
  if (state.view === 'keys') return <Keys />
  if (!setting) return null
  if (state.view === 'figures') return <FiguresView state={state} setting={setting} />
  if (state.view === 'prior') return <PriorView state={state} setting={setting} />
  if (state.view === 'draft') return <DraftView draft={state.draft} locale={setting.locale} />
  return <ProseView state={state} />
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
