/** What the host does in the workbook, through Microsoft's library, in its builds for Windows, the web and Mac. */

import type { Browser } from '@playwright/test'
import ExcelJS from 'exceljs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Edit, Mark } from '../../ui/host.ts'
import { launchChromium } from '../support/chromium.ts'
import { makeDraft } from '../support/draft.ts'
import { writeWorkbook } from '../support/layouts/workbook.ts'
import { seededRandom } from '../support/random.ts'
import { type Adapter, type AdapterWindow, openAdapter } from './adapter.ts'
import { SimulatedExcel } from './host/excel.ts'
import { partsOf } from './host/package.ts'
import { type Library, libraries } from './host/page.ts'

let browser: Browser
const open: Adapter[] = []
beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(async () => {
  for (const adapter of open.splice(0)) {
    await adapter.close()
    const wrong = [...adapter.excel.protocol.unknown, ...adapter.complaints]
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
  }
})
afterAll(() => browser.close())

/** A workbook with a sum, a user's own conditional format and fills, a hidden sheet and a protected one. */
async function makeBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet("表'三")
  sheet.getCell('A1').value = '合计'
  sheet.getCell('B2').value = 3
  sheet.getCell('B3').value = 4
  sheet.getCell('B4').value = 8
  sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4 } }
  sheet.addConditionalFormatting({
    ref: 'B2:B4',
    rules: [{ type: 'expression', priority: 1, formulae: ['B2>100'], style: { font: { bold: true } } }],
  })
  book.addWorksheet('旧表', { state: 'hidden' }).getCell('A1').value = '旧'
  const locked = book.addWorksheet('锁定')
  locked.getCell('A1').value = 1
  locked.getCell('A2').value = 2
  locked.getCell('A2').protection = { locked: false }
  await locked.protect('', {})
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function start(excel: SimulatedExcel, library: Library = 'windows', set = '1.14'): Promise<Adapter> {
  const adapter = await openAdapter(browser, excel, library, set)
  open.push(adapter)
  await snapshot(adapter)
  return adapter
}

const snapshot = (adapter: Adapter) =>
  adapter.page.evaluate(async () => {
    const { host } = window as unknown as AdapterWindow
    const before = performance.now()
    const { document } = await host.snapshot(new AbortController().signal)
    return { document, syncs: host.lastSyncs, live: host.can.live, ms: performance.now() - before }
  })

/** Runs a method of the host; what it resolves to, or the code of the fault that it rejects with. */
const call = (
  adapter: Adapter,
  method: 'goTo' | 'mark' | 'clear' | 'write' | 'snapshot',
  argument?: unknown,
) =>
  adapter.page.evaluate(
    async ([name, value]) => {
      const { host } = window as unknown as { host: Record<string, (argument: unknown) => Promise<unknown>> }
      try {
        return (
          (await host[name as string]?.(name === 'snapshot' ? new AbortController().signal : value)) ?? null
        )
      } catch (error) {
        return (error as { code?: string }).code ?? String(error)
      }
    },
    [method, argument] as const,
  )

const mark = (anchor: string, text: string, rest: Partial<Mark> = {}): Mark => ({
  anchor,
  text,
  number: 1,
  severity: 'error',
  role: 'stated',
  label: '',
  ...rest,
})

const edit = (anchor: string, before: string, after: Edit['after']): Edit => ({
  anchor,
  before,
  after,
  figure: 't3/new/total',
})

describe.each(Object.keys(libraries) as Library[])('%s', (library) => {
  test('reads, goes to, marks, clears, writes', async () => {
    const excel = await SimulatedExcel.open(await makeBook())
    const adapter = await start(excel, library)
    expect(await call(adapter, 'goTo', { anchor: "表'三!B4", text: '8' })).toBe('shown')
    expect(excel.workbook.selection).toEqual({ sheet: "表'三", address: 'B4' })
    expect(await call(adapter, 'mark', [mark("表'三!B4", '8'), mark("表'三!B3", '5')])).toEqual([
      'shown',
      'changed',
    ])
    expect(excel.workbook.formats.get(excel.workbook.sheet("表'三"))).toHaveLength(2)
    const formula = { kind: 'formula', formula: 'SUM(B2:B3)' } as const
    expect(await call(adapter, 'write', [edit("表'三!B4", '8', formula)])).toBe(null)
    expect(excel.workbook.sheet("表'三").getCell('B4').formula).toBe('SUM(B2:B3)')
    expect((await snapshot(adapter)).document.blocks[0]).toMatchObject({
      cells: expect.arrayContaining([expect.objectContaining({ anchor: "表'三!B4", text: '7' })]),
    })
  })
})

test('after clearing, every part of the saved workbook is what it was, byte for byte', async () => {
  const excel = await SimulatedExcel.open(await makeBook())
  const before = partsOf(await excel.workbook.save())
  const adapter = await start(excel)
  await call(adapter, 'mark', [
    mark("表'三!B2", '3', { role: 'part' }),
    mark("表'三!B4", '8', { severity: 'warning' }),
    mark("表'三!B4", '8', { role: 'other', number: 2 }),
  ])
  const marked = partsOf(await excel.workbook.save())
  expect(marked['xl/worksheets/sheet1.xml']).not.toBe(before['xl/worksheets/sheet1.xml'])
  expect(marked['xl/worksheets/sheet1.xml']).toContain('gouji:1')
  await call(adapter, 'clear')
  expect(partsOf(await excel.workbook.save())).toEqual(before)
})

test('marks are found by their formula after the workbook was saved and opened again', async () => {
  const first = await SimulatedExcel.open(await makeBook())
  await call(await start(first), 'mark', [mark("表'三!B4", '8')])
  const second = await SimulatedExcel.open(await first.workbook.save())
  const adapter = await start(second)
  expect(second.workbook.formats.get(second.workbook.sheet("表'三"))).toHaveLength(2)
  await call(adapter, 'clear')
  const left = second.workbook.formats.get(second.workbook.sheet("表'三")) ?? []
  expect(left.map(({ formula }) => formula)).toEqual(['=B2>100'])
})

test('a conditional format that Excel lists but cannot find does not keep the others', async () => {
  const excel = await SimulatedExcel.open(await makeBook())
  const adapter = await start(excel)
  await call(adapter, 'mark', [mark("表'三!B2", '3'), mark("表'三!B4", '8')])
  const formats = excel.workbook.formats.get(excel.workbook.sheet("表'三")) ?? []
  const ghost = formats.find(({ formula }) => formula.includes('gouji'))!
  ghost.broken = true
  expect(await call(adapter, 'clear')).toBe(null)
  const left = excel.workbook.formats.get(excel.workbook.sheet("表'三")) ?? []
  expect(left.filter(({ own }) => !own)).toEqual([ghost])
})

test('writing is all or nothing, and only over what was read', async () => {
  const excel = await SimulatedExcel.open(await makeBook())
  const adapter = await start(excel)
  const edits = [
    edit("表'三!B2", '3', { kind: 'number', value: 30 }),
    edit("表'三!B4", '9', { kind: 'number', value: 7 }),
  ]
  expect(await call(adapter, 'write', edits)).toBe('changed')
  expect(excel.workbook.sheet("表'三").getCell('B2').value).toBe(3)
  expect(await call(adapter, 'write', [edit('没有!B2', '3', { kind: 'number', value: 30 })])).toBe('changed')
})

test('protected, hidden and other sheets', async () => {
  const excel = await SimulatedExcel.open(await makeBook())
  const adapter = await start(excel)
  const seven = { kind: 'number', value: 7 } as const
  expect(await call(adapter, 'write', [edit('锁定!A1', '1', seven)])).toBe('protected')
  expect(await call(adapter, 'write', [edit('锁定!A2', '2', seven)])).toBe(null)
  expect(excel.workbook.sheet('锁定').getCell('A2').value).toBe(7)
  expect(await call(adapter, 'mark', [mark('锁定!A1', '1')])).toBe('protected')
  expect(await call(adapter, 'goTo', { anchor: '旧表!A1', text: '旧' })).toBe('hidden')
  expect(await call(adapter, 'goTo', { anchor: '没有!A1', text: '' })).toBe('gone')
  expect(await call(adapter, 'goTo', { anchor: "表'三!B4", text: '9' })).toBe('changed')
  excel.behind = true
  expect(await call(adapter, 'goTo', { anchor: "表'三!B4", text: '8' })).toBe('behind')
})

test('while a cell is being edited what a person asks for is refused, and what follows a change waits', async () => {
  const excel = await SimulatedExcel.open(await makeBook())
  const adapter = await start(excel)
  await adapter.page.evaluate(() => {
    const here = window as unknown as AdapterWindow & { events: unknown[] }
    here.events = []
    here.host.watch((event) => here.events.push(event))
  })
  await adapter.page.waitForFunction(() => true)
  await expect.poll(() => excel.events.size).toBe(6)
  excel.beginEditing()
  expect(await call(adapter, 'snapshot')).toBe('editing')
  expect(await call(adapter, 'mark', [])).toBe('editing')
  excel.endEditing()
  excel.type("表'三", 'B2', 5)
  excel.type("表'三", 'B3', 6, 'Remote')
  const events = () => adapter.page.evaluate(() => (window as unknown as { events: unknown[] }).events)
  // Each with the calculation that follows it; the panel waits until they have come to rest.
  await expect.poll(events).toEqual(Array.from({ length: 4 }, () => ({ kind: 'changed' })))
  excel.beginEditing()
  const later = snapshot(adapter)
  await new Promise((done) => setTimeout(done, 200))
  excel.endEditing()
  const { document, syncs } = await later
  expect(JSON.stringify(document)).toContain('"text":"6"')
  expect(syncs).toBe(1)
  excel.select("表'三", 'B3:C4')
  await expect.poll(events).toContainEqual({ kind: 'pointed', anchor: "表'三!B3" })
})

test('Excel older than 2021 is refused with its reason, 2021 and newer are not', async () => {
  const bytes = await makeBook()
  await expect(openAdapter(browser, await SimulatedExcel.open(bytes), 'windows', '1.12')).rejects.toThrow(
    'ExcelApi 1.13',
  )
  for (const set of ['1.13', '1.20']) {
    const adapter = await start(await SimulatedExcel.open(bytes), 'windows', set)
    expect(adapter.excel.requests.length).toBeGreaterThan(0)
  }
})

test('a large book is read in pieces that Excel on the web takes, and not by itself after each change', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('数据')
  for (let row = 1; row <= 5000; row++)
    sheet.addRow(Array.from({ length: 30 }, (_, column) => row * 1000 + column))
  const excel = await SimulatedExcel.open(new Uint8Array(await book.xlsx.writeBuffer()))
  excel.maxBytes = 5 * 1024 * 1024
  const adapter = await openAdapter(browser, excel, 'web')
  open.push(adapter)
  const read = await adapter.page.evaluate(async () => {
    const { host } = window as unknown as AdapterWindow
    const { document } = await host.snapshot(new AbortController().signal)
    const [grid] = document.blocks
    const size = grid?.kind === 'grid' ? [grid.rows, grid.columns, grid.cells.length] : []
    return { size, limits: document.limits, live: host.can.live }
  })
  expect(read).toEqual({ size: [5000, 30, 150_000], limits: [], live: false })
  expect(Math.max(...excel.requests.map(({ answered }) => answered))).toBeLessThan(excel.maxBytes)
  expect(excel.reads.every((range) => /^数据!A\d+:AD\d+$/.test(range))).toBe(true)
})

test('answers that are too large are asked for in halves; where nothing helps a fault says so', async () => {
  const excel = await SimulatedExcel.open(await writeWorkbook('whole-report', makeDraft(seededRandom(3))))
  const adapter = await openAdapter(browser, excel)
  open.push(adapter)
  excel.maxBytes = 20_000
  const small = await snapshot(adapter)
  excel.maxBytes = Number.POSITIVE_INFINITY
  expect((await snapshot(adapter)).document).toEqual(small.document)
  excel.maxBytes = 2000
  expect(await call(adapter, 'snapshot')).toBe('too-large')
})

test('what is kept in the workbook travels with its file', async () => {
  const first = await SimulatedExcel.open(await makeBook())
  const adapter = await start(first)
  await adapter.page.evaluate(async () => {
    const { host } = window as unknown as AdapterWindow
    await host.store.set('verdicts', [{ reason: '<口径> & "说明"' }])
    await host.store.set('panel', { a: 1 })
  })
  const second = await start(await SimulatedExcel.open(await first.workbook.save()))
  const kept = await second.page.evaluate(async () => {
    const { host } = window as unknown as AdapterWindow
    return { value: await host.store.get('verdicts'), names: await host.store.list('') }
  })
  expect(kept).toEqual({ value: [{ reason: '<口径> & "说明"' }], names: ['verdicts'] })
  expect(first.workbook.parts.map(({ xml }) => xml.includes('panel'))).toEqual([false])
})

test('sheets of another workbook are put behind those that are there', async () => {
  const excel = await SimulatedExcel.open(await makeBook())
  const adapter = await start(excel)
  const bytes = [...(await makeBook())]
  const names = await adapter.page.evaluate(
    (list) => (window as unknown as AdapterWindow).host.insertSheets(new Uint8Array(list)),
    bytes,
  )
  expect(names).toEqual(["表'三 (2)", '旧表 (2)', '锁定 (2)'])
  expect(excel.workbook.sheet("表'三 (2)").getCell('B4').value).toBe(8)
  expect(excel.workbook.book.worksheets.slice(0, 3).map(({ name }) => name)).toEqual([
    "表'三",
    '旧表',
    '锁定',
  ])
})
