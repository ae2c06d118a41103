/** What runs in the pages of the benchmark: the engine as the panel calls it, the panel itself, the page script's marks. */
import {
  answerReport,
  checkReport,
  type Note,
  readReport,
  rules,
  type SourceDocument,
} from '../core/index.ts'
import { startSession } from '../extension/page/session.ts'
import { readHtmlText } from '../sources/html.ts'
import type { Host } from '../ui/host.ts'
import { mountPanel } from '../ui/panel.tsx'

export function check(document: SourceDocument): void {
  checkReport(rules, readReport(document))
}

/** Places with digits in the prose, as many as asked for. */
function spotsIn({ blocks }: SourceDocument, count: number) {
  const spots = blocks.flatMap((block) =>
    block.kind !== 'text'
      ? []
      : Array.from(block.text.matchAll(/\d+/g), (match) => ({
          anchor: block.anchor,
          start: match.index ?? 0,
          end: (match.index ?? 0) + match[0].length,
          text: match[0],
        })),
  )
  if (spots.length < count) throw new Error(`only ${spots.length} numbers`)
  return spots.slice(0, count)
}

/** Milliseconds until an answer with so many findings stands in the panel, laid out. */
export async function show(page: string, count: number): Promise<number> {
  const report = readReport(readHtmlText(page, 'x'))
  const { organ, year } = report.identity
  const notes = spotsIn(report.source, count).map(
    (spot, index): Note => ({
      organ,
      year,
      severity: 'warning',
      text: `第 ${index} 处`,
      spot,
      by: '',
      at: '2026-01-01',
    }),
  )
  const answer = answerReport(report, rules, { notes }, { name: 'x' })
  const element = document.querySelector('#panel')
  if (!element) throw new Error('no place for the panel')
  const { session } = mountPanel(element, host, {
    locale: 'zh-CN',
    tool: { name: 'gouji', version: '0', rules: '' },
  })
  await session.ready
  await nextTask()
  const begun = performance.now()
  session.dispatch({ kind: 'answered', answer })
  while (document.querySelectorAll('.card').length < count) await Promise.resolve()
  void (element as HTMLElement).offsetHeight
  return performance.now() - begun
}

/** Milliseconds until so many marks are painted on this page, laid out. */
export async function paint(count: number): Promise<number> {
  const session = startSession(() => undefined)
  const reading = (await session.answer({ ask: 'read' })) as { document: SourceDocument }
  const marks = spotsIn(reading.document, count).map((spot, index) => ({
    ...spot,
    number: index + 1,
    severity: 'error' as const,
    role: 'stated' as const,
    label: '',
  }))
  const begun = performance.now()
  await session.answer({ ask: 'mark', marks })
  void document.documentElement.offsetHeight
  return performance.now() - begun
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}

const nothing = async (): Promise<never> => {
  throw new Error('not asked for')
}

const host: Host = {
  kind: 'page',
  can: { mark: 'never', write: false, capture: false, select: false, live: false },
  snapshot: nothing,
  mark: async () => [],
  clear: async () => undefined,
  goTo: async () => 'shown',
  watch: () => () => undefined,
  open: nothing,
  save: nothing,
  toWorkbook: nothing,
  store: {
    get: async () => undefined,
    set: async () => undefined,
    delete: async () => undefined,
    list: async () => [],
  },
}
