import { useRef, useState } from 'preact/hooks'

interface PickerProps {
  label: string
  /** Says that a file can be dropped as well; without it none can. */
  hint?: string
  /** Endings of files, as an `accept` attribute has them. */
  accept?: string
  take: (file: File) => void
}

/** A button to pick a file, and a place to drop one. */
export function Picker({ label, hint, accept, take }: PickerProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same.
    <div
      class={`picker${hint === undefined ? '' : ' drop'}${over ? ' over' : ''}`}
      onDragOver={(event) => {
        if (hint === undefined) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (hint === undefined || !file) return
        event.preventDefault()
        take(file)
      }}
    >
      <button type="button" class="main" onClick={() => input.current?.click()}>
        {label}
      </button>
      {hint === undefined ? null : <span class="dim"> {hint}</span>}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          currentTarget.value = ''
          if (file) take(file)
        }}
      />
    </div>
  )
}
