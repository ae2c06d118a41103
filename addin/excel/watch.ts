/// <reference types="office-js" />
/** What happens in the workbook. Several changes that belong together are told one by one. */

import type { HostEvent } from '../../ui/host.ts'
import { firstCell } from './places.ts'
import { runBatch, supports } from './session.ts'

/** What the watcher needs of the host. */
export interface Watched {
  nameOf(sheetId: string): string | undefined
  /** Formats, rows or sheets are others now: what was remembered of them no longer holds. */
  forget(): void
}

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>

/** Tells changes until the returned function is called. Where events cannot be had, none are told. */
export function watchWorkbook(watched: Watched, listener: (event: HostEvent) => void): () => void {
  let stopped = false
  let handlers: Handler[] = []

  const changed = async (): Promise<void> => {
    if (!stopped) listener({ kind: 'changed' })
  }
  const reshaped = async (): Promise<void> => {
    watched.forget()
    await changed()
  }
  const edited = async ({ changeType }: { changeType: string }): Promise<void> => {
    if (changeType === 'RangeEdited') await changed()
    else await reshaped()
  }
  const selected = async ({ address, worksheetId }: SelectedEvent): Promise<void> => {
    const sheet = watched.nameOf(worksheetId)
    if (!stopped && sheet !== undefined)
      listener({ kind: 'pointed', anchor: `${sheet}!${firstCell(address)}` })
  }

  const start = async (): Promise<void> => {
    const added = await runBatch(async (context) => {
      const sheets = context.workbook.worksheets
      const list: Handler[] = [
        sheets.onChanged.add(edited),
        sheets.onCalculated.add(changed),
        sheets.onFormatChanged.add(reshaped),
        sheets.onAdded.add(reshaped),
        sheets.onDeleted.add(reshaped),
        sheets.onSelectionChanged.add(selected),
      ]
      if (supports('1.17')) {
        list.push(sheets.onNameChanged.add(reshaped), sheets.onVisibilityChanged.add(reshaped))
      }
      await context.sync()
      return list
    }, true)
    handlers = added
    if (stopped) await remove(handlers)
  }

  const started = start().catch(() => undefined)
  return () => {
    stopped = true
    void started.then(() => remove(handlers)).catch(() => undefined)
  }
}

interface SelectedEvent {
  address: string
  worksheetId: string
}

async function remove(handlers: Handler[]): Promise<void> {
  for (const handler of handlers.splice(0)) {
    handler.remove()
    await handler.context.sync()
  }
}
