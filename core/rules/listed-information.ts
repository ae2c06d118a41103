import { findAll } from '../model/matches.ts'
import type { Judgement, JudgementRule, Severity } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { type Prose, quoteRange, readSpoken } from './parts/passages.ts'

/** 主动公开政府信息111条，其中： or 111条：, with what may stand between; the number must be exact. */
const totalForm =
  /(?:公开|发布|发出|推送)[^。;,:()\d约近超]{0,24}?(?<![\d.万])(\d{1,7})(条|件|篇|期|个|份)(?:信息|政府信息)?(?:,其中[,:]?|[:(](?:其中[,:]?|分别(?:是|为)[,:]?)?|,(?:分别(?:是|为)|包括|包含|按内容分)[,:]?)/g
/** The next of the list: its name, its number. */
const itemForm = /[,;、和及与]*([^\d。]{1,60}?)(\d{1,7})(条|件|篇|期|个|份)/y
/** Words of numbers that are no part of what was made public, of lists that are not complete, and of comparisons. */
const foreign =
  /申请|答复|办结|留言|咨询|问政|复议|诉讼|点击|浏览|访问|粉丝|关注|同比|环比|增长|增加|减少|占|较|比|其中|等|主要|左右|以上|余|多条/
/** 网站140条，具体为：: a list inside the list. */
const inner = /:/
/** One piece may go out on several of them. */
const channel = /网站|微信|公众号|微博|新媒体|抖音|头条|客户端|平台|渠道|报刊|公报|公示栏|公开栏/
const ofRequests = /申请|复议|诉讼|答复|受理/
const rest = /^其[他它]/
const fewestItems = 3
/** A list without 其他 that names so many kinds, and all but this share of the whole, is meant to be complete. */
const fullList = 5
const smallShare = 0.05

interface Item {
  value: number
  start: number
  end: number
  label: string
}

interface List {
  prose: Prose
  total: { value: number; start: number; end: number }
  items: Item[]
}

export const listedInformation = {
  kind: 'judgement',
  id: 'listed-information',
  covers: ['TXT-PARTITION'],
  since: '0.2.0',
  severity: 'warning',
  title: '正文公开信息的分类数',
  why: '正文把公开信息的总数按类列出时，列全的各类相加应当等于总数；没有列全的，相加也不应当超过总数。',
  basis: goodPractice,
  says: '正文说公开信息 {expected} {unit}，所列 {count} 类相加是 {stated} {unit}，相差 {difference} {unit}。',
  remedy: '核对总数和各类的数；一条信息计入几类的，请写明。',
  assumes: '列出的各类没有重叠；有“等”“主要”字样的、分类里另有比较或别的数的，不核对。',
  test: (report) =>
    readSpoken(report).flatMap((prose) =>
      findLists(prose).flatMap((list): Judgement[] => {
        const severity = gradeOf(list)
        return severity === null ? [] : [tell(list, severity)]
      }),
    ),
} as const satisfies JudgementRule

function findLists(prose: Prose): List[] {
  return findAll(totalForm, prose.own).flatMap((match): List[] => {
    const [all, digits = '', unit = ''] = match
    if (ofRequests.test(all)) return []
    const from = match.index + all.length
    const to = prose.own.indexOf(/\([^)]*$/.test(all) ? ')' : '。', from)
    // Without its end the list may go on in a line that was cut off.
    if (to < 0) return []
    const items = readItems(prose.own.slice(from, to), from, unit)
    if (!items || items.length < fewestItems) return []
    const start = match.index + all.indexOf(digits + unit)
    return [{ prose, total: { value: Number(digits), start, end: start + digits.length + 1 }, items }]
  })
}

/** The rest of the sentence as items of that unit; null where it holds anything else. */
function readItems(text: string, from: number, unit: string): Item[] | null {
  const plain = text.replace(/\([^()]{0,200}\)/g, (aside) => ' '.repeat(aside.length))
  const items: Item[] = []
  let at = 0
  itemForm.lastIndex = 0
  for (let match = itemForm.exec(plain); match; match = itemForm.exec(plain)) {
    const [, label = '', digits = '', own = ''] = match
    at = itemForm.lastIndex
    if (own !== unit || foreign.test(label) || inner.test(label)) return null
    const end = from + at
    items.push({ value: Number(digits), start: end - own.length - digits.length, end, label })
  }
  return /^[ ,;、)]*$/.test(plain.slice(at)) ? items : null
}

function gradeOf({ total, items }: List): Severity | null {
  const sum = addUp(items)
  if (sum === total.value) return null
  if (sum > total.value && items.filter(({ label }) => channel.test(label)).length > 1) return null
  const last = items[items.length - 1]
  if (sum > total.value || (last && rest.test(last.label.trimStart()))) return 'warning'
  const nearly = items.length >= fullList && total.value - sum <= total.value * smallShare
  return nearly ? 'note' : null
}

function addUp(items: readonly Item[]): number {
  return items.reduce((sum, { value }) => sum + value, 0)
}

function tell({ prose, total, items }: List, severity: Severity): Judgement {
  const sum = addUp(items)
  return {
    instance: `${prose.section ?? 'preamble'}/${total.value}`,
    severity,
    stated: sum,
    expected: total.value,
    values: {
      stated: sum,
      expected: total.value,
      count: items.length,
      difference: Math.abs(sum - total.value),
      unit: prose.own.slice(total.end - 1, total.end),
    },
    evidence: [
      quoteRange(prose, total.start, total.end, 'expected'),
      ...items.map(({ start, end }) => quoteRange(prose, start, end, 'part')),
    ],
  }
}
