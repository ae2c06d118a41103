/** What the panel does: every act of the user or the host, its effects there, and the state that comes of it. */
import {
  type Answer,
  describeBanner,
  describeFinding,
  messagesOf,
  type Report,
  type Spot,
  type Tool,
} from '../core/index.ts'
import { judge, runCheck } from './check.ts'
import { copyText } from './clipboard.ts'
import {
  type Edit,
  type Host,
  type HostEvent,
  HostFault,
  type HostFaultCode,
  type MarkState,
  type Standing,
} from './host.ts'
import {
  keepLook,
  keepVerdicts,
  nameReport,
  recall,
  recallChosen,
  recallPrior,
  rememberReport,
} from './keep.ts'
import { marksOf, marksOfDraft } from './marks.ts'
import {
  type Action,
  type Group,
  ids,
  type Kept,
  type Look,
  type Prior,
  reduce,
  type State,
  startState,
  type Told,
  type View,
} from './state.ts'

export interface SessionOptions {
  /** The language of the surroundings; what the user chose wins. */
  locale: Look['locale']
  /** Stands in every export. */
  tool: Tool
  /** ISO 8601, now. */
  now?: () => string
}

/** How long changes are gathered before a live check, in milliseconds. */
const livePause = 300

/** One panel over one host. All its methods take what went wrong into the state; none of them rejects. */
export class Session {
  readonly host: Host
  readonly tool: Tool
  readonly now: () => string
  /** Settled once what was kept has been read. */
  readonly ready: Promise<void>
  private current: State
  private readonly listeners = new Set<() => void>()
  private announced = ''
  private running: AbortController | null = null
  private pause: ReturnType<typeof setTimeout> | undefined
  private readonly unwatch: () => void

  constructor(host: Host, { locale, tool, now = () => new Date().toISOString() }: SessionOptions) {
    this.host = host
    this.tool = tool
    this.now = now
    this.current = startState({ locale, theme: 'system', person: '' })
    this.unwatch = host.watch((event) => this.hear(event))
    this.ready = this.recall()
  }

  get state(): State {
    return this.current
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  dispatch(action: Action): void {
    const before = this.current
    this.current = reduce(before, action)
    if (this.current === before) return
    for (const listener of this.listeners) listener()
  }

  /** Leaves nothing behind: marks are taken away, events no longer heard. */
  async close(): Promise<void> {
    this.running?.abort()
    clearTimeout(this.pause)
    this.unwatch()
    this.listeners.clear()
    await this.host.clear().catch(() => undefined)
  }

  /**
   * `live`: it follows a change; what the user asks for each time, such as marks in a workbook, stays as it is, and the
   * report is not kept as last year’s.
   */
  async check(live = false): Promise<void> {
    this.running?.abort()
    clearTimeout(this.pause)
    const running = new AbortController()
    this.running = running
    this.dispatch({ kind: 'started' })
    this.stand('running')
    try {
      const { answer, prior } = await runCheck({
        host: this.host,
        signal: running.signal,
        ready: this.ready,
        show: (stage) => {
          if (this.running === running) this.dispatch({ kind: 'staged', stage })
        },
        findPrior: (report) => this.findPrior(report),
        kept: () => this.current.kept,
        prose: this.current.prose,
      })
      if (this.running !== running) return
      this.running = null
      this.dispatch({ kind: 'priored', prior })
      await this.take(answer, live)
      this.announce(answer)
      if (answer.report && !live) await this.attempt(rememberReport(this.host.store, answer.report))
    } catch (error) {
      if (this.running !== running) return
      this.running = null
      if (running.signal.aborted || isCalledOff(error)) this.dispatch({ kind: 'cancelled' })
      else {
        this.dispatch({ kind: 'failed', ...faultOf(error), other: this.host.kind === 'file' })
        this.stand('cannotTell')
      }
    }
  }

  /** Calls a running check off; what was shown before stays. */
  cancel(): void {
    this.running?.abort()
    this.running = null
    this.dispatch({ kind: 'cancelled' })
    this.tell('aloud', messagesOf(this.current.look.locale).panel.cancelled)
    this.stand()
  }

  /** Goes to the next or the one before, here and there. */
  step(by: 1 | -1): void {
    this.dispatch({ kind: 'stepped', by })
  }

  /** Unfolds a group and brings the focus to it. */
  showGroup(group: Group): void {
    this.dispatch({ kind: 'folded', group, open: true, focus: true })
  }

  /** Leaves what is open, the innermost first; says whether there was anything. */
  leave(): boolean {
    const { form, view, run, told } = this.current
    if (told?.tone === 'fault') this.dispatch({ kind: 'heard' })
    else if (form) this.dispatch({ kind: 'formed', form: null })
    else if (view !== 'answer') void this.show('answer')
    else if (run.kind === 'running') this.cancel()
    else return false
    return true
  }

  /** Takes a finding in hand and shows its place. */
  async select(fingerprint: string): Promise<void> {
    this.dispatch({ kind: 'selected', fingerprint, focus: true })
    await this.goToSelected()
  }

  /** Shows the first place of the finding in hand. */
  async goToSelected(): Promise<void> {
    const { answer, selected, look } = this.current
    const finding = answer?.result?.findings.find((each) => each.fingerprint === selected)
    if (!finding || !answer?.report || !answer.result) return
    const { report, result } = answer
    const { places } = describeFinding(finding, { answer, report, result, locale: look.locale })
    const spot = places.find((place) => place.spot && this.shows(place.spot))?.spot
    if (spot) await this.goTo(spot)
  }

  /** Whether the host can show a place at all. */
  shows({ beside }: Spot): boolean {
    return !beside || this.host.can.beside === true
  }

  async goTo(spot: Spot): Promise<void> {
    const { panel } = messagesOf(this.current.look.locale)
    const found = await this.attempt(this.host.goTo(spot))
    if (found === undefined) return
    if (found === 'changed' || found === 'gone') this.dispatch({ kind: 'staled', why: 'changed' })
    if (found !== 'shown') this.tell('fault', panel.markStates[found])
  }

  /** Shows all marks, or takes them away. */
  async mark(on: boolean): Promise<void> {
    const { answer, look, view, draft } = this.current
    if (!on || !answer) {
      await this.attempt(this.host.clear())
      this.dispatch({ kind: 'marked', states: null })
      return
    }
    const marks = view === 'draft' && draft ? marksOfDraft(draft, look.locale) : marksOf(answer, look.locale)
    const states = await this.attempt(this.host.mark(marks))
    if (!states) return
    const byAnchor = new Map<string, MarkState>()
    for (const [index, { anchor }] of marks.entries()) byAnchor.set(anchor, states[index] ?? 'gone')
    this.dispatch({ kind: 'marked', states: byAnchor })
  }

  /** Shows the marks that belong to the view, where marks are shown at all. */
  async paint(): Promise<void> {
    const { mark } = this.host.can
    if (mark === 'live' || (mark === 'asked' && this.current.marked)) await this.mark(true)
  }

  /** Shows another view; the marks follow it. */
  async show(view: View): Promise<void> {
    this.dispatch({ kind: 'viewed', view })
    await this.paint()
  }

  /** Puts figures right where the host can write, and checks again. */
  async write(edits: readonly Edit[]): Promise<void> {
    const done = await this.attempt(this.host.write?.(edits).then(() => true) ?? Promise.resolve(false))
    if (!done) return
    this.tell('done', messagesOf(this.current.look.locale).panel.fixed)
    await this.check()
  }

  /** Hands a file to the user, named after the report. */
  async save(extension: string, mime: string, content: string | Uint8Array): Promise<void> {
    const { answer, look } = this.current
    const { tool, text } = messagesOf(look.locale)
    const { organ = null, year = null } = answer?.report?.identity ?? {}
    const parts = [organ ?? text.organUnknown, ...(year === null ? [] : [String(year)]), tool]
    const name = `${parts
      .join(' ')
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
      .slice(0, 120)}.${extension}`
    await this.saveAs(name, mime, content)
  }

  /** Hands a file of that name to the user. */
  async saveAs(name: string, mime: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const done = await this.attempt(this.host.save(name, bytes, mime).then(() => true))
    if (done) this.tell('done', messagesOf(this.current.look.locale).panel.exported(name))
  }

  /** The finding as a sentence, put where the user can paste it. */
  async copy(text: string): Promise<void> {
    const { panel } = messagesOf(this.current.look.locale)
    const done = await copyText(text)
    this.tell(done ? 'done' : 'fault', done ? panel.copied : panel.copyFailed)
  }

  tell(tone: Told['tone'], text: string): void {
    this.dispatch({ kind: 'told', tone, text })
  }

  /** Runs an act whose failure is told in a sentence; undefined where it failed. */
  async attempt<Value>(act: Promise<Value>): Promise<Value | undefined> {
    try {
      return await act
    } catch (error) {
      const { code, detail } = faultOf(error)
      const { panel } = messagesOf(this.current.look.locale)
      this.tell('fault', detail === '' ? panel.faults[code] : `${panel.faults[code]} (${detail})`)
      return undefined
    }
  }

  private async recall(): Promise<void> {
    const recalled = await this.attempt(recall(this.host))
    if (!recalled) return
    this.dispatch({ kind: 'looked', look: recalled.look })
    this.dispatch({ kind: 'kept', kept: recalled.kept })
    const { panel } = messagesOf(this.current.look.locale)
    if (recalled.lost.length > 0) this.tell('fault', panel.lost)
  }

  private async findPrior(report: Report): Promise<Prior | null> {
    const { prior } = this.current
    if (prior?.from === 'file' && prior.of === nameReport(report)) return prior
    const { store } = this.host
    return (await recallChosen(store, report)) ?? recallPrior(store, report)
  }

  /** Keeps a decision and judges anew what was read already. */
  async decide(change: Partial<Kept>): Promise<void> {
    this.dispatch({ kind: 'kept', kept: change })
    const { kept, look } = this.current
    if (change.waivers || change.notes)
      await this.attempt(keepVerdicts(this.host.store, kept.waivers, kept.notes))
    if (change.off) await this.attempt(keepLook(this.host.store, look, kept.off))
    await this.judge()
  }

  /** Judges anew what was read already. */
  async judge(): Promise<void> {
    const { answer, prior, kept, stale } = this.current
    if (!answer?.report) return
    await this.take(judge(answer.report, prior, kept, answer.source))
    if (stale) this.dispatch({ kind: 'staled', why: stale })
  }

  /** Says aloud what came of a check; a live one only where that changed. */
  private announce(answer: Answer): void {
    const { locale } = this.current.look
    const verdict = describeBanner(answer, locale).verdict.map(({ text }) => text)
    const line = messagesOf(locale).panel.answered(verdict.join(messagesOf(locale).text.comma))
    if (this.host.can.live && line === this.announced) return
    this.announced = line
    this.tell('aloud', line)
  }

  private async take(answer: Answer, live = false): Promise<void> {
    this.dispatch({ kind: 'answered', answer })
    this.stand()
    if (!live || this.host.can.mark === 'live') await this.paint()
  }

  private stand(standing: Standing = standingOf(this.current.answer)): void {
    this.host.showStanding?.(standing)
  }

  private hear(event: HostEvent): void {
    const { answer, view } = this.current
    if (event.kind === 'asked') void this.check()
    else if (event.kind === 'picked') {
      const finding = answer?.result?.findings[event.number - 1]
      if (view === 'draft') this.dispatch({ kind: 'focused', id: ids.difference(event.number) })
      else if (finding) this.dispatch({ kind: 'selected', fingerprint: finding.fingerprint, focus: true })
    } else if (event.kind === 'pointed') this.dispatch({ kind: 'pointed', anchor: event.anchor })
    else if (event.kind === 'selected') {
      if (answer?.status === 'checked')
        this.dispatch({ kind: 'formed', form: { kind: 'note', spot: event.spot } })
    } else if (event.kind === 'changed' && this.host.can.live) {
      clearTimeout(this.pause)
      this.pause = setTimeout(() => void this.check(true), livePause)
    } else this.dispatch({ kind: 'staled', why: event.kind })
  }
}

/** What the badge tells of an answer: errors are certain, whatever else could not be judged. */
function standingOf(answer: Answer | null): Standing {
  if (!answer) return 'none'
  const { findings = [] } = answer.result ?? {}
  const errors = findings.filter(({ severity, waiver }) => severity === 'error' && !waiver).length
  return errors === 0 && (answer.reason !== null || !answer.result?.verdict) ? 'cannotTell' : { errors }
}

/** A host may call a check off too: no file was picked. */
function isCalledOff(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

function faultOf(error: unknown): { code: HostFaultCode; detail: string } {
  if (error instanceof HostFault) return { code: error.code, detail: error.message }
  return { code: 'failed', detail: error instanceof Error ? error.message : String(error) }
}
