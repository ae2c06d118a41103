import type { Change, Metric } from '../../model/report.ts'
import { isPhrase, type Phrase } from './phrases.ts'
import type { Reading } from './state.ts'
import type { Counted } from './ties.ts'

const amount = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(%|件|条|份|起|宗|例|封|个?百分点)?`
const up = '增长|增加|上升|提高|提升|上涨|增幅|增'
const down = '减少|下降|回落|降低|降幅|减'
const degree = '总体|大幅|明显|略有?|有所|小幅|显著|共'

/**
 * 较上年增加15件, 同比下降12.3%, 比上年的48件增长25%, 与去年持平. Group 1: a year; 2: its number; 3, 4, 5: which way;
 * 6, 7: by how much.
 */
const comparison = new RegExp(
  String.raw`(?:同比|(?:与|和|同|较|比|相较于?|相比于?|对比)(?:上年度?|上一年度?|去年度?|(20\d\d)年度?)(?:同期)?(?:的?[(]?(\d{1,6})[件条份起宗例][)]?)?(?:相比|比较)?),?(?:${degree})?` +
    `(?:(${up})|(${down})|(持平|相同|一致))(?:了|为)?(?:${amount})?`,
  'g',
)

/** A second amount for the same change: 同比增加2件，增长20%. */
const second = new RegExp(`[,、(](?:同比)?(?:(${up})|(${down}))(?:了|为)?${amount}`, 'y')

/** What follows an amount that is exact. */
const ended = /^(?:[,;、。()]|$)/

/** What the sentence says of last year's numbers, where it is clear which number it compares. */
export function readChanges(
  reading: Reading,
  phrases: readonly Phrase[],
  counted: readonly Counted[],
): Change[] {
  const { passage, sentence, identity, state } = reading
  if (state.plan) return []
  const text = passage.text.slice(0, sentence.end)
  const changes: Change[] = []
  comparison.lastIndex = sentence.start
  for (let match = comparison.exec(text); match; match = comparison.exec(text)) {
    const [whole, year, number] = match
    const before = number === undefined ? null : Number(number)
    if (year !== undefined && Number(year) + 1 !== identity.year) continue
    const subject = subjectOf(reading, phrases, counted, match.index)
    if (!subject) continue
    let end = match.index + whole.length
    const [first] = compose(reading, { ...subject, before }, match.slice(3), match.index, end)
    if (first) changes.push(first)
    second.lastIndex = end
    const more = second.exec(text)
    if (!more) continue
    end += more[0].length
    changes.push(
      ...compose(
        reading,
        { ...subject, before },
        [more[1], more[2], undefined, ...more.slice(3)],
        match.index,
        end,
      ),
    )
  }
  return changes
}

type Subject = Pick<Change, 'metric' | 'claim' | 'scope'>
type Compared = Subject & Pick<Change, 'before'>

function compose(
  { passage, sentence }: Reading,
  subject: Compared,
  [rises, falls, stays, digits, unit]: readonly (string | undefined)[],
  start: number,
  end: number,
): Change[] {
  if (!ended.test(passage.text.slice(end))) return []
  if (unit?.endsWith('百分点') || (digits !== undefined && unit === undefined)) return []
  if (stays !== undefined && digits !== undefined) return []
  // 增, 减, 增幅 alone say too little.
  if (digits === undefined && /^(?:增|减|增幅|降幅)$/.test(rises ?? falls ?? '')) return []
  const direction = stays !== undefined ? 'same' : rises !== undefined ? 'up' : 'down'
  return [
    {
      ...subject,
      kind: 'change',
      direction,
      amount: digits === undefined ? null : Number(digits.replace(/,/g, '')),
      unit: unit === '%' ? 'percent' : 'count',
      decimals: digits?.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
      quote: passage.quote(sentence.start, sentence.end),
      section: passage.paragraph.section,
      place: passage.place(start, end),
    },
  ]
}

/** The statement right before the comparison, or what the clause before it names. */
function subjectOf(
  reading: Reading,
  phrases: readonly Phrase[],
  counted: readonly Counted[],
  start: number,
): Subject | null {
  const { passage, claims } = reading
  const before = counted.filter(({ number }) => number.end <= start)
  const last = before[before.length - 1]
  const gap = last && passage.text.slice(last.number.end, start)
  if (last && gap !== undefined && /^(?:\([^()\d]{1,20}\))?[,、(]?$/.test(gap)) {
    const [index] = last.claims
    const claim = index === undefined ? undefined : claims[index]
    if (index === undefined || !claim || last.claims.length > 1) return null
    if (claim.time !== 'this-year' || claim.bound !== 'exact') return null
    return { metric: claim.metric, claim: index, scope: claim.scope }
  }
  const metric = metricNamed(reading, phrases, start)
  return metric && { metric, claim: null, scope: reading.state.scope }
}

/** How many phrases end at or before an offset. */
function countBefore(phrases: readonly Phrase[], offset: number): number {
  let low = 0
  let high = phrases.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((phrases[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const beside: ReadonlySet<string> = new Set([
  'time',
  'subject',
  'filler',
  'total',
  'info',
  'submit',
  'anyone',
])

/** 申请数量较去年…, 办结申请同比…: applications received or handled, where the clause says nothing else. */
function metricNamed({ state }: Reading, phrases: readonly Phrase[], start: number): Metric | null {
  let metric: Metric | null = null
  for (let index = countBefore(phrases, start) - 1; index >= 0; index--) {
    const phrase = phrases[index]
    if (!phrase || isPhrase(phrase, 'break', 'half', 'stop', 'colon', 'open')) break
    if (isPhrase(phrase, 'noun')) {
      const named =
        phrase.noun === 'application' || (phrase.noun === 'request' && state.topic === 'applications')
      if (!named || phrase.loose) return null
      metric ??= 'received'
    } else if (isPhrase(phrase, 'verb')) {
      if (phrase.verb === 'complete') metric = 'handled'
      else if (phrase.verb !== 'receive') return null
    } else if (!beside.has(phrase.tag)) return null
  }
  return metric
}
