import { useRef, useState } from 'preact/hooks'
import type { Messages } from '../../core/index.ts'
import type { ListRow } from '../../core/schema/index.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import type { UrlList } from './list.ts'

/** Addresses into the list: pasted, or from a file. Rows that cannot be used are told, the others go in. */
export function ListIntake({ list, words }: { list: UrlList; words: Messages }) {
  const { workbench } = words
  const file = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [told, tell] = useState<string[]>([])
  const take = async (read: () => Promise<ListRow[]>): Promise<boolean> => {
    try {
      const said = await addRows(await read(), list, words)
      tell(said)
      return true
    } catch (error) {
      tell([error instanceof UnreadableSource ? words.unreadable[error.reason] : String(error)])
      return false
    }
  }
  const paste = async (): Promise<void> => {
    const { rowsOfText } = await import('../../sources/list.ts')
    if (await take(async () => rowsOfText(text))) setText('')
  }
  const load = async (picked: File): Promise<void> => {
    const { readListRows } = await import('../../sources/list.ts')
    await take(async () => (await readListRows(new Uint8Array(await picked.arrayBuffer()), picked.name)).rows)
  }
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault()
        void paste()
      }}
    >
      <label for="list-paste">{workbench.pasteHint}</label>
      <textarea
        id="list-paste"
        rows={4}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div class="acts">
        <button type="submit" disabled={text.trim() === ''}>
          {workbench.add}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {workbench.load}
        </button>
      </div>
      <input
        ref={file}
        type="file"
        accept=".txt,.csv,.tsv,.xlsx,.xlsm"
        hidden
        aria-label={workbench.load}
        onChange={({ currentTarget }) => {
          const [picked] = Array.from(currentTarget.files ?? [])
          currentTarget.value = ''
          if (picked) void load(picked)
        }}
      />
      {told.map((line) => (
        <p key={line} role="status">
          {line}
        </p>
      ))}
    </form>
  )
}

/** At most this many faults are told. */
const mostFaults = 10

/** What is said of the rows: how many went in, and which could not. */
async function addRows(rows: readonly ListRow[], list: UrlList, words: Messages): Promise<string[]> {
  const { workbench, inspect, text } = words
  const { parseUnits } = await import('../../core/schema/index.ts')
  const { entries, faults } = parseUnits(rows, { list: '' })
  const lines = faults.map(({ row, kind, word }) => workbench.fault(row, inspect.listFaults[kind](word)))
  const units = entries.flatMap(({ unit, level, district, year, target, row }) => {
    if (target.kind === 'address') return [{ unit, level, district, year, url: target.url }]
    lines.push(workbench.fault(row, workbench.localFile))
    return []
  })
  const added = await list.add(units)
  return [
    ...(units.length > 0 ? [workbench.added(added, units.length - added)] : []),
    ...lines.slice(0, mostFaults),
    ...(lines.length > mostFaults ? [text.more(lines.length - mostFaults)] : []),
  ]
}
