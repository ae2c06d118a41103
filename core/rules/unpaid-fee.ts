import type { Report } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { feeRules, format2021 } from './parts/basis.ts'
import { figuresAt, noTables, numberAt, showCells } from './parts/cells.ts'
import { findSection } from './parts/headings.ts'
import { joinProse } from './parts/prose.ts'

const unpaid: FigureKey = 't3/other-unpaid/total'

export const unpaidFee = {
  kind: 'judgement',
  id: 'unpaid-fee',
  covers: ['T3-O2-FEE', 'FEE-O2'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '逾期未缴费与收费情况',
  why: '“逾期未按收费通知要求缴纳费用”以发出收费通知为前提，第六部分应当报告收费通知的情况。',
  basis: `${format2021}；${feeRules}`,
  says: {
    missing: '表中有 {stated} 件逾期未缴费，全文没有提到信息处理费或收费通知。',
    fewer: '表中有 {stated} 件逾期未缴费，正文说发出收费通知 {expected} 件，通知少于未缴费的件数。',
  },
  remedy:
    '在“其他需要报告的事项”中写明发出收费通知的件数、总金额和实际收取的总金额；无收费通知的，核对这一行是否填错。',
  assumes: '只写“未收取”不算矛盾：未缴费自然没有收取。收费通知可能是上年发出的。',
  test(report) {
    if (report.tables.t3.state !== 'read') return noTables
    const stated = numberAt(report, unpaid)
    if (stated === null) return { state: 'notApplicable', reason: 'operand-missing' }
    if (stated === 0) return []
    if (!findSection(report, 'other')) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const prose = joinProse(report.paragraphs.filter(({ role }) => role !== 'title'))
    const found = { instance: unpaid, stated, figures: [unpaid], evidence: evidenceOf(report) }
    if (!/信息(?:公开)?处理费|收费|费用|缴费/.test(prose)) return [{ ...found, says: 'missing' }]
    const notices = countNotices(prose)
    return notices !== null && notices < stated ? [{ ...found, says: 'fewer', expected: notices }] : []
  },
} as const satisfies JudgementRule

function evidenceOf(report: Report) {
  return showCells(figuresAt(report, [unpaid]))
}

/** 发出收费通知3件; null where no number of notices is told. */
function countNotices(prose: string): number | null {
  const match =
    /收费通知(?:书)?(?:的)?(?:件数|数量)?(?:共计|共|为|是|:)?(\d{1,7})[件份次]/.exec(prose) ??
    /发出(\d{1,7})[件份次](?:信息(?:公开)?处理费)?收费通知/.exec(prose)
  return match?.[1] === undefined ? null : Number(match[1])
}
