/** The prose of an invented report: true statements in many wordings, and true sentences that look like other statements. */
import type { Draft } from '../support/draft.ts'
import type { Habits } from './habits.ts'

/** What the prose may state. */
export interface Facts {
  organ: string
  year: number
  /** 我局, 我镇, 本机关 … */
  self: string
  received: number
  natural: number
  carriedIn: number
  handled: number
  carriedOut: number
  granted: number
  partly: number
  refused: number
  unavailable: number
  unprocessed: number
  rest: number
  review: number
  reviewPending: number
  reviewUpheld: number
  reviewCorrected: number
  direct: number
  after: number
  suitPending: number
  issued: number
  repealed: number
  inForce: number
  licensing: number
  penalties: number
  unpaid: number
}

export function factsOf(draft: Draft): Facts {
  const of = (key: string): number => draft.figures[key] ?? 0
  const total = (row: string): number => of(`t3/${row}/total`)
  const group = (prefix: string): number =>
    Object.keys(draft.figures)
      .filter((key) => key.startsWith(`t3/${prefix}-`) && key.endsWith('/total'))
      .reduce((sum, key) => sum + of(key), 0)
  return {
    organ: draft.organ,
    year: draft.year,
    self: selfOf(draft.organ),
    received: total('new'),
    natural: of('t3/new/natural-person'),
    carriedIn: total('carried-in'),
    handled: total('handled'),
    carriedOut: total('carried-out'),
    granted: total('granted'),
    partly: total('partly-granted'),
    refused: group('refused'),
    unavailable: group('unavailable'),
    unprocessed: group('unprocessed'),
    rest: group('other'),
    review: of('t4/review/total'),
    reviewPending: of('t4/review/pending'),
    reviewUpheld: of('t4/review/upheld'),
    reviewCorrected: of('t4/review/corrected'),
    direct: of('t4/suit-direct/total'),
    after: of('t4/suit-after-review/total'),
    suitPending: of('t4/suit-direct/pending') + of('t4/suit-after-review/pending'),
    issued: of('t2/normative-documents/issued'),
    repealed: of('t2/normative-documents/repealed'),
    inForce: of('t2/normative-documents/in-force'),
    licensing: of('t2/licensing/decisions'),
    penalties: of('t2/penalties/decisions'),
    unpaid: total('other-unpaid'),
  }
}

function selfOf(organ: string): string {
  if (organ.endsWith('局')) return '我局'
  if (/[镇乡]人民政府$/.test(organ)) return organ.includes('镇') ? '我镇' : '我乡'
  if (organ.endsWith('办公室')) return '县政府办公室'
  return /[市县]$|人民政府$/.test(organ) ? '全市' : '本单位'
}

type Sentence = (facts: Facts) => string

const nothingReceived: Sentence[] = [
  ({ self, year }) => `${year}年，${self}未收到政府信息公开申请。`,
  ({ self }) => `本年度${self}没有收到依申请公开事项。`,
  () => '全年共收到政府信息公开申请0件，上年结转0件，办结0件。',
  ({ year }) => `${year}年度未接到任何形式的政府信息公开申请。`,
  ({ self }) => `${self}全年收到政府信息公开申请0件，予以公开0件，不予公开0件。`,
  ({ self }) => `${self}未收到公民、法人和其他组织提出的政府信息公开申请，未收取任何费用。`,
  ({ year }) => `${year}年未受理依申请公开信息申请。`,
  () => '严格按照程序做好依申请公开工作，畅通受理渠道。',
]

const received: Sentence[] = [
  ({ self, received: n }) => `全年${self}共收到政府信息公开申请${n}件`,
  ({ year, received: n }) => `${year}年，新收政府信息公开申请${n}件`,
  ({ year, self, received: n }) => `${year} 年，${self}累计收到政府信息公开申请 ${n} 件`,
  ({ self, received: n, natural }) =>
    `本年度${self}新收到政府信息公开申请${n}件，其中自然人${natural}件、法人或其他组织${n - natural}件`,
  ({ received: n }) => `通过网络、信函、当面等渠道新收政府信息公开申请共${n}件`,
]

const receivedWithCarry: Sentence[] = [
  ({ received: n, carriedIn }) => `新收政府信息公开申请${n}件，上年结转${carriedIn}件`,
  ({ received: n, carriedIn }) => `共收到政府信息公开申请${n}件，上年结转政府信息公开申请${carriedIn}件`,
  ({ received: n, carriedIn }) => `共办理政府信息公开申请${n + carriedIn}件（含上年结转${carriedIn}件）`,
  ({ year, received: n, carriedIn }) =>
    `共受理政府信息公开申请${n + carriedIn}件，其中本年新收${n}件，${year - 1}年结转${carriedIn}件`,
]

const handledAll: Sentence[] = [
  ({ handled }) => `，办结${handled}件。`,
  () => '，均已按期答复。',
  () => '，均在法定期限内予以答复，按时答复率100%。',
  () => '，全部依法依规办结，无结转下年度办理的申请。',
  ({ handled }) => `，已答复${handled}件，结转下年度继续办理0件。`,
]

const handledSome: Sentence[] = [
  ({ handled, carriedOut }) => `，办结${handled}件，结转下年度继续办理${carriedOut}件。`,
  ({ handled, carriedOut }) => `。本年度办理答复${handled}件，剩余${carriedOut}件结转下一年度办理。`,
  ({ carriedOut }) => `，其中${carriedOut}件结转下一年度办理，其余全部按时办结。`,
  ({ handled, carriedOut }) =>
    `，办结${handled}件，另有${carriedOut}件尚在办理期限内，结转下年度办理，按期答复率100%。`,
  (facts) =>
    `。办理结果为：予以公开${facts.granted}件、部分公开${facts.partly}件、不予公开${facts.refused}件、无法提供${facts.unavailable}件、不予处理${facts.unprocessed}件、其他处理${facts.rest}件，结转下年度继续办理${facts.carriedOut}件。`,
]

const results: Sentence[] = [
  () => '',
  ({ granted, partly }) => `其中，予以公开${granted}件，部分公开${partly}件。`,
  ({ refused, unavailable }) => `主要办理结果中，不予公开${refused}件，无法提供${unavailable}件。`,
]

const noDisputes: Sentence[] = [
  () => '',
  () => '未发生因政府信息公开引起的行政复议、行政诉讼。',
  ({ self }) => `${self}全年未收到有关政府信息公开的行政复议申请，也未发生行政诉讼案件。`,
  () => '因政府信息公开申请引起行政复议0件，行政诉讼0件。',
]

const disputes: Sentence[] = [
  () => '',
  ({ review, direct, after }) =>
    `全年因政府信息公开被申请行政复议${review}件，被提起行政诉讼${direct + after}件。`,
  ({ review, reviewPending, direct, after, suitPending }) =>
    `已审结行政复议${review - reviewPending}件、行政诉讼${direct + after - suitPending}件。`,
  ({ review, reviewUpheld, reviewCorrected }) =>
    `发生行政复议案件${review}件，其中维持${reviewUpheld}件，纠正${reviewCorrected}件。`,
  ({ direct, after }) =>
    `行政诉讼${direct + after}件，其中未经复议直接起诉${direct}件，复议后起诉${after}件。`,
]

const documents: Sentence[] = [
  () => '',
  () => '',
  ({ issued, repealed }) => `本年度制发行政规范性文件${issued}件，废止${repealed}件。`,
  ({ inForce }) => `截至年底，现行有效的行政规范性文件${inForce}件。`,
]

/** True sentences whose numbers are of something else: other letters, documents, other years, plans. */
const traps: Sentence[] = [
  () => '全年受理12345热线工单1352件，按时办结率100%。',
  () => '收到网民留言60条，公开答复28条，办结60条。',
  () => '全年共办理政府信箱来信312件，均已答复。',
  () => '审查各类文件84份，其中主动公开53份，不予公开11份，依申请公开20份。',
  ({ year }) => `办理${year}年人大建议、政协提案结果公开105件。`,
  () => '制作信息30条，其中主动公开24条，占比80%；依申请公开6条，占比20%；不予公开0条。',
  ({ year }) => `发布${year - 1}年度部门决算和${year}年度部门预算信息各1条。`,
  () => '印发正式文件49份，发布政策性文件18件、解读17篇。',
  ({ year }) => `主动公开政府信息1.17万条，较${year - 1}年增加3722条，同比增长20.31%。`,
  () => '全年未收到行政许可申请以外的其他办件投诉。',
  () => '公布权责清单361项，更新办事指南128项，公开行政处罚结果信息36条。',
  () => '开展培训3期，覆盖240余人次，微信公众号发布信息2920条，阅读量近300万次。',
  ({ year }) => `落实《政务公开工作要点（${year}—${year + 1}年）》，完成7个方面26项任务。`,
  () => '清理失效信息697条，整改错误表述22处、失效链接43处，7×24小时值班读网。',
  () => '妥善处理信访事项15件，化解行政争议4件，群众满意率达98.6%。',
]

const aspectNames = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']

export interface Prose {
  preamble: string[]
  overview: string[]
  disclosure: string[]
  problems: string[]
  other: string[]
}

/** The sentence or sentences on applications. */
export function requestSentence(facts: Facts, habits: Habits): string {
  const { random } = habits
  if (facts.received + facts.carriedIn + facts.handled === 0) return random.pick(nothingReceived)(facts)
  const first = facts.carriedIn > 0 ? random.pick(receivedWithCarry)(facts) : random.pick(received)(facts)
  const then = random.pick(facts.carriedOut > 0 ? handledSome : handledAll)(facts)
  return `${first}${then}${random.pick(results)(facts)}`
}

function disputeSentence(facts: Facts, habits: Habits): string {
  const none = facts.review + facts.direct + facts.after === 0
  return habits.random.pick(none ? noDisputes : disputes)(facts)
}

export function makeProse(draft: Draft, habits: Habits): Prose {
  const { random } = habits
  const facts = factsOf(draft)
  const { organ, year } = draft
  const sections =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项'
  const trap = (): string => (habits.has('trap', 0.5) ? random.pick(traps)(facts) : '')
  const documentsSentence = draft.edition === '2021' ? random.pick(documents)(facts) : ''
  const bodies = [
    `坚持以公开为常态、不公开为例外，围绕重点领域及时发布信息。${trap()}${documentsSentence}`,
    `依法规范办理政府信息公开申请。${requestSentence(facts, habits)}${disputeSentence(facts, habits)}`,
    `严格执行信息发布“三审三校”制度，规范公文公开属性源头认定。${trap()}`,
    `加强政府网站公开专栏和政务新媒体建设，优化栏目设置。${trap()}`,
    `将政务公开纳入绩效考核，开展社会评议，本年度未发生责任追究情形。${trap()}`,
  ]
  return {
    preamble: [
      `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求，现公布${organ}${year}年政府信息公开工作年度报告。${habits.has('list of parts', 0.5) ? `本报告由${sections}等六部分组成。` : ''}本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      ...(habits.has('contact', 0.4)
        ? [`如对本报告有疑问，请与${organ}联系（地址：人民路42号，邮编：223600，电话：0527-83593059）。`]
        : []),
    ],
    overview: aspects(bodies, habits),
    disclosure: habits.has('prose in section 2', 0.15)
      ? ['全年主动公开政府信息124条，其中政府文件和解读信息21条、财政资金信息10条、其他93条。']
      : [],
    problems: [
      '一是政策解读形式还不够丰富，二是依申请公开办理质量有待进一步提升，三是业务培训还不够经常。',
      '下一步，将丰富解读形式，加强业务培训，每季度组织1次，完善专栏检索功能，不断提升公开水平。',
    ],
    other: [otherMatters(facts, habits)],
  }
}

function aspects(bodies: string[], habits: Habits): string[] {
  const form = habits.pick('aspects', { parens: 5, suffix: 2, arabic: 1, heading: 2, half: 1 })
  return bodies.flatMap((body, index) => {
    const name = aspectNames[index] ?? ''
    const ordinal = '一二三四五'.charAt(index)
    if (form === 'arabic') return [`${index + 1}.${name}情况。${body}`]
    if (form === 'heading') return [`（${ordinal}）${name}情况`, body]
    if (form === 'half') return [`(${ordinal}) ${name}`, body]
    return [`（${ordinal}）${name}${form === 'suffix' ? '方面' : ''}。${body}`]
  })
}

function otherMatters({ year, self, unpaid }: Facts, habits: Habits): string {
  if (unpaid > 0)
    return `${self}全年发出信息处理费收费通知${unpaid}件，总金额${unpaid * 100}元，实际收取0元。`
  return habits.random.pick([
    `${year}年度未收取政府信息公开信息处理费，无其他需要报告的事项。`,
    `${self}本年度未发出信息处理费收费通知，收取信息处理费0元。`,
    `依据《政府信息公开信息处理费管理办法》，${year}年${self}发出收费通知0件，总金额0元，实际收取信息处理费总金额0元。`,
    '无其他需要报告的事项。本年度未产生信息处理费。',
  ])
}
