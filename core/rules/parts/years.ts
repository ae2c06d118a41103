import { fold } from '../../model/fold.ts'
import { findAll } from '../../model/matches.ts'
import { parseChineseNumeral } from '../../model/numeral.ts'
import type { Report } from '../../model/report.ts'
import { parseOrgan } from './names.ts'
import { literalForm, type Prose, readSpoken } from './passages.ts'

/** A year in running prose; names in quotation or title marks have none. */
export interface YearMention {
  prose: Prose
  year: number
  /** Range of the year's words (2023年度, 2023年1月至12月) in the passage. */
  start: number
  end: number
  /** What stands before and behind it, up to the stops of its sentence (a semicolon is one), or as far as is looked at. */
  before: string
  after: string
}

const monthRange =
  '\\d{1,2}月(?:\\d{1,2}日)?起?[-~至到](?:同年|(?:19|20)\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日|底|份)?(?:止|期间)?'
const yearForm = new RegExp(
  `(?<![\\d./-])((?:19|20)\\d\\d|二[〇零○][〇零○一二三四五六七八九]{2})年(?:度|全年|[上下]半年|${monthRange}|(?:12月31日|12月底|12月(?=,)|底|末))?`,
  'g',
)
const stop = /[。;!?]/
/** How far the sentence around a year is looked at. */
const reach = 200
/** No report names more years; a page that does is not read to its end. */
const most = 500

const known = new WeakMap<Report, readonly YearMention[]>()

/** The years that the prose names, in reading order. Made once for all rules. */
export function findYears(report: Report): readonly YearMention[] {
  const made = known.get(report)
  if (made) return made
  const mentions: YearMention[] = []
  for (const prose of readSpoken(report)) {
    for (const match of findAll(yearForm, prose.own)) {
      if (mentions.length >= most) break
      const year = parseYear(match[1] ?? '')
      if (year !== null) mentions.push(mentionAt(prose, year, match.index, match.index + match[0].length))
    }
  }
  known.set(report, mentions)
  return mentions
}

function mentionAt(prose: Prose, year: number, start: number, end: number): YearMention {
  const { own } = prose
  let from = start
  while (from > 0 && start - from < reach && !stop.test(own[from - 1] ?? '')) from--
  let to = end
  while (to < own.length && to - end < reach && !stop.test(own[to] ?? '')) to++
  return { prose, year, start, end, before: own.slice(from, start), after: own.slice(end, to) }
}

function parseYear(text: string): number | null {
  return /^\d/.test(text) ? Number(text) : parseChineseNumeral(text.replace(/○/g, '〇'))
}

/** How a report names its own organ or place: source of a pattern without groups. */
export function ownNames(organ: string | null): string {
  const self = '[我本](?:局|委|办|厅|院|镇|乡|街道|市|县|区|州|旗|省|单位|机关|部门|行政机关)|我们'
  const place = '全(?:省|市|县|区|州|旗|镇|乡|街道|局|厅|委|系统)'
  const government =
    '[省市县区州旗](?:人民)?政府(?:[及和](?:[省市县区州旗](?:人民)?政府)?办公[室厅]|办公[室厅])?'
  if (organ === null) return `(?:${self}|${place})`
  const { places, body } = parseOrgan(organ)
  const stems = places.map(({ name }) => literalForm(name)).join('|')
  const named = body === '' ? [] : [`[省市县区州旗]?${literalForm(body)}`]
  const governs = body === '' || /^(?:人民)?政府|管委会|管理委员会/.test(body)
  const own = [self, place, literalForm(organ), ...named, ...(governs ? [government] : [])]
  return `(?:${stems === '' ? '' : `(?:${stems}){0,3}`}(?:${own.join('|')})${stems === '' ? '' : `|${stems}`})`
}

const listMark =
  '(?:(?:^|[,:。])(?:\\(?[一二三四五六七八九十\\d]{1,3}[)、.]|[一二三四五六七八九十]{1,2}是)|^\\([一二三四五六七八九十]{1,3}\\)[^,:]{2,16})'

/** What clauses about a year look like in a report, which speaks of its organ by its own names. */
export interface ClauseForms {
  /** What stands before a year that opens a clause: nothing, a mark of a list, 截至, the report's own subject. */
  lead: RegExp
  /** Behind the year: the organ as subject. */
  own: RegExp
  /** Behind the day: what the organ did. */
  deed: RegExp
  /** Behind the year: what the organ did. */
  event: RegExp
}

const forms = new WeakMap<Report, ClauseForms>()

/** Made once for all rules. */
export function clauseForms(report: Report): ClauseForms {
  const made = forms.get(report) ?? makeForms(ownNames(report.identity.organ))
  forms.set(report, made)
  return made
}

function makeForms(names: string): ClauseForms {
  return {
    lead: new RegExp(
      `(?:^|[,:]|${listMark})(?:${names},?)?(?:在|截[至止][到至]?|截止到|据统计,?|经统计,?)?$`,
    ),
    own: new RegExp(`^,?(?:在[^。;]{2,40}[下中],)?${names}`),
    deed: new RegExp(
      `^(?:根据[^,]{0,40},)?(?:按照[^,]{0,40},)?(?:${names})?,?(?:再次|先后|又|已)?${factVerb}(?![^,。;]{0,12}的)`,
    ),
    event: new RegExp(
      `^,?(?:${names})?,?(?:先后|累计|共|又|还|再次|已经?)*(?:${factVerb}|新增|增设)(?![^,。;]{0,12}的)`,
    ),
  }
}

/** The year opens a clause: what follows is said of that year. Dates, ranges and 较2023年 do not. */
export function opensClause(
  { prose, before, after, start, end }: YearMention,
  { lead }: ClauseForms,
): boolean {
  if (!lead.test(before.slice(-60)) || /^(?:\d{1,2}月|[-~至到、]|和|及|与|或)/.test(after)) return false
  const closes = /^.{4}年(?:12月31日|12月底|12月|底|末)$/.test(prose.own.slice(start, end))
  return !closes || /截[至止][到至]?$|截止到$/.test(before)
}

const modifier =
  /^(?:度|年)?(?:以来|起|开始|之?前|以前|之?后|以后|至今|的|(?:结)?转|遗留|未办结|跨年|顺延|版|修订|修正|新版|(?:政府)?信息公开(?:年度|工作年度|年报|申请)|政府信息公开工作年度|(?:依申请公开|公开)?申请)/
const nounsOfYear =
  /^(?:度|年度)?(?:[\u4e00-\u9fff]{0,10}?)(?:预算|决算|预决算|财政|审计|三公|绩效|考核|评估|评价|测评|要点|计划|规划|目标|年鉴|公报|总结|年报|报告|招生|招考|招聘|目录|清单|名单|版|普查|项目)/
const factVerb =
  '(?:收到|受理|接到|接收|收办|办理|办结|答复|处理|公开|发布|制发|制定|出台|印发|废止|清理|修订|更新|推送|编发|编辑|刊登|刊发|解读|回应|回复|举办|召开|组织|开展|收取|发生|产生|引发|新增|上传|公示|形成|发出|下架|审核|认定|转载|制作|完成|通报|接待|征集|采纳|开设|关停|注销|整改|累计|共计|听取|共)'
const countedFact = new RegExp(
  `${factVerb}(?!的)[^。;]{0,48}?(?:\\d[\\d,.]*[万余多]{0,2}|[一二两三四五六七八九十百千]{1,5}余?)(?:件|条|篇|次|期|场|项|份|个(?!方面)|例|起|宗|幅|部|人次|元|万元)`,
)
const absentFact =
  /(?:未|没有|无|零)[^。;,]{0,16}(?:收到|接到|受理|收取|发生|产生|出现|引发|申请|复议|诉讼|收费|处理费)/
const ownVerb =
  /^,?(?:按照|根据|围绕|坚持|认真|严格|深入|持续|积极|始终|紧紧|以|进一步|着力|切实|不断|高度重视|贯彻|全面|聚焦|依法|扎实|大力|在[^。;,]{2,40}[下中])/

/** What a clause that a year opens tells of it: numbers, that there was nothing, or how the work went. */
export type FactKind = 'count' | 'none' | 'work'

/** Bodies above: what they did is background. */
const above =
  /^,?(?:党中央|中央|国务院|国家|国办|上级|自治区|[省市县区州旗盟](?!(?:人民)?(?:政府)?(?:门户)?网)|[\u4e00-\u9fff]{2,6}[部厅](?![门署]))/
/** What others found about the work is no work. */
const appraisal = /考核|评估|测评|评比|表彰|获评|被评|排名/

/** The year only belongs to a name, a budget or another's paper. */
function isAttribute({ after }: YearMention): boolean {
  if (modifier.test(after)) return true
  if (after.startsWith(',')) return false
  return (
    nounsOfYear.test(after.slice(0, 24)) ||
    /^[^,\d]{0,24}(?:收到|受理|制定|印发|发布|公开|出台|修订|办理|建成|施行|实施|开展|通报)的/.test(after)
  )
}

/** 2023年5月，我局修订… : a day of the year opens the clause, and the report's own work follows. */
export function isDatedWork({ before, after }: YearMention, { lead, deed }: ClauseForms): boolean {
  const day = /^\d{1,2}月(?:\d{1,2}日|初|底|上旬|中旬|下旬)?(?:[、和]\d{1,2}月(?:\d{1,2}日)?)*,?/.exec(
    after,
  )?.[0]
  if (day === undefined || !(lead.test(before.slice(-60)) || /先后于?$/.test(before))) return false
  const rest = after.slice(day.length)
  if (above.test(rest) || /^(?:起|以来|之?前|以前|之?后|以后|至今|至|到|的)/.test(rest)) return false
  return deed.test(rest)
}

/** Whether the clause tells an event, counted or not, of the report's own work, or what others did to it. */
export function tellsEvent(mention: YearMention, { event }: ClauseForms): boolean {
  const { after } = mention
  if (honoured.test(after)) return true
  if (isAttribute(mention)) return false
  return event.test(after) || visited.test(after)
}

/** 市政府办公室先后对我局开展检查 · 在全省普查中获优秀等次 */
const visited = /^,?[\u4e00-\u9fff]{2,16}(?:先后|多次|已)?对[我本][\u4e00-\u9fff]{1,6}(?:开展|进行|组织|实施)/
const honoured = /^,?在[^,。;]{2,30}[中上](?:荣?获|被评|被列)/

/** The fact that is told of the year; null where the year only belongs to a name, a budget or another's paper. */
export function factOf(mention: YearMention, forms: ClauseForms): FactKind | null {
  const { after, prose, before, start } = mention
  if (isAttribute(mention)) return null
  const own = forms.own.test(after)
  if (!own && above.test(after)) return null
  const counted = countedFact.exec(after)
  if (counted) return appraisal.test(after.slice(0, counted.index + counted[0].length)) ? null : 'count'
  if (absentFact.test(after)) return 'none'
  if ((!own && !ownVerb.test(after)) || appraisal.test(after.slice(0, 40))) return null
  // The first words of section 一 speak of the work whatever they say.
  const opening = prose.section === 'overview' && start === before.length && before === ''
  return opening || /政府信息公开|政务公开|信息公开/.test(after) ? 'work' : null
}

/** The only year in the report's own title; null where it has none or several. */
export function yearOfTitle({ identity }: Report): number | null {
  const text = fold(identity.title ?? '', 'drop').text
  const years = new Set(findAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g, text).map(([year]) => Number(year)))
  const [only] = years
  return years.size === 1 && only !== undefined ? only : null
}

/** The year of the statistical period; null where none is stated, or it does not lie in one year. */
export function yearOfPeriod({ identity: { period } }: Report): number | null {
  if (!period || period.from.slice(0, 4) !== period.to.slice(0, 4)) return null
  return Number(period.from.slice(0, 4))
}
