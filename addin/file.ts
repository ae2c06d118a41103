/** A file that the user picks or drops, as a host of the panel: what the page is outside of a spreadsheet program. */

import type { SourceDocument, Spot, WorkbookPlan } from '../core/index.ts'
import type { Abilities, Host, HostEvent, MarkState, Snapshot } from '../ui/host.ts'
import { openFile, saveFile } from './files.ts'
import { localStore } from './local.ts'

export class FileHost implements Host {
  readonly kind = 'file'
  readonly can: Abilities = {
    mark: 'never',
    write: false,
    capture: false,
    select: false,
    live: false,
    beside: true,
  }
  readonly store = localStore
  /** Shows a place of the document in the page; says whether it could. */
  show: (spot: Spot) => boolean = () => false
  private file: File | null = null
  private readonly listeners = new Set<(event: HostEvent) => void>()

  /** The next check reads this file; one is begun. */
  take(file: File): void {
    this.file = file
    for (const listener of this.listeners) listener({ kind: 'asked' })
  }

  async snapshot(signal: AbortSignal): Promise<Snapshot> {
    this.file ??= await pickFile(signal)
    const document = await openFile(this.file)
    const { sha256 } = document
    return { document, stamp: { name: this.file.name, ...(sha256 === undefined ? {} : { sha256 }) } }
  }

  async mark(): Promise<readonly MarkState[]> {
    return []
  }

  async clear(): Promise<void> {}

  async goTo(spot: Spot): Promise<MarkState> {
    return this.show(spot) ? 'shown' : 'gone'
  }

  watch(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  open(file: File): Promise<SourceDocument> {
    return openFile(file)
  }

  async save(name: string, bytes: Uint8Array, mime: string): Promise<void> {
    saveFile(name, bytes, mime)
  }

  async toWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
    const { writeWorkbook } = await import('../export/xlsx.ts')
    return writeWorkbook(plan)
  }
}

/** Asks the user for a file; rejects when the check is called off, as not every browser tells that none was picked. */
function pickFile(signal: AbortSignal): Promise<File> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.onchange = () => {
      const file = input.files?.[0]
      if (file) resolve(file)
    }
    const stop = (): void => reject(new DOMException('', 'AbortError'))
    input.addEventListener('cancel', stop)
    signal.addEventListener('abort', stop)
    input.click()
  })
}
