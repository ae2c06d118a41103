import { foldText } from '../model/fold.ts'
import type { Report } from '../model/report.ts'

/** 市 and the like before the name of an organ, where it is not the beginning of a word. */
const level = /^(?:省|市(?!场|政(?!府)|容|民)|县(?!域)|区(?!域)|州|旗|盟)(?=.{2})/

/** The place whose government reports: 云川县 of 云川县人民政府办公室; '' where the name tells none. */
export function placeOf(report: Report): string {
  const name = foldText(report.identity.organ ?? '').replace(/\([^()]*\)/g, '')
  return /^(.{2,30}?)(?:人民政府|政府|管理委员会|管委会|行政公署)/.exec(name)?.[1] ?? ''
}

/** The government itself, or its office. */
const own = '政府'

/**
 * What tells one organ of a place from another: 水务局 for 云川县水务局 and 县水务局, 临溪县 for 云川市临溪县人民政府,
 * 政府 for the place's own government and its office.
 */
export function shortName(organ: string, place: string): string {
  let name = foldText(organ).replace(/\([^()]*\)/g, '')
  if (place !== '' && name.startsWith(place)) name = name.slice(place.length)
  const bare = name.replace(level, '')
  if (/^(?:本级)?(?:人民)?政府(?:本级)?(?:办公室|办公厅|办)?$/.test(bare) || /^本级$/.test(bare)) return own
  return bare.replace(/(?:人民)?政府$/, '').replace(/办事处$/, '')
}

/** Whether a short name is the government's own. */
export function isOwn(name: string): boolean {
  return name === own
}
