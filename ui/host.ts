/**
 * What a place that shows reports must be able to do, so that one panel works everywhere: a page in a browser, a
 * workbook in a spreadsheet program, a file on the offline page. The panel knows nothing else of where it runs.
 */
import type {
  FigureKey,
  MarkRole,
  Severity,
  SourceDocument,
  SourceStamp,
  Spot,
  WorkbookPlan,
} from '../core/index.ts'

export interface Host {
  readonly kind: 'page' | 'workbook' | 'file'
  readonly can: Abilities
  /** Reads what is there now. Rejects with a `HostFault`. */
  snapshot(signal: AbortSignal): Promise<Snapshot>
  /** Shows these marks and no others; resolves to what became of each, in their order. */
  mark(marks: readonly Mark[]): Promise<readonly MarkState[]>
  /** Takes away everything that this host has put there. */
  clear(): Promise<void>
  /** Brings a place into sight and the focus to it; never guesses where a changed text went. */
  goTo(spot: Spot): Promise<MarkState>
  /** Tells what happens there until the returned function is called. */
  watch(listener: (event: HostEvent) => void): () => void
  /** Puts figures or formulas right, all or none; only after `before` was found to be what stands there. */
  write?(edits: readonly Edit[]): Promise<void>
  /** A picture of a place as PNG; null where the browser does not allow one. */
  capture?(spot: Spot): Promise<Uint8Array | null>
  /** Reads a file that the user picked: last year's report, a draft. Rejects with a `HostFault`. */
  open(file: File): Promise<SourceDocument>
  /** Hands bytes to the user as a file. */
  save(name: string, bytes: Uint8Array, mime: string): Promise<void>
  /** Leads to an attachment of the page that may hold the report; without it the panel only names them. */
  openAttachment?(address: string, format: string): void
  /** Opens the page for files and lists (工作台), where this host has one. */
  openDesk?(): void
  /** Makes an .xlsx of a plan; the library is loaded by the first call. */
  toWorkbook(plan: WorkbookPlan): Promise<Uint8Array>
  /** Shows how the check stands where the tool is started from: a badge on its button. */
  showStanding?(standing: Standing): void
  readonly store: Store
  /** What an office has set for all its users; it wins over what the store keeps. Checked by `core/schema` before use. */
  readonly policy?: () => Promise<unknown>
}

/** `cannotTell` also stands for a page that could not be read or is no report. */
export type Standing = 'none' | 'running' | 'cannotTell' | { errors: number }

/** What differs between hosts; the panel leaves out what cannot be done. */
export interface Abilities {
  /** Marks appear at once (`live`), when the user asks (`asked`), or never. */
  mark: 'live' | 'asked' | 'never'
  /** Findings can be put right from the panel. */
  write: boolean
  /** Pictures of findings can be had. */
  capture: boolean
  /** The user can select text there and note it as a finding. */
  select: boolean
  /** Places in prose that was put beside the document (`Spot.beside`) can be shown as well. */
  beside?: boolean
  /** Checks by itself again after `changed`; otherwise the panel asks the user to. */
  live: boolean
}

export interface Snapshot {
  document: SourceDocument
  stamp: SourceStamp
}

/** A place that a host can show. */
export type { Spot }

export interface Mark extends Spot {
  /** Number of the finding, as the card shows it. */
  number: number
  severity: Severity
  /** `stated`: the end that is questioned; `other`: the end it is compared with; `part`: what that is made of. */
  role: MarkRole
  /** A finding that a person found to be no problem. */
  waived?: true
  /** What a reader of the mark hears. */
  label: string
}

/** `shown`; `hidden`: it stands there but cannot be seen; `changed`: another text stands there now; `gone`: nothing does. */
export type MarkState = 'shown' | 'hidden' | 'changed' | 'gone'

export interface Edit {
  anchor: string
  figure: FigureKey
  before: string
  /** A number, or a formula that the program made from figures' places. */
  after: { kind: 'number'; value: number } | { kind: 'formula'; formula: string }
}

export type HostEvent =
  /** The user asks, outside the panel, to check what is there now. */
  | { kind: 'asked' }
  /** What was read is no longer what is there. */
  | { kind: 'changed' }
  /** Another page or workbook is in front now. */
  | { kind: 'moved' }
  /** The user chose a mark. */
  | { kind: 'picked'; number: number }
  /** The pointer or the focus is on a place that was read; null: on none. */
  | { kind: 'pointed'; anchor: string | null }
  /** The user asks to note the selected text as a finding. */
  | { kind: 'selected'; spot: Spot }
  /** Access has lapsed until the user acts. */
  | { kind: 'lapsed' }

/** Why a host could not do what was asked; each has a sentence in the messages. */
export type HostFaultCode =
  | 'no-access'
  | 'restricted-page'
  | 'lapsed'
  | 'changed'
  | 'editing'
  | 'protected'
  /** Another window is in front, so that the place cannot be shown. */
  | 'behind'
  | 'read-only'
  | 'too-large'
  | 'unsupported-version'
  | 'not-a-report-file'
  | 'empty-file'
  | 'older-file'
  | 'unknown-file'
  | 'damaged-file'
  | 'encrypted-file'
  | 'old-kernel'
  | 'storage-full'
  | 'failed'

export class HostFault extends Error {
  readonly code: HostFaultCode
  constructor(code: HostFaultCode, detail = '') {
    super(detail)
    this.name = 'HostFault'
    this.code = code
  }
}

/** Keeps JSON under names, for this user in this host. What comes back is checked by `core/schema` before use. */
export interface Store {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  delete(key: string): Promise<void>
  /** Names that begin with a prefix. */
  list(prefix: string): Promise<string[]>
}
