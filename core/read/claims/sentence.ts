import type { CaseMetric, Claim } from '../../model/report.ts'
import { type Core, hasHead, isCarried, isOpenCore, readLeft, readRight } from './core.ts'
import { type Meaning, meaningsOf } from './meaning.ts'
import { isPhrase, type Phrase } from './phrases.ts'
import { addClaim, type Part, type Reading, resumeTopic, type State } from './state.ts'
import { isApplication, type Lead, readCompletion, readDenial, readRate } from './statements.ts'
import type { NumberToken } from './token.ts'

type NumberPhrase = NumberToken & { start: number; end: number }

/** What is remembered between the numbers of a sentence. */
interface Memory {
  /** First phrase that belongs to the next number. */
  from: number
  /** First phrase of the clause. */
  clause: number
  /** First phrase of the clause before, if it had no number. */
  before: number | null
  /** Names that still wait for their number: 分别为3件、1件. */
  waiting: Meaning[]
  /** A number that nothing was said about yet: 1件因…，结转下年度. */
  open: NumberPhrase | null
  /** 将, 确保: the clause tells what is to be. */
  planned: boolean
  /** The clause tells what the applications were about: 主要涉及征地、行政处罚. */
  describing: boolean
  /** The clause speaks of what was carried in, or of the rest. */
  partial: boolean
  /** What the clause has said since its last number. */
  lead: Lead
  /** The last number of the clause. */
  value: number | null
  /** The clause has said that all is done. */
  completed: boolean
  /** The words of the clause since the last number name the whole region. */
  region: boolean
  /** Cases counted since the last semicolon. */
  cases: { kind: CaseMetric; number: NumberPhrase }[]
  parts: { part: Part | null; whole: Claim | null }[]
}

const noLead: Lead = { inTime: false, everything: false, closed: false }

/** Reads all claims of one sentence. */
export function readSentence(reading: Reading, phrases: readonly Phrase[]): void {
  const { state } = reading
  const memory: Memory = {
    from: 0,
    clause: 0,
    before: null,
    waiting: [],
    open: null,
    planned: false,
    partial: false,
    describing: false,
    lead: noLead,
    value: null,
    completed: false,
    region: false,
    cases: [],
    parts: [],
  }
  for (const [at, phrase] of phrases.entries()) {
    memory.lead = extendLead(memory.lead, phrases, at)
    switch (phrase.tag) {
      case 'break':
      case 'half':
        if (phrase.tag === 'half') {
          state.part = null
          resumeTopic(state)
          memory.cases = []
          memory.open = null
        }
        if (state.part && !state.part.lasting) state.part = null
        openClause(memory, phrases, at)
        break
      case 'open':
        memory.parts.push({ part: state.part, whole: state.whole })
        openClause(memory, phrases, at)
        break
      case 'close': {
        const outer = memory.parts.pop()
        if (outer) state.part = outer.part
        openClause(memory, phrases, at)
        break
      }
      case 'colon':
        if (!isPhrase(phrases[at + 1], 'number', 'not')) openClause(memory, phrases, at)
        break
      case 'info':
        state.info = true
        break
      case 'noun':
        if (!memory.describing || phrase.noun === 'application') meetNoun(reading, phrases, at)
        break
      case 'time':
        if (tellsTime(phrases, at)) state.time = phrase.time
        break
      case 'subject':
        meetSubject(reading, phrases, at, memory)
        break
      case 'part':
        openPart(reading, phrase.relation)
        break
      case 'verb':
        memory.describing ||= phrase.verb === 'concern' && opensDescription(phrases, memory.clause, at)
        break
      case 'rest':
        memory.partial = true
        break
      case 'plan':
        memory.planned = true
        if (phrase.reach === 'sentence') state.plan = true
        break
      case 'not':
        if (!memory.planned) readDenial(reading, phrases, at, memory.clause, reading.passage.text)
        break
      case 'all':
        if (mayComplete(state, memory)) memory.completed = readCompletion(reading, phrases, at, memory.lead)
        break
      case 'item':
        closeOpenNumber(reading, phrases, at, memory)
        break
      case 'outcome':
        readCommonOutcome(reading, phrases, at, memory)
        break
      case 'number':
        readCount(reading, phrases, at, phrase, memory)
        memory.from = at + 1
        memory.region = false
        memory.lead = noLead
        break
      default:
        break
    }
  }
}

/** Only the applications, 内容 and 主要 stand before 涉及. */
function opensDescription(phrases: readonly Phrase[], from: number, at: number): boolean {
  for (let index = from; index < at; index++) {
    const phrase = phrases[index]
    const mild = isPhrase(phrase, 'noun') && (phrase.weak === true || isApplication(phrase))
    if (!mild && !isPhrase(phrase, 'filler', 'manner', 'part')) return false
  }
  return true
}

function extendLead(lead: Lead, phrases: readonly Phrase[], at: number): Lead {
  const phrase = phrases[at]
  if (isPhrase(phrase, 'in-time')) return { ...lead, inTime: true }
  if (isPhrase(phrase, 'item', 'plan', 'not', 'blocker')) return { ...lead, closed: true }
  if (isApplication(phrase) && isPhrase(phrases[at - 1], 'all', 'every')) return { ...lead, everything: true }
  return lead
}

/** 均 after a part (其中6件均已答复) speaks of that part only. */
function mayComplete(state: State, memory: Memory): boolean {
  if (memory.completed || memory.planned || memory.partial) return false
  if (memory.value === null) return true
  return !state.part?.lasting && (state.total === null || state.total.value === memory.value)
}

function openClause(memory: Memory, phrases: readonly Phrase[], at: number): void {
  memory.before = memory.from > memory.clause || !isPhrase(phrases[at], 'break') ? null : memory.clause
  memory.from = at + 1
  memory.clause = at + 1
  memory.planned = false
  memory.partial = false
  memory.describing = false
  memory.lead = noLead
  memory.value = null
  memory.completed = false
  memory.region = false
}

/** A noun becomes the topic; a bare 申请 only where applications are spoken of. */
function meetNoun(reading: Reading, phrases: readonly Phrase[], at: number): void {
  const { state } = reading
  const noun = phrases[at]
  if (!isPhrase(noun, 'noun')) return
  switch (noun.noun) {
    case 'application':
      if (isAttribute(phrases, at, state)) break
      state.topic = 'applications'
      state.info = true
      state.disclosure = true
      break
    case 'request':
      if (isPhrase(phrases[at - 1], 'unknown', 'opaque')) state.topic = 'foreign'
      else if (state.aspect === 'applications') state.topic = 'applications'
      break
    case 'case': {
      const [kind] = noun.metrics ?? []
      state.topic = 'cases'
      state.cases = noun.metrics?.length === 1 ? (kind as CaseMetric) : 'disputes'
      break
    }
    case 'regulations':
    case 'normative-documents':
      state.topic = noun.noun
      break
    default:
      if (!noun.weak) state.topic = 'foreign'
  }
}

/** 主动公开18件，依申请公开10件: how documents may be had, not applications. */
function isAttribute(phrases: readonly Phrase[], at: number, state: State): boolean {
  const noun = phrases[at]
  return (
    !isPhrase(phrases[at - 1], 'verb') &&
    state.topic === 'foreign' &&
    isPhrase(noun, 'noun') &&
    noun.bare === true &&
    isPhrase(phrases[at + 1], 'number')
  )
}

/** Not so in 较上年, 与2023年相比, 含上年度; 2024年以来 is 2024. */
function tellsTime(phrases: readonly Phrase[], at: number): boolean {
  const before = phrases[at - 1]
  const since = isPhrase(before, 'time') && before.time === 'this' && before.end === phrases[at]?.start
  return !since && !isPhrase(before, 'compare', 'part') && !isPhrase(phrases[at + 1], 'compare')
}

function meetSubject(reading: Reading, phrases: readonly Phrase[], at: number, memory: Memory): void {
  const { state } = reading
  const subject = phrases[at]
  if (!isPhrase(subject, 'subject')) return
  if (state.part) {
    state.part.scope = subject.scope
    return
  }
  if (memory.region && subject.scope === 'other') return
  memory.region = subject.scope === 'region'
  state.scope = subject.scope
}

function openPart(reading: Reading, relation: Part['relation']): void {
  const { state } = reading
  const nested = state.part?.lasting === true && state.understood === false
  state.part = {
    relation,
    lasting: relation === 'includes',
    clouded: false,
    nested: nested || state.part?.nested === true,
    scope: null,
  }
}

function readCount(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  number: NumberPhrase,
  memory: Memory,
): void {
  const { state, passage } = reading
  if (number.kind === 'percent') readRate(reading, phrases, at, memory.from)
  if (number.kind === 'percent' || number.kind === 'other') return
  memory.open = null
  memory.value = number.value
  const readable = !state.plan && !memory.planned && !passage.isBroken(number.start, number.valueEnd)
  const meanings = readable ? meaningsAt(reading, phrases, at, number, memory) : []
  const bound = boundBefore(phrases, at) ?? number.bound
  let understood = false
  for (const meaning of state.part?.nested ? [] : meanings) {
    const { value, unit, start, valueEnd } = number
    const claim = addClaim(reading, { ...meaning, value, bound, unit, start, end: valueEnd })
    if (!claim) continue
    understood = true
    if (claim.metric === 'carried-in') memory.partial = true
    if (claim.metric === 'received' && !isNamed(phrases, memory.from, at)) state.weak.push(claim)
    relate(reading, claim, number, memory)
  }
  state.understood = understood
  if (state.part && !understood) state.part.clouded = true
  if (state.part && !state.part.lasting) state.part = null
}

function boundBefore(phrases: readonly Phrase[], at: number): Claim['bound'] | null {
  const before = phrases[at - 1]
  return isPhrase(before, 'bound') ? before.bound : null
}

const wholes: ReadonlySet<string> = new Set(['received', 'processed', 'handled'])
const partsOfWholes: ReadonlySet<string> = new Set([
  'carried-in',
  'carried-out',
  'withdrawn',
  'received',
  'processed',
])
const decisions: ReadonlySet<string> = new Set(['licensing', 'penalties', 'coercion'])
const caseKinds: ReadonlySet<string> = new Set([
  'reviews',
  'lawsuits',
  'suits-direct',
  'suits-after-review',
  'disputes',
])

/** Ties a claim to the whole that it is a part of, or makes it the whole of what follows. */
function relate(reading: Reading, claim: Claim, number: NumberPhrase, memory: Memory): void {
  const { state } = reading
  const document = /^(?:regulations|normative-documents)-(issued|repealed|in-force)$/.exec(claim.metric)
  if (document && !state.part) state.documents = document[1] as State['documents']
  if (decisions.has(claim.metric)) state.decisions = true
  if (caseKinds.has(claim.metric)) {
    const kind = claim.metric as CaseMetric
    state.cases = kind
    memory.cases.push({ kind, number })
  }
  if (!state.part) {
    if (wholes.has(claim.metric)) state.whole = claim
    if (claim.metric === 'received' || claim.metric === 'processed') state.total = claim
    return
  }
  if (state.whole && claim.value !== null && partsOfWholes.has(claim.metric))
    state.whole.parts.push({ relation: state.part.relation, metric: claim.metric, value: claim.value })
}

/** What the number at `at` states: by the words before it, by those behind it, or by the clause before. */
function meaningsAt(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  number: NumberPhrase,
  memory: Memory,
): Meaning[] {
  const { state } = reading
  const left = readLeft(phrases, memory.from, at)
  const right = readRight(phrases, at, endOfRight(phrases, at))
  const next = phrases[at + 1]
  if (isPhrase(next, 'compare') && next.change) return []
  if (right.blocked || hasObstacle(phrases, memory.from, left.start)) return []
  if (isFromLastYear(phrases, memory.from, at) && state.whole)
    return [{ metric: 'carried-in', certainty: 'loose' }]
  const waiting = hasHead(left) ? undefined : memory.waiting.shift()
  if (waiting) return [waiting]
  memory.waiting = []
  if (left.unknownObject) {
    loseTopic(state)
    return []
  }
  if (hasHead(left) && !isOpenCore(left)) {
    const core = nameCounted(left, phrases, at)
    if (core === null) {
      loseTopic(state)
      return []
    }
    if (core.nouns[0]?.noun === 'application') doubtWeak(state)
    return distribute(meaningsOf(core, number, state), core, memory)
  }
  if (right.verbs.length + right.items.length + right.outcomes.length > 0)
    return meaningsOf(besideNumber(right, left), number, state)
  if (isElliptic(phrases, left, at, reading)) {
    const { whole } = state
    return whole ? [{ metric: whole.metric, certainty: 'loose' }] : []
  }
  if (left.total && memory.before !== null) return fromClauseBefore(reading, phrases, number, memory)
  if (!left.total) memory.open = number
  return []
}

/** Something unknown is counted. Among the parts of a whole it is one of them; what comes after may be the whole again. */
function loseTopic(state: State): void {
  if (state.part?.lasting && state.topic !== 'foreign') state.suspended = state.topic
  state.topic = 'foreign'
}

/** 含上年度申请2件: 含, last year, perhaps the noun, and the number. */
function isFromLastYear(phrases: readonly Phrase[], from: number, at: number): boolean {
  const time = phrases[from + 1]
  const rest = at - from - 2
  const named = rest === 0 || (rest === 1 && isApplication(phrases[from + 2]))
  return isPhrase(phrases[from], 'part') && isPhrase(time, 'time') && time.time === 'last' && named
}

/** 受理群众申请15件，其中政府信息公开申请3件: what was received first were not applications for information alone. */
function doubtWeak(state: State): void {
  for (const claim of state.weak) claim.certainty = 'loose'
}

/** The words before or right behind the number say that the applications are for information. */
function isNamed(phrases: readonly Phrase[], from: number, at: number): boolean {
  for (let index = from; index <= at + 2; index++) {
    const phrase = phrases[index]
    if (isPhrase(phrase, 'break', 'half', 'open', 'close')) return false
    if (isPhrase(phrase, 'noun') && phrase.noun === 'application') return true
  }
  return false
}

/** A word that compares, plans or checks stands before the statement in its clause. */
function hasObstacle(phrases: readonly Phrase[], from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (isPhrase(phrases[index], 'compare', 'plan', 'blocker')) return true
  return false
}

/** Where the words behind the number at `at` end; those right before another number belong to that. */
function endOfRight(phrases: readonly Phrase[], at: number): number {
  let end = at + 1
  while (end < phrases.length && !isPhrase(phrases[end], 'break', 'half', 'stop', 'open', 'close', 'number'))
    end++
  const stop = phrases[end]
  if (!isPhrase(stop, 'number') || stop.kind !== 'count' || isPhrase(phrases[end - 1], 'and')) return end
  let own = at + 1
  while (own < end && isPhrase(phrases[own], 'noun')) own++
  return own
}

/** 收到12件申请: the counted thing may stand behind the number. Null where it is something unknown. */
function nameCounted(left: Core, phrases: readonly Phrase[], at: number): Core | null {
  if (left.nouns.length > 0 || left.verbs.length === 0 || left.items.length > 0) return left
  const next = phrases[at + 1]
  if (isPhrase(next, 'unknown', 'opaque')) return null
  const noun = isPhrase(next, 'filler', 'manner') ? phrases[at + 2] : next
  return isPhrase(noun, 'noun') ? { ...left, nouns: [noun] } : left
}

/** The words behind a number, with what stands before it. */
function besideNumber(right: Core, left: Core): Core {
  return {
    ...right,
    channels: right.channels + left.channels,
    open: right.open || left.open,
    listed: left.listed,
  }
}

/** 其中县本级15件: a part that has only a name. */
function isElliptic(phrases: readonly Phrase[], left: Core, at: number, { state }: Reading): boolean {
  const next = phrases[at + 1]
  if (
    !state.part?.lasting ||
    state.part.scope === null ||
    (next && !isPhrase(next, 'break', 'half', 'and', 'close'))
  )
    return false
  for (let index = left.start; index < at; index++) if (isPhrase(phrases[index], 'subject')) return true
  return false
}

/** 收到的申请主要涉及…，共12件: the clause before names what is counted. */
function fromClauseBefore(
  reading: Reading,
  phrases: readonly Phrase[],
  number: NumberPhrase,
  memory: Memory,
): Meaning[] {
  const { before, clause } = memory
  if (before === null || hasObstacle(phrases, before, clause)) return []
  const known = phrases.slice(before, clause - 1).filter((phrase) => !isPhrase(phrase, 'unknown', 'opaque'))
  const core = readLeft(known, 0, known.length)
  return hasHead(core)
    ? meaningsOf({ ...core, total: true, listed: false, attributive: false }, number, reading.state)
    : []
}

/** Of several names with 分别 the first takes this number, the others wait for theirs. */
function distribute(meanings: Meaning[], core: Core, memory: Memory): Meaning[] {
  if (!core.respectively || meanings.length < 2) return meanings
  memory.waiting = meanings.slice(1)
  return meanings.slice(0, 1)
}

/** 1件因征求意见，结转下年度: a number of the clause before finds its verb. */
function closeOpenNumber(reading: Reading, phrases: readonly Phrase[], at: number, memory: Memory): void {
  const { open } = memory
  const item = phrases[at]
  const first = phrases[memory.clause]
  if (!open || !isPhrase(item, 'item') || !isCarried(item) || !first || first.start < open.end) return
  if (reading.state.topic !== 'applications' || reading.state.plan || memory.planned) return
  if (isCounted(phrases, at)) return
  memory.open = null
  const { value, bound, unit, start, valueEnd } = open
  const claim = addClaim(reading, {
    metric: item.metric,
    certainty: item.certainty,
    value,
    bound,
    unit,
    start,
    end: valueEnd,
  })
  if (claim) relate(reading, claim, open, memory)
}

/** Another number follows in the clause. */
function isCounted(phrases: readonly Phrase[], at: number): boolean {
  let next = at + 1
  while (next < phrases.length && !isPhrase(phrases[next], 'break', 'half', 'open', 'close', 'number')) next++
  return isPhrase(phrases[next], 'number')
}

/** 均获维持; 1件，结果为维持: a result without a number of its own holds for the cases counted before. */
function readCommonOutcome(reading: Reading, phrases: readonly Phrase[], at: number, memory: Memory): void {
  const outcome = phrases[at]
  const next = phrases[at + 1]
  if (!isPhrase(outcome, 'outcome') || reading.state.plan) return
  if (next && !isPhrase(next, 'break', 'half', 'stop', 'close')) return
  let all = false
  for (let index = memory.clause; index < at; index++) {
    const phrase = phrases[index]
    if (isPhrase(phrase, 'all')) all = true
    else if (!isPhrase(phrase, 'filler', 'manner', 'done', 'verb')) return
  }
  if (memory.cases.length === 0 || (!all && memory.cases.length > 1)) return
  const cases = memory.cases
  memory.cases = []
  for (const { kind, number } of cases)
    addClaim(reading, {
      metric: `${kind}-${outcome.outcome}`,
      certainty: 'loose',
      value: number.value,
      bound: number.bound,
      unit: number.unit,
      start: outcome.start,
      end: outcome.end,
    })
}
