import { useState } from 'preact/hooks'
import { checkProse, dropProse } from '../beside.ts'
import type { State } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Picker } from './picker.tsx'

/** 粘贴正文核对: prose that is written elsewhere, checked against the tables here. */
export function ProseView({ state }: { state: State }) {
  const session = useSession()
  const { panel } = useWords()
  const [text, setText] = useState('')
  const { prose } = state
  return (
    <form
      class="settings"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '')
          void checkProse(session, new File([text], panel.proseName, { type: 'text/plain' }))
      }}
    >
      {prose === null ? null : (
        <p class="used">
          {panel.proseIn(prose.name)}{' '}
          <button type="button" onClick={() => void dropProse(session)}>
            {panel.proseDrop}
          </button>
        </p>
      )}
      <div class="field">
        <label for="prose">{panel.prose}</label>
        <textarea
          id="prose"
          rows={10}
          value={text}
          aria-describedby="prose-hint"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p id="prose-hint" class="dim">
          {panel.proseHint}
        </p>
      </div>
      <div class="acts">
        <button type="submit" class="main" disabled={text.trim() === ''}>
          {panel.proseCheck}
        </button>
      </div>
      <Picker
        label={panel.proseFile}
        hint={panel.priorDrop}
        take={(file) => void checkProse(session, file)}
      />
    </form>
  )
}
