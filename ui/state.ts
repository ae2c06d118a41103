/** The one state of the panel, and the pure function that every change goes through. */
import type {
  Answer,
  Comparison,
  Finding,
  Locale,
  Note,
  Profile,
  Report,
  Severity,
  SourceDocument,
  Spot,
  Waiver,
} from '../core/index.ts'
import type { HostFaultCode, MarkState } from './host.ts'

/** What a check is busy with. */
export type Stage = 'opening' | 'reading' | 'checking'

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; stage: Stage }
  | { kind: 'failed'; code: HostFaultCode; detail: string }

/** Why what is shown may no longer be what is there. */
export type Stale = 'changed' | 'moved' | 'lapsed'

/** Parts of the answer that can be folded. */
export type Group = Severity | 'passed' | 'unread' | 'waived'

/** What the panel shows below its banner. */
export type View = 'answer' | 'figures' | 'prior' | 'draft' | 'prose' | 'settings' | 'keys'

/** A form in which a person is writing. */
export type Form = { kind: 'waive'; fingerprint: string } | { kind: 'note'; spot: Spot }

export type Theme = 'system' | 'light' | 'dark'

/** How the panel looks and who uses it; kept from one time to the next. */
export interface Look {
  locale: Locale
  theme: Theme
  /** Signs waivers and notes; may be empty. */
  person: string
}

/** What people decided; kept, and saved to files that other hosts read. */
export interface Kept {
  waivers: readonly Waiver[]
  notes: readonly Note[]
  /** The office's own or the one that was loaded. */
  profile: Profile | null
  /** Ids of rules that this user switched off. */
  off: readonly string[]
  /** The office does not let its users change profile and rules. */
  locked: boolean
}

/** Last year's report and where it was found. */
export interface Prior {
  report: Report
  from: 'file' | 'chosen' | 'remembered'
  name: string
  /** Names the report that it is last year's of, so that it is taken for no other. */
  of: string
}

export interface Draft {
  name: string
  comparison: Comparison
}

/** What happened, in a sentence; told once to those who listen. */
export interface Told {
  /** `aloud`: only heard, since it is to be seen elsewhere. */
  tone: 'done' | 'fault' | 'aloud'
  text: string
  /** Grows by one with each, so that the same sentence is heard again. */
  count: number
}

/** An element that is to have the focus, once for each count. */
export interface Focus {
  id: string
  count: number
}

export interface State {
  run: Run
  answer: Answer | null
  stale: Stale | null
  view: View
  /** Fingerprint of the finding in hand. */
  selected: string | null
  /** Groups that are unfolded. */
  unfolded: readonly Group[]
  form: Form | null
  /** The place that the inspector shows, as the host names it. */
  pointed: string | null
  /** What became of each mark that could not be shown, by the anchor of its place. */
  missed: ReadonlyMap<string, Exclude<MarkState, 'shown'>>
  /** Marks are shown, where the user has to ask for them. */
  marked: boolean
  kept: Kept
  prior: Prior | null
  draft: Draft | null
  /** Prose that is written elsewhere and checked against the tables here. */
  prose: SourceDocument | null
  look: Look
  told: Told | null
  focus: Focus | null
}

export type Action =
  | { kind: 'started' }
  | { kind: 'staged'; stage: Stage }
  | { kind: 'answered'; answer: Answer }
  /** `other`: what was shown before is of another source, and goes. */
  | { kind: 'failed'; code: HostFaultCode; detail: string; other: boolean }
  | { kind: 'cancelled' }
  | { kind: 'staled'; why: Stale }
  | { kind: 'viewed'; view: View }
  | { kind: 'selected'; fingerprint: string | null; focus?: true }
  | { kind: 'stepped'; by: 1 | -1 }
  | { kind: 'folded'; group: Group; open: boolean; focus?: true }
  | { kind: 'formed'; form: Form | null }
  | { kind: 'pointed'; anchor: string | null }
  | { kind: 'marked'; states: ReadonlyMap<string, MarkState> | null }
  | { kind: 'kept'; kept: Partial<Kept> }
  | { kind: 'priored'; prior: Prior | null }
  | { kind: 'drafted'; draft: Draft | null }
  | { kind: 'prosed'; prose: SourceDocument | null }
  | { kind: 'looked'; look: Partial<Look> }
  | { kind: 'focused'; id: string }
  | { kind: 'told'; tone: Told['tone']; text: string }
  | { kind: 'heard' }

/** The state before anything happened. */
export function startState(look: Look): State {
  return {
    run: { kind: 'idle' },
    answer: null,
    stale: null,
    view: 'answer',
    selected: null,
    unfolded: ['error', 'warning', 'note'],
    form: null,
    pointed: null,
    missed: new Map(),
    marked: false,
    kept: { waivers: [], notes: [], profile: null, off: [], locked: false },
    prior: null,
    draft: null,
    prose: null,
    look,
    told: null,
    focus: null,
  }
}

/** The state after an action; the same object where nothing changes. */
export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'started':
      return { ...state, run: { kind: 'running', stage: 'opening' } }
    case 'staged':
      return state.run.kind === 'running'
        ? { ...state, run: { kind: 'running', stage: action.stage } }
        : state
    case 'answered':
      return takeAnswer(state, action.answer)
    case 'failed':
      return {
        ...state,
        ...(action.other ? { answer: null, stale: null, view: 'answer', form: null } : {}),
        run: { kind: 'failed', code: action.code, detail: action.detail },
      }
    case 'cancelled':
      return state.run.kind === 'running' ? { ...state, run: { kind: 'idle' } } : state
    case 'staled':
      return state.answer === null ? state : { ...state, stale: action.why }
    case 'viewed':
      return focusOn(
        { ...state, view: action.view, form: null },
        action.view === 'answer' ? ids.menu : ids.view,
      )
    case 'selected':
      return selectFinding(state, action.fingerprint, action.focus === true)
    case 'stepped':
      return step(state, action.by)
    case 'folded':
      return takeFold(state, action.group, action.open, action.focus === true)
    case 'formed':
      return takeForm(state, action.form)
    case 'pointed':
      return action.anchor === state.pointed ? state : { ...state, pointed: action.anchor }
    case 'marked':
      return takeMarks(state, action.states)
    case 'kept':
      return { ...state, kept: { ...state.kept, ...action.kept } }
    case 'priored':
      return { ...state, prior: action.prior }
    case 'drafted':
      return { ...state, draft: action.draft }
    case 'prosed':
      return { ...state, prose: action.prose }
    case 'looked':
      return { ...state, look: { ...state.look, ...action.look } }
    case 'focused':
      return focusOn(state, action.id)
    case 'told': {
      const { tone, text } = action
      return { ...state, told: { tone, text, count: (state.told?.count ?? 0) + 1 } }
    }
    case 'heard':
      return state.told === null ? state : { ...state, told: null }
  }
}

/** The findings of an answer in the order in which they are shown: by group, waived ones last. */
export function listFindings(answer: Answer | null): Finding[] {
  const findings = answer?.result?.findings ?? []
  return (['error', 'warning', 'note', 'waived'] as const).flatMap((group) =>
    findings.filter((finding) => groupOf(finding) === group),
  )
}

/** The group in which a finding is shown. */
export function groupOf({ severity, waiver }: Finding): Group {
  return waiver ? 'waived' : severity
}

/** The number of a finding on its card, on the page and in every export. */
export function numberOf(answer: Answer | null, fingerprint: string): number {
  return (answer?.result?.findings ?? []).findIndex((finding) => finding.fingerprint === fingerprint) + 1
}

function takeAnswer(state: State, answer: Answer): State {
  const shown = listFindings(answer)
  const before = state.answer?.result?.findings.find(({ fingerprint }) => fingerprint === state.selected)
  // A finding whose numbers were corrected has another fingerprint and is still the one in hand.
  const same =
    shown.find(({ fingerprint }) => fingerprint === state.selected) ??
    shown.find(({ rule, instance }) => rule === before?.rule && instance === before.instance) ??
    shown.find((finding) => groupOf(finding) !== 'waived')
  const isForm =
    state.form?.kind === 'waive'
      ? shown.some(
          ({ fingerprint }) => state.form?.kind === 'waive' && fingerprint === state.form.fingerprint,
        )
      : state.form !== null
  return {
    ...state,
    run: { kind: 'idle' },
    answer,
    stale: null,
    selected: same?.fingerprint ?? null,
    form: isForm ? state.form : null,
    missed: new Map(),
    draft: null,
  }
}

function selectFinding(state: State, fingerprint: string | null, focus: boolean): State {
  const finding = state.answer?.result?.findings.find((each) => each.fingerprint === fingerprint)
  if (!finding || fingerprint === null) return { ...state, selected: null }
  const isOther = state.form?.kind === 'waive' && state.form.fingerprint !== fingerprint
  const form = isOther ? null : state.form
  const chosen: State = {
    ...fold(state, groupOf(finding), true),
    selected: fingerprint,
    form,
    view: 'answer',
  }
  return focus ? focusOn(chosen, ids.finding(numberOf(state.answer, fingerprint))) : chosen
}

/** Ids of elements that the focus is brought to. */
export const ids = {
  menu: 'menu',
  view: 'view',
  fold: (group: Group) => `group-${group}`,
  finding: (number: number) => `finding-${number}`,
  difference: (number: number) => `difference-${number}`,
}

function focusOn(state: State, id: string): State {
  return { ...state, focus: { id, count: (state.focus?.count ?? 0) + 1 } }
}

function takeFold(state: State, group: Group, open: boolean, focus: boolean): State {
  const folded = fold(state, group, open)
  return focus ? focusOn({ ...folded, view: 'answer' }, ids.fold(group)) : folded
}

/** A form that closes gives the focus back to what it was about. */
function takeForm(state: State, form: Form | null): State {
  if (form) return { ...state, form, view: 'answer' }
  if (state.form === null) return state
  const number = state.form.kind === 'waive' ? numberOf(state.answer, state.form.fingerprint) : 0
  return focusOn({ ...state, form }, number > 0 ? ids.finding(number) : ids.menu)
}

function step(state: State, by: 1 | -1): State {
  const shown = listFindings(state.answer).filter((finding) => {
    const group = groupOf(finding)
    return group !== 'waived' || state.unfolded.includes('waived')
  })
  if (shown.length === 0) return state
  const at = shown.findIndex(({ fingerprint }) => fingerprint === state.selected)
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)
  return selectFinding(state, shown[next]?.fingerprint ?? null, true)
}

function fold(state: State, group: Group, open: boolean): State {
  const isOpen = state.unfolded.includes(group)
  if (isOpen === open) return state
  const others = state.unfolded.filter((each) => each !== group)
  return { ...state, unfolded: open ? [...others, group] : others }
}

function takeMarks(state: State, states: ReadonlyMap<string, MarkState> | null): State {
  if (states === null) return { ...state, marked: false, missed: new Map() }
  const missed = new Map<string, Exclude<MarkState, 'shown'>>()
  for (const [anchor, found] of states) if (found !== 'shown') missed.set(anchor, found)
  const changed = [...missed.values()].some((found) => found === 'changed' || found === 'gone')
  return { ...state, marked: true, missed, stale: changed ? 'changed' : state.stale }
}
