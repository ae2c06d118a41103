/** A host without a browser: it gives a report that a test makes, and remembers what is asked of it. */
import { type Report, readReport, type SourceDocument } from '../../core/index.ts'
import { readHtmlText } from '../../sources/html.ts'
import { type Abilities, type Host, type HostEvent, HostFault, type Mark, type Store } from '../../ui/host.ts'

/** A store in memory, as JSON, so that nothing is shared with what was given. */
export function memoryStore(kept = new Map<string, string>()): Store & { kept: Map<string, string> } {
  return {
    kept,
    async get(key) {
      const value = kept.get(key)
      return value === undefined ? undefined : JSON.parse(value)
    },
    async set(key, value) {
      kept.set(key, JSON.stringify(value))
    },
    async delete(key) {
      kept.delete(key)
    },
    async list(prefix) {
      return [...kept.keys()].filter((key) => key.startsWith(prefix))
    },
  }
}

export function documentOf(text: string, name = 'report.html'): SourceDocument {
  return readHtmlText(text, name, {})
}

export function reportOf(text: string, name?: string): Report {
  return readReport(documentOf(text, name))
}

export interface TestHost extends Host {
  text: string
  marks: readonly Mark[]
  snapshots: number
  readonly store: ReturnType<typeof memoryStore>
  send: (event: HostEvent) => void
  /** Called before a snapshot is given. */
  before: () => Promise<void>
}

export function testHost(text: string, can: Partial<Abilities> = {}, policy?: unknown): TestHost {
  const listeners = new Set<(event: HostEvent) => void>()
  const host: TestHost = {
    kind: 'page',
    can: { mark: 'live', write: false, capture: false, select: true, live: false, ...can },
    text,
    marks: [],
    snapshots: 0,
    store: memoryStore(),
    send: (event) => {
      for (const listener of listeners) listener(event)
    },
    before: async () => {},
    async snapshot() {
      host.snapshots++
      await host.before()
      const document = documentOf(host.text)
      return { document, stamp: { name: document.name } }
    },
    async mark(marks) {
      host.marks = marks
      return marks.map(() => 'shown' as const)
    },
    async clear() {
      host.marks = []
    },
    goTo: async () => 'shown',
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async open(file) {
      const given = await file.text()
      if (given === '') throw new HostFault('damaged-file')
      return documentOf(given, file.name)
    },
    save: async () => {},
    toWorkbook: async () => new Uint8Array(),
    ...(policy === undefined ? {} : { policy: async () => policy }),
  }
  return host
}
