import { describe, expect, test } from 'vitest'
import { type CellContext, kindOfCell, readCell } from '../../core/read/tables/cells.ts'

const count: CellContext = { kind: 'count' }
const change: CellContext = { kind: 'change' }
const fees: CellContext = { kind: 'amount', unit: '万元' }
const feesUnprinted: CellContext = { kind: 'amount', unit: null }
const feesInYuan: CellContext = { kind: 'amount', unit: '元' }
const asPrinted: CellContext = { kind: 'amount' }

type NumberCase = [
  text: string,
  value: number,
  forms?: string[],
  note?: { text: string; value: number | null },
]

function expectNumbers(context: CellContext, cases: readonly NumberCase[]): void {
  test.each(cases)('%j is %d', (text, value, forms = [], note) => {
    const reading = readCell(text, context)
    expect(reading).toEqual({ state: 'number', value, forms, ...(note ? { note } : {}) })
  })
}

function expectState(context: CellContext, state: string, texts: readonly string[]): void {
  test.each(texts)(`%j is ${state}`, (text) => {
    const reading = readCell(text, context)
    expect(reading.state).toBe(state)
    expect(reading.value).toBeNull()
  })
}

describe('counts', () => {
  expectNumbers(count, [
    ['0', 0],
    ['117', 117],
    ['11398889', 11_398_889],
    [' 5', 5],
    ['\u00a05\u00a0', 5],
    ['\u30005', 5],
    ['\n7\n', 7],
    ['\u200b12', 12],
    ['\ufeff3', 3],
    ['&nbsp;0', 0],
    ['0&nbsp;', 0],
    ['&nbsp;&nbsp;21&nbsp;', 21],
    ['&ensp;4', 4],
    ['6<br>', 6],
    ['**117**', 117],
    ['`8`', 8],
    ["'9", 9],
    ['5.', 5],
    ['5。', 5],
    ['0；', 0],
    ['3,', 3],
    ['1.0', 1],
    ['0.00', 0],
    ['12.000', 12],
    ['1.5', 1.5, ['non-integer']],
    ['.5', 0.5, ['non-integer']],
    ['１１７', 117, ['full-width']],
    ['０', 0, ['full-width']],
    ['1２', 12, ['full-width']],
    ['１．５', 1.5, ['full-width', 'non-integer']],
    ['4,289,602', 4_289_602, ['thousands']],
    ['4，289，602', 4_289_602, ['thousands']],
    ['１，２３４', 1234, ['full-width', 'thousands']],
    ['1 234', 1234, ['thousands']],
    ['11\u00a0398\u00a0889', 11_398_889, ['thousands']],
    ['1,234.0', 1234, ['thousands']],
    ['O', 0, ['letter-digit']],
    ['o', 0, ['letter-digit']],
    ['О', 0, ['letter-digit']],
    ['о', 0, ['letter-digit']],
    ['〇', 0, ['letter-digit']],
    ['Ｏ', 0, ['letter-digit']],
    ['l', 1, ['letter-digit']],
    ['I', 1, ['letter-digit']],
    ['1O', 10, ['letter-digit']],
    ['l7', 17, ['letter-digit']],
    ['2〇5', 205, ['letter-digit']],
    ['1,00O', 1000, ['letter-digit', 'thousands']],
    ['007', 7, ['leading-zero']],
    ['00', 0, ['leading-zero']],
    ['-3', -3, ['negative']],
    ['－3', -3, ['negative']],
    ['−3', -3, ['negative']],
    ['- 8', -8, ['negative']],
    ['-0', 0],
    ['3件', 3, ['unit']],
    ['0件', 0, ['unit']],
    ['12 件', 12, ['unit']],
    ['5（件）', 5, ['unit']],
    ['7份', 7, ['unit']],
    ['9起', 9, ['unit']],
    ['4 宗', 4, ['unit']],
    ['2项', 2, ['unit']],
    ['6个', 6, ['unit']],
    ['1,024条', 1024, ['thousands', 'unit']],
    ['O件', 0, ['letter-digit', 'unit']],
    ['1.2万件', 12_000, ['foreign-unit']],
    ['5万', 50_000, ['foreign-unit']],
    ['一百三十四', 134, ['text']],
    ['十', 10, ['text']],
    ['十二件', 12, ['text', 'unit']],
    ['两件', 2, ['text', 'unit']],
    ['零', 0, ['text']],
    ['零件', 0, ['text', 'unit']],
    ['二〇', 20, ['text']],
    ['22（其中修订16件）', 22, ['note'], { text: '其中修订16件', value: 16 }],
    ['55（含自然失效29件）', 55, ['note'], { text: '含自然失效29件', value: 29 }],
    ['22(其中修订16件)', 22, ['note'], { text: '其中修订16件', value: 16 }],
    ['22件（其中修订16件）', 22, ['unit', 'note'], { text: '其中修订16件', value: 16 }],
    ['22，其中修订16件', 22, ['note'], { text: '其中修订16件', value: 16 }],
    ['22\n其中修订16件', 22, ['note'], { text: '其中修订16件', value: 16 }],
    ['1,234（含上年56件）', 1234, ['thousands', 'note'], { text: '含上年56件', value: 56 }],
    ['3（详见附件）', 3, ['note'], { text: '详见附件', value: null }],
    ['22（含修订（含修正）1,016件）', 22, ['note'], { text: '含修订（含修正）1,016件', value: 1016 }],
    ['12①', 12, ['note'], { text: '①', value: null }],
    ['12*', 12, ['note'], { text: '*', value: null }],
    ['12¹', 12, ['note'], { text: '¹', value: null }],
    ['12※', 12, ['note'], { text: '※', value: null }],
    ['1.1398889E7', 11_398_889],
    ['1e3', 1000],
  ])

  expectState(count, 'blank', [
    '',
    ' ',
    '\u00a0',
    '\u3000',
    '\n',
    '\u200b',
    '&nbsp;',
    '<br/>',
    '&nbsp;\u00a0',
  ])

  expectState(count, 'dash', [
    '/',
    '／',
    '\\',
    '-',
    '--',
    '—',
    '——',
    '－',
    '–',
    '―',
    '_',
    '○',
    '无',
    ' 无 ',
    '不适用',
    '暂无',
    'N/A',
    'n/a',
    'NA',
    '不涉及',
  ])

  expectState(count, 'illegible', [
    'abc',
    '一',
    '一一',
    '约12',
    '近300',
    '100余',
    '12左右',
    '5%',
    '0 0',
    '0 117',
    '1、2',
    '2,0',
    '12,34',
    '1,1398',
    '1.2.3',
    '1/2',
    '（8）',
    '（其中修订16件）',
    '+5',
    '—8',
    'Ol',
    'Il',
    '½',
    '251000元',
    '12万元',
    '3亿',
    '#REF!',
    '见附件',
    '12345678901234567890',
    '1'.repeat(500),
    '?',
    '×',
    '…',
  ])
})

describe('digits parted by white space', () => {
  test.each([
    ['1 17', 117, 'space'],
    ['11\n7', 117, 'line'],
    ['4289\n602', 4_289_602, 'line'],
    ['1\n234', 1234, 'line'],
    ['2 0', 20, 'space'],
  ])('%j may be %d', (text, joined, parting) => {
    expect(readCell(text, count)).toEqual({ state: 'illegible', value: null, forms: [], joined, parting })
  })

  test.each(['0 7', '0\n0', '1 2 0x', '-1 2'])('%j is not one number', (text) => {
    expect(readCell(text, count).joined).toBeUndefined()
  })
})

describe('changes', () => {
  expectNumbers(change, [
    ['+1036', 1036],
    ['＋12', 12],
    ['减4', -4],
    ['减少4', -4],
    ['减少了4项', -4, ['unit']],
    ['增5', 5],
    ['增加 5项', 5, ['unit']],
    ['新增3', 3],
    ['-8', -8],
    ['－8', -8],
    ['—8', -8],
    ['↑2', 2],
    ['↓3', -3],
    ['0', 0],
    ['减0', 0],
    ['4', 4],
  ])
  expectState(change, 'illegible', ['增2减1', '5（增）', '增', '持平', '--5', '+'])
  expectState(change, 'dash', ['-', '/', '无'])
})

describe('amounts', () => {
  expectNumbers(fees, [
    ['24252.311082', 24_252.311082],
    ['0', 0],
    ['12万元', 12, ['unit']],
    ['1,234.56万元', 1234.56, ['thousands', 'unit']],
    ['251000元', 25.1, ['foreign-unit']],
    ['380元', 0.038, ['foreign-unit']],
    ['1.2亿元', 12_000, ['foreign-unit']],
    ['5万', 5, ['unit']],
    ['-3.5', -3.5, ['negative']],
  ])
  expectState(fees, 'illegible', ['5件', '约12万元', '12万元3元'])
  expectNumbers(feesUnprinted, [
    ['12.5', 12.5],
    ['12.5万元', 12.5, ['unit']],
  ])
  expectState(feesUnprinted, 'illegible', ['251000元', '1.2亿元'])
  expectNumbers(feesInYuan, [
    ['251000', 25.1, ['foreign-unit']],
    ['25.1万元', 25.1, ['unit']],
  ])
  expectNumbers(asPrinted, [
    ['251000元', 251_000, ['unit']],
    ['52.15', 52.15],
    ['52.15万元', 52.15, ['unit']],
  ])
})

describe('what stands in a column of figures', () => {
  test.each(['0', '1,2', '3 4', '无', '/', '12万元', '22（其中修订16件）', '〇', '1 17'])(
    '%j does',
    (text) => {
      expect(kindOfCell(text)).toBe('figure')
    },
  )
  test.each([
    '',
    '1.',
    '二、',
    '1.属于国家秘密',
    '（三）',
    '一、本年新收',
    '总计',
    '第3条',
    '不予公开',
    '增',
  ])('%j does not', (text) => {
    expect(kindOfCell(text)).not.toBe('figure')
  })
})
