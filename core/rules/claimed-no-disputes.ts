import type { Metric } from '../model/report.ts'
import type { EquationRule } from '../model/rule.ts'
import { splitKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { claimed } from './parts/terms.ts'

/** Statements that may say 0; 未被纠错 is one on what was corrected. */
const metrics: readonly Metric[] = [
  'no-disputes',
  'disputes',
  'reviews',
  'lawsuits',
  'suits-direct',
  'suits-after-review',
  'reviews-corrected',
  'lawsuits-corrected',
]

export const claimedNoDisputes = {
  kind: 'equation',
  id: 'claimed-no-disputes',
  covers: ['TXT-NOREV'],
  since: '0.1.0',
  severity: 'error',
  title: '“未发生复议诉讼”与表格',
  why: '正文说没有发生行政复议、行政诉讼或者没有被纠正的，第四部分的表中相应的件数就应当为 0。',
  basis: goodPractice,
  says: '正文说没有（“{quote}”），表中相应的件数合计为 {expected} 件。',
  remedy: '核实后更正正文或表格；只有上年未结案件的，请写明。',
  assumes: '表中的案件不都是上年结转的；有上年报告时据以判断。',
  instances: () =>
    metrics.map((metric) => ({
      id: metric,
      left: claimed(metric, 'none'),
      relation: '=',
      right: { kind: 'about' },
    })),
  weigh(_equation, report, { prior }, { claim, figures }) {
    const quote = claim === undefined ? '' : (report.claims[claim]?.quote ?? '')
    const areOld =
      prior !== undefined &&
      figures.every((key) => {
        const { row, column } = splitKey(key)
        const pending = prior.figures[`t4/${row}/pending`]?.value ?? 0
        return column === 'total' && (report.figures[key]?.value ?? 0) <= pending
      })
    return areOld || /新[增发收]/.test(quote) ? 'warning' : 'error'
  },
} as const satisfies EquationRule
