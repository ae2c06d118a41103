import type { JudgementRule } from '../model/rule.ts'
import { feeRules } from './parts/basis.ts'
import { readFeeFigures, readFees } from './parts/fees.ts'
import { quoteRange } from './parts/passages.ts'

/** All of it is nought: 收费通知件数、总金额和实际收取金额均为0. */
const allZero = /均(?:为|是)(?:0|零)|三项(?:均|都)为/

export const feeFigures = {
  kind: 'judgement',
  id: 'fee-figures',
  covers: ['FEE-THREE'],
  since: '0.1.0',
  severity: 'note',
  editions: ['2021'],
  title: '信息处理费的三个数字',
  why: '信息处理费的收取情况包括发出收费通知的件数、总金额和实际收取的总金额；只写实际收取，看不出有没有发出收费通知。',
  basis: `${feeRules}；核对经验`,
  says: '写了信息处理费的收取情况，没有写{missing}。',
  remedy: '补写缺少的数字；没有发出收费通知的，写明“未发生收费情况”即可。',
  assumes: '写明没有发生、没有产生收费的，不再要求写三个数字。',
  test(report) {
    const fees = readFees(report)
    if (fees.length === 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    if (fees.some(({ nothing, sentence }) => nothing || allZero.test(sentence.text))) return []
    const figures = fees.map(({ sentence }) => readFeeFigures(sentence))
    const noneCollected = fees.some(({ sentence }) => /(?:未|没有|无|不)[^。;,]{0,8}收取/.test(sentence.text))
    const missing = [
      ...(figures.some(({ notices }) => notices) ? [] : ['收费通知的件数']),
      ...(figures.some(({ noticed }) => noticed) ? [] : ['收费通知的总金额']),
      ...(noneCollected || figures.some(({ collected }) => collected) ? [] : ['实际收取的总金额']),
    ]
    const [first] = fees
    if (missing.length === 0 || !first) return []
    const { prose, text, start } = first.sentence
    return [
      {
        instance: 'other',
        values: { count: missing.length, missing: missing.join('、') },
        evidence: [quoteRange(prose, start, start + text.length)],
      },
    ]
  },
} as const satisfies JudgementRule
