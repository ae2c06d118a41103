import type { Place, Report } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { tableKeys } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { listWords, plainText } from './parts/prose.ts'
import { yearIsSettled } from './title-year.ts'

interface Label {
  label: string
  place: Place
}

const yearForm = /(?<!\d)(20\d\d)(?!\d)/
const lastYear = /上(?:一)?年|去年|结转/

export const headerYear = {
  kind: 'judgement',
  id: 'header-year',
  covers: ['YR-COPY-HDR'],
  since: '0.1.0',
  severity: 'warning',
  title: '表头中的年份',
  why: '表头、行标签中写了年份的，应当是报告年度；与报告年度不同，多半是沿用了往年的表格。',
  basis: goodPractice,
  says: '这份报告是{year}年度的，表格标签却写着：{labels}。',
  remedy: '改正表头的年份，并核对表中的数字是不是本年度的。',
  assumes: '“上年”“结转”一类的标签，写上一年的年份也对。',
  test(report) {
    const { year } = report.identity
    if (year === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    if (!yearIsSettled(report)) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const found = labelsOf(report).filter(({ label }) => {
      const text = plainText(label)
      const named = Number(yearForm.exec(text.replace(/[[(〔]?20\d\d[\])〕]\d+号/g, ''))?.[1] ?? year)
      return named !== year && !(named === year - 1 && lastYear.test(text))
    })
    if (found.length === 0) return []
    return [
      {
        instance: 'report',
        values: { year, count: found.length, labels: listWords(found.map(({ label }) => `“${label}”`)) },
        evidence: found.map(({ label, place }) => ({ role: 'quote', place, raw: label })),
      },
    ]
  },
} as const satisfies JudgementRule

/** Headings of columns and rows, each printed one once. */
function labelsOf({ tables }: Report): Label[] {
  const labels = new Map<string, Label>()
  for (const key of tableKeys) {
    const { state, columns, rows } = tables[key]
    if (state !== 'read') continue
    for (const { label, place } of [...columns, ...rows]) {
      const name = `${place.anchor} ${place.cell ?? ''}`
      if (!labels.has(name)) labels.set(name, { label, place })
    }
  }
  return [...labels.values()]
}
