import { findAll } from '../model/matches.ts'
import type { Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { areApart, namedOrgan, type OrganName, ownPlace, parseOrgan } from './parts/names.ts'
import { type Prose, quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

/** What an organ calls itself, and the character that its name has then. Words that only begin alike are left out. */
const selves: readonly (readonly [form: RegExp, mark: RegExp])[] = [
  [/(?<!自)[我本]局(?![限势面])/g, /局/],
  [/(?<!自)[我本]委(?![托派任屈婉])/g, /委/],
  [/(?<!自)[我本]厅/g, /厅/],
  [/(?<!自)[我本]院(?![校子落系线])/g, /院|所|大学/],
  [/(?<!自)[我本]校(?![园对正准])/g, /校|学|院/],
]
/** Organs whose names tell what they call themselves. */
const tellingEnd = /(?:局|委员会|委|厅|街道办事处|街道|镇|乡|人民政府|政府|政府办公室|政府办公厅)$/

const nameForm =
  '[\\u4e00-\\u9fff]{2,28}?(?:局|委员会|管委会|委|厅|办公室|办公厅|办事处|人民政府|政府|街道|镇|乡|中心)'
const authorForms: readonly RegExp[] = [
  new RegExp(`(?:^|[,。;(])(?:本(?:年度)?报告)?由(${nameForm})(?:办公室)?(?:负责|组织|汇总|牵头)?编制`),
  new RegExp(`现(?:将|公布|发布|公开)(${nameForm})(?:关于)?20\\d\\d年(?:度)?政府信息公开`),
]
const contactForm = new RegExp(
  `(?:请与|请联系|请径与|可与|请向|致电)(${nameForm})(?:[\\u4e00-\\u9fff]{0,10}联系|[(:,])`,
)
const signature = new RegExp(`^(${nameForm})(?:20\\d\\d年\\d{1,2}月\\d{1,2}日)?$`)
/** Offices that others turn to, or that write for others. */
const serving = /政府|办公室|政务|大数据|审批|信息|网信|宣传|融媒|党|督查|管委会/

export const organName = {
  kind: 'judgement',
  id: 'organ-name',
  covers: ['ORG-TITLE-BODY'],
  since: '0.1.0',
  severity: 'warning',
  title: '标题单位与正文自称',
  why: '标题的单位、引言中的编制和联系单位、正文的自称应当是同一个单位；不一致多半是沿用了别的单位的文稿。',
  basis: goodPractice,
  says: {
    self: '这是{organ}的报告，正文却自称{words}，共 {count} 处。',
    author: '这是{organ}的报告，正文却写着由{found}编制或发布。',
    contact: '这是{organ}的报告，联系单位却是{found}。',
  },
  remedy: '核对文稿的来源，改为本单位的名称和自称，并核对其中的数据是不是本单位的。',
  assumes: '政府办公室的报告说到本级政府、上级或同级主管部门作联系单位，不算不一致。',
  test(report) {
    const organ = namedOrgan(report)
    if (organ === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    return [...judgeSelves(report, organ), ...judgeNames(report, organ)]
  },
} as const satisfies JudgementRule

function judgeSelves(report: Report, organ: string): Judgement[] {
  const plain = organ.replace(/\s/g, '')
  if (!tellingEnd.test(plain.replace(/[（(][^（）()]*[）)]$/, ''))) return []
  const found = readSpoken(report).flatMap((prose) =>
    selves.flatMap(([form, mark]) =>
      mark.test(plain) ? [] : findAll(form, prose.own).map(({ 0: word, index }) => ({ prose, word, index })),
    ),
  )
  if (found.length === 0) return []
  return [
    {
      instance: 'self',
      says: 'self',
      values: { organ, words: quoteWords([...new Set(found.map(({ word }) => word))]), count: found.length },
      evidence: found
        .slice(0, 10)
        .map(({ prose, word, index }) => quoteRange(prose, index, index + word.length, 'stated')),
    },
  ]
}

interface Named {
  prose: Prose
  name: string
  start: number
  kind: 'author' | 'contact'
}

function judgeNames(report: Report, organ: string): Judgement[] {
  const own = parseOrgan(organ)
  const strange = findNames(report).find(({ name, kind }) => isAnother(own, parseOrgan(name), kind))
  if (!strange) return []
  const { prose, name, start, kind } = strange
  return [
    {
      instance: kind,
      says: kind,
      values: { organ, found: name },
      evidence: [quoteRange(prose, start, start + name.length, 'stated')],
    },
  ]
}

/** Organs that the opening names as author or contact, and the one that signs. */
function findNames(report: Report): Named[] {
  const proses = readSpoken(report)
  const firstBody = proses.find(({ section }) => section === 'overview')
  const found: Named[] = []
  const take = (prose: Prose, form: RegExp, kind: Named['kind']): void => {
    const match = form.exec(prose.own)
    const name = match?.[1]
    if (match && name) found.push({ prose, name, kind, start: match.index + match[0].indexOf(name) })
  }
  for (const prose of proses) {
    if (prose.role !== 'preamble' && prose !== firstBody) continue
    for (const form of authorForms) take(prose, form, 'author')
    take(prose, contactForm, 'contact')
  }
  for (const prose of proses.slice(-3)) if (prose.section === 'other') take(prose, signature, 'author')
  return found
}

function isAnother(own: OrganName, other: OrganName, kind: Named['kind']): boolean {
  const [here, there] = [ownPlace(own), ownPlace(other)]
  if (!here || !there) return false
  // A city may be the one above a city of county rank.
  if (areApart(here, there)) return here.level !== 'city' || kind === 'author'
  if (here.name !== there.name || kind === 'contact') return false
  if (serving.test(own.body) || serving.test(other.body) || own.body === '' || other.body === '') return false
  return subjectsOf(own.body).every((subject) => !subjectsOf(other.body).includes(subject))
}

/** Pairs of characters of an organ's field of work: 水务, 林业. */
function subjectsOf(body: string): string[] {
  const field = body
    .replace(/(?:局|委员会|委|厅|中心)$/, '')
    .replace(/管理|监督|发展|服务|事务|工作|建设|[和与]/g, '')
  return [...field].flatMap((character, index) => {
    const next = field[index + 1]
    return next === undefined ? [] : [character + next]
  })
}
