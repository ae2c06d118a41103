import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import type { Finding } from '../../core/model/finding.ts'
import { rules } from '../../core/rules/index.ts'
import type { FigureKey } from '../../core/template/keys.ts'
import { corpusReports, describeCorpus } from '../support/corpus.ts'
import { check, readBytes } from '../support/engine.ts'
import { makeReport } from '../support/report.ts'

/** What the rules on statements find on a published page: severity, rule, instance, what is stated and what the tables have. */
const known: Readonly<Record<string, readonly string[]>> = {
  'pingtan-2021': [],
  'pingtan-2022': [],
  'pingtan-2023': ['error claimed-documents normative-documents-in-force/region/this-year 393 470'],
  'shanghai-office-2019': [
    'error claimed-outcomes granted/organ/this-year 258 275',
    'error claimed-parts outcome/handled/organ 716 805',
    'warning claimed-case-results reviews-upheld/organ/this-year 7 5',
    'warning claimed-outcomes unavailable/organ/this-year 265 337',
    'warning claimed-shares granted 33.9 32',
  ],
  'xigong-office-2025': [
    'error claimed-received received/organ/this-year 134 117',
    'warning claimed-all-handled all-handled/organ/this-year 0 2',
  ],
}

function tell(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ rule }) => rule.startsWith('claimed-'))
    .map(({ severity, rule, instance, stated, expected }) =>
      [severity, rule, instance, stated, expected].join(' '),
    )
    .sort()
}

describeCorpus('statements of the published reports', () => {
  test.each(corpusReports('.html', '.txt'))('$name', async ({ name, path }) => {
    const report = await readBytes(new Uint8Array(await readFile(path)), path)
    expect(tell(check(report).result.findings)).toEqual(known[name])
  })

  test('a consolidated report whose lawsuits are told together', () => {
    const [file] = corpusReports('.pdf')
    const figures: Record<FigureKey, number> = {}
    for (const [key, value] of Object.entries(file?.truth?.figures ?? {}))
      if (value !== null) figures[key as FigureKey] = value
    const at = (...keys: FigureKey[]): number => keys.reduce((sum, key) => sum + (figures[key] ?? 0), 0)
    const suits = (column: string): number => at(`t4/suit-direct/${column}`, `t4/suit-after-review/${column}`)
    const told = [
      `本年度全市受理的政府信息公开申请为${at('t3/new/total')}件，已答复${at('t3/handled/total')}件（包括上年度结转的${at('t3/carried-in/total')}件，另外${at('t3/carried-out/total')}件顺延至下年度答复），均未超过法定期限。`,
      `政府信息公开行政复议共${at('t4/review/total')}件，其中结果维持${at('t4/review/upheld')}件、结果纠正${at('t4/review/corrected')}件、其他结果${at('t4/review/other')}件、尚未审结${at('t4/review/pending')}件。`,
      `政府信息公开行政诉讼共${suits('total')}件，其中结果维持${suits('upheld')}件、结果纠正${suits('corrected')}件、其他结果${suits('other')}件、尚未审结${suits('pending')}件。`,
    ]
    const report = makeReport({ scope: 'region', figures, told })
    expect(report.claims.length).toBeGreaterThan(12)
    expect(tell(checkReport(rules, report).findings)).toEqual([])
  })
})
