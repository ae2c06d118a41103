import { describeBanner, type Messages } from '../core/index.ts'
import type { Session } from '../ui/session.ts'
import { exportAll } from './exports.ts'
import type { Item, Shelf } from './shelf.ts'

interface ListProps {
  shelf: Shelf
  session: Session
  words: Messages
}

/** All files at hand with their verdicts; the one in the panel is marked. */
export function List({ shelf, session, words }: ListProps) {
  const { desk } = words
  const { items, selected } = shelf
  const done = items.filter(
    ({ standing }) => standing.kind === 'checked' || standing.kind === 'failed',
  ).length
  return (
    <nav class="list" aria-label={desk.files}>
      <div class="acts">
        <p role="status">
          {done < items.length ? desk.progress(done, items.length) : desk.count(items.length)}
        </p>
        <button type="button" onClick={() => void exportAll(session, items, selected)} disabled={done === 0}>
          {desk.ledger}
        </button>
        <button type="button" onClick={() => shelf.clear()}>
          {desk.clear}
        </button>
      </div>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <Row
              item={item}
              isSelected={item.id === selected}
              shelf={shelf}
              session={session}
              words={words}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Row({ item, isSelected, shelf, session, words }: ListProps & { item: Item; isSelected: boolean }) {
  const { name, parts } = describeItem(item, session, isSelected, words)
  return (
    <button
      type="button"
      class="row"
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => shelf.select(item.id)}
    >
      <span class="name">{name}</span>
      {name === item.file.name ? null : <span class="dim file">{item.file.name}</span>}
      <span class="parts">
        {parts.map(({ look, text }) => (
          <span key={text} class={`part ${look}`}>
            {text}
          </span>
        ))}
      </span>
    </button>
  )
}

/** The file in the panel is described by what the panel shows, so that both say the same. */
function describeItem({ file, standing }: Item, session: Session, isSelected: boolean, words: Messages) {
  const { answer: shown, look, run } = session.state
  const answer =
    isSelected && shown && run.kind === 'idle' ? shown : standing.kind === 'checked' ? standing.answer : null
  if (answer) {
    const { name, verdict } = describeBanner(answer, look.locale)
    return { name, parts: verdict }
  }
  const text = standing.kind === 'failed' ? words.panel.faults[standing.code] : waitingWords(standing, words)
  return { name: file.name, parts: [{ look: standing.kind === 'failed' ? 'strong' : 'dim', text }] }
}

function waitingWords({ kind }: Item['standing'], { desk }: Messages): string {
  return kind === 'read' ? desk.standing.read : desk.standing.waiting
}
