import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { noTables } from './parts/cells.ts'
import { listWords, plainText } from './parts/prose.ts'

/** 仅统计本年新收案件, 不含上年结转. */
const narrower =
  /(?:不含|不包括|不包含|未含|未包括|不计|剔除)[^。;,]{0,6}(?:上年|上一年|去年|往年|以前年度|以往)[^。;]{0,6}(?:结转|案件|未审结|数)|(?:仅|只)[^。;,]{0,6}(?:统计|计算|计入|包括|含)[^。;,]{0,6}(?:本年|当年|今年)[^。;,]{0,4}(?:新收|新增|新受理|受理|发生)/

export const caseNote = {
  kind: 'judgement',
  id: 'case-note',
  covers: ['T4-NOTE'],
  since: '0.1.0',
  severity: 'note',
  title: '复议诉讼的统计口径',
  why: '这张表统计本年审结的和年底尚未审结的案件，上年结转的案件也在内；只统计新收案件会与各地口径不一致。',
  basis: `${goodPractice}；已发布的报告多注明“含上年度结转数量”`,
  says: '表后说明的统计口径与通行做法不同：“{text}”。',
  remedy: '核对统计口径，上年结转的案件也应当计入。',
  test(report) {
    const { notes, state } = report.tables.t4
    if (state !== 'read') return noTables
    const found = notes.filter(({ text }) => narrower.test(plainText(text)))
    const [first] = found
    if (!first) return []
    return [
      {
        instance: 't4',
        values: { text: listWords([first.text.trim()]) },
        evidence: found.map(({ text, place }) => ({ role: 'quote', place, raw: text })),
      },
    ]
  },
} as const satisfies JudgementRule
