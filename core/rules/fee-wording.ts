import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { feeRules } from './parts/basis.ts'
import { quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

const otherName = /信息公开处理费|信息公开(?:信息)?手续费/g
/** The document number behind the name of the rules on fees. */
const numbered =
  /信息处理费管理办法》?[^。;《]{0,6}?((国[\u4e00-\u9fff]{1,6})\[?\(?(\d{4})[\])]?(\d{1,4})号)/g

export const feeWording = {
  kind: 'judgement',
  id: 'fee-wording',
  covers: ['FEE-WORD'],
  since: '0.1.0',
  severity: 'note',
  title: '信息处理费的名称和文号',
  why: '这项费用的名称是“信息处理费”，所依据的办法是国办函〔2020〕109号。',
  basis: feeRules,
  says: '信息处理费的名称或文号与文件不一致：{words}。',
  remedy: '名称改为“信息处理费”，文号改为国办函〔2020〕109号。',
  test(report) {
    const found = readSpoken(report).flatMap((prose) => {
      const names = findAll(otherName, prose.own).map(({ 0: word, index }) => [index, index + word.length])
      const numbers = findAll(numbered, prose.text).flatMap((match) => {
        const [all, printed = '', issuer, year, number] = match
        const end = match.index + all.length
        return issuer === '国办函' && year === '2020' && number === '109' ? [] : [[end - printed.length, end]]
      })
      return [...names, ...numbers].map(([start = 0, end = 0]) => quoteRange(prose, start, end))
    })
    if (found.length === 0) return []
    const words = [...new Set(found.map(({ raw }) => raw))]
    return [
      { instance: 'report', values: { count: found.length, words: quoteWords(words) }, evidence: found },
    ]
  },
} as const satisfies JudgementRule
