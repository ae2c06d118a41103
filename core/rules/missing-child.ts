import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { ChildReading, ChildState, RollUp } from '../rollup/index.ts'
import { goodPractice } from './parts/basis.ts'
import { judgeRollUp, nameOf } from './parts/children.ts'
import { listWords } from './parts/prose.ts'

export const missingChild = {
  kind: 'judgement',
  id: 'missing-child',
  covers: ['ROLL-MISSING'],
  since: '0.2.0',
  severity: 'note',
  needs: ['children'],
  title: '缺少的下级报告',
  why: '缺少的报告、读不出的数字和没有计入的报告都不在合计里，看合计时要知道缺了谁。',
  basis: goodPractice,
  says: {
    list: '名单上有 {count} 个单位没有给出报告：{organs}。',
    prose: '报告正文列有数字、但没有给出报告的单位有 {count} 个：{organs}。',
    unread: '{count} 份下级报告有缺少或读不出的数字，这些数字没有计入合计：{organs}。',
    'other-year': '{count} 份下级报告不是同一年度的，没有计入合计：{organs}。',
    repeated: '{count} 份下级报告与另一份属于同一单位，只计一份：{organs}。',
    'inside-another': '{count} 份下级报告已包括在下级地区的汇总报告中，没有重复计入：{organs}。',
  },
  remedy: '补齐缺少的报告后再核对；没有计入的请确认是否应当计入。',
  assumes: '单位按名称对应，简称与全称差别较大的可能对不上。',
  test: (report, context) =>
    judgeRollUp(report, context, (rollUp) => [
      ...(['list', 'prose'] as const).flatMap((named) =>
        judgeNames(
          named,
          rollUp.missing.filter((child) => child.named === named).map(({ organ }) => organ),
        ),
      ),
      ...judgeNames('unread', unreadChildren(rollUp).map(nameOf)),
      ...leftOut.flatMap((state) =>
        judgeNames(state, rollUp.children.filter((child) => child.state === state).map(nameOf)),
      ),
    ]),
} as const satisfies JudgementRule

const leftOut = ['other-year', 'repeated', 'inside-another'] as const satisfies ChildState[]

function judgeNames(instance: string, names: readonly string[]): Judgement[] {
  if (names.length === 0) return []
  return [{ instance, says: instance, values: { count: names.length, organs: listWords(names) } }]
}

/** Children of whose figures at least one could not be added up. */
function unreadChildren({ cells, children }: RollUp): ChildReading[] {
  const unread = new Set(cells.flatMap((cell) => cell.unread))
  return children.filter((child) => unread.has(child))
}
