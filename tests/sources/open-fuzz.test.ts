/** Damaged and hostile bytes end as a document or as `UnreadableSource`, soon. */
import { describe, expect, test } from 'vitest'
import { openSource } from '../../sources/open.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { timeOf } from '../support/time.ts'
import { bookParts, rowsXml, sheetXml, stringsXml, stylesXml, zip } from '../support/workbook.ts'

const sheet = sheetXml(
  `${rowsXml([
    ['一、本年新收', 117, 0, 117],
    ['二、上年结转', 0, 0, null],
  ])}<row r="3"><c r="A3" t="s" s="1"><v>0</v></c><c r="B3"><f t="shared" ref="B3:D3" si="0">SUM(B1:B2)</f><v>117</v></c><c r="C3"><f t="shared" si="0"/><v>0</v></c></row>`,
  '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
  '<cols><col min="2" max="3" width="9"/></cols>',
)
const parts = bookParts({
  sheets: [
    { name: '表三', xml: sheet },
    { name: '旧', xml: sheetXml(rowsXml([['甲']])), state: 'hidden' },
  ],
  strings: stringsXml(['总计', '合计']),
  styles: stylesXml(['0.0%', 14]),
})

const texts = [
  '# 年报\n\n## 三、收到\n\n(勾稽)\t\t\t申请人\t\t\n\t\t\t自然人\t法人\t总计\n一、新收\t\t\t117\t0\t117\n',
  '| 甲 | 乙 |\n|---|---|\n| 规章 | 0 |\n\n"多行\n单元格"\t1\n乙\t2\n',
  '信息内容     制发    废止\n规章         0       3\n<table><tr><td>1</td></tr></table>\n![x](y.png)\n',
]

function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes)
  for (let count = random.integer(1, 4); count > 0; count--) {
    const at = random.integer(0, changed.length - 1)
    changed[at] = random.chance(0.3) ? random.pick([0, 0xff, 0x22, 0x3c, 0x0a, 0x7c]) : random.integer(0, 255)
  }
  return random.chance(0.1) ? changed.subarray(0, random.integer(0, changed.length)) : changed
}

async function settle(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  try {
    const document = await openSource(bytes, name)
    const outside = document.blocks.flatMap((block) =>
      block.kind === 'grid'
        ? block.cells.filter(
            (cell) => cell.row + cell.rowSpan > block.rows || cell.column + cell.columnSpan > block.columns,
          )
        : [],
    )
    expect(outside).toEqual([])
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableSource) return 'refused'
    throw error
  }
}

describe('mutated', () => {
  test('archives: no byte can be changed unnoticed and still give other cells', async () => {
    const random = seededRandom(1)
    const whole = zip(parts)
    const clean = JSON.stringify((await openSource(whole, 'a.xlsx')).blocks)
    for (let round = 0; round < 300; round++) {
      const bytes = mutate(whole, random)
      if ((await settle(bytes, 'a.xlsx')) === 'refused') continue
      expect(JSON.stringify((await openSource(bytes, 'a.xlsx')).blocks)).toBe(clean)
    }
  })

  test('parts, packed again so that the checks of the archive do not help', async () => {
    const random = seededRandom(2)
    const names = Object.keys(parts)
    let read = 0
    for (let round = 0; round < 600; round++) {
      const name = random.pick(names)
      const changed = mutate(Buffer.from(parts[name] ?? ''), random)
      if ((await settle(zip({ ...parts, [name]: changed }), 'a.xlsx')) === 'read') read++
    }
    expect(read).toBeGreaterThan(100)
  })

  test('structure: attributes and elements of a sheet exchanged for odd ones', async () => {
    const random = seededRandom(3)
    const odd = [
      'A1:XFD1048576',
      'XFD1048576',
      '-1',
      '99999999999',
      '1e9',
      'NaN',
      '',
      'B2:A1',
      '$A$1',
      '{}',
      '甲',
    ]
    let read = 0
    for (let round = 0; round < 300; round++) {
      const xml = sheet.replace(/="[^"]*"|>\d+</g, (value) => {
        if (!random.chance(0.1)) return value
        return value.startsWith('=') ? `="${random.pick(odd)}"` : `>${random.pick(odd)}<`
      })
      if ((await settle(zip({ ...parts, 'xl/worksheets/sheet1.xml': xml }), 'a.xlsx')) === 'read') read++
    }
    expect(read).toBeGreaterThan(200)
  })

  test('texts', async () => {
    const random = seededRandom(4)
    let read = 0
    for (let round = 0; round < 300; round++) {
      const bytes = mutate(new TextEncoder().encode(random.pick(texts)), random)
      if ((await settle(bytes, 'a.txt')) === 'read') read++
    }
    expect(read).toBeGreaterThan(250)
  })
})

function timeSheet(rows: string, after: string, before: string): Promise<number> {
  const bytes = zip(bookParts({ sheets: [{ name: '表', xml: sheetXml(rows, after, before) }] }))
  return timeOf(() => settle(bytes, 'a.xlsx'))
}

function letters(column: number): string {
  return column < 1
    ? ''
    : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
}

function list(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('')
}

describe('hostile sheets', () => {
  test.each([
    [
      'a diagonal of cells',
      list(
        16_000,
        (index) => `<row r="${index + 1}"><c r="${letters(index + 1)}${index + 1}"><v>1</v></c></row>`,
      ),
      '',
      '',
    ],
    [
      '100,000 merged areas',
      '<row><c><v>1</v></c></row>',
      list(100_000, (index) => `<mergeCell ref="A${index * 2 + 1}:C${index * 2 + 2}"/>`),
      '',
    ],
    [
      'tall merged columns',
      list(3000, (index) => `<row r="${index * 300 + 1}"><c r="XFD${index * 300 + 1}"><v>1</v></c></row>`),
      list(16_000, (index) => `<mergeCell ref="${letters(index + 1)}1:${letters(index + 1)}1000000"/>`),
      '',
    ],
    [
      'hidden columns without end',
      '<row><c><v>1</v></c></row>',
      '',
      list(100_000, () => '<col min="1" max="16384" hidden="1"/>'),
    ],
    [
      'a chain of formulas',
      list(
        20_000,
        (index) => `<row r="${index + 1}"><c r="A${index + 1}"><f>A${index + 2}+1</f><v>1</v></c></row>`,
      ),
      '',
      '',
    ],
    [
      'large sums',
      list(
        3000,
        (index) =>
          `<row r="${index + 1}"><c r="A${index + 1}"><f>SUM(B1:B9999,C1:C9999)</f><v>1</v></c></row>`,
      ),
      '',
      '',
    ],
    ['nested brackets', `<row><c><f>${'('.repeat(1000)}1${')'.repeat(900)}</f><v>1</v></c></row>`, '', ''],
    [
      'tables side by side without end',
      list(
        40,
        (row) =>
          `<row r="${row + 1}">${list(2000, (index) => `<c r="${letters(index * 3 + 1)}${row + 1}" t="str"><v>甲</v></c><c r="${letters(index * 3 + 2)}${row + 1}"><v>1</v></c>`)}</row>`,
      ),
      '',
      '',
    ],
  ])('%s', async (_, rows, after, before) => {
    expect(await timeSheet(rows, after, before)).toBeLessThan(5000)
  })
})
