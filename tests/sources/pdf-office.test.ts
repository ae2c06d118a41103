/** Reports that LibreOffice printed: the same report as from the page, figure by figure. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Draft, makeDraft } from '../support/draft.ts'
import { readBytes, readText } from '../support/engine.ts'
import { gistOf } from '../support/gist.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { papers, writePaper } from '../support/layouts/paper.ts'
import { convertFiles } from '../support/libreoffice.ts'
import { seededRandom } from '../support/random.ts'
import { turnPages } from '../support/turn.ts'

const drafts: Readonly<Record<string, Draft>> = {
  busy: makeDraft(seededRandom(11), { busy: 1 }),
  'of 2019': makeDraft(seededRandom(14), { edition: '2019', busy: 0.4 }),
}
const names = Object.keys(papers)
const fileOf = (paper: string, draft: string): string =>
  `${names.indexOf(paper)}-${draft.replace(' ', '-')}.docx`

let printed = new Map<string, Uint8Array>()
const pages = new Map<string, ReturnType<typeof gistOf>>()

beforeAll(async () => {
  const files: Record<string, Uint8Array> = {}
  for (const [name, draft] of Object.entries(drafts)) {
    pages.set(name, gistOf(await readText(htmlLayouts.clean?.(draft) ?? '', 'a.html')))
    for (const paper of names)
      files[fileOf(paper, name)] = writePaper(draft, papers[paper] ?? { size: [210, 297] })
  }
  printed = convertFiles(files, { to: 'pdf:writer_pdf_Export' })
}, 150_000)

describe.each(names)('%s', (paper) => {
  test.each(Object.keys(drafts))('%s', async (name) => {
    const report = await readBytes(printed.get(fileOf(paper, name)) ?? new Uint8Array(), 'a.pdf')
    expect(gistOf(report)).toEqual(pages.get(name))
    expect(gistOf(report).figures).toEqual(drafts[name]?.figures)
    const inferred = Object.values(report.tables).map(({ layout }) => layout.inferred ?? false)
    expect(inferred).toEqual(inferred.map(() => papers[paper]?.borders !== undefined))
  })
})

test.each([90, 180, 270])('pages turned by %i degrees', async (turn) => {
  for (const paper of ['A4, Song', 'no lines, A4']) {
    const bytes = turnPages(printed.get(fileOf(paper, 'busy')) ?? new Uint8Array(), turn)
    expect(gistOf(await readBytes(bytes, 'a.pdf'))).toEqual(pages.get('busy'))
  }
})
