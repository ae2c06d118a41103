/** Names of organs taken apart: the places they begin with, and what is left. */
import { foldText } from '../../model/fold.ts'
import type { Report } from '../../model/report.ts'
import { readSpoken } from './passages.ts'

/** From the nation down. `zone`: a development zone or the like, whose rank its name does not tell. */
export type Level = 'province' | 'city' | 'county' | 'township' | 'zone'

export interface PlaceName {
  /** 云川县 */
  name: string
  /** 云川 */
  stem: string
  level: Level
  /** 县 */
  suffix: string
}

export interface OrganName {
  /** From the highest to the lowest. */
  places: PlaceName[]
  /** 水务局, 人民政府办公室; '' where the name is a place. */
  body: string
}

const levels: readonly (readonly [suffix: string, level: Level])[] = [
  ['特别行政区', 'province'],
  ['自治区', 'province'],
  ['省', 'province'],
  ['自治州', 'city'],
  ['地区', 'city'],
  ['自治县', 'county'],
  ['自治旗', 'county'],
  ['开发区', 'zone'],
  ['实验区', 'zone'],
  ['示范区', 'zone'],
  ['高新区', 'zone'],
  ['管理区', 'zone'],
  ['工业园区', 'zone'],
  ['产业园区', 'zone'],
  ['园区', 'zone'],
  ['新区', 'zone'],
  ['风景区', 'zone'],
  ['旅游区', 'zone'],
  ['度假区', 'zone'],
  ['保税区', 'zone'],
  ['林区', 'county'],
  ['街道', 'township'],
  ['苏木', 'township'],
  ['市', 'city'],
  ['州', 'city'],
  ['盟', 'city'],
  ['县', 'county'],
  ['区', 'county'],
  ['旗', 'county'],
  ['镇', 'township'],
  ['乡', 'township'],
]

/** Words in which 市, 区, 乡 are no place. */
const noPlaces = [
  '城市',
  '市场',
  '社区',
  '区域',
  '乡村',
  '城乡',
  '市容',
  '市政',
  '市民',
  '县域',
  '片区',
  '辖区',
  '校区',
  '街区',
]
const suffixCharacters = /[省市县区旗州盟镇乡]/
const longestPlace = 12

/** Takes the places off the front of a name; folded or as printed. */
export function parseOrgan(printed: string): OrganName {
  let rest = printed.replace(/\s/g, '').replace(/[（(][^（）()]{0,40}[）)]/g, '')
  const places: PlaceName[] = []
  for (let place = leadingPlace(rest); place; place = leadingPlace(rest)) {
    places.push(place)
    rest = rest.slice(place.name.length)
  }
  return { places, body: rest }
}

/** The shortest place that a text begins with. */
export function leadingPlace(text: string): PlaceName | null {
  if (!/[省市县区旗州盟镇乡道木]/.test(text.slice(1, longestPlace))) return null
  for (let length = 2; length <= Math.min(text.length, longestPlace); length++) {
    const name = text.slice(0, length)
    const found = levels.find(([suffix]) => name.endsWith(suffix) && name.length > suffix.length)
    if (!found) continue
    const [suffix, level] = found
    const stem = name.slice(0, -suffix.length)
    const next = text[length] ?? ''
    // 新乡市, 通州区, 沙市区: the suffix belongs to the stem. 云川县乡村…: it does not.
    if (suffix.length === 1 && suffixCharacters.test(next) && !isWordStart(text.slice(length))) continue
    if (suffix === '州' && stem.length < 2) continue
    if (noPlaces.some((word) => straddles(text, word, length))) continue
    if (
      level === 'county' &&
      suffix === '区' &&
      /^(?:经济|技术|高新|工业|综合|管理)/.test(text.slice(length))
    )
      continue
    return { name, stem, level, suffix }
  }
  return null
}

function isWordStart(text: string): boolean {
  return noPlaces.some((word) => text.startsWith(word)) || /^(?:区|县|市|镇|乡)$/.test(text)
}

/** A word that is no place covers the last character of a name of that length. */
function straddles(text: string, word: string, length: number): boolean {
  const at = text.indexOf(word, Math.max(0, length - word.length))
  return at >= 0 && at < length
}

const ranks: Readonly<Record<Exclude<Level, 'zone'>, number>> = {
  province: 1,
  city: 2,
  county: 3,
  township: 4,
}

const municipalities = /^(?:北京|天津|上海|重庆)市$/

/** Lower numbers are higher; null where the name does not tell. */
export function rankOf({ name, level }: PlaceName): number | null {
  if (level === 'zone') return null
  return municipalities.test(name) ? ranks.province : ranks[level]
}

/** Whether two names may be of one place: a stem in common. */
export function mayBeSame({ stem: one }: PlaceName, { stem: other }: PlaceName): boolean {
  return one.includes(other) || other.includes(one) || one.slice(0, 2) === other.slice(0, 2)
}

/** Two places of one rank that cannot be the same: neither is above the other. */
export function areApart(one: PlaceName, other: PlaceName): boolean {
  const rank = rankOf(one)
  return rank !== null && rank === rankOf(other) && !mayBeSame(one, other)
}

/** The place whose organ it is: the last one named; undefined where the name begins with none. */
export function ownPlace({ places }: OrganName): PlaceName | undefined {
  return places[places.length - 1]
}

/** The organ, where the report itself names it: in its title or its text, not only in the particulars around it. */
export function namedOrgan(report: Report): string | null {
  const { organ, title } = report.identity
  if (organ === null) return null
  const plain = foldText(organ)
  const named =
    foldText(title ?? '').includes(plain) || readSpoken(report).some(({ text }) => text.includes(plain))
  return named ? organ : null
}
