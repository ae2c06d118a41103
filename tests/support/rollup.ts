/** An invented county and the organs whose reports it adds up. */
import { templates } from '../../core/template/index.ts'
import type { FigureKey } from '../../core/template/keys.ts'
import { figuresOf } from '../../core/template/types.ts'
import { priorFigures, validFigures } from './figures.ts'
import type { Printed, ReportOptions } from './report.ts'

type Figures = Record<FigureKey, number>

const keys = Object.values(templates['2021'].tables).flatMap(figuresOf)

/** Every figure as 0, but for those given. */
export function figuresBut(given: Readonly<Record<FigureKey, number>>): Figures {
  return { ...Object.fromEntries(keys.map((key) => [key, 0])), ...given }
}

/** A few requests of one kind of applicant, all granted. */
function grantedTo(column: string, count: number): Record<FigureKey, number> {
  return Object.fromEntries(
    ['new', 'granted', 'handled'].flatMap((row) => [
      [`t3/${row}/${column}`, count],
      [`t3/${row}/total`, count],
    ]),
  )
}

export const water: ReportOptions = { organ: '云川县水务局', figures: validFigures('2021') }

export const office: ReportOptions = {
  organ: '云川县人民政府办公室',
  scope: 'office',
  figures: priorFigures('2021'),
}

export const schools: ReportOptions = {
  organ: '云川县教育局',
  figures: figuresBut({
    ...grantedTo('company', 9),
    't2/licensing/decisions': 31,
    't2/fees/amount': 0.55,
  }),
}

export const town: ReportOptions = {
  organ: '青禾镇人民政府',
  figures: figuresBut({ ...grantedTo('natural-person', 4), 't2/penalties/decisions': 7 }),
}

/** The figures of all of them added up, with the changes asked for. */
export function addUp(
  children: readonly ReportOptions[],
  changes: Readonly<Record<FigureKey, Printed>> = {},
): Record<FigureKey, Printed> {
  const sums = figuresBut({})
  for (const { figures = {} } of children) {
    for (const key of keys) {
      const value = figures[key]
      const sum = (sums[key] ?? 0) + (typeof value === 'number' ? value : 0)
      sums[key] = Math.round(sum * 1e6) / 1e6
    }
  }
  return { ...sums, ...changes }
}

/** The county's own consolidated report, which says that it adds up. */
export const county = {
  organ: '云川县人民政府',
  scope: 'region',
  prose: {
    overview: ['本报告汇总全县各部门、各乡镇的数据。', '（一）主动公开。全年通过县政府门户网站发布信息。'],
  },
} as const satisfies ReportOptions
