/** What the panel does: every act of the user or the host, its effects there, and the state that comes of it. */
import {
  type Answer,
  compareReports,
  describeFinding,
  fingerprintNote,
  messagesOf,
  type Note,
  type Report,
  readReport,
  type Severity,
  type Spot,
  type Tool,
  writeSentence,
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
  keepChosen,
  keepLook,
  keepProfile,
  keepVerdicts,
  recall,
  recallChosen,
  recallPrior,
  rememberReport,
} from './keep.ts'
import { marksOf } from './marks.ts'
import {
  type Action,
  type Group,
  type Kept,
  type Look,
  type Prior,
  reduce,
  type State,
  startState,
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
  #state: State
  readonly #listeners = new Set<() => void>()
  #running: AbortController | null = null
  #pause: ReturnType<typeof setTimeout> | undefined
  readonly #unwatch: () => void

  constructor(host: Host, { locale, tool, now = () => new Date().toISOString() }: SessionOptions) {
    this.host = host
    this.tool = tool
    this.now = now
    this.#state = startState({ locale, theme: 'system', person: '' })
    this.#unwatch = host.watch((event) => this.#hear(event))
    this.ready = this.#recall()
  }

  get state(): State {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  dispatch(action: Action): void {
    const before = this.#state
    this.#state = reduce(before, action)
    if (this.#state === before) return
    for (const listener of this.#listeners) listener()
  }

  /** Leaves nothing behind: marks are taken away, events no longer heard. */
  async close(): Promise<void> {
    this.#running?.abort()
    clearTimeout(this.#pause)
    this.#unwatch()
    this.#listeners.clear()
    await this.host.clear().catch(() => undefined)
  }

  async check(): Promise<void> {
    this.#running?.abort()
    clearTimeout(this.#pause)
    const running = new AbortController()
    this.#running = running
    this.dispatch({ kind: 'started' })
    this.#stand('running')
    try {
      await this.ready
      const { answer, prior } = await runCheck({
        host: this.host,
        signal: running.signal,
        show: (stage) => {
          if (this.#running === running) this.dispatch({ kind: 'staged', stage })
        },
        findPrior: (report) => this.#findPrior(report),
        kept: () => this.#state.kept,
      })
      if (this.#running !== running) return
      this.#running = null
      this.dispatch({ kind: 'priored', prior })
      await this.#take(answer)
      if (answer.report) await this.#attempt(rememberReport(this.host.store, answer.report))
    } catch (error) {
      if (this.#running !== running) return
      this.#running = null
      if (running.signal.aborted) this.dispatch({ kind: 'cancelled' })
      else {
        this.dispatch({ kind: 'failed', ...faultOf(error) })
        this.#stand('cannotTell')
      }
    }
  }

  /** Calls a running check off; what was shown before stays. */
  cancel(): void {
    this.#running?.abort()
    this.#running = null
    this.dispatch({ kind: 'cancelled' })
    this.#stand()
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
    const { form, view, run } = this.#state
    if (form) this.dispatch({ kind: 'formed', form: null })
    else if (view !== 'answer') this.dispatch({ kind: 'viewed', view: 'answer' })
    else if (run.kind === 'running') this.cancel()
    else return false
    return true
  }

  /** Takes a finding in hand; `go` also shows its place. */
  async select(fingerprint: string | null, go: boolean): Promise<void> {
    this.dispatch({ kind: 'selected', fingerprint })
    if (go) await this.goToSelected()
  }

  /** Shows the first place of the finding in hand. */
  async goToSelected(): Promise<void> {
    const { answer, selected, look } = this.#state
    const finding = answer?.result?.findings.find((each) => each.fingerprint === selected)
    if (!finding || !answer?.report || !answer.result) return
    const { report, result } = answer
    const { places } = describeFinding(finding, { answer, report, result, locale: look.locale })
    const spot = places.find((place) => place.spot !== null)?.spot
    if (spot) await this.goTo(spot)
  }

  async goTo(spot: Spot): Promise<void> {
    const { panel } = messagesOf(this.#state.look.locale)
    const found = await this.#attempt(this.host.goTo(spot))
    if (found === undefined) return
    if (found === 'changed' || found === 'gone') this.dispatch({ kind: 'staled', why: 'changed' })
    if (found !== 'shown') this.tell('fault', panel.markStates[found])
  }

  /** Shows all marks, or takes them away. */
  async mark(on: boolean): Promise<void> {
    const { answer, look } = this.#state
    if (!on || !answer) {
      await this.#attempt(this.host.clear())
      this.dispatch({ kind: 'marked', states: null })
      return
    }
    const marks = marksOf(answer, look.locale)
    const states = await this.#attempt(this.host.mark(marks))
    if (!states) return
    const byAnchor = new Map<string, MarkState>()
    for (const [index, { anchor }] of marks.entries()) byAnchor.set(anchor, states[index] ?? 'gone')
    this.dispatch({ kind: 'marked', states: byAnchor })
  }

  /** 此处不是问题, with its reason. */
  async waive(fingerprint: string, reason: string): Promise<void> {
    const { answer, kept, look } = this.#state
    const { organ = null, year = null } = answer?.report?.identity ?? {}
    const { panel } = messagesOf(look.locale)
    if (organ === null || year === null) return this.tell('fault', panel.waiveNeedsIdentity)
    const others = kept.waivers.filter(
      (waiver) => waiver.fingerprint !== fingerprint || waiver.organ !== organ || waiver.year !== year,
    )
    const waiver = { organ, year, fingerprint, reason, by: look.person, at: this.now() }
    await this.#decide({ waivers: [...others, waiver] })
    this.tell('done', panel.waived)
  }

  async unwaive(fingerprint: string): Promise<void> {
    const { answer, kept, look } = this.#state
    const { organ, year } = answer?.report?.identity ?? {}
    await this.#decide({
      waivers: kept.waivers.filter(
        (waiver) =>
          waiver.fingerprint !== fingerprint ||
          waiver.year !== year ||
          fold(waiver.organ) !== fold(organ ?? ''),
      ),
    })
    this.tell('done', messagesOf(look.locale).panel.unwaived)
  }

  /** 关闭此规则, for every report; or switches it on again. */
  async switchRule(id: string, on: boolean): Promise<void> {
    const { kept } = this.#state
    const off = kept.off.filter((each) => each !== id)
    await this.#decide({ off: on ? off : [...off, id] })
  }

  /** 人工添加: what a person found in the selected text. */
  async addNote(spot: Spot, severity: Severity, text: string): Promise<void> {
    const { answer, kept, look } = this.#state
    const { organ = null, year = null } = answer?.report?.identity ?? {}
    const note: Note = { organ, year, severity, text, spot, by: look.person, at: this.now() }
    this.dispatch({ kind: 'formed', form: null })
    await this.#decide({ notes: [...kept.notes, note] })
    this.dispatch({ kind: 'selected', fingerprint: fingerprintNote(note) })
    this.tell('done', messagesOf(look.locale).panel.noted)
  }

  async removeNote(fingerprint: string): Promise<void> {
    const { kept, look } = this.#state
    await this.#decide({ notes: kept.notes.filter((note) => fingerprintNote(note) !== fingerprint) })
    this.tell('done', messagesOf(look.locale).panel.noteRemoved)
  }

  /** Takes over waivers, notes or a profile from a file; what is kept already stays. */
  async takeVerdicts({ waivers, notes }: Pick<Kept, 'waivers' | 'notes'>): Promise<void> {
    const { kept } = this.#state
    const known = new Set(kept.notes.map(fingerprintNote))
    const name = ({ organ, year, fingerprint }: Kept['waivers'][number]): string =>
      `${fold(organ)}/${year}/${fingerprint}`
    const given = new Set(waivers.map(name))
    await this.#decide({
      waivers: [...kept.waivers.filter((waiver) => !given.has(name(waiver))), ...waivers],
      notes: [...kept.notes, ...notes.filter((note) => !known.has(fingerprintNote(note)))],
    })
  }

  async setProfile(profile: Kept['profile']): Promise<void> {
    await this.#attempt(keepProfile(this.host.store, profile))
    await this.#decide({ profile })
  }

  async setLook(look: Partial<Look>): Promise<void> {
    this.dispatch({ kind: 'looked', look })
    await this.#attempt(keepLook(this.host.store, this.#state.look, this.#state.kept.off))
    if (look.locale && this.#state.marked) await this.mark(true)
  }

  /** Compares with the report of last year in a file. */
  async openPrior(file: File): Promise<void> {
    const source = await this.#attempt(this.host.open(file))
    if (!source) return
    const report = readReport(source)
    const { panel } = messagesOf(this.#state.look.locale)
    if (report.status !== 'checked') return this.tell('fault', panel.fileIsNoReport(file.name))
    this.dispatch({ kind: 'priored', prior: { report, from: 'file', name: file.name } })
    await this.#judge()
    this.tell('done', this.#state.answer?.prior ? panel.priorUsed : panel.priorUnused)
  }

  /** Goes back to what is remembered of last year's report, or to none. */
  async dropPrior(): Promise<void> {
    const { answer } = this.#state
    const { store } = this.host
    await this.#attempt(keepChosen(store, null))
    const prior = answer?.report ? await this.#attempt(recallPrior(store, answer.report)) : null
    this.dispatch({ kind: 'priored', prior: prior ?? null })
    await this.#judge()
  }

  /** 设为上年报告: this report is last year's for the next one that is checked. */
  async choosePrior(report: Report | null): Promise<void> {
    const { panel } = messagesOf(this.#state.look.locale)
    const done = await this.#attempt(keepChosen(this.host.store, report))
    if (done !== undefined && report)
      this.tell(done ? 'done' : 'fault', done ? panel.chosenAsPrior : panel.tooLargeToKeep)
  }

  /** Puts figures right where the host can write, and checks again. */
  async write(edits: readonly Edit[]): Promise<void> {
    const done = await this.#attempt(this.host.write?.(edits).then(() => true) ?? Promise.resolve(false))
    if (!done) return
    this.tell('done', messagesOf(this.#state.look.locale).panel.fixed)
    await this.check()
  }

  /** Compares a draft with what was checked. */
  async compare(file: File): Promise<void> {
    const { answer, look } = this.#state
    if (!answer?.report) return
    const source = await this.#attempt(this.host.open(file))
    if (!source) return
    const draft = readReport(source)
    const { panel } = messagesOf(look.locale)
    if (draft.status !== 'checked') return this.tell('fault', panel.fileIsNoReport(file.name))
    this.dispatch({
      kind: 'drafted',
      draft: { name: file.name, comparison: compareReports(draft, answer.report) },
    })
  }

  /** Hands a file to the user, named after the report. */
  async save(extension: string, mime: string, content: string | Uint8Array): Promise<void> {
    const { answer, look } = this.#state
    const { panel, tool, text } = messagesOf(look.locale)
    const { organ = null, year = null } = answer?.report?.identity ?? {}
    const parts = [organ ?? text.organUnknown, ...(year === null ? [] : [String(year)]), tool]
    const name = `${parts
      .join(' ')
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
      .slice(0, 120)}.${extension}`
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const done = await this.#attempt(this.host.save(name, bytes, mime).then(() => true))
    if (done) this.tell('done', panel.exported(name))
  }

  /** The finding as a sentence, put where the user can paste it. */
  async copy(text: string): Promise<void> {
    const { panel } = messagesOf(this.#state.look.locale)
    const done = await copyText(text)
    this.tell(done ? 'done' : 'fault', done ? panel.copied : panel.copyFailed)
  }

  async copyFinding(fingerprint: string): Promise<void> {
    const { answer, look } = this.#state
    const finding = answer?.result?.findings.find((each) => each.fingerprint === fingerprint)
    if (!finding || !answer?.report || !answer.result) return
    const setting = { answer, report: answer.report, result: answer.result, locale: look.locale }
    await this.copy(writeSentence(describeFinding(finding, setting), setting))
  }

  tell(tone: 'done' | 'fault', text: string): void {
    this.dispatch({ kind: 'told', tone, text })
  }

  /** Runs an act whose failure is told in a sentence; undefined where it failed. */
  async attempt<Value>(act: Promise<Value>): Promise<Value | undefined> {
    return this.#attempt(act)
  }

  async #attempt<Value>(act: Promise<Value>): Promise<Value | undefined> {
    try {
      return await act
    } catch (error) {
      const { code, detail } = faultOf(error)
      const { panel } = messagesOf(this.#state.look.locale)
      this.tell('fault', detail === '' ? panel.faults[code] : `${panel.faults[code]} (${detail})`)
      return undefined
    }
  }

  async #recall(): Promise<void> {
    const recalled = await this.#attempt(recall(this.host))
    if (!recalled) return
    this.dispatch({ kind: 'looked', look: recalled.look })
    this.dispatch({ kind: 'kept', kept: recalled.kept })
    const { panel } = messagesOf(this.#state.look.locale)
    if (recalled.lost.length > 0) this.tell('fault', panel.lost)
  }

  async #findPrior(report: Report): Promise<Prior | null> {
    const { prior } = this.#state
    if (prior?.from === 'file') return prior
    const { store } = this.host
    const chosen = await recallChosen(store)
    const isItself = chosen?.report.identity.year === report.identity.year
    return chosen && !isItself ? chosen : recallPrior(store, report)
  }

  /** Keeps a decision and judges anew what was read already. */
  async #decide(change: Partial<Kept>): Promise<void> {
    this.dispatch({ kind: 'kept', kept: change })
    const { kept, look } = this.#state
    if (change.waivers || change.notes)
      await this.#attempt(keepVerdicts(this.host.store, kept.waivers, kept.notes))
    if (change.off) await this.#attempt(keepLook(this.host.store, look, kept.off))
    await this.#judge()
  }

  async #judge(): Promise<void> {
    const { answer, prior, kept, stale } = this.#state
    if (!answer?.report) return
    await this.#take(judge(answer.report, prior, kept, answer.source))
    if (stale) this.dispatch({ kind: 'staled', why: stale })
  }

  async #take(answer: Answer): Promise<void> {
    this.dispatch({ kind: 'answered', answer })
    this.#stand()
    const { mark } = this.host.can
    if (mark === 'live' || (mark === 'asked' && this.#state.marked)) await this.mark(true)
  }

  #stand(standing: Standing = standingOf(this.#state.answer)): void {
    this.host.showStanding?.(standing)
  }

  #hear(event: HostEvent): void {
    const { answer } = this.#state
    if (event.kind === 'asked') void this.check()
    else if (event.kind === 'picked') {
      const finding = answer?.result?.findings[event.number - 1]
      if (finding) this.dispatch({ kind: 'selected', fingerprint: finding.fingerprint, focus: true })
    } else if (event.kind === 'pointed') this.dispatch({ kind: 'pointed', anchor: event.anchor })
    else if (event.kind === 'selected') {
      if (answer?.status === 'checked')
        this.dispatch({ kind: 'formed', form: { kind: 'note', spot: event.spot } })
    } else if (event.kind === 'changed' && this.host.can.live) {
      clearTimeout(this.#pause)
      this.#pause = setTimeout(() => void this.check(), livePause)
    } else this.dispatch({ kind: 'staled', why: event.kind })
  }
}

function fold(organ: string): string {
  return organ.replace(/\s/g, '')
}

/** What the badge tells of an answer. */
function standingOf(answer: Answer | null): Standing {
  if (!answer) return 'none'
  const { result } = answer
  if (!result || result.verdict === null || result.verdict === 'cannotTell') return 'cannotTell'
  return { errors: result.findings.filter(({ severity, waiver }) => severity === 'error' && !waiver).length }
}

function faultOf(error: unknown): { code: HostFaultCode; detail: string } {
  if (error instanceof HostFault) return { code: error.code, detail: error.message }
  return { code: 'failed', detail: error instanceof Error ? error.message : String(error) }
}
