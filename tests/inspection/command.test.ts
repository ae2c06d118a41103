import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsFile } from '../../core/schema/index.ts'
import { openSource } from '../../sources/open.ts'
import { runGouji } from '../cli/run.ts'
import { convertFiles } from '../support/libreoffice.ts'
import { plant, plantedReports as twoYears } from './planted.ts'

const elsewhere: Readonly<Record<string, string>> = { 云川县: '松岭县', 临溪市: '望江市', 白石区: '青禾区' }

/** Each of another organ: two years of one organ would be compared with each other. */
const plantedReports = twoYears.map(({ unit, level, year, fault }, index) => {
  const name = index < 6 ? unit : unit.replace(/^.{3}/, (place) => elsewhere[place] ?? place)
  return plant(name, level, year, fault, index + 1)
})

const folder = mkdtempSync(join(tmpdir(), 'gouji-outcome-'))
const at = (name: string): string => join(folder, name)
const state = at('抽查.db')

function inspect(...words: string[]) {
  return runGouji(['inspect', ...words], { cwd: folder })
}

async function openBook(name: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync(at(name)) as unknown as ArrayBuffer)
  return book
}

/** Texts of a column below the heading that is named so. */
function column(sheet: ExcelJS.Worksheet | undefined, heading: string, headRow: number): string[] {
  let place = 0
  sheet?.getRow(headRow).eachCell((cell, index) => {
    if (cell.text === heading) place = index
  })
  const texts: string[] = []
  sheet?.eachRow((row, index) => {
    if (index > headRow) texts.push(row.getCell(place).text)
  })
  return texts
}

const planted = plantedReports.flatMap(({ unit, year, errors }) =>
  Array.from({ length: errors }, () => `${unit} ${year}`),
)

beforeAll(async () => {
  for (const { name, page } of plantedReports) writeFileSync(at(name), page)
  const lines = plantedReports.map(({ unit, level, year, name }) => `${unit},${level},${year},${name}`)
  // A name that a list could smuggle in.
  writeFileSync(at('恶意.html'), plant('丙县统计局', '县级', 2024, 'claim', 99).page)
  lines.push('无网址局,县级,2024,')
  lines.push(`"=cmd|' /C calc'!A0/../../x",县级,2024,恶意.html`)
  writeFileSync(at('清单.csv'), `单位,级别,年度,文件\n${lines.join('\n')}\n`)
  const run = await inspect('run', state, '清单.csv')
  if (run.code !== 1 && run.code !== 3) throw new Error(run.stderr)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('ledger .xlsx: a row for each planted error, each report in the list', async () => {
  const run = await inspect('ledger', state, '--output', '台账.xlsx', '--evidence', '证据')
  expect(run.stderr).toContain('已写入')
  expect(run.code).toBe(0)
  const sheet = (await openBook('台账.xlsx')).getWorksheet('问题台账')
  const units = column(sheet, '单位', 3)
  const years = column(sheet, '年度', 3)
  const severities = column(sheet, '级别', 3)
  const errors = units
    .map((unit, index) => `${unit} ${years[index]}`)
    .filter((_, index) => severities[index] === '错误')
  expect(errors.slice(0, -1)).toEqual(planted)
  expect(errors.length).toBe(planted.length + 1)
  expect(errors[errors.length - 1]).toMatch(/^'=cmd/)
  const link = sheet?.getRow(4).getCell(16).value as ExcelJS.CellHyperlinkValue
  expect(link.hyperlink).toMatch(/^\.\/证据\/证据-[^/]+\.zip$/)
  // A row of the list that was not taken up is not silently passed.
  const summary: string[] = []
  ;(await openBook('台账.xlsx')).getWorksheet('汇总')?.eachRow((row) => summary.push(row.getCell(1).text))
  expect(summary.filter((text) => /清单\.csv 第 14 行：/.test(text))).toHaveLength(1)
  // What people may have written into is not overwritten.
  expect((await inspect('ledger', state, '--output', '台账.xlsx')).code).toBe(2)
})

test('ledger .csv, .json, .sarif, .html tell the same', async () => {
  for (const format of ['csv', 'json', 'sarif', 'html'])
    expect((await inspect('ledger', state, '--output', `台账.${format}`)).code).toBe(0)
  const csv = readFileSync(at('台账.csv'), 'utf8')
  expect(csv).toMatch(/^\ufeff序号,单位,年度,/)
  expect(csv).not.toMatch(/(?:^|,)"?[=+\-@]/m)
  expect(csv).toContain(`'=cmd|' /C calc'!A0`)
  const json = findingsFile.parse(JSON.parse(readFileSync(at('台账.json'), 'utf8')))
  expect(json.summary.errors).toBe(planted.length + 1)
  expect(json.reports.length).toBe(plantedReports.length + 1)
  expect(json.reports[0]?.listed).toMatchObject({ unit: plantedReports[0]?.unit, level: '县级' })
  const sarif = JSON.parse(readFileSync(at('台账.sarif'), 'utf8')) as {
    runs: { results: { level: string; ruleIndex: number }[]; artifacts: unknown[] }[]
  }
  const [log] = sarif.runs
  expect(log?.results.filter(({ level }) => level === 'error').length).toBe(planted.length + 1)
  expect(log?.results.every(({ ruleIndex }) => ruleIndex >= 0)).toBe(true)
  expect(log?.artifacts.length).toBe(plantedReports.length + 1)
  expect(readFileSync(at('台账.html'), 'utf8').match(/class="finding error"/g)?.length).toBe(
    planted.length + 1,
  )
})

test('saved results of a check do as well', async () => {
  await runGouji(
    ['check', '清单.csv', plantedReports[3]?.name ?? '', '--format', 'json', '--output', '结果.json'],
    {
      cwd: folder,
    },
  )
  expect((await inspect('ledger', '结果.json', '--format', 'csv')).stdout.split('\r\n').length).toBe(4)
  expect((await inspect('ledger', '清单.csv.json', '--format', 'csv')).code).toBe(3)
})

test('a notice to each organ that has something to verify, and one circular', async () => {
  expect((await inspect('notice', state, '--output', '通知')).code).toBe(0)
  const concerned = new Set(plantedReports.filter(({ fault }) => fault !== 'none').map(({ unit }) => unit))
  const files = readdirSync(at('通知'))
  expect(files.length).toBe(concerned.size + 1)
  for (const unit of concerned) expect(files).toContain(`通知-${unit}.docx`)
  expect(files.filter((name) => /[/\\|]|\.\./.test(name))).toEqual([])
  expect((await inspect('notice', state, '--summary', '--output', '通报.docx')).code).toBe(0)
  const { blocks } = await openSource(new Uint8Array(readFileSync(at('通报.docx'))), '通报.docx')
  const text = blocks.map((block) => (block.kind === 'grid' ? '' : block.text)).join('\n')
  expect(text).toContain(`疑似不一致 ${planted.length + 1} 处`)
  expect((await inspect('notice', state, '--output', '通知')).code).toBe(2)
})

test('an archive an organ: original, marked page, result, hashes that hold', async () => {
  expect((await inspect('evidence', state, '--output', '证据')).code).toBe(0)
  const [first] = plantedReports.filter(({ fault }) => fault === 'both')
  const archive = readFileSync(at(`证据/证据-${first?.unit}.zip`))
  const files = unzipSync(new Uint8Array(archive))
  const hashes = strFromU8(files['SHA-256清单.txt'] ?? new Uint8Array())
  for (const line of hashes.trim().split('\n')) {
    const [hash = '', name = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
    ).toBe(hash)
  }
  const name = Object.keys(files).find((path) => path.startsWith(`${first?.year}/原件`)) ?? ''
  expect(strFromU8(files[name] ?? new Uint8Array())).toBe(first?.page)
  const marked = strFromU8(files[`${first?.year}/标注页.html`] ?? new Uint8Array())
  expect(marked.match(/class="gouji-tag error" id=/g)?.length).toBe(2)
  const result = findingsFile.parse(
    JSON.parse(strFromU8(files[`${first?.year}/检查结果.json`] ?? new Uint8Array())),
  )
  expect(result.summary.errors).toBe(2)
  expect(readdirSync(at('证据')).every((file) => file.startsWith('证据-'))).toBe(true)
  // Made again, it is the same.
  expect((await inspect('evidence', state, '--output', '证据')).code).toBe(0)
  expect(readFileSync(at(`证据/证据-${first?.unit}.zip`)).equals(archive)).toBe(true)
})

test('a ledger that LibreOffice saved comes back; pages that were put right are told from those that were not', async () => {
  const saved = convertFiles(
    { '台账.xlsx': new Uint8Array(readFileSync(at('台账.xlsx'))) },
    { to: 'xlsx:Calc MS Excel 2007 XML' },
  ).get('台账.xlsx')
  writeFileSync(at('退回.xlsx'), saved ?? '')
  const [fixed, gone] = plantedReports.filter(({ fault }) => fault === 'both' || fault === 'claim')
  if (!fixed || !gone) throw new Error('too few reports')
  const index = plantedReports.indexOf(fixed)
  writeFileSync(at(fixed.name), plant(fixed.unit, fixed.level, fixed.year, 'none', index + 1).page)
  rmSync(at(gone.name))
  const run = await inspect('recheck', '退回.xlsx', '复查.db', '--output', '复查.xlsx')
  expect(run.code).toBe(1)
  const open = planted.length + 1 - fixed.errors - gone.errors
  expect(run.stderr).toContain(
    `复查：已整改 ${fixed.errors}，未整改 ${open}，页面已变动 0，无法访问 ${gone.errors}，无需整改 0`,
  )
  const sheet = (await openBook('复查.xlsx')).getWorksheet('问题台账')
  const results = column(sheet, '复查结果', 3)
  const units = column(sheet, '单位', 3)
  const years = column(sheet, '年度', 3)
  results.forEach((result, row) => {
    const key = `${units[row]} ${years[row]}`
    if (key === `${fixed.unit} ${fixed.year}`) expect(result).toBe('已整改')
    else if (key === `${gone.unit} ${gone.year}`) expect(result).toBe('无法访问')
    else expect(result).toBe('未整改')
  })
}, 60_000)

test('says what is wrong with a file that is no ledger', async () => {
  const run = await inspect('recheck', '清单.csv', '复查.db', '--output', 'x.xlsx')
  expect(run.code).not.toBe(0)
  expect(run.stderr).toMatch(/台账|打不开|不/)
  expect((await inspect('evidence', '结果.json', '--output', 'x')).code).toBe(2)
  expect((await inspect('ledger', state)).code).toBe(2)
})
