/** A file as the place that the panel shows: read once, drawn on this page, marked there. */
import type { SourceDocument, Spot, WorkbookPlan } from '../core/index.ts'
import type { PdfTables } from '../sources/pdf/library.ts'
import {
  type Abilities,
  type Host,
  type HostEvent,
  HostFault,
  type Mark,
  type MarkState,
  type Snapshot,
  type Store,
} from '../ui/host.ts'
import { openFile, saveFile } from './files.ts'
import { findText } from './paper/texts.ts'
import { localStore } from './store.ts'

/** What the page draws of a file. */
export interface Sheet {
  file: File
  document: SourceDocument
  marks: readonly Mark[]
  /** The place to bring into sight; a new object each time. */
  spot: Spot | null
}

/** What the page that this stands on brings along. */
export interface FileHostParts {
  /** Absent: the PDF library finds its tables beside the page's own scripts. */
  pdfTables?: PdfTables
  /** Absent: a database of the page's own. */
  store?: Store
  policy?: () => Promise<unknown>
}

export class FileHost implements Host {
  readonly kind = 'file'
  readonly can: Abilities = { mark: 'live', write: false, capture: false, select: true, live: false }
  readonly store: Store
  readonly policy?: () => Promise<unknown>
  private readonly pdfTables: PdfTables | undefined
  private file: File | null = null
  private drawn: Sheet | null = null
  private readonly listeners = new Set<(event: HostEvent) => void>()
  private readonly readers = new Set<() => void>()

  constructor({ pdfTables, store = localStore, policy }: FileHostParts) {
    this.pdfTables = pdfTables
    this.store = store
    if (policy) this.policy = policy
  }

  /** The file that is checked next; the check begins at once. */
  take(file: File): void {
    this.file = file
    this.draw(null)
    this.tell({ kind: 'asked' })
  }

  /** What there is to draw now; null before the first file and while one is being read. */
  get sheet(): Sheet | null {
    return this.drawn
  }

  /** Calls back whenever the sheet is another one. */
  subscribe(reader: () => void): () => void {
    this.readers.add(reader)
    return () => this.readers.delete(reader)
  }

  /** Says what the user did on the drawn file. */
  tell(event: HostEvent): void {
    for (const listener of this.listeners) listener(event)
  }

  async snapshot(signal: AbortSignal): Promise<Snapshot> {
    const { file } = this
    if (!file) throw new HostFault('not-a-report-file')
    const document = await this.open(file)
    if (signal.aborted) throw new HostFault('failed', 'aborted')
    this.draw({ file, document, marks: [], spot: null })
    const { sha256, url } = document
    return {
      document,
      stamp: {
        name: file.name,
        takenAt: new Date().toISOString(),
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(url === undefined ? {} : { url }),
      },
    }
  }

  async mark(marks: readonly Mark[]): Promise<readonly MarkState[]> {
    const sheet = this.drawn
    if (!sheet) return marks.map(() => 'gone')
    const states = marks.map((mark) => stateOf(sheet.document, mark))
    this.draw({ ...sheet, marks: marks.filter((_, index) => states[index] === 'shown'), spot: null })
    return states
  }

  async clear(): Promise<void> {
    if (this.drawn) this.draw({ ...this.drawn, marks: [], spot: null })
  }

  async goTo(spot: Spot): Promise<MarkState> {
    if (!this.drawn) return 'gone'
    const state = stateOf(this.drawn.document, spot)
    if (state === 'shown') this.draw({ ...this.drawn, spot: { ...spot } })
    return state
  }

  watch(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  open(file: File): Promise<SourceDocument> {
    return openFile(file, this.pdfTables)
  }

  async save(name: string, bytes: Uint8Array, mime: string): Promise<void> {
    saveFile(name, bytes, mime)
  }

  async toWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
    const { writeWorkbook } = await import('../export/xlsx.ts')
    return writeWorkbook(plan)
  }

  private draw(sheet: Sheet | null): void {
    this.drawn = sheet
    for (const reader of this.readers) reader()
  }
}

function stateOf(document: SourceDocument, { anchor, start, end, text }: Spot): MarkState {
  const found = findText(document, anchor)
  if (!found) return 'gone'
  if (found.text.slice(start ?? 0, end) !== text) return 'changed'
  return found.hidden ? 'hidden' : 'shown'
}
