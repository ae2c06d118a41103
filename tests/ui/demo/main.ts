/** The panel over a host that a test drives: it gives the text that the test puts into `demo.text`, and records what is asked of it. */
import '../../../ui/panel.css'
import './demo.css'
import { hashRules, rules } from '../../../core/index.ts'
import { readHtmlText } from '../../../sources/html.ts'
import { openSource } from '../../../sources/open.ts'
import { type Abilities, type Host, type HostEvent, HostFault, type HostFaultCode } from '../../../ui/host.ts'
import { mountPanel } from '../../../ui/panel.tsx'

const listeners = new Set<(event: HostEvent) => void>()

/** What a test reads and sets. */
const demo = {
  name: 'report.html',
  text: '',
  url: 'https://www.example.gov.cn/report.html',
  fault: null as HostFaultCode | null,
  /** Snapshots wait until this is let go. */
  held: false,
  calls: [] as { name: string; given: unknown }[],
  files: [] as { name: string; mime: string; bytes: number[] }[],
  kept: new Map<string, string>(),
  markStates: [] as string[],
  send: (event: HostEvent) => {
    for (const listener of listeners) listener(event)
  },
  start,
  reset,
}

function record(name: string, given: unknown): void {
  demo.calls.push({ name, given: JSON.parse(JSON.stringify(given ?? null)) })
}

function hostOf(kind: Host['kind'], can: Partial<Abilities>): Host {
  return {
    kind,
    can: { mark: 'live', write: false, capture: false, select: true, live: false, ...can },
    async snapshot(signal) {
      record('snapshot', null)
      while (demo.held && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, 10))
      if (demo.fault) throw new HostFault(demo.fault)
      const { name, text, url } = demo
      const document = name.endsWith('.html')
        ? readHtmlText(text, name, { url })
        : await openSource(new TextEncoder().encode(text), name)
      return { document, stamp: { name, url, takenAt: '2026-02-03T01:02:03Z' } }
    },
    async mark(marks) {
      record('mark', marks)
      return marks.map((_, index) => (demo.markStates[index] ?? 'shown') as 'shown')
    },
    async clear() {
      record('clear', null)
    },
    async goTo(spot) {
      record('goTo', spot)
      return 'shown'
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...(can.write
      ? {
          async write(edits) {
            record('write', edits)
          },
        }
      : {}),
    async open(file) {
      record('open', file.name)
      try {
        return await openSource(new Uint8Array(await file.arrayBuffer()), file.name)
      } catch (error) {
        throw new HostFault('not-a-report-file', String(error))
      }
    },
    async save(name, bytes, mime) {
      demo.files.push({ name, mime, bytes: [...bytes] })
    },
    async toWorkbook(plan) {
      record('toWorkbook', plan)
      return new TextEncoder().encode('workbook')
    },
    showStanding(standing) {
      record('standing', standing)
    },
    store: {
      async get(key) {
        const value = demo.kept.get(key)
        return value === undefined ? undefined : JSON.parse(value)
      },
      async set(key, value) {
        demo.kept.set(key, JSON.stringify(value))
      },
      async delete(key) {
        demo.kept.delete(key)
      },
      async list(prefix) {
        return [...demo.kept.keys()].filter((key) => key.startsWith(prefix))
      },
    },
  }
}

/** As if nothing had happened. */
async function reset(): Promise<void> {
  await mounted?.close()
  mounted = undefined
  demo.fault = null
  demo.held = false
  for (const list of [demo.calls, demo.files, demo.markStates]) list.length = 0
  demo.kept.clear()
}

interface StartOptions {
  locale?: 'zh-CN' | 'en'
  kind?: Host['kind']
  can?: Partial<Abilities>
}

/** Mounts a panel anew; the store stays. */
async function start({ locale = 'zh-CN', kind = 'page', can = {} }: StartOptions = {}): Promise<void> {
  await mounted?.close()
  const element = document.querySelector('#panel')
  if (!element) return
  mounted = mountPanel(element, hostOf(kind, can), {
    locale,
    tool: { name: 'gouji', version: '0.1.0', rules: hashRules(rules) },
    now: () => '2026-02-03T01:02:03Z',
  })
  await mounted.session.ready
}

let mounted: ReturnType<typeof mountPanel> | undefined

declare global {
  interface Window {
    demo: typeof demo
  }
}

window.demo = demo
