import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresIn, judgeCells, noTables } from './parts/cells.ts'
import { powerOf } from './parts/organs.ts'

export const regulationPower = {
  kind: 'judgement',
  id: 'regulation-power',
  covers: ['T2-REG-POWER'],
  since: '0.1.0',
  severity: 'warning',
  title: '规章制定权',
  why: '规章由国务院部门，省、自治区、直辖市和设区的市、自治州人民政府制定；其他机关填了规章，多半是把规范性文件填错了行。',
  basis: goodPractice,
  says: '{organ}一般没有规章制定权，表中填了规章（{raw}）：{figures}。',
  remedy: '核对这些文件是不是规章；是行政规范性文件的，填入下一行。',
  assumes: '按单位名称判断层级；国务院部门、省级和设区的市、自治州人民政府不查，判断不了的也不查。',
  test(report) {
    if (report.tables.t2.state !== 'read') return noTables
    const { organ } = report.identity
    if (organ === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    if (powerOf(organ) !== 'local') return { state: 'notApplicable', reason: 'not-for-this-report' }
    const used = figuresIn(report, 't2').filter(
      ({ key, value }) => key.startsWith('t2/regulations/') && value !== null && value > 0,
    )
    return used.length > 0 ? [judgeCells('t2', used, { values: { organ } })] : []
  },
} as const satisfies JudgementRule
