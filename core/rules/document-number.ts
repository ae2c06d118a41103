import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

/** The year and number of a document, behind its letters: 国办发[2018]37号. */
const folded = /([[(]\d{4}[\])])第?\d{1,4}号/g
const letter = /[\u4e00-\u9fff]/

export const documentNumber = {
  kind: 'judgement',
  id: 'document-number',
  covers: ['WRD-DATEFMT'],
  since: '0.1.0',
  severity: 'note',
  title: '文号的括号',
  why: '公文文号中的年份用六角括号“〔〕”括起。',
  basis: '公文格式的通行写法',
  says: '文号的年份没有用六角括号，共 {count} 处：{words}。',
  remedy: '改用“〔〕”。',
  test(report) {
    const found = readSpoken(report).flatMap((prose) =>
      findAll(folded, prose.text).flatMap(({ 0: all, 1: bracketed = '', index }) => {
        if (!letter.test(prose.text.charAt(index - 1))) return []
        const year = quoteRange(prose, index, index + bracketed.length)
        const isRight = /^〔\s*\d{4}\s*〕$/.test(year.raw)
        return isRight ? [] : [quoteRange(prose, index, index + all.length)]
      }),
    )
    if (found.length === 0) return []
    const words = quoteWords([...new Set(found.map(({ raw }) => raw))])
    return [{ instance: 'report', values: { count: found.length, words }, evidence: found }]
  },
} as const satisfies JudgementRule
