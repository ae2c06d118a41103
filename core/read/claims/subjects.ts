import type { Claim, Identity } from '../../model/report.ts'
import type { Tagged } from './token.ts'

type Scope = Claim['scope']

const townOrgan = /(?:镇|乡|街道|办事处|街$)/
const organEnding =
  /(?:局|委|办|厅|署|镇|乡|街道|办事处|政府|办公室|委员会|中心|部门|单位|总队|支队|大队|公司|学校|医院|法院|检察院|公安机关)$/
const administrative = /[省市县区旗州盟镇乡]/

/** Whom a scope word means in a report of this organ. */
export function resolveScope(scope: Tagged<'scope'>['scope'], identity: Identity): Scope {
  switch (scope) {
    case 'own':
      return identity.scope === 'region' ? 'unknown' : 'organ'
    case 'town':
      return identity.organ === null ? 'unknown' : townOrgan.test(identity.organ) ? 'organ' : 'other'
    case 'level':
      return levelScope(identity)
    default:
      return scope
  }
}

/** 市本级 is the government itself: a part of a region's report, the whole of its office's. */
function levelScope(identity: Identity): Scope {
  if (identity.scope === 'region') return 'other'
  if (identity.organ === null || identity.scope === 'unknown') return 'unknown'
  return identity.organ.includes('政府') ? 'organ' : 'other'
}

const place = /^[^全各我本]{1,5}[市县区旗州]$/
const noPlace = /(?:辖|社|园|片|地|小|城|景|校|厂|专|特|分|街|时|库|选|管|矿|灾)区$/

/** 云溪县, but not 辖区, 社区. */
export function isPlace(text: string): boolean {
  return place.test(text) && !noPlace.test(text)
}

/** Whom a name means; null where the text does not end like the name of an organ or a place. */
export function resolveOrgan(text: string, identity: Identity): Scope | null {
  if (isPlace(text)) return resolvePlace(text, identity)
  if (!organEnding.test(text)) return null
  if (identity.organ === null) return 'unknown'
  const { organ } = identity
  const names = text.split(/代表|和|及|与|、/)
  if (!names.some((name) => name.length > 1 && namesOrgan(name, organ))) return 'other'
  return identity.scope === 'region' || mayBePart(names, identity) ? 'unknown' : 'organ'
}

const office = /(?:办|办公室|办公厅)$/

/** 区政府办代表区政府受理…: in a report of the government, which may be the whole region's, perhaps only what its office handles. */
function mayBePart(names: readonly string[], { organ, scope }: Identity): boolean {
  return scope === 'unknown' && organ?.endsWith('政府') === true && names.some((name) => office.test(name))
}

/** 云溪县共收到…: the whole region, which is what a region's report is about. */
function resolvePlace(name: string, identity: Identity): Scope {
  if (identity.organ === null) return 'unknown'
  if (!identity.organ.includes(name)) return isZone(name, identity.organ) ? 'organ' : 'other'
  return identity.scope === 'region' ? 'organ' : 'region'
}

/** 高新区 in the report of 云溪高新技术产业开发区管理委员会. */
function isZone(name: string, organ: string): boolean {
  return name.endsWith('区') && /管(?:理)?委(?:员)?会$/.test(organ) && isShort(name, organ)
}

/** 县水务局, 市发改委, 云溪县水务局: a shortened form of the organ's name, or its tail after other words. */
function namesOrgan(name: string, organ: string): boolean {
  return isShort(name, organ) || hasTailOf(name, organ)
}

/** Its characters stand in the organ's name in that order. */
function isShort(name: string, organ: string): boolean {
  let at = 0
  for (const character of name) {
    at = organ.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

function hasTailOf(name: string, organ: string): boolean {
  let length = 0
  while (
    length < name.length &&
    length < organ.length &&
    name.charAt(name.length - 1 - length) === organ.charAt(organ.length - 1 - length)
  )
    length++
  const before = name.charAt(name.length - 1 - length)
  return length >= 3 && (!administrative.test(before) || organ.includes(before))
}
