import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { readReport } from '../../core/read/index.ts'
import { openSource } from '../../sources/open.ts'
import { corpusOthers, corpusReports, describeCorpus } from '../support/corpus.ts'

const keys = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other']

describeCorpus('published reports', () => {
  it.each(corpusReports('html', 'txt').map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const report = readReport(await openSource(new Uint8Array(readFileSync(file.path)), basename(file.path)))
    expect([report.status, report.reason]).toEqual(['checked', null])
    expect(report.sections.map(({ key }) => key)).toEqual(keys)
    expect(report.identity.year).toBe(file.truth?.year)
    expect(report.identity.edition).toBe(file.truth?.edition)
    expect(file.truth?.organ.startsWith(report.identity.organ ?? '?')).toBe(true)
    expect(report.identity.scope).toBe(file.truth?.organ.includes('办公') ? 'office' : 'region')
    expect(report.problems).toEqual([])
    expect(report.paragraphs.filter(({ cell }) => cell !== undefined)).toEqual([])
  })
})

describeCorpus('files that are no report', () => {
  const files = corpusOthers().filter(({ path }) => /\.(?:html|xlsx)$/.test(path))
  it.each(files.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const report = readReport(await openSource(new Uint8Array(readFileSync(file.path)), basename(file.path)))
    expect(report.status).toBe('not-a-report')
    expect(report.reason).toBe(file.path.endsWith('xlsx') ? 'budget-report' : 'no-report-found')
    expect(report.claims).toEqual([])
  })
})
