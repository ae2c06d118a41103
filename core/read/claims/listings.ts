import { caseOfResult, countsRequests, isOutcome, outcomeOfItem } from '../../model/metrics.ts'
import type { Claim, ListedPart, Listing, ListingKind, Metric } from '../../model/report.ts'
import { isPhrase, type Phrase } from './phrases.ts'
import type { Reading } from './state.ts'
import type { Counted } from './ties.ts'

/** What a number counts, as far as lists are concerned. */
type Role = ListingKind | 'total' | 'carried-in' | 'beside' | 'unknown' | 'compared' | 'other'

type Standing = ListedPart['standing']

/** A number that is read for its place in a list. */
interface Member extends Counted {
  counted: Counted
  role: Role
  claim: Claim | null
  standing: Standing
}

const kinds: readonly ListingKind[] = ['suit', 'result', 'item', 'outcome', 'applicant', 'channel']

/** Lists of parts in a sentence, each with the statement before it that they are parts of. */
export function readListings(
  reading: Reading,
  phrases: readonly Phrase[],
  counted: readonly Counted[],
  seen: readonly Counted[],
): Listing[] {
  if (counted.length < 2) return []
  const here = counted.flatMap((each) => asMember(each, reading, phrases) ?? [])
  const before = seen.flatMap((each) => asMember(each, reading, []) ?? [])
  const origin = findOrigin(here, before, reading)
  const listings = origin ? [compose('origin', origin.run, origin.whole, reading, phrases)] : []
  for (const { counted: part } of origin?.run ?? []) part.isPart = true
  for (const by of kinds) {
    for (const run of findRuns(by, here)) {
      const whole = findWhole(by, run, [...before, ...here])
      if (whole && belongs(run, whole)) listings.push(compose(by, run, whole, reading, phrases))
    }
  }
  return listings
}

/** Null for what is no plain count. */
function asMember(counted: Counted, reading: Reading, phrases: readonly Phrase[]): Member | null {
  const { number, claims } = counted
  if (number.kind !== 'count' || number.bound !== 'exact') return null
  const claim = claims[0] === undefined ? null : (reading.claims[claims[0]] ?? null)
  const role = claim ? roleOfClaim(claim) : roleOfWords(counted, phrases)
  return { ...counted, counted, role, claim, standing: 'part' }
}

function roleOfClaim({ metric, scope, time }: Claim): Role {
  if (time !== 'this-year') return 'compared'
  if (countsRequests(metric)) return scope === 'other' ? 'other' : 'total'
  if (metric === 'carried-in') return metric
  if (metric === 'carried-out' || metric === 'withdrawn') return 'beside'
  if (isOutcome(metric)) return 'outcome'
  if (outcomeOfItem(metric)) return 'item'
  if (metric.startsWith('applicant-')) return 'applicant'
  if (caseOfResult(metric)) return 'result'
  return metric === 'suits-direct' || metric === 'suits-after-review' ? 'suit' : 'other'
}

/** What a number without a statement counts: by the words from the mark before it to the mark behind it. */
function roleOfWords({ at, from }: Counted, phrases: readonly Phrase[]): Role {
  let role: Role = 'unknown'
  for (let index = from; index < phrases.length; index++) {
    const phrase = phrases[index]
    if (index > at && isPhrase(phrase, 'break', 'half', 'colon', 'open', 'close', 'number', 'part')) break
    if (isPhrase(phrase, 'compare') && index < at) return 'compared'
    if (isPhrase(phrase, 'noun') && phrase.noun === 'foreign') return 'other'
    if (isPhrase(phrase, 'blocker', 'plan', 'not')) return 'other'
    if (isPhrase(phrase, 'channel', 'route')) role = 'channel'
    else if (isPhrase(phrase, 'subject') && index < at) return 'other'
  }
  return role
}

/** Runs of at least two parts of one kind. Details of a part are passed over. */
function findRuns(by: ListingKind, members: readonly Member[]): Member[][] {
  const runs: Member[][] = []
  let run: Member[] = []
  const close = (): void => {
    if (run.filter(({ standing }) => standing === 'part').length > 1) runs.push(run)
    run = []
  }
  for (const member of members) {
    const [first] = run
    if (first && (member.depth > first.depth || member.role === 'compared')) continue
    if (by === 'outcome' && isDetail(member, run)) continue
    const standing = standingOf(by, member.role)
    const goesOn =
      first && standing !== null && member.depth === first.depth && isSameGroup(by, first, member)
    if (first && !goesOn) close()
    if (standing === 'part' || (standing !== null && run.length > 0)) run.push({ ...member, standing })
  }
  close()
  return runs
}

function standingOf(by: ListingKind, role: Role): Standing | null {
  if (role === by || (by === 'outcome' && role === 'item')) return 'part'
  if (role === 'beside' && (by === 'outcome' || by === 'result')) return 'beside'
  return role === 'unknown' ? 'unclear' : null
}

/** 不予公开2件，其中属于国家秘密1件: an item behind its own outcome. */
function isDetail({ claim }: Member, run: readonly Member[]): boolean {
  const outcome = claim && outcomeOfItem(claim.metric)
  return outcome !== null && run.some((member) => member.claim?.metric === outcome)
}

/** Items of one outcome, results of one kind of case. */
function isSameGroup(by: ListingKind, one: Member, other: Member): boolean {
  if (!one.claim || !other.claim) return true
  if (by === 'item') return outcomeOfItem(one.claim.metric) === outcomeOfItem(other.claim.metric)
  if (by === 'result') return caseOfResult(one.claim.metric) === caseOfResult(other.claim.metric)
  return true
}

/**
 * The statement that the parts of a run are parts of. 收到37件，答复27件。按申请方式分：… : more than were answered are
 * parts of what came.
 */
function findWhole(by: ListingKind, run: readonly Member[], members: readonly Member[]): Member | null {
  const [first] = run
  if (!first) return null
  const end = members.findIndex(
    ({ number, sentence }) => number === first.number && sentence === first.sentence,
  )
  const backwards = members
    .slice(0, end)
    .reverse()
    .filter(({ counted }) => !counted.isPart)
  const metric = wholeMetric(by, first)
  if (metric) return backwards.find(({ claim }) => claim?.metric === metric) ?? null
  if (by === 'outcome') {
    const handled = backwards.find(({ claim, role }) => role === 'total' && claim?.metric === 'handled')
    if (handled) return handled
  }
  const next = backwards.find(({ role }) => !isPassedOver(by, role))
  if (next?.role !== 'total') return null
  const sum = run.reduce((all, { number, standing }) => all + (standing === 'part' ? number.value : 0), 0)
  if (by === 'outcome' || next.claim?.metric !== 'handled' || sum <= next.number.value) return next
  return backwards.find(({ claim, role }) => role === 'total' && claim?.metric !== 'handled') ?? next
}

/** The one metric that the whole must have, where the parts say so. */
function wholeMetric(by: ListingKind, { claim }: Member): Metric | null {
  if (by === 'suit') return 'lawsuits'
  if (by === 'item') return claim && outcomeOfItem(claim.metric)
  return by === 'result' && claim ? caseOfResult(claim.metric) : null
}

/** Other lists of parts of the same whole may stand between. */
function isPassedOver(by: ListingKind, role: Role): boolean {
  const others: readonly Role[] = ['applicant', 'channel', 'carried-in', 'beside', 'compared']
  return others.includes(role) && role !== by
}

/** Whether the parts are plainly parts of the whole: the same unit and subject. */
function belongs(run: readonly Member[], whole: Member): boolean {
  const { unit } = whole.number
  if (run.some(({ number }) => number.unit !== '' && number.unit !== unit)) return false
  return run.every(({ claim }) => !claim || claim.scope === whole.claim?.scope)
}

/** 共受理15件，其中新收14件，上年结转1件. */
function findOrigin(
  here: readonly Member[],
  before: readonly Member[],
  { passage }: Reading,
): { run: Member[]; whole: Member } | null {
  const carried = here.findIndex(({ role }) => role === 'carried-in')
  const carriedIn = here[carried]
  if (!carriedIn) return null
  for (const at of [carried - 1, carried + 1]) {
    const fresh = here[at]
    if (fresh?.claim?.metric !== 'received' || fresh.role !== 'total') continue
    const [first, second] = at < carried ? [fresh, carriedIn] : [carriedIn, fresh]
    const previous = [...before, ...here.slice(0, Math.min(at, carried))]
    const whole = previous[previous.length - 1]
    if (whole?.role !== 'total' || whole.claim?.metric === 'handled') continue
    if (first.sentence - whole.sentence > 1) continue
    const start = whole.sentence === first.sentence ? whole.number.end : first.number.start - 24
    const gap = passage.text.slice(Math.max(0, start), first.number.start)
    if (/其中|[含(:]|包括/.test(gap) && gap.length <= 24) return { run: [first, second], whole }
  }
  return null
}

/** Past 、 and 和 between two parts. */
function startOfLabel(phrases: readonly Phrase[], from: number): number {
  let at = from
  while (phrases[at]?.tag === 'and') at++
  return phrases[at]?.start ?? 0
}

/** Words that say that there are parts beside those named, and words that leave it open. */
const someOf = /主要|等/
const amongThem = /其中|含|包括/

function compose(
  by: ListingKind,
  run: readonly Member[],
  whole: Member,
  { passage, sentence }: Reading,
  phrases: readonly Phrase[],
): Listing {
  const first = run[0]?.number ?? whole.number
  const last = run[run.length - 1]?.number ?? whole.number
  const from = whole.sentence === run[0]?.sentence ? whole.number.end : sentence.start
  const text = passage.text.slice(from, last.end + 1)
  return {
    kind: 'listing',
    by,
    whole: whole.claims[0] ?? 0,
    parts: run.map(({ number, claims, standing, from: label }) => ({
      value: number.value,
      claim: claims[0] ?? null,
      label: passage.quote(startOfLabel(phrases, label), number.start),
      place: passage.place(number.start, number.valueEnd),
      standing,
    })),
    extent: someOf.test(text) ? 'some' : amongThem.test(text) ? 'among' : 'all',
    quote: passage.quote(sentence.start, sentence.end),
    section: passage.paragraph.section,
    place: passage.place(first.start, first.valueEnd),
  }
}
