import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import {
  areApart,
  leadingPlace,
  namedOrgan,
  type OrganName,
  ownPlace,
  type PlaceName,
  parseOrgan,
} from './parts/names.ts'
import { type Prose, quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

/** Where a clause begins, and what may stand before its subject. */
const clauseStart =
  /(?:^|[。;!?,:])(?:20\d\d年(?:度|以来|来)?,?|一年来,?|截至[^,。;]{2,14},|全年,?|本年度?,?)?/g
/** What a report says of its own subject. */
const ownWork =
  /^(?:办公室)?(?:,)?(?:20\d\d年|全年|年内|共|累计|主动公开|收到|受理|未收到|没有收到|认真|严格|坚持|高度重视|按照|根据|围绕|始终|积极|持续|不断|依法|全面|深入|进一步|政府信息公开|政务公开)/
const ownNumbers =
  /^(?:办公室)?(?:20\d\d年(?:度)?,?|全年)?(?:共|累计)?(?:主动公开|收到|受理|新收|未收到|没有收到)/
/** What names of places neither begin with nor hold. */
const noName =
  /^(?:[各全我本该每有所在其等为对将把从向由小老新城郊山牧灾库景辖校园片社街外超门都集区县市镇乡省]|示范|试点|部分|有关|相关|周边|兄弟)|[及和与或的等了对将把]|政府|办公|部门|单位|机关|公开|信息|工作/
/** Names of peoples make longer ones. */
const longestStem = 3

export const foreignOrgan = {
  kind: 'judgement',
  id: 'foreign-organ',
  covers: ['ORG-FOREIGN'],
  since: '0.1.0',
  severity: 'warning',
  title: '其他地方的同类单位',
  why: '以别处同类单位或地方的名义写本单位的工作，多半是沿用了别处的文稿。',
  basis: goodPractice,
  says: '这是{organ}的报告，正文却以{names}的名义写工作情况，共 {count} 处。',
  remedy: '核对文稿的来源，改为本单位的名称，并核对其中的数据是不是本单位的。',
  assumes: '只看同级、同类的名称，并且只看句首的主语；上级、下级和合作单位不算。',
  test(report) {
    const organ = namedOrgan(report)
    if (organ === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    const own = parseOrgan(organ)
    const place = ownPlace(own)
    if (!place) return { state: 'notApplicable', reason: 'not-for-this-report' }
    const found = readSpoken(report).flatMap((prose) => findForeign(prose, own, place))
    if (found.length === 0) return []
    return [
      {
        instance: 'report',
        values: {
          organ,
          count: found.length,
          names: quoteWords([...new Set(found.map(({ name }) => name))]),
        },
        evidence: found.map(({ prose, start, name }) =>
          quoteRange(prose, start, start + name.length, 'stated'),
        ),
      },
    ]
  },
} as const satisfies JudgementRule

interface Foreign {
  prose: Prose
  start: number
  name: string
}

function findForeign(prose: Prose, own: OrganName, place: PlaceName): Foreign[] {
  return findAll(clauseStart, prose.own).flatMap((match) => {
    const start = match.index + match[0].length
    const name = foreignName(prose.own.slice(start, start + 60), own, place)
    return name === null ? [] : [{ prose, start, name }]
  })
}

/** The name of another place's organ of the same kind, or of another place of the same kind, that the text begins with. */
function foreignName(text: string, own: OrganName, place: PlaceName): string | null {
  const printed: PlaceName[] = []
  let rest = text
  for (let next = leadingPlace(rest); next; next = leadingPlace(rest)) {
    printed.push(next)
    rest = rest.slice(next.name.length)
  }
  const last = printed[printed.length - 1]
  if (!last || printed.some(({ stem }) => !isName(stem))) return null
  if (!areApart(place, last) || last.suffix !== place.suffix) return null
  const names = printed.map(({ name }) => name).join('')
  const isDepartment = own.body !== '' && !/^(?:人民)?政府|^管委会|^管理委员会/.test(own.body)
  if (isDepartment) {
    if (!rest.startsWith(own.body)) return null
    const behind = rest.slice(own.body.length)
    // A city may be the one above a city of county rank.
    return (place.level === 'city' ? ownNumbers : ownWork).test(behind) ? names + own.body : null
  }
  if (place.level === 'city') return null
  const body = /^(?:人民政府|政府)(?:办公室)?/.exec(rest)?.[0] ?? ''
  return (body === '' ? ownNumbers : ownWork).test(rest.slice(body.length)) ? names + body : null
}

function isName(stem: string): boolean {
  return !noName.test(stem) && stem.length >= 2 && (stem.length <= longestStem || stem.includes('族'))
}
