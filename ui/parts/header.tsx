import type { State } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Menu } from './menu.tsx'

/** The name, a button to check again, and everything else in a menu. */
export function Header({ state }: { state: State }) {
  const session = useSession()
  const { tool, panel } = useWords()
  const { run, answer } = state
  return (
    <header class="top">
      <h1>{tool}</h1>
      {answer !== null || run.kind !== 'idle' ? (
        <button
          type="button"
          class="icon again"
          title={panel.again}
          aria-label={panel.again}
          disabled={run.kind === 'running'}
          onClick={() => void session.check()}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3" />
          </svg>
        </button>
      ) : null}
      <Menu state={state} />
    </header>
  )
}
