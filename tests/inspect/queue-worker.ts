/** A worker at a job table as a process of its own: it does what it is told until it is killed. */
import { openTable } from '../../cli/inspect/open-table.ts'
import { info } from './made.ts'
import { workAt } from './queue-table.ts'

const worker = openTable(process.argv[2] ?? '', info).then(workAt)

process.on('message', (message: { number: number; name: keyof Awaited<typeof worker>; words: unknown[] }) => {
  const { number, name, words } = message
  void worker
    .then((ready) => (ready[name] as (...given: unknown[]) => Promise<unknown>)(...words))
    .then((value) => process.send?.({ number, value }))
    .catch((error: unknown) => process.send?.({ number, error: String(error) }))
})
