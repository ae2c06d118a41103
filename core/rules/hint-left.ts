import { findAll } from '../model/matches.ts'
import type { Paragraph, Report } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'

import { quote, quoteWords } from './parts/prose.ts'

/** Words of the template that are to be replaced, in raw text. */
const hints: readonly RegExp[] = [
  /[（(]?(?:该|本|此)部分(?:内容)?(?:请)?以表格形式(?:报告|填报|填写|体现|展示)[。；;：:]?(?:表格如下[：:]?)?[）)]?/g,
  /[（(【[](?:请|此处|在此)?(?:填写?|输入|插入|文字描述|文字叙述|文字说明|文字表述|单位名称|机关名称|行政机关名称|公章)(?:[^（）()【】[\]。]{0,12})[）)】\]]/g,
  /(?:20|２０)[xXｘＸ×✕*＊]{2}(?![A-Za-z0-9])|(?:20|２０)[_＿]{2,}(?=\s?年)/g,
  /(?<![A-Za-z0-9])[×✕╳xXｘＸ]{2,12}\s?(?:局|办|厅|委|部|院|署|所|站|省|市|县|区|旗|州|镇|乡|街道|单位|部门|机关|政府|年|月|日|件|条|份|次|人|万元|元|篇|期|个|家)/g,
  /[×✕╳]\s?(?:年|月|日|件|条|份)|(?<![A-Za-z0-9])[xXｘＸ]\s?[月日](?!报|刊)|(?<![\u4e00-\u9fa5×✕╳])[×✕╳]{2,12}|[×✕╳]{3,12}/g,
  /(?<![A-Za-z0-9ｘＸ])[xXｘＸ]{3,12}(?![A-Za-z0-9ｘＸ])/g,
  /(?<![A-Za-z0-9/.:?=&_-])(?:_{3,80}|＿{2,80})(?![A-Za-z0-9])/g,
]

/** Every hint has one of these. */
const telling = /表格形式|填|输入|插入|文字|名称|公章|[×✕╳xXｘＸ*＊_＿]/

/** Names in quotation or title marks may carry X of their own. */
const quoted = /《[^《》]{0,80}》|“[^“”]{0,80}”|"[^"]{0,80}"|「[^「」]{0,80}」|https?:\S+|www\.\S+/g

/** More hints than this in a paragraph say nothing that fewer do not. */
const most = 50

interface Hint {
  paragraph: Paragraph
  start: number
  end: number
}

export const hintLeft = {
  kind: 'judgement',
  id: 'hint-left',
  covers: ['STR-HINT-LEFT'],
  since: '0.1.0',
  severity: 'warning',
  title: '模板提示语是否删净',
  why: '模板中的说明文字和占位符号应当删去或换成实际内容。',
  basis: goodPractice,
  says: '正文留有 {count} 处模板提示语或占位符号：{hints}。',
  remedy: '删去提示语，把占位符号换成实际内容。',
  assumes: '引号、书名号里的文字不查。',
  test(report) {
    const found = findHints(report)
    if (found.length === 0) return []
    const words = found.map(({ paragraph, start, end }) => paragraph.text.slice(start, end).trim())
    return [
      {
        instance: 'report',
        values: { count: found.length, hints: quoteWords([...new Set(words)]) },
        evidence: found.map(({ paragraph, start, end }) => quote(paragraph, start, end)),
      },
    ]
  },
} as const satisfies JudgementRule

/** Hints in reading order; of those that overlap the first pattern's. */
function findHints(report: Report): Hint[] {
  return report.paragraphs.flatMap((paragraph) => {
    const covered: [number, number][] = []
    const printed = paragraph.text.slice(0, paragraph.end)
    if (!telling.test(printed)) return []
    const text = printed.replace(quoted, (name) => ' '.repeat(name.length))
    for (const pattern of hints) {
      for (const match of findAll(pattern, text)) {
        const start = match.index ?? 0
        const end = start + match[0].length
        if (covered.length >= most) break
        if (start < paragraph.start || covered.some(([from, to]) => start < to && end > from)) continue
        covered.push([start, end])
      }
    }
    return covered
      .sort((one, other) => one[0] - other[0])
      .map(([start, end]): Hint => ({ paragraph, start, end }))
  })
}
