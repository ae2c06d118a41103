import type { JudgementRule } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresAt, judgeCells, noTables } from './parts/cells.ts'
import { servesOnly } from './parts/organs.ts'

const decisions: readonly FigureKey[] = [
  't2/licensing/decisions',
  't2/penalties/decisions',
  't2/coercion/decisions',
]

export const enforcementPower = {
  kind: 'judgement',
  id: 'enforcement-power',
  covers: ['T2-NOEXEC'],
  since: '0.1.0',
  severity: 'note',
  title: '许可、处罚、强制的主体',
  why: '办公室、研究室、信访等机关一般不作行政许可、处罚、强制决定，填了数多半是把别的部门的数填了进来。',
  basis: goodPractice,
  says: '{organ}一般不作这类决定，表中填了（{raw}）：{figures}。',
  remedy: '核对是不是本机关作出的决定；代本级政府汇总填报的，在正文写明范围。',
  assumes: '按单位名称判断；汇总本地区的报告不查。',
  test(report) {
    if (report.tables.t2.state !== 'read') return noTables
    const { organ, scope } = report.identity
    if (organ === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    if (scope === 'region' || !servesOnly(organ)) {
      return { state: 'notApplicable', reason: 'not-for-this-report' }
    }
    const used = figuresAt(report, decisions).filter(({ value }) => value !== null && value > 0)
    return used.length > 0 ? [judgeCells('t2', used, { values: { organ } })] : []
  },
} as const satisfies JudgementRule
