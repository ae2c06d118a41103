/** `gouji check WORKBOOK --prose DOCUMENT`, and pages of which the report is an attachment. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsFile } from '../../core/schema/index.ts'
import { makeDraft } from '../support/draft.ts'
import { writeWithoutTables } from '../support/layouts/word.ts'
import { workbookLayoutNames, writeWorkbook } from '../support/layouts/workbook.ts'
import { seededRandom } from '../support/random.ts'
import { runInside } from './inside.ts'

const draft = makeDraft(seededRandom(31), { busy: 0.7 })
const overview = draft.prose.overview.map((text) =>
  text.replace(/新收政府信息公开申请\d+件/, '新收政府信息公开申请8888件'),
)
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'))
  writeFileSync(join(folder, 'a.xlsx'), await writeWorkbook(workbookLayoutNames[0] as string, draft))
  const misstated = { ...draft, prose: { ...draft.prose, overview } }
  writeFileSync(join(folder, 'a.docx'), writeWithoutTables(misstated, '见数据表。'))
  writeFileSync(join(folder, 'broken.docx'), 'PK\u0003\u0004 not a package')
  writeFileSync(
    join(folder, 'page.html'),
    `<html><head><title>${draft.organ}</title></head><body><h1>${draft.organ}${draft.year}年政府信息公开工作年度报告</h1><p><a href="report.pdf">${draft.organ}${draft.year}年政府信息公开工作年度报告.pdf</a></p></body></html>`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('one report with the places of both files', async () => {
  const alone = await runInside(folder, ['check', 'a.xlsx'])
  expect(alone.code).toBe(0)
  const { code, stdout } = await runInside(folder, [
    'check',
    'a.xlsx',
    '--prose',
    'a.docx',
    '--format',
    'json',
  ])
  expect(code).toBe(1)
  const [report] = findingsFile.parse(JSON.parse(stdout)).reports
  expect(report?.source.name).toBe('a.xlsx + a.docx')
  const found = report?.findings.find(({ severity }) => severity === 'error')
  expect(found?.rule).toBe('claimed-received')
  const labels = found?.evidence.map(({ place }) => place.label) ?? []
  expect(labels.some((label) => label.startsWith('a.docx：'))).toBe(true)
  expect(labels.some((label) => label.startsWith('a.xlsx：'))).toBe(true)
})

test('it goes with one file of tables, and must be readable', async () => {
  const many = await runInside(folder, ['check', 'a.xlsx', 'page.html', '--prose', 'a.docx'])
  expect([many.code, many.stderr]).toEqual([2, expect.stringContaining('--prose')])
  const broken = await runInside(folder, ['check', 'a.xlsx', '--prose', 'broken.docx'])
  expect([broken.code, broken.stderr]).toEqual([3, expect.stringContaining('broken.docx')])
})

test('a page with an attachment only says how to check the file, and where it is', async () => {
  const { stdout } = await runInside(folder, ['check', 'page.html', '--fail-on', 'never'])
  expect(stdout.replace(/\s/g, '')).toContain('goujicheck文件')
  expect(stdout).toContain('政府信息公开工作年度报告.pdf')
})
