import { isPhrase, type Phrase } from './phrases.ts'
import type { Tagged } from './token.ts'

type Noun = Tagged<'noun'>
type Verb = Tagged<'verb'>
type Item = Tagged<'item'>
type Outcome = Tagged<'outcome'>

/** The words beside a number that say what it counts, nearest first. */
export interface Core {
  nouns: Noun[]
  verbs: Verb[]
  items: Item[]
  outcomes: Outcome[]
  /** A result that the template has no row for. */
  unlisted: boolean
  /** 共, 各, 均, 分别 before the number. */
  total: boolean
  each: boolean
  all: boolean
  respectively: boolean
  /** Several names joined by 和, 、. */
  joined: boolean
  /** 等 after the names: the number counts more than they say. */
  listed: boolean
  /** 自然人, 网络 … : how many ways in are named. */
  channels: number
  /** 各类, 等渠道: all ways in. */
  open: boolean
  cause: boolean
  info: boolean
  /** An unknown word stands where the counted thing should be named. */
  unknownObject: boolean
  /** The core begins right behind an unknown word. */
  cut: boolean
  /** An unknown word stands before the noun: 关于征地的申请. */
  modified: boolean
  /** 增加, 较: the number is a difference. */
  compared: boolean
  /** A word that takes the number away from the report's figures. */
  blocked: boolean
  negated: boolean
  /** 收到的12件: what was received before, not all that was received. */
  attributive: boolean
  /** Index of the first phrase that was taken. */
  start: number
  /** Index of the last phrase that was taken. */
  end: number
}

function emptyCore(at: number): Core {
  return {
    nouns: [],
    verbs: [],
    items: [],
    outcomes: [],
    unlisted: false,
    total: false,
    each: false,
    all: false,
    respectively: false,
    joined: false,
    listed: false,
    channels: 0,
    open: false,
    cause: false,
    info: false,
    unknownObject: false,
    cut: false,
    modified: false,
    compared: false,
    blocked: false,
    negated: false,
    attributive: false,
    start: at,
    end: at,
  }
}

/** The core says what is counted. */
export function hasHead(core: Core): boolean {
  const heads = core.nouns.length + core.verbs.length + core.items.length + core.outcomes.length
  return heads > 0 || core.unlisted
}

/** Only 有, 被, 涉及 …: a verb that leaves it to what follows the number. */
export function isOpenCore(core: Core): boolean {
  return (
    !core.unlisted &&
    core.nouns.length + core.items.length + core.outcomes.length === 0 &&
    core.verbs.every((verb) => verb.verb === 'occur' || verb.verb === 'concern')
  )
}

/** Words that may stand anywhere between a verb and its number. */
const light: ReadonlySet<string> = new Set(['filler', 'bound', 'rest', 'colon', 'every', 'time', 'subject'])
/** Words that stand beside a verb; right before a number they hide what is counted. */
const adverbial: ReadonlySet<string> = new Set([
  'manner',
  'done',
  'in-time',
  'anyone',
  'submit',
  'way',
  'via',
])

/** 主动公开 before 规章; 被申请复议、提起诉讼: each kind of case with its own verb. */
function continues(core: Core, noun: Tagged<'noun'>): boolean {
  return noun.publishes === true || (core.joined && noun.noun === 'case' && core.nouns.every(isCase))
}

/** Takes one phrase into the core; false where the core ends before it. */
function takePhrase(core: Core, phrase: Phrase, side: 'left' | 'right'): boolean {
  if (phrase.tag === 'rest' && core.nouns.length > 0) core.modified = true
  if (light.has(phrase.tag)) return true
  if (adverbial.has(phrase.tag)) {
    if (side === 'left' && !hasHead(core)) core.unknownObject = true
    return !core.unknownObject
  }
  switch (phrase.tag) {
    case 'noun':
      if (side === 'left' && core.verbs.length > 0 && core.nouns.length > 0 && !continues(core, phrase))
        return false
      core.nouns.push(phrase)
      return phrase.noun !== 'foreign'
    case 'verb':
      core.verbs.push(phrase)
      return true
    case 'item':
      core.items.push(phrase)
      return true
    case 'outcome':
      core.outcomes.push(phrase)
      return true
    case 'unlisted':
      core.unlisted = true
      return true
    case 'total':
      core.total = true
      return true
    case 'each':
      core.each = true
      return true
    case 'all':
      core.all = true
      return true
    case 'respectively':
      core.respectively = true
      return true
    case 'and':
      core.joined ||= hasHead(core)
      return true
    case 'listed':
      if (core.nouns.length + core.items.length === 0) core.listed = true
      else core.open = true
      return true
    case 'channel':
      core.channels++
      return true
    case 'route':
      core.channels += phrase.channels
      core.open ||= phrase.open
      return true
    case 'cause':
      core.cause = true
      return true
    case 'info':
      core.info = true
      return true
    case 'not':
      core.negated = true
      return false
    case 'blocker':
    case 'plan':
      core.blocked = true
      return false
    case 'compare':
      core.compared = true
      core.blocked = true
      return false
    default:
      return false
  }
}

/** Reads from the number at `at` back to `from`. */
export function readLeft(phrases: readonly Phrase[], from: number, at: number): Core {
  const core = emptyCore(at)
  for (let index = at - 1; index >= from; index--) {
    const phrase = phrases[index]
    if (!phrase) break
    if (isSubmission(phrases, index)) continue
    if (isPhrase(phrase, 'unknown', 'opaque')) {
      if (!hasHead(core)) core.unknownObject = true
      else if (core.verbs.length === 0 && core.outcomes.length === 0) {
        core.modified = true
        continue
      } else core.cut = index === core.start - 1
      break
    }
    if (
      core.modified &&
      !isPhrase(phrase, 'verb', 'filler', 'and', 'cause', 'all', 'total', 'done', 'in-time')
    )
      break
    if (isCase(phrase) && core.nouns.some(isCase) && !areJoined(phrases, index)) {
      core.blocked = true
      break
    }
    if (!takePhrase(core, phrase, 'left')) break
    core.start = index
  }
  core.attributive = isAttributive(phrases, core, at)
  return core
}

function isCase(phrase: Phrase): boolean {
  return phrase.tag === 'noun' && phrase.noun === 'case'
}

/** 行政复议、行政诉讼 and 行政复议行政诉讼, not 复议后再诉讼: the noun at `at` with the next one. */
function areJoined(phrases: readonly Phrase[], at: number): boolean {
  let next = at + 1
  while (phrases[next] && !isPhrase(phrases[next], 'noun', 'and')) next++
  return next === at + 1 || isPhrase(phrases[next], 'and')
}

/** 自然人提出12件: the applicant says what was submitted. */
function isSubmission(phrases: readonly Phrase[], at: number): boolean {
  const before = phrases[at - 1]
  return isPhrase(phrases[at], 'submit') && isPhrase(before, 'item') && before.applicant === true
}

/** 收到的12件: 的 between the verb and the number, and no noun. */
function isAttributive(phrases: readonly Phrase[], core: Core, at: number): boolean {
  const before = phrases[at - 1]
  return (
    core.nouns.length === 0 &&
    core.verbs.length > 0 &&
    before?.tag === 'filler' &&
    before.end - before.start === 1 &&
    phrases[at - 2]?.tag === 'verb'
  )
}

/** Reads from the number at `at` on to `to`, as far as the words belong to it. */
export function readRight(phrases: readonly Phrase[], at: number, to: number): Core {
  const core = emptyCore(at)
  let cut = false
  for (let index = at + 1; index < to; index++) {
    const phrase = phrases[index]
    if (!phrase) break
    if (phrase.tag === 'cause' && !cut && !hasHead(core) && takeReason(core, phrases, index, to)) break
    if (isPhrase(phrase, 'unknown', 'opaque', 'cause')) {
      if (!hasHead(core)) core.unknownObject = true
      cut = true
      continue
    }
    if (cut && !(phrase.tag === 'item' && isCarried(phrase))) {
      if (isPhrase(phrase, 'blocker', 'not', 'compare', 'plan')) {
        core.blocked = true
        break
      }
      continue
    }
    if (!takePhrase(core, phrase, 'right')) break
    core.end = index
    if (phrase.tag === 'item' || phrase.tag === 'outcome') {
      if (isPhrase(phrases[index + 1], 'noun')) core.end++
      break
    }
  }
  return core
}

/** 2件因重复申请不予处理: a reason and the result, and nothing else, behind the cause at `at`. */
function takeReason(core: Core, phrases: readonly Phrase[], at: number, to: number): boolean {
  const items: Item[] = []
  let index = at + 1
  for (; index < to; index++) {
    const phrase = phrases[index]
    if (isPhrase(phrase, 'item') && !phrase.applicant && !isCarried(phrase)) items.unshift(phrase)
    else if (!isPhrase(phrase, 'filler', 'manner', 'and')) break
  }
  const ends = index >= to || isPhrase(phrases[index], 'break', 'half', 'stop', 'close')
  if (items.length < 2 || !ends) return false
  core.items.push(...items)
  core.cause = true
  core.end = index - 1
  return true
}

/** 上年结转, 结转下年度 as such; not 正在办理. */
export function isCarried(item: Item): boolean {
  return (item.metric === 'carried-in' || item.metric === 'carried-out') && item.certainty === 'exact'
}
