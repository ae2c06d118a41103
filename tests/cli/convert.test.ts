/** Old formats on the command line: through LibreOffice, or with a sentence that says what to do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDraft } from '../support/draft.ts'
import { wordLayouts } from '../support/layouts/word.ts'
import { workbookLayoutNames, writeWorkbook } from '../support/layouts/workbook.ts'
import { convertFiles, findLibreOffice } from '../support/libreoffice.ts'
import { seededRandom } from '../support/random.ts'
import { oleFile } from '../support/workbook.ts'
import { runGouji } from './run.ts'

const draft = makeDraft(seededRandom(11), { busy: 1 })
const folder = mkdtempSync(join(tmpdir(), 'gouji-old-'))
const named = process.env.SOFFICE
const put = (name: string, bytes: Uint8Array | undefined) => writeFileSync(join(folder, name), bytes ?? '')

beforeAll(async () => {
  process.env.SOFFICE = findLibreOffice()
  const old = convertFiles(
    { 'plain.docx': wordLayouts.plain!(draft), 'numbers.docx': wordLayouts['automatic numbers']!(draft) },
    { to: 'doc:MS Word 97' },
  )
  put('plain.doc', old.get('plain.docx'))
  put('numbers.wps', old.get('numbers.docx'))
  const book = await writeWorkbook(workbookLayoutNames[0] ?? '', draft)
  put('book.et', convertFiles({ 'book.xlsx': book }, { to: 'xls:MS Excel 97' }).get('book.xlsx'))
  put('false.doc', oleFile(['WordDocument']))
}, 150_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  if (named === undefined) delete process.env.SOFFICE
  else process.env.SOFFICE = named
})

interface Written {
  reports: {
    source: { name: string }
    status: string
    verdict: string | null
    reason?: string
    figures: object
  }[]
}

async function check(...names: string[]): Promise<Written['reports']> {
  const { stdout } = await runGouji(['check', '--format', 'json', ...names.map((name) => join(folder, name))])
  return (JSON.parse(stdout) as Written).reports
}

describe('old formats', () => {
  test('are converted and checked like new ones; what is none says so', async () => {
    const [plain, numbers, book, other] = await check('plain.doc', 'numbers.wps', 'book.et', 'false.doc')
    for (const report of [plain, numbers, book]) {
      expect(report).toMatchObject({ status: 'checked' })
      expect(report?.figures).toEqual(draft.figures)
    }
    expect(plain).toMatchObject({ verdict: 'passed', source: { name: join(folder, 'plain.doc') } })
    expect(numbers).toMatchObject({ verdict: 'passed' })
    expect(other).toMatchObject({ status: 'unreadable', reason: 'old-word' })
  }, 60_000)

  test('without LibreOffice the sentence says what to do', async () => {
    const before = process.env.SOFFICE
    process.env.SOFFICE = ''
    const { stdout, code } = await runGouji(['check', join(folder, 'plain.doc')])
    process.env.SOFFICE = before
    expect(stdout).toContain('另存为 .docx')
    expect(code).toBe(3)
  })

  test('a document with tracked changes says so under its findings', async () => {
    put('tracked.docx', wordLayouts['tracked changes']!(draft))
    const { stdout, code } = await runGouji(['check', join(folder, 'tracked.docx')])
    expect(stdout).toContain('尚未接受的修订')
    expect(code).toBe(0)
  })
})
