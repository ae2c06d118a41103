import type { JudgementRule } from '../model/rule.ts'
import { quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

/** The raw number of a document: 国办发[2018]37号. */
const folded = /[\u4e00-\u9fff]{1,8}([[(]\d{4}[\])])(?:第)?\d{1,4}号/g

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
      [...prose.text.matchAll(folded)].flatMap((match) => {
        const [all, bracketed = ''] = match
        const start = match.index + all.indexOf(bracketed)
        const year = quoteRange(prose, start, start + bracketed.length)
        const isRight = /^〔\s*\d{4}\s*〕$/.test(year.raw)
        return isRight ? [] : [quoteRange(prose, start, match.index + all.length)]
      }),
    )
    if (found.length === 0) return []
    const words = quoteWords([...new Set(found.map(({ raw }) => raw))])
    return [{ instance: 'report', values: { count: found.length, words }, evidence: found }]
  },
} as const satisfies JudgementRule
