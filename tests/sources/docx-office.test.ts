/** Reports that LibreOffice turned into documents: the same figures, claims and findings as from the pages themselves. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../core/index.ts'
import { makeDraft } from '../support/draft.ts'
import { check, linesOf, numbersOf, readBytes, readText } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { convertFiles } from '../support/libreoffice.ts'
import { seededRandom } from '../support/random.ts'

const drafts = {
  busy: makeDraft(seededRandom(11), { busy: 1 }),
  older: makeDraft(seededRandom(15), { edition: '2019', busy: 0.4 }),
}
const root = join(import.meta.dirname, '../..')
const pages: Record<string, string> = {
  'example.html': readFileSync(join(root, 'examples/report.html'), 'utf8'),
}
const figures: Record<string, Record<string, number>> = {}
for (const [layout, print] of Object.entries(htmlLayouts)) {
  for (const [name, draft] of Object.entries(drafts)) {
    const file = `${name}-${layout}.html`
    pages[file] = print(draft)
    figures[file] = draft.figures
  }
}

/** All that a report says, without the places where it says it. */
function gist(report: Report) {
  return {
    status: report.status,
    organ: report.identity.organ,
    year: report.identity.year,
    edition: report.identity.edition,
    figures: numbersOf(report),
    states: Object.values(report.figures).map((figure) => `${figure?.key} ${figure?.state}`),
    sections: report.sections.map(({ key }) => key),
    claims: report.claims.map(({ metric, value, quote }) => ({ metric, value, quote })),
    findings: linesOf(check(report).result),
  }
}

describe('documents by LibreOffice', () => {
  let documents = new Map<string, Uint8Array>()
  beforeAll(() => {
    documents = convertFiles(pages, { to: 'docx:MS Word 2007 XML', from: 'HTML (StarWriter)' })
  }, 150_000)

  test.each(Object.keys(pages))('%s', async (file) => {
    const page = gist(await readText(pages[file] ?? '', file))
    const document = gist(await readBytes(documents.get(file) ?? new Uint8Array(), `${file}.docx`))
    expect(document).toEqual(page)
    if (figures[file]) expect(document.figures).toEqual(figures[file])
    else expect(Object.keys(document.figures)).toHaveLength(200)
  })
})
