/**
 * Writes `examples/draft.xlsx`, a filled drafting workbook with one slip, and a picture of its table and of its check sheet for the
 * guide. Needs LibreOffice and pdftoppm: npm run screenshots:workbook
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { planCopy, type Report, readReport } from '../../core/index.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { openSource } from '../../sources/open.ts'
import { convertFiles } from '../support/libreoffice.ts'

const root = resolve(import.meta.dirname, '../..')

/** The example report, with two digits of a total exchanged. */
async function readDraft(): Promise<Report> {
  const path = join(root, 'examples/report.html')
  const report = readReport(await openSource(new Uint8Array(readFileSync(path)), path))
  const total = report.figures['t3/granted/total']
  if (!total || total.value === null) throw new Error('the example report has no such figure')
  const swapped = Number([...String(total.value)].reverse().join(''))
  if (swapped === total.value) throw new Error('the figure cannot be swapped')
  report.figures['t3/granted/total'] = { ...total, value: swapped, raw: String(swapped) }
  return report
}

/** Whether two packages differ only in when they were made, which each of them says. */
function holdsSame(one: Uint8Array, other: Uint8Array): boolean {
  const [first, second] = [one, other].map((bytes) =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name !== 'docProps/core.xml')
      .map(([name, part]) => `${name} ${Buffer.from(part).toString('base64')}`)
      .sort()
      .join('\n'),
  )
  return first === second
}

const plan = planCopy(await readDraft(), null, 'zh-CN')
if (!plan) throw new Error('no plan')
const bytes = await writeWorkbook(plan)
const example = join(root, 'examples/draft.xlsx')
if (!holdsSame(readFileSync(example), bytes)) writeFileSync(example, bytes)

const pdf = convertFiles({ 'draft.xlsx': bytes }, { to: 'pdf' }).get('draft.xlsx')
const folder = mkdtempSync(join(tmpdir(), 'gouji-picture-'))
try {
  const path = join(folder, 'draft.pdf')
  writeFileSync(path, pdf ?? '')
  mkdirSync(join(root, 'docs/images'), { recursive: true })
  const count = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])
  // The check sheet is the last, table 3 stands before table 4 and last year's figures.
  const pages = [
    { page: count - 3, name: 'workbook-table', height: 700 },
    { page: count, name: 'workbook-check', height: 860 },
  ]
  for (const { page, name, height } of pages) {
    const range = ['-f', String(page), '-l', String(page), '-singlefile']
    const part = ['-r', '90', '-x', '30', '-y', '40', '-W', '690', '-H', String(height)]
    execFileSync('pdftoppm', [...range, ...part, '-png', path, join(root, 'docs/images', name)])
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
