/** Figures of invented reports of all sizes, from a township without an application to a city with thousands. */
import { applicants, type Draft, makeDraft, outcomesOf } from '../support/draft.ts'
import type { Random } from '../support/random.ts'

const organsBySize = {
  none: ['青禾镇人民政府', '白石区统计局', '望江县档案馆', '东溪街道办事处', '云川县机关事务服务中心'],
  few: [
    '望江县教育局',
    '松岭区水务局',
    '临溪市退役军人事务局',
    '白石区城市管理综合行政执法局',
    '西河乡人民政府',
  ],
  some: ['临溪市自然资源和规划局', '云川县公安局', '松岭区住房和城乡建设局', '临溪市市场监督管理局'],
  office: ['云川县人民政府办公室', '松岭区人民政府办公室', '临溪市人民政府办公室'],
  many: ['临溪市', '云川县人民政府', '北江市人民政府'],
} as const

export type Size = keyof typeof organsBySize

export const sizes = Object.keys(organsBySize) as Size[]

/** Largest count of one cell, share of cells above 0. */
const scale: Readonly<Record<Size, readonly [largest: number, share: number]>> = {
  none: [0, 0],
  few: [4, 0.06],
  some: [40, 0.2],
  office: [60, 0.35],
  many: [900, 0.6],
}

/** A consistent report of that size. */
export function makeFigures(random: Random, size: Size, edition: '2021' | '2019'): Draft {
  const draft = makeDraft(random, { edition, busy: size === 'none' ? 0 : 0.5 })
  const figures = { ...draft.figures, ...requests(random, size, edition), ...disputes(random, size) }
  if (edition === '2021') Object.assign(figures, disclosure(random, size))
  return { ...draft, organ: random.pick(organsBySize[size]), figures }
}

function requests(random: Random, size: Size, edition: '2021' | '2019'): Record<string, number> {
  const [largest, share] = scale[size]
  const figures: Record<string, number> = {}
  const organisations = random.pick([0, 0.1, 0.5])
  const rows = [...outcomesOf(edition), 'handled', 'carried-in', 'carried-out', 'new']
  const totals = new Map(rows.map((row) => [row, 0]))
  for (const [index, column] of applicants.entries()) {
    const weight = index === 0 ? 1 : organisations
    const some = (most: number): number => (random.chance(share * weight) ? random.integer(1, most) : 0)
    const own = new Map<string, number>()
    let handled = 0
    for (const row of outcomesOf(edition)) {
      const count = some(index === 0 ? largest : Math.ceil(largest / 10))
      own.set(row, count)
      handled += count
    }
    const out = some(Math.ceil(largest / 4))
    const into = Math.min(some(Math.ceil(largest / 4)), handled + out)
    own.set('handled', handled).set('carried-out', out).set('carried-in', into)
    own.set('new', handled + out - into)
    for (const [row, count] of own) {
      figures[`t3/${row}/${column}`] = count
      totals.set(row, (totals.get(row) ?? 0) + count)
    }
  }
  for (const [row, count] of totals) figures[`t3/${row}/total`] = count
  return figures
}

function disputes(random: Random, size: Size): Record<string, number> {
  const [largest, share] = scale[size]
  const figures: Record<string, number> = {}
  for (const kind of ['review', 'suit-direct', 'suit-after-review']) {
    let total = 0
    for (const result of ['upheld', 'corrected', 'other', 'pending']) {
      const count = random.chance(share) ? random.integer(1, Math.ceil(largest / 5)) : 0
      figures[`t4/${kind}/${result}`] = count
      total += count
    }
    figures[`t4/${kind}/total`] = total
  }
  return figures
}

function disclosure(random: Random, size: Size): Record<string, number> {
  const none = size === 'none'
  const issued = none ? 0 : random.integer(0, 9)
  const most = size === 'many' ? 5_000_000 : 3000
  const count = (): number => (none || random.chance(0.3) ? 0 : random.integer(0, most))
  return {
    't2/normative-documents/issued': issued,
    't2/normative-documents/repealed': none ? 0 : random.integer(0, 4),
    't2/normative-documents/in-force': issued + random.integer(0, none ? 3 : 60),
    't2/licensing/decisions': size === 'office' ? 0 : count(),
    't2/penalties/decisions': size === 'office' ? 0 : count(),
    't2/coercion/decisions': size === 'office' ? 0 : Math.floor(count() / 20),
    't2/fees/amount': random.chance(0.6) ? 0 : random.integer(0, size === 'many' ? 900_000 : 50_000) / 100,
  }
}
