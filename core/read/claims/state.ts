import type { Passage } from '../../model/passages.ts'
import type { CaseMetric, Claim, Identity, Metric } from '../../model/report.ts'
import { figuresOfMetric } from './metrics.ts'
import type { Tagged } from './token.ts'

const quoteMargin = 120

/** What may be said of 规章 and 规范性文件, as metrics end. */
export const documentChanges = ['issued', 'repealed', 'in-force'] as const

/** What the running text speaks of. */
export type Topic = 'applications' | 'cases' | 'regulations' | 'normative-documents' | 'foreign' | null

/** The aspect or section that the passage stands in, where it says what a bare 申请 or 复议 is about. */
export type Aspect = 'applications' | 'cases' | null

type Relation = Tagged<'part'>['relation']

/** After 其中, 含, 除: what the numbers are parts of. */
export interface Part {
  readonly relation: Relation
  /** 其中 and 含 hold until the sentence or the parenthesis ends, 另有 and 除 for one number. */
  readonly lasting: boolean
  /** A number of the part was not understood; those after it may be parts of that. */
  readonly clouded: boolean
  /** A part of a part that was not understood. */
  readonly nested: boolean
  readonly scope: Claim['scope'] | null
}

/** What is known at a point of the text. */
export interface State {
  aspect: Aspect
  topic: Topic
  /** The topic before an unknown part was counted. */
  suspended: Topic
  /** The kind of case that results belong to. */
  cases: CaseMetric | null
  /** The passage has spoken of applications for information. */
  disclosure: boolean
  /** What the sentence says happened to 规章 or 规范性文件. */
  documents: (typeof documentChanges)[number] | null
  /** The sentence has counted decisions: 许可, 处罚, 强制. */
  decisions: boolean
  /** The sentence names 信息公开. */
  info: boolean
  scope: Claim['scope']
  time: Tagged<'time'>['time']
  /** A number was left out because of the time. */
  timeUsed: boolean
  plan: boolean
  part: Part | null
  /** The last number, where it was understood. */
  last: Claim | null
  /** The number that 其中 or a parenthesis divides. */
  divided: Claim | null
  whole: Claim | null
  /** What was received or taken up, if that was said. */
  total: Claim | null
  /** Claims of the passage by what they are about; two that differ are parts of something. */
  said: Map<string, Claim>
  /** The last number was understood; null before the first. */
  understood: boolean | null
  /** Scopes for which the sentence has said what was received. */
  received: Set<Claim['scope']>
  /** What the sentence calls received without saying of what. */
  weak: Claim[]
  /** The sentence has said afterwards which of them were applications for information. */
  doubted: boolean
  /** The sentence has said that cases are carried over. */
  carried: boolean
  /** The passage has counted something of the whole region, so that other names are of parts of it. */
  regional: boolean
}

/** A text that is being read, and the claims found in it. */
export interface Reading {
  passage: Passage
  identity: Identity
  claims: Claim[]
  state: State
  /** Range of the sentence in the passage. */
  sentence: { start: number; end: number }
}

export function openState(aspect: Aspect): State {
  return {
    aspect,
    topic: aspect,
    suspended: null,
    cases: null,
    disclosure: false,
    documents: null,
    decisions: false,
    info: false,
    scope: 'organ',
    time: 'this',
    timeUsed: false,
    plan: false,
    part: null,
    last: null,
    divided: null,
    whole: null,
    total: null,
    said: new Map(),
    understood: null,
    received: new Set(),
    weak: [],
    doubted: false,
    carried: false,
    regional: false,
  }
}

/** Goes back to the whole after its parts. */
export function resumeTopic(state: State): void {
  state.topic = state.suspended ?? state.topic
  state.suspended = null
}

/** Forgets what holds for one sentence only. */
export function openSentence(state: State): void {
  resumeTopic(state)
  if (!state.timeUsed && state.time !== 'last') state.time = 'this'
  state.timeUsed = false
  state.info = false
  state.documents = null
  state.decisions = false
  state.plan = false
  state.part = null
  state.divided = null
  state.understood = null
  state.received = new Set()
  state.weak = []
  state.doubted = false
  state.carried = false
}

export interface Statement {
  metric: Metric
  /** Where several names share one number: all of them. */
  metrics?: readonly Metric[]
  certainty: Claim['certainty']
  value: number | null
  bound?: Claim['bound']
  unit?: string
  start: number
  end: number
}

/** Adds a claim, as far as the time and the scope allow one; null where they don't. */
export function addClaim(reading: Reading, statement: Statement): Claim | null {
  const { state, passage, identity } = reading
  const { time } = state
  if (time !== 'this' && time !== 'last' && time !== 'unresolved') {
    state.timeUsed = true
    return null
  }
  const scope = state.part?.scope ?? state.scope
  const bound = statement.bound ?? 'exact'
  const sure = time === 'this' && bound === 'exact' && (scope === 'organ' || scope === 'region')
  const metrics = statement.metrics ?? [statement.metric]
  const figures = [...new Set(metrics.flatMap((metric) => figuresOfMetric(metric, identity.edition)))]
  const [figure] = figures
  const claim: Claim = {
    metric: statement.metric,
    about: figures.length === 1 && figure ? figure : figures,
    value: statement.value,
    bound,
    unit: statement.unit ?? '',
    scope,
    time: time === 'last' ? 'last-year' : 'this-year',
    certainty: sure ? statement.certainty : 'loose',
    quote: quoteAround(reading, statement),
    section: passage.paragraph.section,
    place: passage.place(statement.start, statement.end),
    parts: [],
  }
  reading.claims.push(claim)
  doubtRepeated(state, claim)
  if (claim.metric === 'received' && time === 'this') state.received.add(scope)
  if (claim.metric === 'carried-out' && claim.value !== 0) state.carried = true
  if (scope === 'region' && claim.value !== null) state.regional = true
  return claim
}

/** 县政府制发3件，县政府办制发2件: neither is the figure of the report. */
function doubtRepeated(state: State, claim: Claim): void {
  if (claim.value === null) return
  const key = `${claim.metric}/${claim.time}/${claim.scope}`
  const before = state.said.get(key)
  state.said.set(key, before ?? claim)
  if (!before || before.value === claim.value || (state.part && before === state.whole)) return
  if (before.certainty === 'loose' || claim.certainty === 'loose') return
  before.certainty = 'loose'
  claim.certainty = 'loose'
}

/** The sentence; of a very long one what stands around the statement. */
function quoteAround({ passage, sentence }: Reading, { start, end }: Statement): string {
  if (sentence.end - sentence.start <= 2 * quoteMargin) return passage.quote(sentence.start, sentence.end)
  return passage.quote(
    Math.max(sentence.start, start - quoteMargin),
    Math.min(sentence.end, end + quoteMargin),
  )
}
