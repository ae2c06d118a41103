import { useEffect, useRef, useState } from 'preact/hooks'
import type { Messages } from '../core/index.ts'
import { filesOf } from './files.ts'
import { mostFiles } from './shelf.ts'

interface IntakeProps {
  words: Messages
  take: (files: readonly File[]) => void
  /** What was dropped; it may be that it cannot be read. */
  drop: (files: Promise<readonly File[]>) => void
}

/** The ways in: pick files or a folder, paste. Dropping and Ctrl+V work on the whole page. */
export function Intake({ words, take, drop }: IntakeProps) {
  const { desk } = words
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), [])
  useEffect(() => listen(take, drop, desk.pastedName), [take, drop, desk])
  const takeInput = ({ currentTarget }: { currentTarget: HTMLInputElement }): void => {
    const picked = Array.from(currentTarget.files ?? [])
    currentTarget.value = ''
    if (picked.length > 0) take(picked)
  }
  return (
    <div class="intake">
      <div class="acts">
        <button type="button" class="main" onClick={() => files.current?.click()}>
          {desk.pick}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {desk.pickFolder}
        </button>
        <button type="button" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {desk.paste}
        </button>
        <span class="dim">{desk.drop}</span>
      </div>
      <input ref={files} type="file" multiple hidden aria-label={desk.pick} onChange={takeInput} />
      <input ref={folder} type="file" multiple hidden aria-label={desk.pickFolder} onChange={takeInput} />
      {pasting ? (
        <PasteForm
          words={words}
          done={(file) => {
            setPasting(false)
            if (file) take([file])
          }}
        />
      ) : null}
    </div>
  )
}

/** Files that are dropped and reports that are pasted anywhere but into a field. */
function listen(take: IntakeProps['take'], drop: IntakeProps['drop'], name: string): () => void {
  const over = (event: DragEvent): void => event.preventDefault()
  const dropped = (event: DragEvent): void => {
    const items = event.dataTransfer?.items
    if (event.defaultPrevented || !items) return
    event.preventDefault()
    drop(filesOf(items, mostFiles))
  }
  const paste = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event
    if (!clipboardData || (target instanceof Element && target.closest('input, textarea'))) return
    const files =
      clipboardData.files.length > 0 ? Array.from(clipboardData.files) : pastedFile(clipboardData, name)
    if (files.length > 0) take(files)
  }
  document.addEventListener('dragover', over)
  document.addEventListener('drop', dropped)
  document.addEventListener('paste', paste)
  return () => {
    document.removeEventListener('dragover', over)
    document.removeEventListener('drop', dropped)
    document.removeEventListener('paste', paste)
  }
}

/** What was copied from a page keeps its tables as mark-up; plain text serves where there is none. */
function pastedFile(data: DataTransfer, name: string): File[] {
  const markup = data.getData('text/html')
  if (/<table[\s>]/i.test(markup)) return [new File([markup], `${name}.html`, { type: 'text/html' })]
  const text = data.getData('text/plain')
  return text.trim() === '' ? [] : [new File([text], `${name}.txt`, { type: 'text/plain' })]
}

function PasteForm({ words, done }: { words: Messages; done: (file: File | null) => void }) {
  const { desk } = words
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [markup, setMarkup] = useState<File | null>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault()
        done(markup ?? new File([text], `${desk.pastedName}.txt`, { type: 'text/plain' }))
      }}
    >
      <label for="desk-paste">{desk.pasteHint}</label>
      <textarea
        id="desk-paste"
        ref={field}
        rows={10}
        value={text}
        onPaste={({ clipboardData }) => {
          const [file] = clipboardData ? pastedFile(clipboardData, desk.pastedName) : []
          setMarkup(file?.name.endsWith('.html') && text === '' ? file : null)
        }}
        onInput={({ currentTarget, inputType }) => {
          setText(currentTarget.value)
          if (inputType !== 'insertFromPaste') setMarkup(null)
        }}
      />
      <div class="acts">
        <button type="submit" class="main" disabled={text.trim() === ''}>
          {desk.pasteCheck}
        </button>
        <button type="button" onClick={() => done(null)}>
          {desk.cancel}
        </button>
      </div>
    </form>
  )
}
