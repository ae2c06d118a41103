import type { Outcome } from '../model/finding.ts'
import { findAll } from '../model/matches.ts'
import type { Metric } from '../model/report.ts'
import type { EquationRule } from '../model/rule.ts'
import { caseResults } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { speaksOfNew } from './parts/cases.ts'
import { isToldApart, statementOf } from './parts/claims.ts'
import { claimed } from './parts/terms.ts'

const kinds = ['reviews', 'lawsuits', 'suits-direct', 'suits-after-review', 'disputes'] as const

/** 未被纠错 and the like: that nothing was corrected is compared by another rule. */
const deniedElsewhere: ReadonlySet<Metric> = new Set(['reviews-corrected', 'lawsuits-corrected'])

/** 驳回2件, 撤诉1件: results that have no column of their own and are counted under one of the four. */
const uncounted = /(?:驳回|撤诉|撤回|撤销|终止|不予受理|调解|和解)[^，,。；;、\d]{0,8}(\d+)/g

export const claimedCaseResults = {
  kind: 'equation',
  id: 'claimed-case-results',
  covers: ['TXT-RVRES'],
  since: '0.1.0',
  severity: 'error',
  title: '正文复议诉讼结果与表格',
  why: '正文说的维持、纠正、其他结果、尚未审结件数，就是第四部分的表中相应的数；诉讼不分类说的，是未经复议直接起诉和复议后起诉两组之和。',
  basis: goodPractice,
  says: '正文说“{rows}”的“{column}” {stated} {unit}，表中为 {expected} 件。',
  remedy: '核实各种结果的件数，更正正文或表格；尚未审结的不能算作维持。',
  assumes: '正文说的是因政府信息公开引起的案件。',
  instances: () =>
    kinds.flatMap((kind) =>
      caseResults.map((result) => {
        const metric = `${kind}-${result}` as const
        return {
          id: metric,
          left: claimed(metric, deniedElsewhere.has(metric) ? 'some' : undefined),
          relation: '=' as const,
          right: { kind: 'about' as const },
        }
      }),
    ),
  weigh(_equation, report, _context, outcome) {
    const { stated, expected } = outcome
    const statement = statementOf(report, outcome)
    if (statement && isToldApart(report, statement, outcome)) return null
    if (statement && mayLeaveOut(statement.quote, outcome)) return null
    const isLess = stated !== null && expected !== null && stated <= expected
    return isLess && speaksOfNew.test(statement?.quote ?? '') ? null : 'error'
  },
} as const satisfies EquationRule

/** 维持3件，驳回2件: whether the column may count those that the sentence tells under another name. */
function mayLeaveOut(quote: string, { stated, expected }: Outcome): boolean {
  if (stated === null || expected === null || expected <= stated) return false
  const others = findAll(uncounted, quote).map(([, number]) => Number(number))
  const missing = expected - stated
  return others.includes(missing) || others.reduce((sum, number) => sum + number, 0) === missing
}
