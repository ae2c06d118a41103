import { foldText } from '../model/fold.ts'
import { findAll } from '../model/matches.ts'
import type { Report } from '../model/report.ts'

/** Stands for a number, and for the organ's own names. */
const numberMark = '#'
const nameMark = '@'

/** A text with its numbers and names masked; for each unit, the range of the folded text that it stands for. */
export interface Masked {
  text: string
  starts: number[]
  ends: number[]
}

/** Titles of laws and documents with their numbers: quoted by everybody. They are cut out. */
const documents = '《[^《》]{1,80}》(?:\\([^()]{0,40}\\))?'
const numbers = '\\d+(?:[.,]\\d+)*[%‰]?|[一二三四五六七八九十]{1,4}(?=[是、要])|第[一二三四五六七八九十]{1,4}'
/** How an organ speaks of itself and its place. */
const selves =
  '(?:我|本|全)(?:省|市|县|区|州|旗|盟|镇|乡|街道|办事处|局|委|办|厅|处|院|所|中心|机关|单位|部门|系统)'

/** A pattern for what is to be masked in a report of that organ. One pass; every alternative is bounded. */
export function maskPattern({ identity }: Report): RegExp {
  const names = namesOf(identity.organ ?? '').map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(${documents})|(${numbers})|(${[...names, selves].join('|')})`, 'g')
}

/** The organ's name, the place in it, and what is left without the place. */
function namesOf(organ: string): string[] {
  const name = foldText(organ).slice(0, 60)
  const place = /^[\u4e00-\u9fff]{2,12}?(?:省|市|县|区|州|旗|盟|镇|乡|街道)/.exec(name)?.[0] ?? ''
  const rest = name.slice(place.length)
  return [name, place, rest].filter((each) => each.length >= 3)
}

/** The folded text with names and numbers masked and titles of documents cut out. */
export function maskText(text: string, pattern: RegExp): Masked {
  const masked: Masked = { text: '', starts: [], ends: [] }
  const parts: string[] = []
  let from = 0
  const copy = (to: number): void => {
    parts.push(text.slice(from, to))
    for (let index = from; index < to; index++) {
      masked.starts.push(index)
      masked.ends.push(index + 1)
    }
  }
  for (const match of findAll(pattern, text)) {
    copy(match.index)
    from = match.index + match[0].length
    if (match[1] !== undefined) continue
    parts.push(match[2] === undefined ? nameMark : numberMark)
    masked.starts.push(match.index)
    masked.ends.push(from)
  }
  copy(text.length)
  masked.text = parts.join('')
  return masked
}
