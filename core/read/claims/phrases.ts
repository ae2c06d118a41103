import type { Identity } from '../../model/report.ts'
import { isPlace, resolveOrgan, resolveScope } from './subjects.ts'
import { isTag, type Tagged, type Token } from './token.ts'

/** 通过网络、信函等渠道: how requests came in, as one token. */
export interface RouteToken {
  tag: 'route'
  channels: number
  /** 等渠道, 各种方式: the list stands for all of them. */
  open: boolean
}

export interface SubjectToken {
  tag: 'subject'
  scope: ReturnType<typeof resolveScope>
}

export type Phrase =
  | Exclude<Token, Tagged<'scope' | 'quote'>>
  | ((RouteToken | SubjectToken) & { start: number; end: number })

type PhraseTag<Tag extends Phrase['tag']> = Extract<Phrase, { tag: Tag }>

export function isPhrase<Tag extends Phrase['tag']>(
  phrase: Phrase | undefined,
  ...tags: Tag[]
): phrase is PhraseTag<Tag> {
  return phrase !== undefined && (tags as readonly string[]).includes(phrase.tag)
}

/** Joins the tokens of a sentence that mean one thing together: ways in, carried-over cases, organs. */
export function joinPhrases(tokens: readonly Token[], text: string, identity: Identity): Phrase[] {
  const spoken = tokens.filter((token) => token.tag !== 'quote')
  return dropAsides(nameSubjects(joinCarried(joinRoutes(spoken)), text, identity))
}

/** Leaves out parentheses without a number; names of figures inside stay: 公开（含部分公开）208件. */
function dropAsides(phrases: readonly Phrase[]): Phrase[] {
  const kept: Phrase[] = []
  const opened: { at: number; counts: boolean }[] = []
  for (const phrase of phrases) {
    const inner = opened[opened.length - 1]
    if (phrase.tag === 'open') opened.push({ at: kept.length, counts: false })
    if (inner && isPhrase(phrase, 'number', 'not')) inner.counts = true
    kept.push(phrase)
    if (phrase.tag !== 'close' || !inner) continue
    opened.pop()
    const outer = opened[opened.length - 1]
    if (inner.counts && outer) outer.counts = true
    if (!inner.counts) for (const aside of kept.splice(inner.at)) loosen(aside, kept)
  }
  return kept
}

/** Adds a figure named in an aside to what is named before it. */
function loosen(aside: Phrase, kept: Phrase[]): void {
  if (aside.tag !== 'item' || aside.metric === 'withdrawn') return
  kept.push({ tag: 'and', start: aside.start, end: aside.start }, { ...aside, certainty: 'loose' })
}

const routeTags: ReadonlySet<string> = new Set([
  'channel',
  'way',
  'submit',
  'and',
  'listed',
  'unknown',
  'filler',
  'manner',
  'anyone',
])

/** From 通过 to its last channel or way; an unknown word (the name of a site) may stand inside. 当面提交3件 has no 通过. */
function joinRoutes(tokens: readonly Token[]): (Token | PhraseTag<'route'>)[] {
  const joined: (Token | PhraseTag<'route'>)[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const submitted = token.tag === 'channel' && tokens[at + 1]?.tag === 'submit'
    const counted = submitted && tokens[at + 2]?.tag === 'number'
    const end = token.tag === 'via' ? endOfRoute(tokens, at) : counted ? at + 1 : at
    if (end === at) {
      joined.push(token)
      continue
    }
    const inside = tokens.slice(at + 1, end + 1)
    joined.push({
      tag: 'route',
      channels: 1 + inside.filter((inner) => inner.tag === 'and').length,
      open: inside.some((inner) => inner.tag === 'listed' || (inner.tag === 'way' && inner.any === true)),
      start: token.start,
      end: tokens[end]?.end ?? token.end,
    })
    at = end
  }
  return joined
}

/** Index of the last token of the route that begins at `start`; `start` itself where none does. */
function endOfRoute(tokens: readonly Token[], start: number): number {
  let end = start
  for (let at = start + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !(routeTags.has(token.tag) || isTag(token, 'noun'))) break
    if (isTag(token, 'channel', 'way', 'submit')) end = at
  }
  return end
}

type Routed = Token | PhraseTag<'route'>

/** Words that may stand between a year and 结转: 上年度未办结的申请结转. */
function isBetween(token: Routed | undefined): boolean {
  if (token === undefined) return false
  if (token.tag === 'noun') return token.noun === 'application' || token.noun === 'request'
  if (token.tag === 'item') return token.metric === 'carried-out'
  return token.tag === 'filler' || token.tag === 'done' || (token.tag === 'verb' && token.verb === 'receive')
}

const carriedOut = { tag: 'item', metric: 'carried-out', certainty: 'exact' } as const

/** 上年结转, 2023年转至今年 are carried in; 结转下年度, 顺延至2025年, 下年度继续办理 carried out. */
function joinCarried(tokens: readonly Routed[]): Routed[] {
  const joined: Routed[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const next = tokens[at + 1]
    if (token.tag === 'time' && token.time === 'next' && next?.tag === 'filler' && next.goesOn) {
      joined.push({ ...carriedOut, start: token.start, end: next.end })
      at++
      continue
    }
    if (token.tag !== 'verb' || token.verb !== 'carry') {
      joined.push(token)
      continue
    }
    const after = timeAfter(tokens, at)
    const denying = joined[joined.length - 1]
    const denied = denying?.tag === 'not'
    let before = joined.length - (denied ? 2 : 1)
    while (isBetween(joined[before])) before--
    const from = joined[before]
    const to = after === at ? undefined : tokens[after]
    const source = from?.tag === 'time' ? from.time : null
    const target = to?.tag === 'time' ? to.time : null
    const metric = carriedMetric(source, target, token.weak === true)
    if (metric === null) {
      joined.push(token.weak ? { tag: 'unknown', start: token.start, end: token.end } : token)
      continue
    }
    const takesSource = source === 'last' || (source === 'this' && target === 'next' && !denied)
    if (takesSource) joined.length = before
    // 上年无结转 denies it, and speaks of no other year.
    if (takesSource && from && denied) joined.push({ ...denying, start: from.start })
    joined.push({
      tag: 'item',
      metric,
      certainty: 'exact',
      start: takesSource && from && !denied ? from.start : token.start,
      end: to?.end ?? token.end,
    })
    // 2023年收到、结转至2024年办理的: the year that they were carried into is the one spoken of.
    if (to && target === 'this') joined.push(to)
    at = after
  }
  return joined
}

/** Index of the time word after 结转, past 至, 到, 入; `at` itself where none follows. */
function timeAfter(tokens: readonly Routed[], at: number): number {
  let next = at + 1
  while (tokens[next]?.tag === 'filler') next++
  return tokens[next]?.tag === 'time' ? next : at
}

function carriedMetric(
  source: Tagged<'time'>['time'] | null,
  target: Tagged<'time'>['time'] | null,
  weak: boolean,
): 'carried-in' | 'carried-out' | null {
  if (target === 'next') return source === 'last' ? null : 'carried-out'
  if (target === 'this') return source === 'last' || (source === null && !weak) ? 'carried-in' : null
  if (target === 'last') return source === null && !weak ? 'carried-in' : null
  return target === null && source === 'last' ? 'carried-in' : null
}

/** Known words stand in names: 县信访局, 县信息中心. */
const mostInName = 5
/** 局, 中心 may be the ends of such names. */
const shortestName = 3
const insideName: ReadonlySet<string> = new Set([
  'noun',
  'info',
  'filler',
  'manner',
  'channel',
  'way',
  'item',
  'anyone',
  'unknown',
])

/** Scope words and names of organs become subjects, seen from the report's own organ. */
function nameSubjects(tokens: readonly Routed[], text: string, identity: Identity): Phrase[] {
  const phrases: Phrase[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.tag === 'quote') continue
    if (token.tag === 'scope') {
      phrases.push({
        tag: 'subject',
        scope: resolveScope(token.scope, identity),
        start: token.start,
        end: token.end,
      })
      continue
    }
    phrases.push(token)
    if (token.tag !== 'unknown') continue
    const actor = acts(tokens, at + 1)
    if (actor) nameOrgan(phrases, text, identity, actor === 'name')
    else if (identity.scope !== 'organ' && opensClause(tokens[at - 1]))
      nameLeadingOrgan(phrases, text, identity)
  }
  return phrases
}

const betweenSubjectAndVerb: ReadonlySet<string> = new Set([
  'time',
  'filler',
  'manner',
  'total',
  'done',
  'in-time',
  'all',
  'submit',
  'and',
])

/**
 * What stands before the verb of a statement, or before what was applied for, is an organ; so is one joined to it.
 * `name`: a word follows that may go on with the name, as in 云溪县信访局, 云溪县企业服务中心.
 */
function acts(tokens: readonly Routed[], from: number): 'verb' | 'name' | null {
  let at = from
  while (
    betweenSubjectAndVerb.has(tokens[at]?.tag ?? '') ||
    (tokens[at]?.tag === 'unknown' && tokens[at - 1]?.tag === 'and')
  )
    at++
  const token = tokens[at]
  if (!token || !['verb', 'not', 'number', 'item', 'noun', 'cause'].includes(token.tag)) return null
  const foreign = token.tag === 'noun' && token.noun === 'foreign'
  const applicant = token.tag === 'item' && token.applicant === true && token.certainty === 'loose'
  return foreign || applicant ? 'name' : 'verb'
}

function opensClause(before: Routed | undefined): boolean {
  return (
    before === undefined ||
    ['break', 'half', 'colon', 'time', 'ordinal', 'listing', 'part'].includes(before.tag)
  )
}

const leadingOrgan = /^.{1,12}?(?:局|委|办|厅|政府|办公室|委员会|中心|镇|乡|街道)/

/** 县公安局规范流程，全年收到…: the organ that a clause begins with, whatever it does there. */
function nameLeadingOrgan(phrases: Phrase[], text: string, identity: Identity): void {
  const last = phrases[phrases.length - 1]
  const name = last && leadingOrgan.exec(text.slice(last.start, last.end))?.[0]
  const scope = name === undefined ? null : resolveOrgan(name, identity)
  if (!last || name === undefined || scope === null) return
  const end = last.start + name.length
  phrases[phrases.length - 1] = { tag: 'subject', scope, start: last.start, end }
  if (end < last.end) phrases.push({ tag: 'unknown', start: end, end: last.end })
}

/** Turns the organ's name at the end of `phrases`, if there is one, into a subject; `goesOn`: a place may be the beginning of one. */
function nameOrgan(phrases: Phrase[], text: string, identity: Identity, goesOn: boolean): void {
  const last = phrases[phrases.length - 1]
  if (!last) return
  const name = text.slice(last.start, last.end)
  if (goesOn && isPlace(name)) return
  const plain = name.length < shortestName ? null : resolveOrgan(name, identity)
  const furthest = Math.max(0, phrases.length - mostInName)
  let first = phrases.length - 1
  if (plain === null) {
    while (first > furthest && insideName.has(phrases[first - 1]?.tag ?? '')) first--
  }
  const start = phrases[first]?.start ?? last.start
  const before = phrases[first - 1]
  if (isPhrase(before, 'cause', 'via', 'blocker')) return
  const scope = plain ?? resolveOrgan(text.slice(start, last.end), identity)
  if (scope === null) return
  phrases.length = first
  phrases.push({ tag: 'subject', scope, start, end: last.end })
}

/** 申请, with or without what for. */
export function isApplication(phrase: Phrase | undefined): boolean {
  return phrase?.tag === 'noun' && (phrase.noun === 'application' || phrase.noun === 'request')
}
