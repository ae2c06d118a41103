import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  oneof,
  property,
  string,
  tuple,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../core/model/source.ts'
import { classifyReport } from '../../core/read/classify.ts'
import { findReport } from '../../core/read/find.ts'
import { readIdentity } from '../../core/read/identity.ts'
import { readReport } from '../../core/read/index.ts'
import { readParagraphs } from '../../core/read/paragraphs.ts'
import { readSections } from '../../core/read/sections.ts'
import { fakeTables, makeSource, type Piece, sixSections, table2, table3, table4 } from './sources.ts'

const title = '#青禾县水务局2023年政府信息公开工作年度报告'

function proseOf(pieces: readonly Piece[], more: Partial<SourceDocument> = {}): string[] {
  const found = findReport(makeSource(pieces, more))
  return readParagraphs(found, { blocks: new Set(), cells: new Map() })
    .paragraphs.filter(({ role, cell }) => role !== 'heading' && cell === undefined)
    .map(({ text, start, end }) => text.slice(start, end))
}

const prose = [
  '青禾县水务局2023年政府信息公开工作年度报告',
  '（一）主动公开。全年公开信息120条。',
  '（二）依申请公开。收到申请3件，均已答复。',
  '解读形式单一，下一步增加图解。',
  '未收取信息处理费。',
]

describe('what around a report is not the report', () => {
  const cases: [string, Piece[], Piece[]][] = [
    [
      'navigation and breadcrumbs',
      ['^首页', '@政务公开', '当前位置：首页 > 政务公开 > 政府信息公开年报'],
      [],
    ],
    ['breadcrumbs without a label', ['首页 > 政府信息公开 > 年报'], []],
    [
      'footer of the site',
      [],
      ['主办单位：青禾县人民政府办公室', '网站标识码：0000000000', '青ICP备00000000号'],
    ],
    ['登记号 alone', [], ['闽ICP备09000000号', '青公网安备00000000000000号']],
    ['share bar and tools', [], ['分享到：', '@微信', '打印本页', '关闭窗口']],
    ['brackets', [], ['【打印】', '【关闭】']],
    ['scan to read', [], ['扫一扫在手机上查看当前页面', '本页内容仅供参考。']],
    [
      'other years',
      [],
      ['@2022年青禾县水务局政府信息公开工作年度报告', '@2021年青禾县水务局政府信息公开工作年度报告'],
    ],
    ['related links', [], ['相关信息', '2022年青禾县水务局政府信息公开工作年度报告']],
    ['last and next', [], ['上一篇：没有了', '下一篇：2022年年度报告']],
    ['attachments', [], ['附件下载', { file: '年度报告.pdf' }, '扫一扫']],
    ['editor', [], ['责任编辑：李某', '浏览次数：128']],
    ['landmarks', ['^青禾县人民政府', '@登录'], ['^联系我们', '^版权所有：青禾县人民政府']],
    ['copyright', [], ['版权所有 青禾县人民政府', '地址：青禾县人民路1号']],
    ['technical support', [], ['技术支持：某公司', 'Copyright 2024']],
  ]
  it.each(cases)('%s', (_, above, below) => {
    expect(proseOf([...above, title, ...sixSections, ...below])).toEqual(prose)
  })

  it('tools between the title and the preamble', () => {
    expect(
      proseOf([
        title,
        '来源：县水务局 发布时间：2024-01-20 字号：[大 中 小]',
        '【字体：大 中 小】',
        '浏览次数：100',
        '2024-01-20',
        '索引号：000/2024-1',
        '根据条例编制本报告。',
        ...sixSections,
      ]),
    ).toEqual([prose[0], '根据条例编制本报告。', ...prose.slice(1)])
  })

  it('keeps files and pictures under the report in its extent', () => {
    const found = findReport(
      makeSource([title, ...sixSections, '附件下载', { file: '年度报告.pdf' }, '扫一扫']),
    )
    expect(found.extent).toEqual({ from: 0, to: 16 })
  })

  it('takes the preamble where no title is printed', () => {
    expect(proseOf(['@首页', '根据条例编制本报告。', ...sixSections])[0]).toBe('根据条例编制本报告。')
  })

  it('takes a signature as part of the report', () => {
    expect(proseOf([title, ...sixSections, '青禾县水务局', '2024年1月20日', '主办：青禾县'])).toContain(
      '青禾县水务局',
    )
  })
})

function sheet(name: string, rows: string[][], hidden?: true): Piece {
  return { sheet: name, rows, ...(hidden ? { hidden } : {}) }
}

/** Indexes of the sheets that are left to be read. */
function seen(found: ReturnType<typeof findReport>): number[] {
  return found.source.blocks.flatMap((block, index) => (block.kind === 'grid' ? [index] : []))
}

describe('several reports', () => {
  const older = '#青禾县水务局2022年政府信息公开工作年度报告'
  const cases: [string, Piece[], number, number][] = [
    ['the newest stands first', [title, ...sixSections, older, ...sixSections], 2023, 0],
    ['the newest stands last', [older, ...sixSections, title, ...sixSections], 2023, 14],
    ['three of them', [older, ...sixSections, title, ...sixSections, older, ...sixSections], 2023, 14],
  ]
  it.each(cases)('%s', (_, pieces, year, from) => {
    const found = findReport(makeSource(pieces))
    expect(found.titles[0]?.year).toBe(year)
    expect(found.extent).toEqual({ from, to: from + 14 })
    expect(found.problems.map(({ code }) => code)).toEqual(['several-reports'])
    expect(found.headings.map(({ key }) => key)).toHaveLength(6)
  })

  const books: [string, Piece[], number[], string[]][] = [
    [
      'one sheet per table',
      [sheet('表二', table2), sheet('表三', table3), sheet('表四', table4)],
      [0, 1, 2],
      [],
    ],
    ['two years by sheet', [sheet('2022年', table3), sheet('2023年', table3)], [1], ['several-years']],
    [
      'two years, a sheet per table',
      [
        sheet('2022表二', table2),
        sheet('2022表三', table3),
        sheet('2023表二', table2),
        sheet('2023表三', table3),
      ],
      [2, 3],
      ['several-years'],
    ],
    [
      'two years by title',
      [
        sheet('Sheet1', [['青禾县水务局2023年政府信息公开工作年度报告'], ...table3]),
        sheet('Sheet2', [['2022年度政府信息公开情况统计表'], ...table3]),
      ],
      [0],
      ['several-years'],
    ],
    [
      'last year beside',
      [sheet('封面', [['2023年度']]), sheet('表三', table3), sheet('去年表三', table3)],
      [0, 1],
      ['several-years'],
    ],
    [
      'a cover',
      [sheet('封面', [['青禾县水务局2023年政府信息公开工作年度报告']]), sheet('表三', table3)],
      [0, 1],
      [],
    ],
    ['hidden old sheet', [sheet('2023', table3), sheet('2022', table3, true)], [0], ['several-years']],
    ['hidden newer sheet', [sheet('2023', table3), sheet('2024', table3, true)], [0, 1], []],
    [
      'a sheet per organ',
      [
        sheet('水务局', [...table2, ...table3]),
        sheet('汇总', [...table2, ...table3]),
        sheet('教育局', [...table2, ...table3]),
      ],
      [1],
      ['several-reports'],
    ],
  ]
  it.each(books)('workbook: %s', (_, pieces, blocks, problems) => {
    const found = findReport(makeSource(pieces, { kind: 'xlsx' }))
    expect(seen(found)).toEqual(blocks)
    expect(found.problems.map(({ code }) => code)).toEqual(problems)
    expect(found.extent).toEqual({ from: 0, to: pieces.length })
  })

  it('workbook: two years below each other on one sheet', () => {
    const rows = [['2022年政府信息公开情况表'], ...table3, ['2023年政府信息公开情况表'], ...table3]
    const found = findReport(makeSource([sheet('数据', rows)], { kind: 'xlsx' }))
    const [grid] = found.source.blocks
    const texts = grid?.kind === 'grid' ? grid.cells.filter(({ text }) => text !== '') : []
    expect(texts[0]?.text).toBe('2023年政府信息公开情况表')
    expect(grid?.kind === 'grid' && grid.cells).toHaveLength(2 * table3.flat().length + 2)
    expect(found.problems.map(({ code }) => code)).toEqual(['several-years'])
  })
})

describe('hostile sources', () => {
  const words = [
    '一、',
    '总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、',
    '（一）',
    '2023年',
    '政府信息公开工作年度报告',
    '青禾县水务局',
    '。',
    '\n',
    '》《',
    '1月1日至12月31日',
    '主办单位：',
    '本年新收政府信息公开申请数量',
    '通知',
    '\u0000',
    '　',
    'XX',
  ]
  const text = array(oneof(constantFrom(...words), string({ maxLength: 6 })), { maxLength: 8 }).map((parts) =>
    parts.join(''),
  )
  const piece: Arbitrary<Piece> = oneof(
    { weight: 6, arbitrary: text },
    { weight: 2, arbitrary: text.map((one) => `#${one}`) },
    { weight: 1, arbitrary: text.map((one) => `@${one}`) },
    { weight: 1, arbitrary: text.map((one) => `~${one}`) },
    { weight: 2, arbitrary: array(array(text, { maxLength: 4 }), { maxLength: 4 }) },
    { weight: 1, arbitrary: constant({ image: '/a.png' }) },
    { weight: 1, arbitrary: text.map((file) => ({ file })) },
    {
      weight: 1,
      arbitrary: tuple(text, array(array(text, { maxLength: 3 }), { maxLength: 3 })).map(([sheet, rows]) => ({
        sheet,
        rows,
      })),
    },
  )

  it('never throw, and every range stays inside its text', () => {
    assert(
      property(array(piece, { maxLength: 14 }), constantFrom('html', 'text', 'xlsx'), (pieces, kind) => {
        const given = makeSource(pieces, { kind })
        const found = findReport(given)
        const sections = readSections(found.headings, found.lines, found.extent)
        const { paragraphs } = readParagraphs(found, { blocks: new Set(), cells: new Map() })
        const identity = readIdentity(given, found, paragraphs, null)
        classifyReport({ given, found, identity, sections, paragraphs, ...fakeTables({}, 0) })
        readReport(given)
        expect(found.source.blocks).toHaveLength(given.blocks.length)
        expect(found.extent.from).toBeLessThanOrEqual(found.extent.to)
        expect(found.extent.to).toBeLessThanOrEqual(given.blocks.length)
        for (const { start, end, text: whole } of paragraphs) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(whole.length)
        }
        for (const { from, to } of sections) expect(from).toBeLessThanOrEqual(to)
      }),
      { numRuns: 400, seed: 20230101 },
    )
  })

  const floods: [string, string][] = [
    ['ordinals', '一、'.repeat(300_000)],
    ['beginnings of titles', '一、总'.repeat(200_000)],
    ['years', '2023年'.repeat(200_000)],
    ['dates', '2023年1月1日至'.repeat(100_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['brackets', '（'.repeat(500_000)],
    ['titles', '政府信息公开工作年度报告'.repeat(50_000)],
    ['organs', '根据青禾县水务'.repeat(100_000)],
  ]
  it.each(floods)('a block of %s takes linear time', (_, flood) => {
    const given = makeSource([title, '一、总体情况', flood, ...sixSections.slice(3), flood])
    const start = performance.now()
    const found = findReport(given)
    const { paragraphs } = readParagraphs(found, { blocks: new Set(), cells: new Map() })
    readIdentity(given, found, paragraphs, null)
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('100,000 short lines take linear time', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `${(index % 20) + 1}、主动公开情况之${index}`)
    const given = makeSource([title, ...lines, ...sixSections])
    const start = performance.now()
    const found = findReport(given)
    expect(found.headings.filter(({ key }) => key !== null)).toHaveLength(6)
    expect(performance.now() - start).toBeLessThan(6000)
  })
})
