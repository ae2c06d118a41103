import type { Report } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { feeRules } from './parts/basis.ts'
import { numberAt } from './parts/cells.ts'
import { readFeeFigures, readFees } from './parts/fees.ts'
import { quoteRange } from './parts/passages.ts'

/** Applications of one person in a month that cost nothing when charged by the piece. */
const freePieces = 10
/** Every price of the tariff is a multiple of this, in 元. */
const step = 10

export const feeTariff = {
  kind: 'judgement',
  id: 'fee-tariff',
  covers: ['FEE-TARIFF'],
  since: '0.1.0',
  severity: 'note',
  editions: ['2021'],
  title: '信息处理费与收费标准',
  why: '信息处理费按件计收的，同一申请人一个月内超过 10 件的部分每件 100 元起；按量计收的，超过 30 页的部分每页 10 元起。',
  basis: feeRules,
  says: {
    step: '实际收取信息处理费 {stated} 元，不是 10 元的整数倍，与收费标准对不上。',
    free: '全年收到和结转的申请共 {expected} 件，按件计收时同一申请人每月 10 件以内不收费，实际收取了 {stated} 元。',
  },
  remedy: '核对金额和计收方式。',
  assumes: '费用全部按国办的统一标准收取。',
  test(report) {
    const fees = readFees(report)
    if (fees.length === 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const requests = countRequests(report)
    for (const { sentence } of fees) {
      const { collected } = readFeeFigures(sentence)
      if (!collected || collected.value <= 0) continue
      const { value, start, end } = collected
      const evidence = [quoteRange(sentence.prose, start, end, 'stated')]
      if (value % step !== 0) return [{ instance: 'step', says: 'step', stated: value, evidence }]
      const byPiece = /按件/.test(sentence.text) && !/按量/.test(sentence.text)
      if (byPiece && requests !== null && requests <= freePieces)
        return [{ instance: 'free', says: 'free', stated: value, expected: requests, evidence }]
    }
    return []
  },
} as const satisfies JudgementRule

function countRequests(report: Report): number | null {
  const [received, carried] = [numberAt(report, 't3/new/total'), numberAt(report, 't3/carried-in/total')]
  return received === null || carried === null ? null : received + carried
}
