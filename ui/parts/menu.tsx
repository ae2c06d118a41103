import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ids, type State, type View } from '../state.ts'
import { settingOf, useSession, useWords } from '../use.ts'

/** Everything that is not about a single finding. */
export function Menu({ state }: { state: State }) {
  const session = useSession()
  const { panel, workbench } = useWords()
  const checked = settingOf(state) !== null
  const view = (name: View, label: string) => ({
    label,
    act: () => void session.show(name),
  })
  const { host } = session
  const { mark } = host.can
  const items = [
    ...(checked && mark === 'asked'
      ? [
          {
            label: state.marked ? panel.clearMarks : panel.showMarks,
            act: () => void session.mark(!state.marked),
          },
        ]
      : []),
    ...(checked
      ? [view('figures', panel.figures), view('prior', panel.prior), view('draft', panel.draft)]
      : []),
    ...(checked && host.kind !== 'page' ? [view('prose', panel.prose)] : []),
    ...(host.openDesk ? [{ label: workbench.open, act: () => host.openDesk?.() }] : []),
    view('settings', panel.settings),
    view('keys', panel.keys),
  ]
  return (
    <Popup
      id={ids.menu}
      name={panel.more}
      label={
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" />
        </svg>
      }
      items={items}
    />
  )
}

interface Item {
  label: string
  act: () => void
}

interface PopupProps {
  id: string
  /** Read aloud for the button. */
  name: string
  label: ComponentChildren
  items: readonly Item[]
  /** Opens upwards. */
  up?: boolean
}

/** A button with a short list of acts. */
export function Popup({ id, name, label, items, up = false }: PopupProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    if (open) list.current?.querySelector('button')?.focus()
  }, [open])
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape') close()
    else if (by !== 0) buttons[(at + by + buttons.length) % buttons.length]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      class={`popup${up ? ' up' : ''}`}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false)
      }}
    >
      <button
        type="button"
        id={id}
        ref={button}
        class={typeof label === 'string' ? '' : 'icon'}
        aria-label={name}
        title={typeof label === 'string' ? undefined : name}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <ul id={`${id}-list`} ref={list} hidden={!open} onKeyDown={press}>
        {items.map((item) => (
          <li key={item.label}>
            <button
              type="button"
              onClick={() => {
                close()
                item.act()
              }}
            >
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
