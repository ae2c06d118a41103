import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { namedOrgan, type OrganName, ownPlace, parseOrgan, rankOf } from './parts/names.ts'
import { type Prose, quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

/** 我县, 我镇; words that only begin alike (我市场, 我乡村) are left out. */
const selfPlace =
  /(?<!自)我(省(?![察略思])|市(?![场容政民])|县(?!域)|区(?![域别块间])|旗(?!帜)|州|盟|镇(?![江静定守])|乡(?![村亲土镇愁])|街道)/g
const ranks: Readonly<Record<string, number>> = {
  省: 1,
  市: 2,
  州: 2,
  盟: 2,
  县: 3,
  区: 3,
  旗: 3,
  镇: 4,
  乡: 4,
  街道: 4,
}
/** What only the report's own subject has. */
const ownNumbers = /^[^。;]{0,24}(?:收到|受理|主动公开|新收)[^。;]{0,30}\d/
const leadIn = /(?:^|[。;!?,:])(?:20\d\d年(?:度)?,?|全年,?|截至[^,。;]{2,14},)?$/
/** Branches: the place in their name is that of the body above them. */
const branch = /分局|支局|分中心|支队|大队|派出|驻|联络/

export const organLevel = {
  kind: 'judgement',
  id: 'organ-level',
  covers: ['ORG-LEVEL'],
  since: '0.1.0',
  severity: 'warning',
  title: '“我市”“我县”与单位层级',
  why: '正文自称“我市”“我县”“我镇”，应当与单位所在的层级一致；不一致多半是沿用了别处的文稿。',
  basis: goodPractice,
  says: '这是{organ}的报告，正文却自称{words}，共 {count} 处。',
  remedy: '核对文稿的来源，改为本地的称呼，并核对其中的数据是不是本单位的。',
  assumes: '提到上级地区（县的报告说“我市”）不算，除非把收件、公开的数字算在它的名下。',
  test(report) {
    const organ = namedOrgan(report)
    if (organ === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    const own = parseOrgan(organ)
    const suffixes = suffixesOf(own)
    const rank = rankOfOwn(own, suffixes)
    if (rank === null || branch.test(own.body))
      return { state: 'notApplicable', reason: 'not-for-this-report' }
    const found = readSpoken(report).flatMap((prose) =>
      findAll(selfPlace, prose.own).flatMap(({ 0: word, 1: suffix = '', index }) => {
        const wrong = !suffixes.has(suffix) && isStrange(suffix, rank, prose, index)
        return wrong ? [{ prose, word, index }] : []
      }),
    )
    if (found.length === 0) return []
    return [
      {
        instance: 'report',
        values: {
          organ,
          count: found.length,
          words: quoteWords([...new Set(found.map(({ word }) => word))]),
        },
        evidence: found
          .slice(0, 10)
          .map(({ prose, word, index }) => quoteRange(prose, index, index + word.length, 'stated')),
      },
    ]
  },
} as const satisfies JudgementRule

/** What the organ's places, or the generic place its name begins with (县水务局), end with. */
function suffixesOf({ places, body }: OrganName): ReadonlySet<string> {
  const printed = places.map(({ suffix }) => (suffix === '街道' ? suffix : suffix.slice(-1)))
  const generic = /^(?:省|市|县|区|旗|州|镇|乡|街道)/.exec(body)?.[0]
  return new Set(generic && places.length === 0 ? [generic] : printed)
}

function rankOfOwn(own: OrganName, suffixes: ReadonlySet<string>): number | null {
  const place = ownPlace(own)
  if (place) return rankOf(place)
  const [generic] = suffixes
  return generic === undefined ? null : (ranks[generic] ?? null)
}

/** Places above may be spoken of; those below, and others of the same rank, are somebody else's. */
function isStrange(suffix: string, own: number, { own: text }: Prose, at: number): boolean {
  const rank = ranks[suffix] ?? 0
  // 我区 may be the autonomous region that the place lies in.
  if (rank >= own && suffix !== '区') return true
  return (
    leadIn.test(text.slice(Math.max(0, at - 20), at)) && ownNumbers.test(text.slice(at + 1 + suffix.length))
  )
}
