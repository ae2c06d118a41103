import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Severity, Spot } from '../../core/index.ts'
import { addNote } from '../decide.ts'
import { useSession, useWords } from '../use.ts'

const levels: readonly Severity[] = ['error', 'warning', 'note']

/** 人工添加: what is wrong with the selected text, and how grave it is. */
export function NoteForm({ spot }: { spot: Spot }) {
  const session = useSession()
  const { panel, severity } = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [level, setLevel] = useState<Severity>('warning')
  const [missing, setMissing] = useState(false)
  useLayoutEffect(() => field.current?.focus(), [])
  return (
    <form
      class="form note-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') return void addNote(session, spot, level, text.trim())
        setMissing(true)
        field.current?.focus()
      }}
    >
      <h3>{panel.noteTitle}</h3>
      <blockquote>{spot.text}</blockquote>
      <label for="note-text">{panel.noteText}</label>
      <textarea
        id="note-text"
        ref={field}
        rows={2}
        value={text}
        required
        aria-invalid={missing}
        aria-describedby={missing ? 'note-missing' : undefined}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      {missing ? (
        <p id="note-missing" class="wrong">
          {panel.noteNeedsText}
        </p>
      ) : null}
      <fieldset>
        <legend>{panel.noteLevel}</legend>
        {levels.map((each) => (
          <label key={each}>
            <input type="radio" name="note-level" checked={each === level} onChange={() => setLevel(each)} />
            {severity[each]}
          </label>
        ))}
      </fieldset>
      <div class="acts">
        <button type="submit" class="main" formNoValidate>
          {panel.noteAdd}
        </button>
        <button type="button" onClick={() => session.dispatch({ kind: 'formed', form: null })}>
          {panel.cancel}
        </button>
      </div>
    </form>
  )
}
