import { useEffect } from 'preact/hooks'
import type { Told } from '../state.ts'
import { useSession, useWords } from '../use.ts'

/** How long what was done stays in sight, in milliseconds; what failed stays until it is closed. */
const stay = 4000

/** What just happened, seen and heard once. */
export function Toast({ told }: { told: Told | null }) {
  const session = useSession()
  const { panel } = useWords()
  useEffect(() => {
    if (!told || told.tone === 'fault') return
    const timer = setTimeout(() => session.dispatch({ kind: 'heard' }), stay)
    return () => clearTimeout(timer)
  }, [told])
  return (
    <div class="toast" role="status" aria-live="polite" aria-atomic="true">
      {told ? (
        <div class={told.tone} key={told.count}>
          <p>{told.text}</p>
          {told.tone === 'aloud' ? null : (
            <button
              type="button"
              class="icon"
              aria-label={panel.close}
              title={panel.close}
              onClick={() => session.dispatch({ kind: 'heard' })}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="m4 4 8 8m0-8-8 8" />
              </svg>
            </button>
          )}
        </div>
      ) : null}
    </div>
  )
}
