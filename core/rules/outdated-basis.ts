import type { JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { type Prose, quoteRange, readSpoken, sentencesOf } from './parts/passages.ts'

/** A document that was replaced: what cites it, since which report year it is out of date, and what took its place. */
interface Outdated {
  key: 'format' | 'regulation'
  cited: RegExp
  replacement: RegExp
  since: number
}

const outdated: readonly Outdated[] = [
  {
    key: 'format',
    cited: /国办公开办函[[(]?2019[\])]?60号/,
    replacement: /2021[\])]?30号/,
    since: 2021,
  },
  { key: 'regulation', cited: /(?:国务院令|国令)第?492号/, replacement: /711号/, since: 2019 },
]

const asBasis = /根据|按照|依据|依照|遵照|要求|规定/
const asHistory = /废止|不再|替代|代替|停止|曾|旧/

export const outdatedBasis = {
  kind: 'judgement',
  id: 'outdated-basis',
  covers: ['WRD-TERM'],
  since: '0.1.0',
  severity: 'warning',
  title: '引用的旧文件',
  why: '2021年度起的报告依据2021年印发的格式，2019年度起依据2019年修订的《条例》（国务院令第711号）；引用旧文件多半是沿用了往年的文稿。',
  basis: bothFormats,
  says: {
    format: '{year}年度的报告仍以2019年的试行格式为依据：“{quote}”。',
    regulation: '{year}年度的报告仍以修订前的《条例》为依据：“{quote}”。',
  },
  remedy: '改为现行的文件和文号，并核对正文和表格是不是按现行格式编写的。',
  assumes: '同一句里也引用了现行文件，或者说明已经修订、废止的，不算。',
  test(report) {
    const { year } = report.identity
    if (year === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    const proses = readSpoken(report)
    return outdated.flatMap((document) => {
      if (year < document.since) return []
      const found = proses.flatMap((prose) => findCited(prose, document) ?? []).slice(0, 1)
      return found.map((evidence) => ({
        instance: document.key,
        says: document.key,
        values: { year, quote: evidence.raw },
        evidence: [evidence],
      }))
    })
  },
} as const satisfies JudgementRule

function findCited(prose: Prose, { cited, replacement }: Outdated) {
  for (const { text, start } of sentencesOf(prose)) {
    const printed = prose.text.slice(start, start + text.length)
    const match = cited.exec(printed)
    if (!match || replacement.test(printed) || !asBasis.test(printed) || asHistory.test(text)) continue
    return quoteRange(prose, start + match.index, start + match.index + match[0].length, 'stated')
  }
  return null
}
