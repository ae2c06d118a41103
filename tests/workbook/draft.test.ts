import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, expect, test } from 'vitest'
import { planCopy } from '../../core/index.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { runGouji } from '../cli/run.ts'
import { makeDraft } from '../support/draft.ts'
import { reportOf } from '../support/drafting.ts'
import { readBytes } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'gouji-draft-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const draft = makeDraft(seededRandom(3), { edition: '2021', busy: 0.5 })
const next = String(draft.year + 1)

async function writeDraft(name: string, change?: (book: ExcelJS.Workbook) => void): Promise<string> {
  const plan = planCopy(await reportOf(draft), null, 'zh-CN')
  if (!plan) throw new Error('no plan')
  let bytes = await writeWorkbook(plan)
  if (change) {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    change(book)
    bytes = new Uint8Array(await book.xlsx.writeBuffer())
  }
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

test('a finding names sheet and cell, and the grid around it carries the sheet’s own margins', async () => {
  const path = await writeDraft('wrong.xlsx', (book) => {
    const cell = book.getWorksheet('表三')?.getCell('J8')
    if (cell) cell.value = Number(draft.figures['t3/granted/total']) + 9
  })
  const before = readFileSync(path)
  const { code, stdout } = await runGouji(['check', path])
  expect(code).toBe(1)
  expect(stdout).toContain('“予以公开”行“总计”列（表三!J8）应为')
  const lines = stdout.split('\n')
  const head = lines.findIndex((line) => /^\s+表三\s+D\s+E\s+F\s+G\s+H\s+I\s+J$/.test(line))
  expect(head).toBeGreaterThan(0)
  expect(lines.slice(head, head + 4).join('\n')).toMatch(/\n\s+8 予以公开 .*【\d+】/)
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('figures of table 4, which stand side by side, keep their addresses', async () => {
  const path = await writeDraft('cases.xlsx', (book) => {
    const cell = book.getWorksheet('表四')?.getCell('J6')
    if (cell) cell.value = 999
  })
  const { stdout } = await runGouji(['check', path])
  expect(stdout).toMatch(/表四\s+F\s+G\s+H\s+I\s+J\n/)
  expect(stdout).toMatch(/\n\s+6 未经复议直接起诉 .*【999】/)
})

test('sums that somebody filled the figures in beside, without calculating, are not taken for blanks', async () => {
  const path = join(folder, 'filled.xlsx')
  const made = await runGouji(['template', '--year', '2025', '--organ', '云川县水务局', '-o', path])
  expect([made.code, made.stdout]).toEqual([0, ''])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.getWorksheet('表三')
  for (const row of [6, 8])
    for (let column = 4; column <= 9; column++) if (sheet) sheet.getCell(row, column).value = 2
  await book.xlsx.writeFile(path)
  const report = await readBytes(new Uint8Array(readFileSync(path)), path)
  expect(report.figures['t3/new/total']?.state).toBe('illegible')
  expect(report.figures['t3/new/company']?.value).toBe(2)
})

test('a draft is compared with the page it was published as', async () => {
  const page = join(folder, 'page.html')
  writeFileSync(page, htmlLayouts.clean?.(draft) ?? Object.values(htmlLayouts)[0]?.(draft) ?? '')
  const same = await runGouji(['compare', await writeDraft('same.xlsx'), page])
  expect(same.stdout).toContain('数字不同 0 处，相同 200 处')
  const other = await writeDraft('other.xlsx', (book) => {
    const cell = book.getWorksheet('表二')?.getCell('B9')
    if (cell) cell.value = 77_777
  })
  const changed = await runGouji(['compare', other, page])
  expect(changed.code).toBe(1)
  expect(changed.stdout).toContain('数字不同 1 处')
})

test('gouji template: usage, years, files that are there', async () => {
  const path = join(folder, 'template.xlsx')
  expect((await runGouji(['template', '--year', '2018', '-o', path])).code).toBe(2)
  expect((await runGouji(['template', '--organ', '某局', '-o', path])).stderr).toContain('--year')
  expect((await runGouji(['template', '--year', '2026'])).code).toBe(2)
  const last = await writeDraft('last.xlsx')
  const made = await runGouji(['template', '--year', next, '--previous', last, '-o', path])
  expect(made.code).toBe(0)
  const again = await runGouji(['template', '--year', next, '-o', path])
  expect([again.code, again.stderr.includes('不覆盖')]).toEqual([2, true])
  const report = await readBytes(new Uint8Array(readFileSync(path)), path)
  expect(report.identity).toMatchObject({ organ: draft.organ, year: draft.year + 1 })
  expect(report.figures['t3/carried-in/total']?.value).toBe(draft.figures['t3/carried-out/total'])
  const wrongYear = await runGouji(['template', '--year', '2099', '--previous', last, '-o', `${path}.xlsx`])
  expect(wrongYear.code).toBe(3)
  expect((await runGouji(['template', '--year', next, '-o', `${path}x`])).code).toBe(2)
})

test('gouji publish: writes both files, says what is open, overwrites nothing, refuses what is no report', async () => {
  const path = await writeDraft('publish.xlsx')
  const out = join(folder, 'out')
  const { code, stderr } = await runGouji(['publish', path, '-o', out])
  expect([code, stderr.includes('年报.html'), stderr.includes('注意')]).toEqual([0, true, false])
  for (const name of ['年报.html', '年报.docx']) {
    const { stdout } = await runGouji(['compare', path, join(out, name)])
    expect(stdout).toContain('数字不同 0 处，相同 200 处')
  }
  expect((await runGouji(['publish', path, '-o', out])).code).toBe(2)
  const wrong = await writeDraft('slip.xlsx', (book) => {
    const cell = book.getWorksheet('表三')?.getCell('J8')
    if (cell) cell.value = 12_345
  })
  const warned = await runGouji(['publish', wrong, '-o', join(folder, 'warned')])
  expect([warned.code, warned.stderr.includes('还有错误 1 处')]).toEqual([1, true])
  const empty = join(folder, 'empty.xlsx')
  await runGouji(['template', '--year', '2026', '-o', empty])
  const refused = await runGouji(['publish', empty, '-o', join(folder, 'refused')])
  expect(refused.code).toBe(3)
})
