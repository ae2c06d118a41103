import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { waive } from '../decide.ts'
import { useSession, useWords } from '../use.ts'

/** Asks why a finding is no problem; without a reason nothing is marked. */
export function WaiveForm({ fingerprint }: { fingerprint: string }) {
  const session = useSession()
  const { panel } = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  useLayoutEffect(() => field.current?.focus(), [])
  const close = (): void => session.dispatch({ kind: 'formed', form: null })
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') {
          setMissing(true)
          field.current?.focus()
          return
        }
        close()
        void waive(session, fingerprint, reason.trim())
      }}
    >
      <label for="waive-reason">{panel.waiveTitle}</label>
      <textarea
        id="waive-reason"
        ref={field}
        rows={2}
        value={reason}
        required
        aria-describedby="waive-hint"
        aria-invalid={missing}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <p id="waive-hint" class={missing ? 'wrong' : 'dim'}>
        {missing ? panel.waiveNeedsReason : panel.waiveHint}
      </p>
      <div class="acts">
        <button type="submit" class="main" formNoValidate>
          {panel.save}
        </button>
        <button type="button" onClick={close}>
          {panel.cancel}
        </button>
      </div>
    </form>
  )
}
