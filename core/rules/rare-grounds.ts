import type { JudgementRule } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresAt, judgeCells, noTables, numberAt } from './parts/cells.ts'

/** Requests handled in a year up to which an organ counts as small. */
const small = 50

const grounds: readonly FigureKey[] = [
  't3/refused-state-secret/total',
  't3/unprocessed-publication/total',
  't3/unprocessed-mass/total',
  't3/unprocessed-reissue/total',
]

export const rareGrounds = {
  kind: 'judgement',
  id: 'rare-grounds',
  covers: ['T3-N4-N5-RARE'],
  since: '0.1.0',
  severity: 'note',
  title: '少见的办理情形',
  why: '国家秘密、公开出版物、大量反复申请、重新出具这几种情形条件严格，申请量小的机关很少用到，容易填错行。',
  basis: goodPractice,
  says: '申请量不大（办理结果 {total} 件），但填报了少见的情形：{figures}。',
  remedy: '核对答复文书，看是不是填错了行；无误的不必修改。',
  assumes: `只提示一年办理不超过 50 件的部门、乡镇、街道。`,
  test(report) {
    if (report.tables.t3.state !== 'read') return noTables
    const { scope } = report.identity
    if (scope === 'unknown') return { state: 'notApplicable', reason: 'identity-unknown' }
    if (scope !== 'organ') return { state: 'notApplicable', reason: 'not-for-this-report' }
    const total = numberAt(report, 't3/handled/total')
    if (total === null) return { state: 'notApplicable', reason: 'operand-missing' }
    const used = figuresAt(report, grounds).filter(({ value }) => value !== null && value > 0)
    if (used.length === 0 || total > small) return []
    return [judgeCells('t3', used, { values: { total } })]
  },
} as const satisfies JudgementRule
