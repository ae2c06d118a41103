import { expect, test } from 'vitest'
import { corpusOthers, corpusReports, describeCorpus } from '../support/corpus.ts'
import { check, checkFile, linesOf, numbersOf } from '../support/engine.ts'
import { golden } from './golden.ts'

const reports = corpusReports('.html', '.txt')

describeCorpus('published reports', () => {
  test.each(reports)('$name: every figure is read exactly', async ({ path, truth }) => {
    const { report } = await checkFile(path)
    expect(report.status).toBe('checked')
    const known = Object.entries(truth?.figures ?? {}).filter(([, value]) => value !== null)
    const blank = Object.entries(truth?.figures ?? {}).filter(([, value]) => value === null)
    expect(numbersOf(report)).toEqual(Object.fromEntries(known))
    for (const [key] of blank)
      expect([key, report.figures[key as keyof typeof report.figures]?.state]).toEqual([key, 'blank'])
    expect(report.identity.year).toBe(truth?.year)
    expect(report.identity.edition).toBe(truth?.edition)
  })

  test.each(reports)('$name: the findings are those that are known', async ({ name, path }) => {
    const { report, result } = await checkFile(path)
    expect(linesOf(result)).toEqual(golden[name])
    expect(linesOf(check(report).result)).toEqual(linesOf(result))
  })

  test('years of one organ: what one report carries over the next takes up', async () => {
    const byYear = new Map(
      await Promise.all(
        reports
          .filter(({ name }) => name.startsWith('pingtan-'))
          .map(async ({ path, truth }) => [truth?.year, (await checkFile(path)).report] as const),
      ),
    )
    const across = (year: number): string[] => {
      const report = byYear.get(year)
      const prior = byYear.get(year - 1)
      if (!report || !prior) throw new Error(`the corpus has no ${year}`)
      const alone = linesOf(check(report).result)
      return linesOf(check(report, prior).result).filter((line) => !alone.includes(line))
    }
    expect(across(2022).filter((line) => !line.startsWith('note'))).toEqual([])
    expect(across(2023).filter((line) => !line.startsWith('note'))).toEqual([
      'warning in-force-continuity t2/normative-documents/in-force',
    ])
  })
})

describeCorpus('published pages that are no report', () => {
  test.each(corpusOthers().filter(({ path }) => !path.endsWith('.docx')))(
    '$name: no finding',
    async ({ path }) => {
      const { report, result } = await checkFile(path)
      expect(report.status).toBe('not-a-report')
      expect(result.verdict).toBeNull()
      expect(result.findings).toEqual([])
    },
  )
})
