import type { Paragraph, Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { SectionKey } from '../template/keys.ts'
import { sections } from '../template/sections.ts'
import { goodPractice } from './parts/basis.ts'
import { foreignHeadings } from './parts/headings.ts'
import { paragraphText, plainText, quote } from './parts/prose.ts'

const named: Readonly<Record<SectionKey, RegExp>> = {
  overview: /总体情况|概述|基本情况|总体工作/,
  disclosure: /主动公开/,
  requests: /(?:收到|处理|办理)[^、,;。]{0,12}申请|依申请公开/,
  disputes: /复议|诉讼/,
  problems: /问题/,
  other: /其[他它](?:需要|应当|事项)|需要报告/,
}

const numerals = '一二三四五六七八九十'

export const preambleParts = {
  kind: 'judgement',
  id: 'preamble-parts',
  covers: ['STR-PREAMBLE-PARTS'],
  since: '0.1.0',
  severity: 'note',
  title: '引言所列的部分',
  why: '引言说明报告由哪几个部分组成，应当与正文一致。',
  basis: goodPractice,
  says: {
    count: '引言说报告有 {stated} 个部分，正文有 {expected} 个。',
    names: '引言列举报告的组成部分时没有提到：{sections}。',
  },
  remedy: '按正文核对引言。',
  test(report) {
    const found = new Set(report.sections.flatMap(({ key }) => key ?? []))
    const count = found.size + foreignHeadings(report).length
    return preambles(report)
      .flatMap((paragraph) => judgeParagraph(paragraph, found, count))
      .slice(0, 1)
  },
} as const satisfies JudgementRule

/** Paragraphs before section 一, and the opening of section 一 where the preamble stands inside it. */
function preambles(report: Report): Paragraph[] {
  const opening = report.paragraphs.find(({ section, role }) => section === 'overview' && role === 'body')
  return [...report.paragraphs.filter(({ role }) => role === 'preamble'), ...(opening ? [opening] : [])]
}

function judgeParagraph(paragraph: Paragraph, found: ReadonlySet<SectionKey>, count: number): Judgement[] {
  const text = paragraphText(paragraph)
  const sentence = text.split(/[。\n]/).find((part) => {
    const plain = plainText(part)
    return /报告|全文/.test(plain) && (/部分/.test(plain) || named.overview.test(plain))
  })
  if (sentence === undefined) return []
  const start = paragraph.start + text.indexOf(sentence)
  const evidence = [quote(paragraph, start, start + sentence.length)]
  const plain = plainText(sentence)
  const stated = countOf(plain)
  // Six is right by the format: where the report has fewer, the missing section is the finding.
  if (stated !== null && stated !== sections.length && found.size >= 5 && stated !== count) {
    return [{ instance: 'count', says: 'count', stated, expected: count, evidence }]
  }
  const told = sections.filter(({ key }) => named[key].test(plain))
  const missing = sections.filter(({ key }) => found.has(key) && !named[key].test(plain))
  if (told.length < 3 || missing.length === 0) return []
  const keys = missing.map(({ key }) => key).join(',')
  return [{ instance: 'names', says: 'names', values: { sections: keys }, evidence }]
}

/** 六个部分, 6部分; null where no number of parts is told. */
function countOf(plain: string): number | null {
  const match = /(?:^|[^第十\d])([一二三四五六七八九十]|\d)(?:个|大|项)?部分/.exec(plain)
  if (!match?.[1]) return null
  const numeral = numerals.indexOf(match[1])
  return numeral >= 0 ? numeral + 1 : Number(match[1])
}
