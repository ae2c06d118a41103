import type { Report } from '../model/report.ts'
import type { Judgement, JudgementRule, Severity } from '../model/rule.ts'
import type { CellRollUp, ChildReading, Difference, RollUp } from '../rollup/index.ts'
import { splitKey } from '../template/keys.ts'
import { bothFormats } from './parts/basis.ts'
import {
  isBelowChild,
  isSharedLawsuit,
  judgeRollUp,
  namesOf,
  showChildren,
  showStated,
} from './parts/children.ts'
import { joinProse } from './parts/prose.ts'
import { mentionsTransfer } from './transferred-requests.ts'

/** At most so many organs are shown with their figures. */
const mostShown = 10

export const childrenSum = {
  kind: 'judgement',
  id: 'children-sum',
  covers: ['ROLL-LB'],
  since: '0.2.0',
  severity: 'error',
  needs: ['children'],
  title: '汇总数与下级报告',
  why: '汇总报告的每个数字是各下级报告同一数字之和：不会小于其中任何一份，名单完整时应当正好相等。',
  basis: `${bothFormats}，汇总范围以报告自己的说明为准`,
  says: {
    'below-child':
      '{figure}填的是 {stated}，小于{organ}一份报告中的 {expected}；汇总数不应小于任何一份下级报告。同样的情形共 {count} 处。',
    less: '{figure}填的是 {stated}，{children} 份下级报告合计 {expected}，少 {difference}。同样的差数共 {count} 处。',
    'less-explained':
      '{figure}填的是 {stated}，{children} 份下级报告合计 {expected}，少 {difference}，正好是{organs}的数，可能漏汇，也可能在下级报告中重复。同样的差数共 {count} 处。',
    more: '{figure}填的是 {stated}，{children} 份下级报告合计 {expected}，多 {difference}；名单已标明完整。同样的差数共 {count} 处。',
    'more-explained':
      '{figure}填的是 {stated}，{children} 份下级报告合计 {expected}，多 {difference}，正好是{organs}的数，可能重复计入。同样的差数共 {count} 处。',
    omitted:
      '{table}有 {count} 个数字少于下级报告合计，少的正好都是{organs}的数：可能没有汇入，也可能在下级报告中重复。例如{figure}填的是 {stated}，合计 {expected}。',
    repeated:
      '{table}有 {count} 个数字多于下级报告合计，多的正好都是{organs}的数，可能重复计入。例如{figure}填的是 {stated}，合计 {expected}。',
  },
  remedy: '逐家核对所列数字；办公室的报告是下级报告之一，不要漏加，也不要加两次。',
  assumes:
    '给出的报告互不重复，都在汇总范围内。名单未标明完整时，只查汇总数是否偏小；联合制发的文件、共同被告的诉讼、转办移送的申请可能几家都计，不作错误。',
  test: (report, context) =>
    judgeRollUp(report, context, (rollUp) =>
      rollUp.differences.flatMap((difference) => judgeDifference(difference, rollUp, report)),
    ),
} as const satisfies JudgementRule

function judgeDifference(difference: Difference, rollUp: RollUp, report: Report): Judgement[] {
  const { kind, explains, table } = difference
  const cells = kind === 'same' ? difference.cells.filter((cell) => !isSharedLawsuit(cell)) : difference.cells
  const lead =
    (kind === 'same' ? cells.find(isBelowChild) : undefined) ??
    cells.find(({ key }) => !isTotal(key)) ??
    cells[0]
  if (!lead || lead.difference === null) return []
  const below = kind === 'same' && isBelowChild(lead)
  const expected = below ? (lead.largest?.value ?? lead.sum) : lead.sum
  const stated = lead.stated?.value ?? 0
  return [
    {
      instance: lead.key,
      says: sayingOf(difference, lead),
      severity: severityOf(cells, rollUp, report),
      stated,
      expected,
      values: {
        figure: lead.key,
        table,
        stated,
        expected,
        difference: Math.abs(lead.difference),
        count: cells.length,
        children: countChildren(rollUp),
        organs: explains.map(namesOf).join(' / '),
        organ: lead.largest ? namesOf([lead.largest.child]) : '',
      },
      figures: cells.map(({ key }) => key),
      evidence: [
        ...[lead, ...cells].flatMap(showStated),
        ...showChildren(choose(lead, explains, rollUp), lead.key),
      ],
    },
  ]
}

function sayingOf({ kind, explains }: Difference, lead: CellRollUp): keyof typeof childrenSum.says {
  if (kind !== 'same') return kind
  if (isBelowChild(lead)) return 'below-child'
  const side = lead.state === 'more' ? 'more' : 'less'
  return explains.length > 0 ? `${side}-explained` : side
}

/** The cells that others add up say least about where the slip is. */
function isTotal(key: CellRollUp['key']): boolean {
  const { row, column } = splitKey(key)
  return column === 'total' || row === 'handled'
}

function countChildren({ children }: RollUp): number {
  return children.filter(({ state }) => state === 'counted').length
}

/** Children worth showing: those that explain the difference, else those with the largest figures. */
function choose(
  { key, largest }: CellRollUp,
  explains: readonly (readonly ChildReading[])[],
  { children }: RollUp,
): ChildReading[] {
  if (explains.length > 0) return explains.flat()
  const counted = children.filter(({ state }) => state === 'counted')
  const value = ({ report }: ChildReading): number => report.figures[key]?.value ?? 0
  const shown = counted.filter((child) => value(child) > 0).sort((one, other) => value(other) - value(one))
  return shown.length > 0 || !largest ? shown.slice(0, mostShown) : [largest.child]
}

function severityOf(cells: readonly CellRollUp[], rollUp: RollUp, report: Report): Severity {
  const { scope } = report.identity
  if (scope === 'organ' || scope === 'office') return 'note'
  return isCertain(cells, rollUp, report) ? 'error' : 'warning'
}

/** Documents issued and cases defended together: several organs may count them, the region once. */
const shared = ['t4/suit-', 't2/regulations/', 't2/normative-documents/']

/** Nothing but a slip can explain the difference: the list is complete, the report says that it adds up, and no organ can be in it twice. */
function isCertain(cells: readonly CellRollUp[], rollUp: RollUp, report: Report): boolean {
  const { children, complete, hasOwn } = rollUp
  if (!complete || report.identity.scope !== 'region' || !saysThatItAddsUp(report)) return false
  if (children.some(({ state }) => state !== 'counted' && state !== 'itself')) return false
  if (mayBeNested(children)) return false
  return cells.every(({ key, stated, state, blank }) => {
    if (stated?.state !== 'number') return false
    if (state === 'more' && (blank.length > 0 || !hasOwn)) return false
    if (shared.some((prefix) => key.startsWith(prefix))) return false
    return !(key.startsWith('t3/') && mentionsTransfer(report, children))
  })
}

function saysThatItAddsUp(report: Report): boolean {
  const beginning = report.paragraphs.filter(({ section }) => section === null || section === 'overview')
  return /汇总|综合|汇集|合并/.test(joinProse(beginning))
}

/** A region below and townships side by side: the townships may be the region's. */
function mayBeNested(children: readonly ChildReading[]): boolean {
  const counted = children.filter(({ state }) => state === 'counted')
  const isTownship = ({ report }: ChildReading): boolean =>
    /(?:镇|乡|街道)(?:人民政府|办事处)?$/.test(report.identity.organ ?? '')
  return counted.some(({ report }) => report.identity.scope === 'region') && counted.some(isTownship)
}
