import { useMemo } from 'preact/hooks'
import { type Answer, describeBanner, type Locale, tellUnread, type VerdictPart } from '../../core/index.ts'
import type { Group } from '../state.ts'
import { useSession, useWords } from '../use.ts'

const groups: Readonly<Record<VerdictPart['look'], Group>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  pass: 'passed',
  strong: 'unread',
  dim: 'waived',
}

/** What was read and what came of it; counts lead to their lists. */
export function Banner({ answer, locale }: { answer: Answer; locale: Locale }) {
  const session = useSession()
  const { panel } = useWords()
  const banner = useMemo(() => describeBanner(answer, locale), [answer, locale])
  const unread = useMemo(
    () => (answer.status === 'checked' && answer.report ? tellUnread(answer.report, locale).length : 0),
    [answer, locale],
  )
  const { name, facts, verdict, checks } = banner
  const checked = checks !== null
  return (
    <section class="banner">
      <h2 class="name">{name}</h2>
      {facts.length > 0 ? (
        <p class="dim facts">
          {facts.map((fact, index) => (
            <span key={fact}>
              {index === 0 ? '' : '\u00a0· '}
              {fact}
            </span>
          ))}
        </p>
      ) : null}
      <p class="verdicts">
        {verdict.map(({ look, text }) =>
          checked ? (
            <button
              key={look}
              type="button"
              class={`verdict ${look}`}
              onClick={() => session.showGroup(groups[look])}
            >
              {text}
            </button>
          ) : (
            <span key={look} class={`verdict ${look}`}>
              {text}
            </span>
          ),
        )}
      </p>
      {checked ? (
        <p class="checks">
          <button type="button" class="link dim" onClick={() => session.showGroup('passed')}>
            {checks}
          </button>
          {' · '}
          <button type="button" class="link dim" onClick={() => session.showGroup('unread')}>
            {panel.unreadCount(unread)}
          </button>
        </p>
      ) : null}
    </section>
  )
}
