import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type LedgerReport, planLedger, readReport } from '../../core/index.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { openSource } from '../../sources/open.ts'
import { ledgerOfPlanted, plantedReports } from './planted.ts'

const facts = {
  tool: { name: 'gouji', version: '0.0.0', rules: '0123456789abcdef' },
  madeAt: '2026-03-02T10:00:00+08:00',
}

type Shown = string | number | null | { text: string; hyperlink: string }

function textOf(value: Shown | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? value.text : String(value)
}

const hostile = '=HYPERLINK("http://example.invalid","单位")'

describe('the ledger as a workbook, opened with exceljs', () => {
  const book = new ExcelJS.Workbook()
  let reports: LedgerReport[] = []

  beforeAll(async () => {
    reports = await Promise.all(plantedReports.map((planted) => ledgerOfPlanted(planted)))
    const [first] = plantedReports.filter(({ fault }) => fault === 'claim')
    if (first)
      reports.push(
        await ledgerOfPlanted(first, [], { unit: hostile, level: '乡级', url: 'javascript:alert(1)' }),
      )
    const bytes = await writeWorkbook(planLedger(reports, 'zh-CN', facts))
    await book.xlsx.load(bytes as unknown as ArrayBuffer)
  })

  /** Cells that a merge covers repeat its text; they are left out. */
  function rowsOf(sheet: string): Shown[][] {
    const rows: Shown[][] = []
    book.getWorksheet(sheet)?.eachRow((row) => {
      const line: Shown[] = []
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (!(cell.isMerged && cell.master !== cell)) line.push(cell.value as Shown)
      })
      rows.push(line)
    })
    return rows
  }

  test('has a row for each planted error, its unit and year beside it', () => {
    const rows = rowsOf('问题台账').slice(3)
    const planted = plantedReports.flatMap(({ unit, year, errors }) =>
      Array.from({ length: errors }, () => `${unit} ${year}`),
    )
    const found = rows.filter((row) => row[8] === '错误').map((row) => `${textOf(row[1])} ${textOf(row[2])}`)
    expect(found.slice(0, -1)).toEqual(planted)
    expect(found.length).toBe(planted.length + 1)
  })

  test('has all columns, keeps its heading in sight and filters below it', () => {
    const sheet = book.getWorksheet('问题台账')
    const heading = (rowsOf('问题台账')[2] ?? []).slice(0, 24).map(textOf)
    expect(heading.join(' | ')).toBe(
      '序号 | 单位 | 年度 | 报告标题 | 网址 | 发布日期 | 检查时间 | 问题类型 | 级别 | 位置（章节/表/行/列） | 原文摘录 | 涉及数据与算式 | 差额 | 依据 | 修改建议 | 截图 | 定位链接 | 机器判定 | 人工复核结论 | 复核人 | 理由 | 整改期限 | 整改情况 | 复查结果',
    )
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3, xSplit: 2 })
    expect(sheet?.autoFilter).toBe(`A3:AG${3 + reports.flatMap(({ rows }) => rows).length}`)
    expect(sheet?.getColumn(29).hidden).toBe(true)
    expect(sheet?.getColumn(24).hidden).toBeFalsy()
  })

  test('leaves the columns of people empty and leads to the spot', () => {
    const [row = []] = rowsOf('问题台账').slice(3)
    for (const column of [18, 19, 20, 21, 22, 23]) expect(row[column]).toBeFalsy()
    const [planted] = plantedReports.filter(({ errors }) => errors > 0)
    expect(row[4]).toMatchObject({ text: planted?.url, hyperlink: planted?.url })
    expect(row[16]).toMatchObject({ text: '定位到原文' })
    const link = row[16]
    expect(typeof link === 'object' && link?.hyperlink).toMatch(
      new RegExp(`^${planted?.url}#:~:text=[%A-F0-9,A-Za-z]+$`),
    )
  })

  test('keeps what looks like a formula as text, and what is no address of the web without a link', () => {
    const rows = rowsOf('问题台账')
    const last = rows[rows.length - 1] ?? []
    expect(last[1]).toBe(`'${hostile}`)
    expect(last[4]).toBe('javascript:alert(1)')
    expect(last[16]).toBeFalsy()
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined()
        }),
      ),
    )
  })

  test('sums up by unit, kind, level and year, and names what could not be judged', () => {
    const rows = rowsOf('汇总').map((row) => row.map((value) => value ?? ''))
    const errors = plantedReports.reduce((sum, planted) => sum + planted.errors, 0) + 1
    const totals = rows.filter((row) => row[0] === '合计')
    expect(totals.map((row) => [row[1], row[3]])).toEqual([
      [13, errors],
      [13, errors],
      [13, errors],
    ])
    const city = plantedReports.filter(({ level }) => level === '市级')
    expect(rows).toContainEqual([
      '市级',
      city.length,
      city.filter(({ fault }) => fault === 'none').length,
      city.reduce((sum, planted) => sum + planted.errors, 0),
      0,
      0,
      0,
      city.filter(({ fault }) => fault === 'not-a-report').length,
    ])
    const lost = plantedReports.filter(({ fault }) => fault === 'not-a-report')
    for (const { unit, year } of lost)
      expect(rows).toContainEqual([unit, String(year), '没有找到政府信息公开工作年度报告', expect.anything()])
  })

  test('lists every report that was checked, those that passed as well', () => {
    const rows = rowsOf('检查清单').slice(1)
    expect(rows.map((row) => row[9])).toEqual(
      [...plantedReports.map(({ fault }) => fault), 'claim'].map((fault) =>
        fault === 'none' ? '未发现问题' : fault === 'not-a-report' ? '不是年度报告' : '有错误',
      ),
    )
  })
})

test('a ledger that quotes the headings of reports is none itself', async () => {
  const reports = await Promise.all(plantedReports.map((planted) => ledgerOfPlanted(planted)))
  const quoting = reports.map((report) => ({
    ...report,
    rows: report.rows.map((row) => ({
      ...row,
      quotes: [
        '二、主动公开政府信息情况',
        '五、存在的主要问题及改进情况',
        '四、政府信息公开行政复议、行政诉讼情况',
      ],
      message: '一、总体情况',
    })),
  }))
  const bytes = await writeWorkbook(planLedger(quoting, 'zh-CN', facts))
  const { status, reason } = readReport(await openSource(bytes, '台账.xlsx'))
  expect({ status, reason }).toEqual({ status: 'not-a-report', reason: 'no-report-found' })
})

test('a waived finding is there, marked, with the person’s words, and counts as waived', async () => {
  const planted = plantedReports.find(({ fault }) => fault === 'claim')
  if (!planted) throw new Error('no report with a claim')
  const [row] = (await ledgerOfPlanted(planted)).rows
  const waiver = { reason: '另有专门统计', by: '张三', at: '2026-03-01' }
  const waivers = [
    { organ: planted.unit, year: planted.year, fingerprint: row?.fingerprint ?? '', ...waiver },
  ]
  const report = await ledgerOfPlanted(planted, waivers)
  expect(report.rows.map(({ verdict }) => verdict)).toEqual(['waived'])
  const cells = planLedger([report], 'zh-CN', facts).sheets[0]?.cells.filter((cell) => cell.row === 4)
  const texts = cells?.map(({ content }) => ('text' in content ? content.text : ''))
  expect(texts?.slice(18, 21)).toEqual(['不是问题', '张三', '另有专门统计'])
  expect(texts?.[17]).toMatch(/^已标为“不是问题”：/)
  const summary = planLedger([report], 'zh-CN', facts).sheets[1]?.cells.filter((cell) => cell.row === 3)
  const values = summary?.map(({ content }) => ('value' in content ? content.value : null))
  expect(values?.slice(1)).toEqual([1, 1, 0, 0, 0, 1, 0])
})

test('links are of the form that spreadsheet programs open, or none', async () => {
  const expected: Record<string, string | null> = {
    'http://x.example/a?b=1&c="<>': 'http://x.example/a?b=1&c=%22%3C%3E',
    'https://x.example/年 报.html#:~:text=a%2Db,c':
      'https://x.example/%E5%B9%B4%20%E6%8A%A5.html#:~:text=a%2Db,c',
    'http://x.example/%zz': 'http://x.example/%25zz',
    './证据/a b.zip': './证据/a%20b.zip',
    './../x.zip': null,
    './a/../../x.zip': null,
    'file:///etc/passwd': null,
    'http://': null,
    [`http://x.example/${'x'.repeat(3000)}`]: null,
  }
  const addresses = Object.keys(expected)
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: '链接',
        widths: [40],
        cells: addresses.map((address, index) => ({
          row: index + 1,
          column: 1,
          content: { kind: 'link', text: address, address },
          look: 'text',
        })),
      },
    ],
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  addresses.forEach((address, index) => {
    const value = book.getWorksheet('链接')?.getCell(index + 1, 1).value as Shown
    expect(typeof value === 'object' ? value?.hyperlink : null).toBe(expected[address])
    expect(textOf(value)).toBe(address)
  })
})
