/**
 * Rich prose over the figures of an invented report: every number that the tables have is worded in many ways and
 * orders, and every sentence is true. Nothing of the product is used here.
 */
import { applicants } from './draft.ts'
import type { Random } from './random.ts'

/** A number of the prose. `keys`: the figures that it repeats; empty where only other numbers of the prose bear it out. */
export interface Said {
  value: number
  text: string
  keys: readonly string[]
  kind: 'count' | 'share' | 'change' | 'channel' | 'money'
}

/** A paragraph in pieces: words, and the numbers between them. */
export type Piece = string | Said

export interface Prose {
  paragraphs: Piece[][]
  /** Statements that there is nothing, with the figures that are 0. */
  denials: { text: string; keys: readonly string[] }[]
}

type Figures = Readonly<Record<string, number>>

/** What the writer works with. */
interface Desk {
  random: Random
  figures: Figures
  /** Last year's figures, where the prose may compare with them. */
  before: Figures | null
  year: number
  edition: '2021' | '2019'
  /** Whose figures they are: the organ's own, or a whole county's. */
  scope: 'organ' | 'region'
  denials: Prose['denials']
}

/** Tells the figures of a report in sentences, with others between them that are about something else. */
export function writeProse(random: Random, given: Omit<Desk, 'random' | 'denials'>): Prose {
  const desk: Desk = { ...given, random, denials: [] }
  const requests = writeRequests(desk)
  const others = [writeDisputes(desk), writeDocuments(desk), writeDecisions(desk)]
  const paragraphs = [...requests, ...shuffle(random, others)].filter((pieces) => pieces.length > 0)
  const mixed = paragraphs.flatMap((pieces) => [
    [random.chance(0.3) ? writeAside(desk) : '', ...pieces, random.chance(0.3) ? writeAside(desk) : ''],
    ...(random.chance(0.3) ? [[writeAside(desk)]] : []),
  ])
  return { paragraphs: mixed.map((pieces) => dress(random, pieces)), denials: desk.denials }
}

/** Numbers as people type them: with spaces, separators, full-width or Chinese digits. */
function dress(random: Random, pieces: readonly Piece[]): Piece[] {
  const style = random.pick(['plain', 'plain', 'plain', 'spaced', 'separated', 'wide', 'chinese'])
  return pieces
    .filter((piece) => piece !== '')
    .map((piece, index, all) => {
      if (typeof piece === 'string') {
        const before = typeof all[index - 1] === 'object' ? ' ' : ''
        const after = typeof all[index + 1] === 'object' ? ' ' : ''
        return style === 'spaced' ? `${before}${piece}${after}` : piece
      }
      return piece.kind === 'count' || piece.kind === 'channel'
        ? { ...piece, text: writeNumber(piece.value, style) }
        : piece
    })
}

function writeNumber(value: number, style: string): string {
  if (style === 'separated') return value.toLocaleString('en-US')
  if (style === 'wide')
    return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  if (style === 'chinese' && value >= 3 && value <= 19)
    return `${value < 10 ? '' : '十'}${value % 10 === 0 ? '' : ('一二三四五六七八九'[(value % 10) - 1] ?? '')}`
  return String(value)
}

/** A sentence with numbers that are none of the tables'. */
function writeAside({ random, year }: Desk): string {
  const [large, small] = [random.integer(20, 3000), random.integer(1, 19)]
  return random.pick([
    `全年主动公开政府信息${large}条，其中通过门户网站公开${large - small}条。`,
    `办理县长信箱留言${large}件，办结${large - small}件，办结率99.4%。`,
    `承办人大建议、政协提案${small}件，均在规定时间内答复。`,
    `受理12345热线转办件${large}件，按期办结${large}件，满意率98.5%。`,
    `召开政务公开培训会${small}次，培训${large}人次。`,
    `制发公文${large + 5}件，其中主动公开${large}件，依申请公开3件，不予公开2件。`,
    `发布政策解读${small}篇，图解${small + 2}个，新闻发布会${small}场。`,
    `下一步，将确保政府信息公开申请按时答复率100%，力争${year + 1}年实现行政复议、行政诉讼零发生。`,
    `根据《条例》（国务院令第711号）第三十三条和国办公开办函〔2021〕30号文件要求，规范答复文书${small}类。`,
    `对${small}件政府信息公开申请延期答复。`,
    `政务微信公众号发布信息${large}条，阅读量${random.integer(2, 90)}万余次。`,
    `聘请法律顾问${small}名，参与审核合同${large}份。`,
    `受理群众来信来访${small}件，已全部答复。`,
    `依申请公开受理窗口${small}个，咨询电话0517-8360${1000 + large}。`,
  ])
}

/** The text of a paragraph. */
export function spell(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

function shuffle<Item>(random: Random, items: readonly Item[]): Item[] {
  const rest = [...items]
  const mixed: Item[] = []
  while (rest.length > 0) mixed.push(...rest.splice(random.integer(0, rest.length - 1), 1))
  return mixed
}

function total(figures: Figures, row: string): number {
  return figures[`t3/${row}/total`] ?? 0
}

function keyOf(row: string): string {
  return `t3/${row}/total`
}

function sum(figures: Figures, keys: readonly string[]): number {
  return keys.reduce((all, key) => all + (figures[key] ?? 0), 0)
}

function count(value: number, keys: readonly string[], kind: Said['kind'] = 'count'): Said {
  return { value, text: String(value), keys, kind }
}

const unit = (random: Random): string => random.pick(['件', '件', '件', '件', '条', '份'])

// Requests

/** One or two paragraphs on requests, under the heading that reports give them. */
function writeRequests(desk: Desk): Piece[][] {
  const { random, figures } = desk
  const heading = random.pick(['（二）依申请公开情况。', '（二）依申请公开。', '（二）依申请公开方面。'])
  if (total(figures, 'new') + total(figures, 'carried-in') === 0) return [[heading, ...writeNoRequests(desk)]]
  const word = unit(random)
  const first = writeReceived(desk, word)
  const second = writeHandled(desk, word)
  const detail = random.pick([writeOutcomes, writeOutcomes, writeFlatOutcomes])(desk, word)
  const body = [...first, ...second, ...detail]
  if (random.chance(0.5)) return [[heading, ...body]]
  return [
    [heading, ...first, ...second],
    [random.pick(['从办理结果看，', '上述政府信息公开申请中，', '']), ...detail],
  ].map((pieces) => pieces.filter((piece) => piece !== ''))
}

function writeNoRequests({ random, denials }: Desk): Piece[] {
  const text = random.pick([
    '本年度未收到政府信息公开申请，无上年结转申请。',
    '全年没有收到公民、法人或者其他组织提出的政府信息公开申请，无上年结转的申请。',
    '本年度未接到政府信息公开申请。',
  ])
  denials.push({ text, keys: [keyOf('new')] })
  return [text]
}

const nouns = ['政府信息公开申请', '信息公开申请', '依申请公开申请', '依申请公开政府信息申请']
const receives = ['收到', '受理', '接收', '收到', '接到']

function opening({ random, year }: Desk): string {
  return random.pick([
    `${year}年，`,
    `${year}年度，`,
    '本年度，',
    '全年',
    '一年来，',
    `${year}年1月1日至12月31日，`,
  ])
}

/** 收到…件, with what was carried in, who asked, how, and how that compares with last year. */
function writeReceived(desk: Desk, word: string): Piece[] {
  const { random, figures } = desk
  const [received, carried] = [total(figures, 'new'), total(figures, 'carried-in')]
  const noun = random.pick(nouns)
  const verb = random.pick(receives)
  const who = random.pick(
    desk.scope === 'region' ? ['全县', '全县各级行政机关', ''] : ['我单位', '本机关', '', ''],
  )
  const newOnes = count(received, [keyOf('new')])
  const carriedIn = count(carried, [keyOf('carried-in')])
  const both = count(received + carried, [keyOf('new'), keyOf('carried-in')])
  const forms: (() => Piece[])[] = [
    () => [opening(desk), who, `共${verb}${noun}`, newOnes, word],
    () => [opening(desk), who, `新收${noun}`, newOnes, `${word}，上年结转`, carriedIn, word],
    () => [opening(desk), who, `${verb}${noun}`, newOnes, `${word}，另有上年度结转申请`, carriedIn, word],
    () => [opening(desk), who, `共${verb}${noun}`, both, `${word}（含上年结转`, carriedIn, `${word}）`],
    () => [
      opening(desk),
      who,
      `共${verb}${noun}`,
      both,
      `${word}，其中本年新收`,
      newOnes,
      `${word}，上年结转`,
      carriedIn,
      word,
    ],
    () => ['上年结转', noun, carriedIn, `${word}，本年新收`, newOnes, word],
  ]
  const form = random.integer(0, forms.length - 1)
  const said = forms[form]?.() ?? []
  const isPlain = form < 3
  const tail = random.pick([
    () => [],
    () => (isPlain ? writeApplicants(desk, word) : []),
    () => (isPlain ? writeChannels(desk, received, word) : []),
    () => (form === 0 ? writeChange(desk, ['new'], word) : []),
    () => (form === 0 ? writeChange(desk, ['new'], word) : []),
  ])()
  const apart: Piece[] = random.chance(0.2) ? writeTrend(desk, word) : []
  return [...said.filter((piece) => piece !== ''), ...tail, '。', ...apart]
}

function writeApplicants({ random, figures }: Desk, word: string): Piece[] {
  const keys = applicants.map((column) => `t3/new/${column}`)
  const [person, ...organs] = keys
  const named: readonly (readonly [string, readonly string[]])[] = random.chance(0.5)
    ? [
        ['自然人', [person ?? '']],
        [random.pick(['法人或其他组织', '法人及其他组织', '法人和其他组织']), organs],
      ]
    : [
        ['自然人', [person ?? '']],
        ['商业企业', ['t3/new/company']],
        ['科研机构', ['t3/new/research']],
        ['社会公益组织', ['t3/new/public-welfare']],
        ['法律服务机构', ['t3/new/legal-services']],
      ]
  const after = random.pick(['申请', '', '提出申请'])
  const comma = random.pick(['、', '，'])
  const parts = named.flatMap(([name, of], index): Piece[] => [
    `${index > 0 ? comma : ''}${name}${after === '提出申请' ? '' : after}`,
    count(sum(figures, of), of),
    word,
  ])
  return random.chance(0.4) ? ['（', ...parts, '）'] : [random.pick(['，其中', '，其中：']), ...parts]
}

function writeChannels({ random }: Desk, all: number, word: string): Piece[] {
  const first = random.integer(0, all)
  const second = random.integer(0, all - first)
  const values = [first, second, all - first - second]
  const names = random.pick([
    ['网络申请', '信函申请', '当面申请'],
    ['通过网络提交', '通过信函提交', '当面提交'],
    ['网上申请', '邮寄申请', '现场申请'],
  ])
  const withShares = all > 0 && random.chance(0.5)
  const parts = names.flatMap((name, index): Piece[] => [
    `${index > 0 ? (withShares ? '；' : '、') : ''}${name}`,
    count(values[index] ?? 0, [], 'channel'),
    word,
    ...(withShares ? shareOf(values[index] ?? 0, all, []) : []),
  ])
  return ['，其中', ...parts]
}

/** 占12.3%, rounded to as many digits as the writer likes. */
function shareOf(part: number, whole: number, keys: readonly string[], digits = 2): Piece[] {
  const text = ((100 * part) / whole).toFixed(digits)
  return ['，占', { value: Number(text), text, keys, kind: 'share' }, '%']
}

/** 比上年增加2件, 同比增长3.1%. */
function writeChange(
  { random, figures, before, year }: Desk,
  rows: readonly string[],
  word: string,
): Piece[] {
  if (!before) return []
  const keys = rows.map(keyOf)
  const [now, then] = [sum(figures, keys), sum(before, keys)]
  const since = random.pick(['同比', '比上年', '较上年', '较去年', `较${year - 1}年`, '与上年相比'])
  if (now === then) return [`，${random.pick(['与上年持平', '与去年持平', '较上年持平'])}`]
  const way = now > then ? random.pick(['增加', '增长', '上升']) : random.pick(['减少', '下降', '回落'])
  const change = (value: number, text: string): Said => ({ value, text, keys, kind: 'change' })
  if (then > 0 && random.chance(0.6)) {
    const text = ((100 * Math.abs(now - then)) / then).toFixed(random.integer(1, 2))
    return [`，${since}${way}`, change(Number(text), text), '%']
  }
  const difference = Math.abs(now - then)
  return [`，${since}${now > then ? '增加' : '减少'}`, change(difference, String(difference)), word]
}

/** 政府信息公开申请数量较去年增长3.1%。 */
function writeTrend(desk: Desk, word: string): Piece[] {
  const [first, ...rest] = writeChange(desk, ['new'], word)
  return typeof first === 'string' ? [`政府信息公开申请数量${first.slice(1)}`, ...rest, '。'] : []
}

function writeHandled({ random, figures, denials }: Desk, word: string): Piece[] {
  const [done, left] = [total(figures, 'handled'), total(figures, 'carried-out')]
  const verb = random.pick(['办结', '答复', '办理完毕', '已办结', '共办结'])
  const handled = count(done, [keyOf('handled')])
  const carriedOut = count(left, [keyOf('carried-out')])
  if (left === 0 && random.chance(0.5)) {
    const text = random.pick(['无结转下年度继续办理的申请', '没有结转下年度办理的申请'])
    denials.push({ text, keys: [keyOf('carried-out')] })
    return [verb, handled, `${word}，${text}。`]
  }
  return random.pick<() => Piece[]>([
    () => [verb, handled, `${word}，结转下年度继续办理`, carriedOut, `${word}。`],
    () => [verb, handled, `${word}，其余`, carriedOut, `${word}结转下年度办理。`],
    () => [verb, handled, `${word}，转下年度办理`, carriedOut, `${word}。`],
    () => ['结转下年度', carriedOut, `${word}，${verb}`, handled, `${word}。`],
    () => [verb, handled, `${word}（另有`, carriedOut, `${word}顺延至下年度答复）。`],
  ])()
}

interface Outcome {
  name: string
  rows: readonly string[]
  /** Words of the table for single rows. */
  items: Readonly<Record<string, string>>
}

/** The outcomes of an edition: that of 2019 has one row for the last. */
function outcomesOf({ edition }: Desk): Outcome[] {
  return outcomes.map((outcome) =>
    outcome.name === '其他处理' && edition === '2019'
      ? { name: outcome.name, rows: ['other-processing'], items: {} }
      : outcome,
  )
}

const outcomes: readonly Outcome[] = [
  { name: '予以公开', rows: ['granted'], items: {} },
  { name: '部分公开', rows: ['partly-granted'], items: {} },
  {
    name: '不予公开',
    rows: [
      'refused-state-secret',
      'refused-other-law',
      'refused-security-stability',
      'refused-third-party',
      'refused-internal-affairs',
      'refused-process-information',
      'refused-enforcement-file',
      'refused-administrative-query',
    ],
    items: {
      'refused-state-secret': '属于国家秘密',
      'refused-third-party': '保护第三方合法权益',
      'refused-internal-affairs': '属于三类内部事务信息',
      'refused-process-information': '属于四类过程性信息',
      'refused-enforcement-file': '属于行政执法案卷',
      'refused-administrative-query': '属于行政查询事项',
    },
  },
  {
    name: '无法提供',
    rows: ['unavailable-not-held', 'unavailable-needs-creation', 'unavailable-unclear'],
    items: {
      'unavailable-not-held': '本机关不掌握相关政府信息',
      'unavailable-needs-creation': '没有现成信息需要另行制作',
      'unavailable-unclear': '补正后申请内容仍不明确',
    },
  },
  {
    name: '不予处理',
    rows: [
      'unprocessed-petition',
      'unprocessed-repeat',
      'unprocessed-publication',
      'unprocessed-mass',
      'unprocessed-reissue',
    ],
    items: {
      'unprocessed-petition': '信访举报投诉类申请',
      'unprocessed-repeat': '重复申请',
      'unprocessed-publication': '要求提供公开出版物',
      'unprocessed-mass': '无正当理由大量反复申请',
    },
  },
  {
    name: '其他处理',
    rows: ['other-uncorrected', 'other-unpaid', 'other-rest'],
    items: { 'other-uncorrected': '逾期不补正', 'other-unpaid': '逾期未缴费' },
  },
]

/** 办结55件，其中予以公开23件…: all six outcomes, in any order, some with shares or with their items. */
function writeOutcomes(desk: Desk, word: string): Piece[] {
  const { random, figures } = desk
  const done = total(figures, 'handled')
  const style = random.pick(['plain', 'shares', 'items'] as const)
  const joint = random.chance(0.25)
  const [granted, partly, ...others] = outcomesOf(desk)
  const first = {
    name: random.pick(['予以公开及部分公开', '予以公开和部分公开']),
    rows: ['granted', 'partly-granted'],
    items: {},
  }
  const listed = joint ? [first, ...others] : [granted, partly, ...others]
  const order = random.chance(0.5) ? listed : shuffle(random, listed)
  const comma = style === 'plain' ? random.pick(['、', '，', '；']) : '；'
  const digits = random.integer(0, 2)
  const parts = order.flatMap((outcome, index): Piece[] => {
    if (!outcome) return []
    const keys = outcome.rows.map(keyOf)
    const value = sum(figures, keys)
    return [
      `${index > 0 ? comma : ''}${outcome.name}${random.pick(['', '', '的'])}`,
      count(value, keys),
      word,
      ...(style === 'shares' && done > 0 ? shareOf(value, done, keys, digits) : []),
      ...(style === 'items' && value > 0 ? writeItems(desk, outcome, word) : []),
    ]
  })
  const lead: Piece[] = random.pick<Piece[]>([
    ['办结申请', count(done, [keyOf('handled')]), `${word}，其中`],
    ['在办结的申请中，'],
    ['办理结果为：'],
  ])
  return [...lead, ...parts, '。']
}

function writeItems({ random, figures }: Desk, { items }: Outcome, word: string): Piece[] {
  const rows = Object.keys(items).filter((row) => total(figures, row) > 0 || random.chance(0.1))
  if (rows.length === 0) return []
  const parts = rows.flatMap((row, index): Piece[] => [
    `${index > 0 ? '、' : ''}${items[row]}`,
    count(total(figures, row), [keyOf(row)]),
    word,
  ])
  return random.chance(0.5) ? ['，其中', ...parts] : ['（', ...parts, '）']
}

/** Some of the outcomes, behind their numbers: 12件予以公开. */
function writeFlatOutcomes(desk: Desk, word: string): Piece[] {
  const { random, figures } = desk
  const chosen = shuffle(random, outcomesOf(desk)).slice(0, random.integer(2, 6))
  const parts = chosen.flatMap(({ name, rows }, index): Piece[] => {
    const keys = rows.map(keyOf)
    return [index > 0 ? '，' : '', count(sum(figures, keys), keys), `${word}${name}`]
  })
  return ['已办结的申请中，', ...parts.filter((piece) => piece !== ''), '。']
}

// Disputes

const results: readonly (readonly [column: string, name: string])[] = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
]

function writeDisputes(desk: Desk): Piece[] {
  const { random, figures, denials } = desk
  const review = ['t4/review/total']
  const suits = ['t4/suit-direct/total', 't4/suit-after-review/total']
  if (sum(figures, [...review, ...suits]) === 0) {
    const text = random.pick([
      '全年未发生因政府信息公开引起的行政复议、行政诉讼。',
      '没有因政府信息公开被申请行政复议、提起行政诉讼的情况。',
      '因政府信息公开引发的行政复议、行政诉讼均为0件。',
    ])
    denials.push({ text, keys: [...review, ...suits] })
    return [text]
  }
  const why = random.pick(['因政府信息公开引发', '因政府信息公开引起的', '政府信息公开工作方面发生'])
  const first = writeCases(desk, `${why}行政复议`, ['review'])
  const second = writeCases(desk, random.pick(['行政诉讼', `${why}行政诉讼`]), [
    'suit-direct',
    'suit-after-review',
  ])
  return [...first, '；', ...second, '。']
}

function writeCases({ random, figures }: Desk, name: string, rows: readonly string[]): Piece[] {
  const keysAt = (column: string): string[] => rows.map((row) => `t4/${row}/${column}`)
  const all = keysAt('total')
  const lead: Piece[] = [name, random.pick(['案件', '']), count(sum(figures, all), all), '件']
  const detail = random.pick<() => Piece[]>([
    () => [],
    () =>
      results.flatMap(([column, result], index): Piece[] => [
        `${index > 0 ? random.pick(['、', '，']) : '，其中'}${result}`,
        count(sum(figures, keysAt(column)), keysAt(column)),
        '件',
      ]),
    () =>
      rows.length === 2
        ? [
            '，其中未经复议直接起诉',
            count(figures['t4/suit-direct/total'] ?? 0, ['t4/suit-direct/total']),
            '件，复议后起诉',
            count(figures['t4/suit-after-review/total'] ?? 0, ['t4/suit-after-review/total']),
            '件',
          ]
        : [],
  ])()
  return [...lead.filter((piece) => piece !== ''), ...(sum(figures, all) > 0 ? detail : [])]
}

// Table 2

function writeDocuments({ random, figures, edition, denials }: Desk): Piece[] {
  if (edition === '2019') {
    const made = figures['t2/normative-documents/made'] ?? 0
    return ['本年度制发行政规范性文件', count(made, ['t2/normative-documents/made']), '件。']
  }
  const at = (column: string): Said =>
    count(figures[`t2/normative-documents/${column}`] ?? 0, [`t2/normative-documents/${column}`])
  if (at('issued').value === 0 && random.chance(0.6)) {
    const text = '本年度未制发行政规范性文件'
    denials.push({ text, keys: at('issued').keys })
    return [`${text}，现行有效的行政规范性文件`, at('in-force'), '件。']
  }
  return random.pick<() => Piece[]>([
    () => [
      '全年制发行政规范性文件',
      at('issued'),
      '件，废止行政规范性文件',
      at('repealed'),
      '件，现行有效行政规范性文件',
      at('in-force'),
      '件。',
    ],
    () => [
      '清理并集中公开现行有效行政规范性文件',
      at('in-force'),
      '件，本年制发行政规范性文件',
      at('issued'),
      '件。',
    ],
    () => ['本年度制发行政规范性文件', at('issued'), '件，宣布废止行政规范性文件', at('repealed'), '件。'],
  ])()
}

function writeDecisions({ random, figures, edition }: Desk): Piece[] {
  const at = (row: string): Said => count(figures[`t2/${row}/decisions`] ?? 0, [`t2/${row}/decisions`])
  const all: Piece[] = [
    '作出行政许可决定',
    at('licensing'),
    '件、行政处罚决定',
    at('penalties'),
    '件，实施行政强制',
    at('coercion'),
    '件。',
  ]
  if (edition === '2019' || random.chance(0.4)) return all
  const amount = figures['t2/fees/amount'] ?? 0
  const [value, text, unit] = random.chance(0.5)
    ? ([amount, String(amount), '万元'] as const)
    : ([Math.round(amount * 10_000), String(Math.round(amount * 10_000)), '元'] as const)
  const fees: Said = { value, text, keys: ['t2/fees/amount'], kind: 'money' }
  return ['全年作出行政处罚决定', at('penalties'), '件。行政事业性收费', fees, `${unit}。`]
}
