/// <reference types="office-js" />
/** The open workbook of Excel as a host of the panel. Nothing outside of this file and its folder knows Office. */

import type { SourceDocument, WorkbookPlan } from '../core/index.ts'
import { openFile, saveFile } from '../desk/files.ts'
import { localStore } from '../desk/store.ts'
import type { Abilities, Edit, Host, HostEvent, Mark, MarkState, Snapshot, Spot, Store } from '../ui/host.ts'
import { storeNames } from '../ui/keep.ts'
import { applyEdits } from './excel/edits.ts'
import { FrameMemory } from './excel/frames.ts'
import { goToPlace } from './excel/go.ts'
import { clearMarks, replaceMarks } from './excel/marks.ts'
import { workbookStore } from './excel/parts.ts'
import { type Known, liveSlots, WorkbookReading } from './excel/read.ts'
import { requireVersion, runBatch } from './excel/session.ts'
import { watchWorkbook } from './excel/watch.ts'
import { pdfTables, toBase64, workbookType } from './files.ts'

/** The Excel that the page runs in; null where it runs in none. Rejects with a `HostFault` where it is too old. */
export async function connectExcel(): Promise<ExcelHost | null> {
  if (typeof Office === 'undefined') return null
  const { host } = await Office.onReady()
  if (host !== Office.HostType.Excel) return null
  requireVersion()
  return new ExcelHost()
}

/** Whether Microsoft's library is there: without it nobody can tell whether the page runs in Excel. */
export function hasOffice(): boolean {
  return typeof Office !== 'undefined'
}

/** Language of the program's surface, such as `zh-CN`; null outside of Office. */
export function languageOfOffice(): string | null {
  return typeof Office === 'undefined'
    ? null
    : ((Office.context as Office.Context | undefined)?.displayLanguage ?? null)
}

/** Decisions about the report travel with the workbook; all else stays on this machine. */
const travelling = new Set<string>([storeNames.verdicts])

const storeOf = (name: string): Store => (travelling.has(name) ? workbookStore : localStore)

const storeInBoth: Store = {
  get: (name) => storeOf(name).get(name),
  set: (name, value) => storeOf(name).set(name, value),
  delete: (name) => storeOf(name).delete(name),
  list: async (prefix) => {
    const travels = [...travelling].some((name) => name.startsWith(prefix))
    return [...(await localStore.list(prefix)), ...(travels ? await workbookStore.list(prefix) : [])]
  },
}

export class ExcelHost implements Host {
  readonly kind = 'workbook'
  readonly store: Store = storeInBoth
  /** Shows a place of the prose that is checked beside the workbook; says whether it could. */
  show: (spot: Spot) => boolean = () => false
  private readonly frames = new FrameMemory()
  private known: Known | null = null
  /** The next reading follows a change: it waits until the user has left the cell. */
  private following = false
  /** How often Excel was asked for the last reading. */
  lastSyncs = 0

  get can(): Abilities {
    const live = (this.known?.slots ?? 0) <= liveSlots
    return { mark: 'asked', write: true, capture: false, select: false, beside: true, live }
  }

  async snapshot(signal: AbortSignal): Promise<Snapshot> {
    const wait = this.following
    this.following = false
    return runBatch(async (context) => {
      const reading = new WorkbookReading(context, signal, this.frames)
      const document = await reading.read(this.known)
      this.known = { sheets: reading.sheets, slots: reading.slots }
      this.lastSyncs = reading.syncs
      return { document, stamp: { name: document.name, takenAt: new Date().toISOString() } }
    }, wait)
  }

  async mark(marks: readonly Mark[]): Promise<readonly MarkState[]> {
    const names = new Set(this.known?.sheets.map(({ name }) => name))
    return runBatch((context) => replaceMarks(context, marks, names))
  }

  async clear(): Promise<void> {
    await runBatch(clearMarks)
  }

  /** Takes away marks that an earlier session left behind; where that is not allowed they stay. */
  async sweep(): Promise<void> {
    await this.clear().catch(() => undefined)
  }

  async goTo(spot: Spot): Promise<MarkState> {
    if (spot.beside) return this.show(spot) ? 'shown' : 'gone'
    return runBatch((context) => goToPlace(context, spot))
  }

  watch(listener: (event: HostEvent) => void): () => void {
    return watchWorkbook(
      {
        nameOf: (id) => this.known?.sheets.find((sheet) => sheet.id === id)?.name,
        forget: () => this.frames.clear(),
      },
      (event) => {
        if (event.kind === 'changed') this.following = true
        listener(event)
      },
    )
  }

  write(edits: readonly Edit[]): Promise<void> {
    return runBatch((context) => applyEdits(context, edits))
  }

  open(file: File): Promise<SourceDocument> {
    return openFile(file, pdfTables)
  }

  /** Workbooks open in Excel, where they can be looked at and saved under any name; other files are downloaded. */
  async save(name: string, bytes: Uint8Array, mime: string): Promise<void> {
    if (mime !== workbookType) return saveFile(name, bytes, mime)
    await Excel.createWorkbook(toBase64(bytes))
  }

  async toWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
    const { writeWorkbook } = await import('../export/xlsx.ts')
    return writeWorkbook(plan)
  }

  /** Puts the sheets of a workbook behind those that are there; their names, which Excel may have changed. */
  async insertSheets(bytes: Uint8Array): Promise<string[]> {
    return runBatch(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(toBase64(bytes), { positionType: 'End' })
      await context.sync()
      const sheets = ids.value.map((id) => context.workbook.worksheets.getItem(id))
      for (const sheet of sheets) sheet.load('name')
      sheets[0]?.activate()
      await context.sync()
      return sheets.map(({ name }) => name)
    })
  }
}
