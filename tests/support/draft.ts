/**
 * An invented report as its author would know it: figures by key and the sentences that repeat them. Layouts print it;
 * the figures are made consistent here by plain arithmetic that shares nothing with the product.
 */
import type { Random } from './random.ts'

export interface Draft {
  organ: string
  year: number
  edition: '2021' | '2019'
  figures: Record<string, number>
  /** Prose of the sections without tables, by section ordinal; each string is a paragraph. */
  prose: { preamble: string[]; overview: string[]; problems: string[]; other: string[] }
}

export const applicants = [
  'natural-person',
  'company',
  'research',
  'public-welfare',
  'legal-services',
  'other',
]

const outcomeRows = [
  'granted',
  'partly-granted',
  'refused-state-secret',
  'refused-other-law',
  'refused-security-stability',
  'refused-third-party',
  'refused-internal-affairs',
  'refused-process-information',
  'refused-enforcement-file',
  'refused-administrative-query',
  'unavailable-not-held',
  'unavailable-needs-creation',
  'unavailable-unclear',
  'unprocessed-petition',
  'unprocessed-repeat',
  'unprocessed-publication',
  'unprocessed-mass',
  'unprocessed-reissue',
]

export function outcomesOf(edition: '2021' | '2019'): string[] {
  return edition === '2021'
    ? [...outcomeRows, 'other-uncorrected', 'other-unpaid', 'other-rest']
    : [...outcomeRows, 'other-processing']
}

export function requestRowsOf(edition: '2021' | '2019'): string[] {
  return ['new', 'carried-in', ...outcomesOf(edition), 'handled', 'carried-out']
}

const organs = [
  '云川县人民政府办公室',
  '临溪市水务局',
  '白石区司法局',
  '青禾镇人民政府',
  '望江县教育局',
  '松岭区统计局',
]

/** A consistent report; `busy` from 0 (nearly all zeros) to 1 (every cell filled). */
export function makeDraft(random: Random, options: { edition?: '2021' | '2019'; busy?: number } = {}): Draft {
  const edition = options.edition ?? '2021'
  const busy = options.busy ?? random.next()
  const year = edition === '2021' ? random.integer(2021, 2025) : random.integer(2019, 2020)
  const organ = random.pick(organs)
  const figures = {
    ...disclosureFigures(random, edition),
    ...requestFigures(random, edition, busy),
    ...disputeFigures(random, busy),
  }
  return { organ, year, edition, figures, prose: makeProse(organ, year, figures) }
}

function requestFigures(random: Random, edition: '2021' | '2019', busy: number): Record<string, number> {
  const figures: Record<string, number> = {}
  const set = (row: string, column: string, value: number): void => {
    figures[`t3/${row}/${column}`] = value
  }
  for (const column of applicants) {
    let handled = 0
    for (const row of outcomesOf(edition)) {
      const value = random.chance(busy) ? random.integer(1, column === 'natural-person' ? 120 : 25) : 0
      set(row, column, value)
      handled += value
    }
    const carriedOut = random.chance(busy) ? random.integer(0, 20) : 0
    const carriedIn = Math.min(random.chance(busy) ? random.integer(0, 20) : 0, handled + carriedOut)
    set('handled', column, handled)
    set('carried-out', column, carriedOut)
    set('carried-in', column, carriedIn)
    set('new', column, handled + carriedOut - carriedIn)
  }
  for (const row of requestRowsOf(edition)) {
    set(
      row,
      'total',
      applicants.reduce((sum, column) => sum + (figures[`t3/${row}/${column}`] ?? 0), 0),
    )
  }
  return figures
}

function disputeFigures(random: Random, busy: number): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const kind of ['review', 'suit-direct', 'suit-after-review']) {
    let total = 0
    for (const result of ['upheld', 'corrected', 'other', 'pending']) {
      const value = random.chance(busy) ? random.integer(1, 15) : 0
      figures[`t4/${kind}/${result}`] = value
      total += value
    }
    figures[`t4/${kind}/total`] = total
  }
  return figures
}

function disclosureFigures(random: Random, edition: '2021' | '2019'): Record<string, number> {
  const count = (largest: number): number => random.integer(0, largest)
  if (edition === '2021') {
    const issued = count(9)
    return {
      't2/regulations/issued': 0,
      't2/regulations/repealed': 0,
      't2/regulations/in-force': 0,
      't2/normative-documents/issued': issued,
      't2/normative-documents/repealed': count(5),
      't2/normative-documents/in-force': issued + count(30),
      't2/licensing/decisions': count(4000),
      't2/penalties/decisions': count(900),
      't2/coercion/decisions': count(90),
      't2/fees/amount': count(50_000) / 100,
    }
  }
  const figures: Record<string, number> = {}
  for (const row of ['regulations', 'normative-documents']) {
    const published = row === 'regulations' ? 0 : count(20)
    figures[`t2/${row}/made`] = published
    figures[`t2/${row}/published`] = published
    figures[`t2/${row}/public-total`] = published + (row === 'regulations' ? 0 : count(60))
  }
  for (const row of ['licensing', 'other-services', 'penalties', 'coercion']) {
    figures[`t2/${row}/items-before`] = 10 + count(90)
    figures[`t2/${row}/change`] = random.integer(-9, 9)
    figures[`t2/${row}/decisions`] = count(500)
  }
  figures['t2/fees/items-before'] = 10 + count(5)
  figures['t2/fees/change'] = random.integer(-3, 3)
  figures['t2/procurement/items'] = count(40)
  figures['t2/procurement/amount'] = count(90_000) / 100
  return figures
}

function makeProse(organ: string, year: number, figures: Record<string, number>): Draft['prose'] {
  const total = (row: string): number => figures[`t3/${row}/total`] ?? 0
  return {
    preamble: [
      `本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为${year}年1月1日至${year}年12月31日。`,
    ],
    overview: [
      '（一）主动公开。按时限公开机构职能、规划计划、财政预决算等信息，及时更新公开目录和指南。',
      `（二）依申请公开。${year}年，本机关新收政府信息公开申请${total('new')}件，上年结转${total('carried-in')}件，办结${total('handled')}件，结转下年度继续办理${total('carried-out')}件。`,
      '（三）政府信息管理。严格落实信息发布审核制度，定期清理失效信息，确保内容准确、链接有效。',
      '（四）政府信息公开平台建设。完善门户网站公开专栏功能，规范政务新媒体账号的运行维护。',
      '（五）监督保障。将政务公开纳入绩效考核，开展社会评议，全年未发生需要追究责任的情形。',
    ],
    problems: [
      `${organ}的公开工作还存在解读形式不够丰富、业务培训不够经常等问题。下一步将增加图文解读，按季度组织业务培训，并完善专栏检索功能。`,
    ],
    other: [`${year}年度未发出信息处理费收费通知，未收取信息处理费。`],
  }
}
