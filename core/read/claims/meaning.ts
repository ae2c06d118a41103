import type { CaseMetric, Metric } from '../../model/report.ts'
import type { Core } from './core.ts'
import type { State } from './state.ts'
import type { NumberToken, Tagged } from './token.ts'
import type { Certainty } from './word.ts'

/** What a number states. Several metrics: their sum. */
export interface Meaning {
  metric: Metric
  metrics?: readonly Metric[]
  certainty: Certainty
}

/** What the words beside a number say about it: one meaning, one for each name (各, 均, 分别), or none. */
export function meaningsOf(core: Core, number: NumberToken & { start: number }, state: State): Meaning[] {
  if (core.blocked || core.negated || core.listed || core.unlisted) return []
  const [noun] = core.nouns
  if (noun?.noun === 'foreign') return []
  if (noun && isDocument(noun))
    return number.kind === 'count' ? documentMeanings(core, state, noun.noun, noun.loose === true) : []
  if (number.kind === 'money') return noun?.noun === 'fees' ? [{ metric: 'fees', certainty: 'loose' }] : []
  if (number.kind !== 'count') return []
  if (core.outcomes.length > 0) return outcomeMeanings(core, state)
  const applicable = speaksOfApplications(core, state)
  if (core.items.length > 0) return applicable ? itemMeanings(core, number, state) : []
  switch (noun?.noun) {
    case 'case':
      return caseMeanings(core, number, state)
    case 'decision':
      return decisionMeanings(core, number, state, noun)
    case 'application':
    case 'request':
      return applicable ? requestMeanings(core, number, state, noun) : []
    case undefined:
      if (state.topic === 'applications') return requestMeanings(core, number, state, null)
      if (state.topic === 'regulations' || state.topic === 'normative-documents')
        return documentMeanings(core, state, state.topic, state.topic === 'normative-documents')
      return []
    default:
      return []
  }
}

function speaksOfApplications(core: Core, state: State): boolean {
  if (core.nouns.some((noun) => noun.noun !== 'application' && noun.noun !== 'request')) return false
  const noun = core.nouns.find((noun) => noun.noun === 'application' || noun.noun === 'request')
  if (noun?.noun === 'application') return true
  return state.topic === 'applications' || (noun !== undefined && state.aspect === 'applications')
}

/** In the order of the text, each metric once. */
function inOrder<Name extends Metric>(metrics: readonly Name[]): Name[] {
  return [...new Set([...metrics].reverse())]
}

const weakest = (certainties: readonly Certainty[]): Certainty =>
  certainties.includes('loose') ? 'loose' : 'exact'

/** Each name with the number for itself, or all of them with it as their sum. */
function share(core: Core, number: NumberToken, metrics: readonly Metric[], certainty: Certainty): Meaning[] {
  const [metric] = metrics
  if (metric === undefined) return []
  if (metrics.length === 1) return [{ metric, certainty }]
  if (core.each || core.all || core.respectively || number.value === 0)
    return metrics.map((metric) => ({ metric, certainty }))
  return [{ metric, metrics, certainty }]
}

const groups: readonly [group: Metric, prefix: string][] = [
  ['refused', 'refused-'],
  ['unavailable', 'unavailable-'],
  ['unprocessed', 'unprocessed-'],
  ['other-processing', 'other-'],
]

function itemMeanings(core: Core, number: NumberToken & { start: number }, state: State): Meaning[] {
  const clouded = state.part?.lasting === true && state.part.clouded && !core.total
  const applicants = core.items.filter((item) => item.applicant)
  const results = core.items.filter((item) => !item.applicant)
  if (applicants.length > 0 && results.length > 0) return []
  if (core.channels > 0 && !core.open) return []
  const items = applicants.length > 0 ? applicants : results
  const group = results.find((item) => groups.some(([name]) => name === item.metric))
  const detail = group && results.find((item) => isDetailOf(item.metric, group.metric))
  if (group && detail && !core.joined) {
    if (core.open || core.listed) return [{ metric: group.metric, certainty: 'loose' }]
    return [{ metric: detail.metric, certainty: core.cause ? 'loose' : detail.certainty }]
  }
  const reasoned = applicants.length === 0 ? reasonedMeanings(core, results) : null
  if (reasoned) return reasoned
  const received = applicants.length === 0 && core.verbs.some(({ verb }) => verb === 'receive')
  if (core.modified && items.some((item) => item.certainty === 'loose')) return []
  const metrics = inOrder(items.map((item) => item.metric))
  const carried = items.find((item) => item.metric === 'carried-in' || item.metric === 'carried-out')
  // 结转上年后新收到47件: what comes after those carried in.
  const anew =
    carried &&
    core.verbs.find(({ verb, start }) => verb === 'receive' && start >= carried.end && start < number.start)
  if (anew) return anew.fresh ? [{ metric: 'received', certainty: 'loose' }] : []
  const handled = core.verbs.some(
    ({ verb, start }) => (verb === 'process' || verb === 'complete') && start < (carried?.start ?? 0),
  )
  const doubtful = carried ? handled || clouded : received || clouded || core.modified
  const certainty = weakest([...items.map((item) => item.certainty), doubtful ? 'loose' : 'exact'])
  const meanings = share(core, number, metrics, certainty)
  if (carried && meanings.some((meaning) => meaning.metrics)) return []
  return meanings
}

const disclosed: ReadonlySet<Metric> = new Set(['granted', 'partly-granted'])

/** 因涉及隐私部分公开2件, 因属于甲类、乙类信息不予公开2件: what stands nearest is the result, the rest its reasons. */
function reasonedMeanings(core: Core, results: readonly Tagged<'item'>[]): Meaning[] | null {
  const [head, ...reasons] = results
  if (!head || reasons.length === 0 || (core.joined && !core.cause)) return null
  const isResult = disclosed.has(head.metric) || groups.some(([name]) => name === head.metric)
  if (!isResult || reasons.some(({ metric }) => !groups.some(([, prefix]) => metric.startsWith(prefix))))
    return null
  if (disclosed.has(head.metric)) return [{ metric: head.metric, certainty: 'loose' }]
  if (!reasons.every(({ metric }) => isDetailOf(metric, head.metric))) return []
  if (reasons.length === 1 && !core.joined) return null
  const [metric, ...others] = inOrder(reasons.map((reason) => reason.metric))
  if (metric === undefined) return null
  return others.length > 0
    ? [{ metric, metrics: [metric, ...others], certainty: 'loose' }]
    : [{ metric, certainty: 'loose' }]
}

function isDetailOf(metric: Metric, group: Metric): boolean {
  return groups.some(([name, prefix]) => name === group && metric !== group && metric.startsWith(prefix))
}

function outcomeMeanings(core: Core, state: State): Meaning[] {
  const [outcome] = core.outcomes
  if (!outcome || core.outcomes.length > 1) return []
  const named = core.nouns.find((noun) => noun.noun === 'case')
  const cases = named ? (casesOf([named])[0] ?? null) : state.cases
  if (state.topic === 'cases' || named) {
    if (!concernsDisclosure(core, state)) return []
    const certainty = core.cut || core.modified ? 'loose' : outcome.certainty
    return cases ? [{ metric: `${cases}-${outcome.outcome}`, certainty }] : []
  }
  return outcome.withdrawal && state.topic === 'applications'
    ? [{ metric: 'withdrawn', certainty: 'loose' }]
    : []
}

/** The kinds of case that nouns name, in the order of the text. */
function casesOf(nouns: readonly Tagged<'noun'>[]): CaseMetric[] {
  return inOrder(nouns.flatMap((noun) => [...(noun.cases ?? [])].reverse()))
}

/** The sentence, the aspect or the section is about disclosure, not about the organ's work on reviews. */
export function concernsDisclosure(core: Pick<Core, 'verbs' | 'info'>, state: State): boolean {
  if (core.info || state.info) return true
  const named = new Set(core.verbs.map(({ verb }) => verb))
  if (named.has('process') || named.has('complete')) return false
  if (named.has('receive')) return state.aspect === 'cases'
  return state.aspect !== null || state.disclosure
}

function caseMeanings(core: Core, number: NumberToken, state: State): Meaning[] {
  if (!concernsDisclosure(core, state) || core.cut || core.modified) return []
  const cases = casesOf(core.nouns)
  const certainty = number.value === 0 ? 'exact' : 'loose'
  const [kind] = cases
  if (kind === undefined) return []
  if (cases.length === 1)
    return [{ metric: kind, certainty: kind.startsWith('suits-') ? 'exact' : certainty }]
  const both = cases.includes('reviews') && cases.includes('lawsuits')
  if (both && number.value === 0) return [{ metric: 'no-disputes', certainty }]
  if (core.each || core.all || core.respectively) return cases.map((metric) => ({ metric, certainty }))
  return both ? [{ metric: 'disputes', certainty }] : []
}

type DocumentKind = 'regulations' | 'normative-documents'

function isDocument(noun: Tagged<'noun'>): noun is Tagged<'noun'> & { noun: DocumentKind } {
  return noun.noun === 'regulations' || noun.noun === 'normative-documents'
}

function documentMeanings(core: Core, state: State, kind: DocumentKind, looseName: boolean): Meaning[] {
  const published =
    core.nouns.some((noun) => noun.publishes) || core.items.some((item) => item.metric === 'granted')
  const kinds = new Set(core.nouns.filter((noun) => !noun.publishes).map((noun) => noun.noun))
  const others = core.items.some((item) => item.metric !== 'granted') || core.outcomes.length > 0
  const worked = core.verbs.some(
    ({ verb, fresh }) => verb === 'process' || verb === 'complete' || (verb === 'receive' && !fresh),
  )
  if (kinds.size > 1 || core.modified || others || worked) return []
  const kept = core.verbs.some(({ verb }) => verb === 'keep')
  const verb = core.verbs.find(({ verb }) => verb === 'repeal' || verb === 'issue')
  const doubtful = looseName || core.cut
  if (kept) return [{ metric: `${kind}-in-force`, certainty: looseName ? 'loose' : 'exact' }]
  if (verb) {
    const certainty = doubtful ? 'loose' : verb.certainty
    return [{ metric: `${kind}-${verb.verb === 'repeal' ? 'repealed' : 'issued'}`, certainty }]
  }
  if (published) return [{ metric: `${kind}-issued`, certainty: 'loose' }]
  const goesOn = core.nouns.length > 0 && core.verbs.length === 0 && state.documents !== null
  return goesOn ? [{ metric: `${kind}-${state.documents ?? 'issued'}`, certainty: 'loose' }] : []
}

function decisionMeanings(core: Core, number: NumberToken, state: State, noun: Tagged<'noun'>): Meaning[] {
  const metric = noun.decision
  const decided = core.verbs.every(
    ({ verb }) => verb === 'decide' || verb === 'process' || verb === 'complete',
  )
  const goesOn = core.verbs.length > 0 || state.decisions || noun.counted === true
  const areKinds = noun.matters === true && number.unit === '项'
  if (!metric || core.modified || !decided || !goesOn || areKinds) return []
  return core.nouns.length === 1 ? [{ metric, certainty: 'loose' }] : []
}

function requestMeanings(
  core: Core,
  number: NumberToken,
  state: State,
  noun: Tagged<'noun'> | null,
): Meaning[] {
  const names = new Set(core.verbs.map(({ verb }) => verb))
  const received = core.verbs.find(({ verb }) => verb === 'receive')
  const parted = state.part?.lasting === true && !core.total
  if (core.modified || isOneWayIn(core)) return []
  if (received) {
    const named = state.part !== null && state.part.scope !== null
    if (parted && !received.fresh) return named ? [{ metric: 'received', certainty: 'loose' }] : []
    const certainty = isSure(core, number, state, received, noun) ? 'exact' : 'loose'
    if ((core.each || core.respectively) && names.size > 1) return eachVerb(core)
    return [{ metric: 'received', certainty }]
  }
  if (names.has('carry')) return names.size === 1 && !core.cut ? bareCarry(state) : []
  if (names.has('complete')) return [{ metric: 'handled', certainty: 'loose' }]
  if (names.has('process')) return parted ? [] : [{ metric: 'processed', certainty: 'loose' }]
  const arisen = core.verbs.some(({ verb, certainty }) => verb === 'occur' && certainty === 'exact')
  if (arisen && noun && !parted) return [{ metric: 'received', certainty: noun.loose ? 'loose' : 'exact' }]
  const alone = names.size === 0 && noun !== null
  if (!alone || (parted && !state.doubted)) return []
  // 主动公开18条，依申请公开0条: how documents may be had.
  const documents = state.topic === 'foreign' && number.unit === '条'
  const counts = !noun.bare || (number.value === 0 && !documents)
  return counts ? [{ metric: 'received', certainty: 'loose' }] : []
}

/** 结转2件 without from where or to when: to the next year after a whole, from the last one inside it. */
function bareCarry({ part, whole }: State): Meaning[] {
  if (!whole) return []
  if (part === null) return [{ metric: 'carried-out', certainty: 'loose' }]
  return part.relation === 'includes' && !part.clouded ? [{ metric: 'carried-in', certainty: 'loose' }] : []
}

function eachVerb(core: Core): Meaning[] {
  return [...core.verbs].reverse().flatMap(({ verb, certainty }): Meaning[] => {
    if (verb === 'receive') return [{ metric: 'received', certainty }]
    if (verb === 'complete') return [{ metric: 'handled', certainty: 'loose' }]
    return verb === 'process' ? [{ metric: 'processed', certainty: 'loose' }] : []
  })
}

/** Only one way in is named, so the number is a part: 网上申请5件. */
function isOneWayIn(core: Core): boolean {
  return core.channels === 1 && !core.open
}

function isSure(
  core: Core,
  number: NumberToken,
  state: State,
  verb: Tagged<'verb'>,
  noun: Tagged<'noun'> | null,
): boolean {
  if (verb.certainty === 'loose' || noun?.loose || core.attributive) return false
  if (number.unit === '' && number.value !== 0) return false
  return verb.fresh === true || !state.received.has(state.scope)
}
