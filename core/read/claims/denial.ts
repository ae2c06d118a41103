import type { Metric } from '../../model/report.ts'
import { concernsDisclosure } from './meaning.ts'
import { isPhrase, type Phrase } from './phrases.ts'
import { addClaim, type Reading } from './state.ts'
import type { Tagged } from './token.ts'
import type { Certainty } from './word.ts'

/** What a denial denies. */
interface Denied {
  metrics: Metric[]
  /** Index of the last phrase that belongs to it. */
  end: number
}

const besideDenied: ReadonlySet<string> = new Set([
  'filler',
  'manner',
  'anyone',
  'channel',
  'way',
  'submit',
  'route',
  'time',
  'subject',
  'info',
  'total',
  'listed',
  'and',
  'done',
  'every',
  'via',
  'all',
  'colon',
])

/** Reads 未收到申请, 无上年结转, 未发生复议、诉讼 from the denying word at `at`. */
export function readDenial(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  from: number,
  text: string,
): void {
  const word = phrases[at]
  if (!word || reading.state.plan) return
  const denied = readDenied(reading, phrases, at, text) ?? readDeniedBefore(reading, phrases, at, from)
  if (!denied) return
  const metrics = mergeDenied(denied.metrics)
  const edges = [
    word.start,
    word.end,
    phrases[denied.end]?.end ?? word.end,
    phrases[denied.end]?.start ?? word.start,
  ]
  for (const metric of metrics)
    addClaim(reading, {
      metric,
      certainty: 'exact',
      value: 0,
      start: Math.min(...edges),
      end: Math.max(...edges),
    })
}

/** 行政复议 and 行政诉讼 together are one statement. */
function mergeDenied(metrics: readonly Metric[]): Metric[] {
  const named = new Set(metrics)
  const all = named.has('reviews') && named.has('lawsuits')
  if (all) {
    named.delete('reviews')
    named.delete('lawsuits')
    named.add('no-disputes')
  }
  return [...named]
}

/** What stands behind the denying word. */
function readDenied(reading: Reading, phrases: readonly Phrase[], at: number, text: string): Denied | null {
  const { state } = reading
  const word = phrases[at]
  const needsVerb = word !== undefined && /未$|未曾$|尚未$/.test(text.slice(word.start, word.end))
  const metrics: Metric[] = []
  const verbs: Tagged<'verb'>[] = []
  let info = false
  let caused = false
  const applicants = new Map<Metric, Certainty>()
  let channels = 0
  let open = false
  let end = -1
  let index = at + 1
  for (; index < phrases.length; index++) {
    const phrase = phrases[index]
    if (!phrase || isPhrase(phrase, 'break', 'half', 'stop', 'close', 'not', 'plan')) break
    if (besideDenied.has(phrase.tag)) {
      if (phrase.tag === 'info') info = true
      if (phrase.tag === 'channel') channels++
      if (phrase.tag === 'route') channels += phrase.channels
      if (phrase.tag === 'listed' || phrase.tag === 'way' || (phrase.tag === 'route' && phrase.open))
        open = true
      continue
    }
    if (phrase.tag === 'number' && phrase.value === 1 && metrics.length === 0 && index <= at + 2) continue
    if (phrase.tag === 'cause') {
      if (end >= 0) return null
      caused = true
      continue
    }
    if (phrase.tag === 'verb') {
      // 没有结转下年度办理的申请
      const carried = metrics.length > 0 && metrics.every(isCarriedMetric)
      const joined = verbs.length > 0 && isPhrase(phrases[index - 1], 'and')
      if (phrase.verb === 'process' && (carried || joined)) continue
      const ofDocuments = phrase.verb === 'issue' || phrase.verb === 'repeal'
      if (!isOccurrence(phrase) && !ofDocuments) return null
      if (ofDocuments && end >= 0) return null
      verbs.push(phrase)
      continue
    }
    if (phrase.tag === 'blocker' && isAmendment(phrases, index, text)) continue
    if (phrase.tag === 'item') {
      if (phrase.applicant) {
        applicants.set(phrase.metric, phrase.certainty)
        continue
      }
      if (phrase.metric !== 'carried-in' && phrase.metric !== 'carried-out') return null
      if (phrase.certainty === 'loose') return null
      // 没有申请结转下年度: it is the carrying over that is denied.
      if (end >= 0 && !hasAnd(phrases, end, index) && metrics.pop() !== 'no-requests') return null
      metrics.push(phrase.metric)
      end = index
      continue
    }
    if (phrase.tag === 'outcome') {
      const last = metrics.pop()
      if (last !== 'reviews' && last !== 'lawsuits') return null
      // 未发生行政复议、行政诉讼败诉: it may be both that were not lost.
      if (metrics.includes('reviews') || metrics.includes('lawsuits')) return null
      metrics.push(`${last}-${phrase.outcome}`)
      end = index
      continue
    }
    if (phrase.tag !== 'noun') return null
    // 未发生复议后诉讼: a case after a case, not both of them.
    if (phrase.noun === 'case' && end >= 0 && index > end + 1 && !hasAnd(phrases, end, index)) return null
    if (phrase.sumsUp && end >= 0 && metrics.every(isCaseMetric) && !hasAnd(phrases, end, index)) continue
    if (phrase.noun === 'foreign' || phrase.noun === 'decision' || phrase.noun === 'fees') {
      if (end >= 0 && isPhrase(phrases[index - 1], 'and')) break
      if (end < 0 && isPhrase(phrases[index + 1], 'and')) continue
      return null
    }
    const next = deniedBy(phrase, phrases, index, verbs)
    if (next === null) return null
    const named = phrase.noun === 'application' || phrase.noun === 'request'
    if (phrase.noun === 'application') info = true
    if (named && (caused || (metrics.length > 0 && metrics.every(isCarriedMetric)))) {
      if (metrics.length > 0 && qualifiesNoun(phrases, index)) return null
      end = metrics.length > 0 ? index : end
      continue
    }
    if (named && (isPhrase(phrases[index + 1], 'info') || qualifiesNoun(phrases, index))) continue
    if (phrase.noun === 'request' && state.aspect !== 'applications' && state.topic !== 'applications')
      return null
    if (phrase.noun === 'case') caused = false
    metrics.push(...next)
    end = index
  }
  if (metrics.length === 0 || (channels === 1 && !open) || isOneKind(applicants)) return null
  const cases = metrics.some(isCaseMetric)
  if (cases && !concernsDisclosure({ verbs, info }, state)) return null
  const verbal =
    verbs.length > 0 || metrics.some((metric) => metric !== 'no-requests') || hasPassive(phrases, at, text)
  if (needsVerb && !verbal) return null
  state.topic = cases
    ? 'cases'
    : metrics.some((metric) => metric === 'no-requests')
      ? 'applications'
      : state.topic
  return { metrics, end }
}

/** 、 or 和 stands between. */
function hasAnd(phrases: readonly Phrase[], from: number, to: number): boolean {
  return phrases.slice(from + 1, to).some((phrase) => phrase.tag === 'and')
}

const betweenNouns: ReadonlySet<string> = new Set(['filler', 'manner', 'info', 'verb', 'listed', 'cause'])

/** 政府信息公开申请相关的行政复议, 依申请公开引发的诉讼: says of which cases, and is itself not denied. */
function qualifiesNoun(phrases: readonly Phrase[], at: number): boolean {
  let next = at + 1
  while (betweenNouns.has(phrases[next]?.tag ?? '')) next++
  return isPhrase(phrases[next], 'noun')
}

/** 未收到企业申请 leaves others; 未收到公民、法人申请 and 无公民申请公开 do not. */
function isOneKind(applicants: ReadonlyMap<Metric, Certainty>): boolean {
  return applicants.size === 1 && [...applicants.values()][0] === 'exact'
}

function hasPassive(phrases: readonly Phrase[], at: number, text: string): boolean {
  const next = phrases[at + 1]
  return next !== undefined && text.charAt(next.start) === '被'
}

function isCaseMetric(metric: Metric): boolean {
  return metric.startsWith('reviews') || metric.startsWith('lawsuits')
}

function isCarriedMetric(metric: Metric): boolean {
  return metric === 'carried-in' || metric === 'carried-out'
}

function isOccurrence(verb: Tagged<'verb'>): boolean {
  return verb.verb === 'receive' || verb.verb === 'occur' || verb.verb === 'concern'
}

function deniedBy(
  noun: Tagged<'noun'>,
  phrases: readonly Phrase[],
  at: number,
  verbs: readonly Tagged<'verb'>[],
): Metric[] | null {
  switch (noun.noun) {
    case 'application':
    case 'request':
      return isPhrase(phrases[at - 1], 'unknown', 'opaque') ? null : ['no-requests']
    case 'case':
      return [...(noun.cases ?? [])]
    case 'regulations':
    case 'normative-documents':
      return noun.loose ? null : deniedDocuments(noun.noun, verbs)
    default:
      return null
  }
}

function deniedDocuments(
  noun: 'regulations' | 'normative-documents',
  verbs: readonly Tagged<'verb'>[],
): Metric[] | null {
  const named = new Set(verbs.map(({ verb }) => verb))
  const metrics: Metric[] = []
  if (named.has('issue')) metrics.push(`${noun}-issued`)
  if (named.has('repeal')) metrics.push(`${noun}-repealed`)
  return metrics.length > 0 ? metrics : null
}

/** 未制发、修改、废止行政规范性文件: amendments have no figure. */
function isAmendment(phrases: readonly Phrase[], at: number, text: string): boolean {
  const phrase = phrases[at]
  const joined = isPhrase(phrases[at - 1], 'and') || isPhrase(phrases[at + 1], 'and')
  return joined && phrase !== undefined && /^(?:修改|修订)$/.test(text.slice(phrase.start, phrase.end))
}

const besideDeniedBefore: ReadonlySet<string> = new Set([
  'filler',
  'manner',
  'colon',
  'and',
  'all',
  'time',
  'subject',
  'verb',
  'ordinal',
  'cause',
])

/** 政府信息公开申请：无, 行政复议零发生 — what stands before a denying word that ends its clause. */
function readDeniedBefore(
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  from: number,
): Denied | null {
  const next = phrases[at + 1]
  if (next && !isPhrase(next, 'break', 'half', 'stop', 'close')) return null
  const metrics: Metric[] = []
  let end = at
  let info = false
  for (let index = at - 1; index >= from; index--) {
    const phrase = phrases[index]
    if (!phrase) break
    if (besideDeniedBefore.has(phrase.tag)) continue
    if (phrase.tag === 'info') {
      info = true
      continue
    }
    if (phrase.tag === 'item' && isCarriedMetric(phrase.metric)) metrics.unshift(phrase.metric)
    else if (phrase.tag === 'noun' && phrase.noun === 'case') metrics.unshift(...(phrase.cases ?? []))
    else if (phrase.tag === 'noun' && phrase.noun === 'application') {
      if (qualifiesNoun(phrases, index)) info = true
      else metrics.unshift('no-requests')
    } else return null
    end = index
  }
  const cases = metrics.some((metric) => metric === 'reviews' || metric === 'lawsuits')
  if (cases && !concernsDisclosure({ verbs: [], info }, reading.state)) return null
  return metrics.length === 0 ? null : { metrics, end }
}
