import type { Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { findOrganLists, type OrganList, placeOf, type RollUp, shortName } from '../rollup/index.ts'
import type { FigureKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { judgeRollUp, nameOf, showChildren } from './parts/children.ts'

/** What the numbers of a list of organs may count. */
const readings: readonly (readonly FigureKey[])[] = [
  ['t3/new/total'],
  ['t3/new/total', 't3/carried-in/total'],
  ['t3/handled/total'],
  ['t3/handled/total', 't3/carried-out/total'],
]

export const childStatement = {
  kind: 'judgement',
  id: 'child-statement',
  covers: ['ROLL-CHILD-IN-PROSE'],
  since: '0.2.0',
  severity: 'warning',
  needs: ['children'],
  title: '正文中下级单位的数',
  why: '汇总报告正文写到某个单位的申请件数时，应当与该单位自己的报告一致。',
  basis: goodPractice,
  says: '正文写{organ} {stated} 件，{organ}自己的报告是 {expected} 件。',
  remedy: '核对该单位的报告和正文。',
  assumes: '只看按单位分列、总数与本报告表格一致的申请件数；该单位的数按同样的口径计算。',
  test: (report, context) =>
    judgeRollUp(report, context, (rollUp) =>
      findOrganLists(report).flatMap((list) => judgeList(list, report, rollUp)),
    ),
} as const satisfies JudgementRule

function judgeList(list: OrganList, report: Report, { children }: RollUp): Judgement[] {
  if (!/申请/.test(list.before)) return []
  const fitting = readings.filter((keys) => addUp(report, keys) === list.total.value)
  const place = placeOf(report)
  return list.items.flatMap((item): Judgement[] => {
    const name = shortName(item.name, place)
    const sameName = children.filter(
      ({ state, report: child }) =>
        state === 'counted' && shortName(child.identity.organ ?? '', place) === name,
    )
    const [child] = sameName
    if (!child || sameName.length > 1) return []
    const values = fitting.map((keys) => addUp(child.report, keys))
    const [expected] = values
    if (expected === undefined || values.some((value) => value === null || value === item.value)) return []
    const key = fitting[0]?.[0]
    return [
      {
        instance: name,
        stated: item.value,
        expected,
        values: { organ: nameOf(child), stated: item.value, expected: expected ?? 0 },
        evidence: [
          { role: 'stated', place: item.place, raw: item.raw, value: item.value },
          ...(key ? showChildren([child], key) : []),
        ],
      },
    ]
  })
}

/** The sum of figures that are all numbers; null where one is not. */
function addUp(report: Report, keys: readonly FigureKey[]): number | null {
  let sum = 0
  for (const key of keys) {
    const value = report.figures[key]?.value
    if (value === undefined || value === null) return null
    sum += value
  }
  return sum
}
