import { readCompletion } from './completion.ts'
import { closeOpenNumber, readCount } from './count.ts'
import { readDenial } from './denial.ts'
import { extendLead, type Memory, noLead, openClause, openMemory } from './memory.ts'
import { readOnlyApplicants } from './only.ts'
import { readCommonOutcome } from './outcome.ts'
import { isApplication, isPhrase, type Phrase } from './phrases.ts'
import { type Part, type Reading, resumeTopic, type State } from './state.ts'

/** Reads all claims of one sentence. */
export function readSentence(reading: Reading, phrases: readonly Phrase[]): void {
  const { state } = reading
  const memory = openMemory()
  for (const [at, phrase] of phrases.entries()) {
    memory.lead = extendLead(memory.lead, phrases, at)
    switch (phrase.tag) {
      case 'break':
      case 'half':
        if (phrase.tag === 'half') {
          if (state.part) state.understood = null
          state.part = null
          state.divided = null
          resumeTopic(state)
          memory.cases = []
          memory.open = null
        }
        if (state.part && !state.part.lasting) state.part = null
        openClause(memory, phrases, at)
        break
      case 'open':
        memory.outer.push({
          part: state.part,
          understood: state.understood,
          divided: state.divided,
          scope: state.scope,
          topic: state.topic,
          suspended: state.suspended,
        })
        state.divided = memory.value === null ? null : state.last
        if (memory.value !== null && state.understood === false) state.part = unknownPart
        openClause(memory, phrases, at)
        break
      case 'close': {
        const outer = memory.outer.pop()
        if (outer) Object.assign(state, outer)
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
        if (!memory.planned) readOnlyApplicants(reading, phrases, at, memory)
        break
      case 'item':
        closeOpenNumber(reading, phrases, at, memory)
        break
      case 'outcome':
        readCommonOutcome(reading, phrases, at, memory)
        break
      case 'number':
        readCount(reading, phrases, at, phrase, memory)
        memory.from = Math.max(at + 1, memory.taken)
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

/** 均 after a part (其中6件均已答复) speaks of that part only. */
function mayComplete(state: State, memory: Memory): boolean {
  if (memory.completed || memory.planned || memory.partial) return false
  if (memory.value === null) return true
  return !state.part?.lasting && (state.total === null || state.total.value === memory.value)
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
      const [kind, another] = noun.cases ?? []
      state.topic = 'cases'
      const before = isPhrase(phrases[at - 1], 'and') ? phrases[at - 2] : phrases[at - 1]
      const joined = isPhrase(before, 'noun') && before.noun === 'case'
      state.cases = kind && !another && !joined ? kind : 'disputes'
      break
    }
    case 'regulations':
    case 'normative-documents':
      state.topic = noun.noun
      break
    default:
      if (noun.weak || (noun.publishes && isPartOfApplications(state))) break
      // 其中局长信箱收到2件；予以公开12件: the whole comes back behind the semicolon.
      if (state.part?.lasting && state.topic !== 'foreign') state.suspended = state.topic
      state.topic = 'foreign'
  }
}

/** 其中主动公开2件: how an application was answered. */
function isPartOfApplications(state: State): boolean {
  return state.topic === 'applications' && state.part?.lasting === true
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

/** 指导全市各级行政机关 speaks of what this organ does. */
function meetSubject(reading: Reading, phrases: readonly Phrase[], at: number, memory: Memory): void {
  const { state } = reading
  const subject = phrases[at]
  if (!isPhrase(subject, 'subject') || isPhrase(phrases[at - 1], 'blocker')) return
  // 全县共收到97件，县政府收到9件: in the report of the region, beside its number, the government is a part of it.
  const isPart = state.regional && subject.scope === 'unknown' && reading.identity.scope === 'region'
  const scope = isPart ? 'other' : subject.scope
  if (state.part) {
    state.part = { ...state.part, scope }
    return
  }
  if (memory.region && scope === 'other') return
  memory.region = scope === 'region'
  state.scope = isJoined(phrases, at) && state.scope !== scope ? 'unknown' : scope
}

/** 我局及下属单位: neither the one nor the other alone. */
function isJoined(phrases: readonly Phrase[], at: number): boolean {
  return isPhrase(phrases[at - 1], 'and') && isPhrase(phrases[at - 2], 'subject')
}

/** The parts of a number that was not understood. */
const unknownPart: Part = { relation: 'includes', lasting: true, clouded: true, nested: true, scope: null }

function openPart(reading: Reading, relation: Part['relation']): void {
  const { state } = reading
  state.part = {
    relation,
    lasting: relation === 'includes',
    clouded: false,
    nested: state.understood === false || state.part?.nested === true,
    scope: null,
  }
  if (relation === 'includes') state.divided = state.last
}
