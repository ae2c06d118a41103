import type { JudgementRule } from '../model/rule.ts'
import { isSharedLawsuit, judgeRollUp, showChildren, showStated } from './parts/children.ts'

export const sharedLawsuits = {
  kind: 'judgement',
  id: 'shared-lawsuits',
  covers: ['ROLL-CODEF'],
  since: '0.2.0',
  severity: 'note',
  needs: ['children'],
  title: '共同被告的诉讼',
  why: '复议机关作共同被告的案件只由原行为机关统计；两家都计的，汇总数与下级报告合计就不相等。',
  basis: '国办公开办函〔2016〕201号关于共同被告案件统计的规定',
  says: '行政诉讼的汇总数与下级报告合计不同：{figure}填的是 {stated}，合计 {expected}，共 {count} 处；可能是共同被告的案件。',
  remedy: '核实复议机关作共同被告的案件由哪一家计入。',
  assumes: '只在汇总数不小于任何一份下级报告时这样看。',
  test: (report, context) =>
    judgeRollUp(report, context, ({ differences, children }) => {
      const cells = differences
        .filter(({ kind }) => kind === 'same')
        .flatMap((difference) => difference.cells.filter(isSharedLawsuit))
      const [lead] = cells
      if (!lead) return []
      const stated = lead.stated?.value ?? 0
      return [
        {
          instance: lead.key,
          stated,
          expected: lead.sum,
          values: { figure: lead.key, stated, expected: lead.sum, count: cells.length },
          figures: cells.map(({ key }) => key),
          evidence: [
            ...cells.flatMap(showStated),
            ...showChildren(
              children.filter(
                ({ state, report: child }) =>
                  state === 'counted' && (child.figures[lead.key]?.value ?? 0) > 0,
              ),
              lead.key,
            ).slice(0, 10),
          ],
        },
      ]
    }),
} as const satisfies JudgementRule
