import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { readReport } from '../../core/read/index.ts'
import { openSource } from '../../sources/open.ts'
import { describeClaim } from '../claims/notation.ts'
import { corpusReports, describeCorpus } from '../support/corpus.ts'

/** Every claim of the published reports, in the notation of the set. */
const expected: Readonly<Record<string, string>> = {
  'pingtan-2021': 'received!70@region handled~69@region carried-out!1@region',
  'pingtan-2022':
    'normative-documents-in-force!698@region normative-documents-issued~88@region received!75@region applicant-natural-person!72@region applicant-company!3@region all-in-time~@region all-handled~100%@region lawsuits~1@region reviews~2@region',
  'pingtan-2023':
    'normative-documents-in-force!393@region normative-documents-issued~77@region received!81@region applicant-natural-person!80@region applicant-company!1@region handled~81@region granted!42@region refused!5@region unavailable!31@region unprocessed!1@region other-processing!2@region reviews~2@region lawsuits~7@region',
  'shanghai-office-2019':
    'regulations-issued~13 normative-documents-issued~60 received!859 handled~805 carried-in!18 carried-out!72 all-in-time~ granted!258 refused!35 unavailable~265 unprocessed!158 other-processing!0 reviews~7 lawsuits~9 reviews-upheld~7 lawsuits-upheld~9',
  'xigong-office-2025': 'received!134 all-in-time~ all-handled~100%',
}

describeCorpus('claims of published reports', () => {
  it.each(corpusReports('html', 'txt').map((file) => [file.name, file] as const))(
    '%s',
    async (name, file) => {
      const report = readReport(
        await openSource(new Uint8Array(readFileSync(file.path)), basename(file.path)),
      )
      expect(report.claims.map(describeClaim).join(' ')).toBe(expected[name])
      for (const { place, quote, value } of report.claims) {
        const block = report.source.blocks[place.block]
        const raw = block?.kind === 'text' ? block.text.slice(place.start, place.end) : ''
        expect(raw).not.toBe('')
        expect(quote).toContain(raw)
        expect(/^\d+$/.test(raw) ? Number(raw) : value).toBe(value)
      }
    },
  )
})
