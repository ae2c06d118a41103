/** One address of the list: its page is opened, checked with the reviewer's own access, kept and closed again. */
import { type Answer, describeAnswer, describeBanner, type Locale } from '../../core/index.ts'
import { runCheck } from '../../ui/check.ts'
import { HostFault } from '../../ui/host.ts'
import { recallChosen, recallPrior, rememberReport } from '../../ui/keep.ts'
import type { Kept as Decisions } from '../../ui/state.ts'
import { PageHost } from '../panel/host.ts'
import type { Kept, Obstacle, Outcome } from './rows.ts'
import { lookAt, rest, type Sight, untilLoaded } from './tabs.ts'

export type Visit =
  | { kind: 'done'; outcome: Outcome; kept: Omit<Kept, 'id'> }
  | { kind: 'manual'; why: Obstacle; detail: string }

export interface VisitSettings {
  locale: Locale
  decisions: Decisions
  /** A page that has not loaded after so many milliseconds is left to the reviewer. */
  timeout: number
}

/** Walls often let a browser pass by themselves, and pages fill in late; what could not be judged is looked at again after these pauses. */
const pauses = [300, 3000, 4000]

/** Checks what a tab shows. */
export async function visit(tab: number, settings: VisitSettings): Promise<Visit> {
  let last: Visit = { kind: 'manual', why: 'failed', detail: '' }
  for (const pause of pauses) {
    const loaded = await untilLoaded(tab, settings.timeout)
    if (loaded !== 'loaded') return { kind: 'manual', why: loaded, detail: '' }
    await rest(pause)
    last = await checkTab(tab, settings)
    if (isSettled(last)) break
  }
  return last
}

function isSettled(visit: Visit): boolean {
  if (visit.kind === 'manual') return visit.why === 'elsewhere' || visit.why === 'unreachable'
  const { status, verdict } = visit.kept.report
  return status === 'checked' && verdict !== 'cannot-tell'
}

/** What stands in the way may be gone by itself later: the site is down, or asks to come again. */
export function isPassing(visit: Visit): boolean {
  if (visit.kind === 'done') return false
  const { why, detail } = visit
  return why === 'timeout' || why === 'unreachable' || (why === 'status' && /^(?:429|5\d\d)$/.test(detail))
}

async function checkTab(tab: number, settings: VisitSettings): Promise<Visit> {
  const host = new PageHost(tab)
  try {
    const { answer } = await runCheck({
      host,
      signal: new AbortController().signal,
      show: () => undefined,
      findPrior: async (report) =>
        (await recallChosen(host.store, report)) ?? recallPrior(host.store, report),
      kept: () => settings.decisions,
      prose: null,
    })
    const sight = await lookAt(tab)
    const obstacle = answer.status === 'checked' ? null : obstacleOf(sight)
    if (obstacle) return { kind: 'manual', ...obstacle }
    if (answer.report) await rememberReport(host.store, answer.report)
    return finish(answer, sight, settings.locale)
  } catch (error) {
    return { kind: 'manual', ...faultOf(error) }
  } finally {
    host.end()
  }
}

function finish(answer: Answer, { page }: Sight, locale: Locale): Visit {
  const { report } = answer
  if (!report) return { kind: 'manual', why: 'failed', detail: '' }
  // Places of findings name the source as it was read, the panel's stamp by its title.
  const source = { ...answer.source, name: report.source.name }
  const json = describeAnswer({ ...answer, source }, { locale, explainPasses: false })
  return {
    kind: 'done',
    outcome: describeBanner(answer, locale),
    kept: { report: json, document: report.source, page },
  }
}

/** Characters below which a page says nothing. */
const fewLetters = 60

/** Why a page that is no report may be something in its way; null where it simply is none. */
function obstacleOf({ status, asksPassword, letters }: Sight): { why: Obstacle; detail: string } | null {
  if (status === 401 || status === 407 || asksPassword) return { why: 'login', detail: '' }
  if (status === 412 || status === 521) return { why: 'wall', detail: String(status) }
  if (status >= 400) return { why: 'status', detail: String(status) }
  return letters < fewLetters ? { why: 'wall', detail: '' } : null
}

function faultOf(error: unknown): { why: Obstacle; detail: string } {
  if (error instanceof HostFault) {
    if (error.code === 'restricted-page') return { why: 'unreachable', detail: '' }
    if (error.code === 'no-access' || error.code === 'lapsed') return { why: 'elsewhere', detail: '' }
  }
  return { why: 'failed', detail: error instanceof Error ? error.message.slice(0, 200) : String(error) }
}
