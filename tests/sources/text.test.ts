import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../core/model/source.ts'
import { readText } from '../../sources/text.ts'

/** A block in one line: `L3 heading2 text`, or the rows of a grid with `/` between cells. */
function lineOf(block: Block): string | string[] {
  if (block.kind === 'text') {
    const marks = `${block.heading ? ` #${block.heading}` : ''}${block.link ? ' link' : ''}`
    return `${block.anchor}${marks} ${block.text}`
  }
  if (block.kind !== 'grid') return `${block.anchor} ${block.kind} ${block.text} ${block.address}`
  const rows: string[][] = Array.from({ length: block.rows }, () => [])
  for (const cell of block.cells) {
    expect([cell.rowSpan, cell.columnSpan]).toEqual([1, 1])
    expect(rows[cell.row]).toHaveLength(cell.column)
    rows[cell.row]?.push(cell.text)
  }
  expect(block.columns).toBe(Math.max(...rows.map((row) => row.length)))
  return [block.anchor, ...rows.map((row) => row.join(' / '))]
}

function read(text: string): (string | string[])[] {
  const document = readText(text, 'pasted.txt')
  expect(document.limits).toEqual([])
  return document.blocks.map(lineOf)
}

describe('lines', () => {
  test('every line is a block, trimmed, with its number; empty ones are none', () => {
    expect(read('\ufeff\n　　一、总体情况 \r\n\r\n（一）主动公开。\r2025年。\u2028完')).toEqual([
      'L2 一、总体情况',
      'L4 （一）主动公开。',
      'L5 2025年。',
      'L6 完',
    ])
  })

  test('headings of Markdown, with and without spaces, in bold, underlined', () => {
    expect(
      read(
        '# 年报\n##二、主动公开\n### 三、收到 ###\n**四、复议**\n五、问题\n====\n\n六、其他\n---\n\n#话题#\n**注**：无\n####### 七',
      ),
    ).toEqual([
      'L1 #1 年报',
      'L2 #2 二、主动公开',
      'L3 #3 三、收到',
      'L4 #3 四、复议',
      'L5 #1 五、问题',
      'L8 #2 六、其他',
      'L11 #话题#',
      'L12 注：无',
      'L13 ####### 七',
    ])
  })

  test('marks go, rules go, placeholders stay', () => {
    expect(
      read(
        '前\n\n---\n\n* * *\n\n```\n共收到**117**件，`无`[条例](http://a.test/b)。\n\n第1\\.条\n收到__件，办结__件\n-',
      ),
    ).toEqual(['L1 前', 'L8 共收到117件，无条例。', 'L10 第1.条', 'L11 收到__件，办结__件', 'L12 -'])
  })

  test('pictures, attachments and links that stand alone', () => {
    expect(read('![表三](a/b.png)\n[年报.pdf](http://a.test/x.PDF?a=1)\n[首页](http://a.test/)\n')).toEqual([
      'L1 image 表三 a/b.png',
      'L2 attachment 年报.pdf http://a.test/x.PDF?a=1',
      'L3 link 首页',
    ])
  })

  test('one value a line stays text, and a line of spaces is a value that is missing', () => {
    expect(read('规章\n\n0\n\n \n\n665\n行政规范性文件\n\u00a0\n3\n \n')).toEqual([
      'L1 规章',
      'L3 0',
      'L5 ',
      'L7 665',
      'L8 行政规范性文件',
      'L9 ',
      'L10 3',
    ])
    expect(read(`${'很长的一段话'.repeat(20)}\n \n${'又一段'.repeat(30)}`)).toHaveLength(2)
    expect(read('甲\n\t\n乙\n\t\n3')).toEqual(['L1 甲', 'L3 乙', 'L5 3'])
  })
})

describe('tables with tabs', () => {
  test('empty cells stand for spans, at the edges too', () => {
    expect(
      read(
        '三、收到\n\n(勾稽)\t\t\t申请人\t\t\n\t\t\t自然人\t法人\t总计\n一、新收\t\t\t117\t0\t117\n\n四、复议',
      ),
    ).toEqual([
      'L1 三、收到',
      [
        'L3',
        '(勾稽) /  /  / 申请人 /  / ',
        ' /  /  / 自然人 / 法人 / 总计',
        '一、新收 /  /  / 117 / 0 / 117',
      ],
      'L7 四、复议',
    ])
  })

  test('a single line with a tab is text, and so are indented paragraphs', () => {
    expect(read('一、总体情况\n甲\t乙\n正文。')).toEqual(['L1 一、总体情况', 'L2 甲\t乙', 'L3 正文。'])
    expect(read('\t一、总体情况\n\t2025年，我局主动公开信息。\n\t共12条。')).toEqual([
      'L1 一、总体情况',
      'L2 2025年，我局主动公开信息。',
      'L3 共12条。',
    ])
  })

  test('a row of one cell between rows belongs to the table, a heading between tables does not', () => {
    expect(
      read(
        '信息内容\t制发\t废止\n规章\t0\t0\n第二十条第（五）项\n信息内容\t决定\n行政许可\t0\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n维持\t总计',
      ),
    ).toEqual([
      [
        'L1',
        '信息内容 / 制发 / 废止',
        '规章 / 0 / 0',
        '第二十条第（五）项',
        '信息内容 / 决定',
        '行政许可 / 0',
        '四、政府信息公开行政复议、行政诉讼情况',
        '行政复议 / 行政诉讼',
        '维持 / 总计',
      ],
    ])
    expect(read('四、结转\t0\t0\t0\t0\t0\t0\t0\n四、行政复议\n行政复议\t行政诉讼\n维持\t总计')).toEqual([
      'L1 四、结转\t0\t0\t0\t0\t0\t0\t0',
      'L2 四、行政复议',
      ['L3', '行政复议 / 行政诉讼', '维持 / 总计'],
    ])
  })

  test('one empty line between rows of equal length does not part a table, more do', () => {
    expect(read('甲\t1\n\n乙\t2')).toEqual([['L1', '甲 / 1', '乙 / 2']])
    expect(read('甲\t1\n丁\t4\n\n\n乙\t2\n丙\t3')).toEqual([
      ['L1', '甲 / 1', '丁 / 4'],
      ['L5', '乙 / 2', '丙 / 3'],
    ])
  })

  test('an amount that a line break tears at its point is one', () => {
    const whole = [['L1', '信息内容 / 金额', '收费 / 897.21']]
    expect(read('信息内容\t金额\n收费\t897\n.21')).toEqual(whole)
    expect(read('信息内容\t金额\n收费\t897.\n21')).toEqual(whole)
    expect(read('| 信息内容 | 金额 |\n| 收费 | 897\n.21 |')).toEqual(whole)
    expect(read('1.\n2\n共3件。\n.4')).toHaveLength(4)
  })

  test('a cell that a spreadsheet quoted keeps its lines', () => {
    expect(read('"三、本年度\n办理结果"\t（一）\t73\n3.危及"三安全"\t"a ""b""\nc"\t0\n"甲"\t乙\t丙')).toEqual(
      [['L1', '三、本年度\n办理结果 / （一） / 73', '3.危及"三安全" / a "b"\nc / 0', '"甲" / 乙 / 丙']],
    )
    const cells = readText('"三、\n办理"\t1\n乙\t2', 'x').blocks[0]
    expect(cells?.kind === 'grid' && cells.cells.map(({ anchor }) => anchor)).toEqual([
      'L1/c1',
      'L1/c2',
      'L3/c1',
      'L3/c2',
    ])
    expect(read('"引号没有结束\n甲\t1\n乙\t2')).toHaveLength(2)
  })
})

describe('tables with bars', () => {
  test('Markdown: rule rows, escaped bars, marks, breaks', () => {
    expect(read('| 信息内容 | **制发** |\n|:---|---:|\n| a\\|b | 1<br/>2 |\n| 规章 | |')).toEqual([
      ['L1', '信息内容 / 制发', 'a|b / 1\n2', '规章 / '],
    ])
  })

  test('with and without outer bars; cells at the edges may be empty', () => {
    expect(read('甲|乙|丙\n-|-|-\n1|2|3')).toEqual([['L1', '甲 / 乙 / 丙', '1 / 2 / 3']])
    expect(read('||自然人|总计\n一、新收||117|117\n二、结转||0|')).toEqual([
      ['L1', ' /  / 自然人 / 总计', '一、新收 /  / 117 / 117', '二、结转 /  / 0 / '],
    ])
    expect(read('| | 自然人 |\n| 新收 | |')).toEqual([['L1', ' / 自然人', '新收 / ']])
    expect(read('新收|||3\n|公开||\n||结转|')).toEqual([
      ['L1', '新收 /  /  / 3', ' / 公开 /  / ', ' /  / 结转 / '],
    ])
  })

  test('dashes are values where they stand for values', () => {
    expect(read('| 甲 | 乙 |\n|---|---|\n| - | - |\n| - | -- |')).toEqual([
      ['L1', '甲 / 乙', '- / -', '- / --'],
    ])
    expect(read('| 甲 | 乙 |\n| 规章 | - |')).toEqual([['L1', '甲 / 乙', '规章 / -']])
  })

  test('drawn tables', () => {
    expect(read('┌──┬──┐\n│甲│乙│\n├──┼──┤\n│规章│3│\n└──┴──┘')).toEqual([['L2', '甲 / 乙', '规章 / 3']])
    expect(read('+----+----+\n| 甲 | 乙 |\n+----+----+\n| 丙 | 3 |\n+----+----+')).toEqual([
      ['L2', '甲 / 乙', '丙 / 3'],
    ])
  })

  test('one line with a bar is text', () => {
    expect(read('来源：某局 | 浏览：12\n\n正文')).toEqual(['L1 来源：某局 | 浏览：12', 'L3 正文'])
  })
})

describe('tables with spaces', () => {
  test('columns tell which cell is empty', () => {
    const text = [
      '信息内容          本年制发件数   本年废止件数   现行有效件数',
      '规章                   0                             3',
      '行政规范性文件         1              0              6',
    ].join('\n')
    expect(read(text)).toEqual([
      [
        'L1',
        '信息内容 / 本年制发件数 / 本年废止件数 / 现行有效件数',
        '规章 / 0 /  / 3',
        '行政规范性文件 / 1 / 0 / 6',
      ],
    ])
  })

  test('a first cell that is empty stays empty', () => {
    expect(read('项目      自然人    总计\n          1         2\n新收      3         4')).toEqual([
      ['L1', '项目 / 自然人 / 总计', ' / 1 / 2', '新收 / 3 / 4'],
    ])
  })

  test('figures behind a label with single spaces', () => {
    expect(
      read(
        '信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n行政规范性文件 1 0 6\n行政许可 3\n3 3 0 0 6 2 1 0 0 3',
      ),
    ).toEqual([
      [
        'L1',
        '信息内容 / 本年制发件数 / 本年废止件数 / 现行有效件数',
        '规章 / 0 / 0 / 0',
        '行政规范性文件 / 1 / 0 / 6',
        '行政许可 / 3',
        '3 / 3 / 0 / 0 / 6 / 2 / 1 / 0 / 0 / 3',
      ],
    ])
  })

  test('rows with broken labels, or without heads of columns, stay lines', () => {
    const broken = ['项目 自然人 总计', '新收 1 1', '5.要求行政机关确认', '或重新出具', '已获取信息 0 0']
    expect(read(broken.join('\n'))).toEqual(broken.map((line, index) => `L${index + 1} ${line}`))
    const bare = ['自然人', '商 业 企', '业', '一、新收 3 4 7', '二、结转 0 0 0', '', '正文']
    expect(read(bare.join('\n'))).toHaveLength(6)
  })

  test('a table ends at the next heading, and two heads of columns are a row', () => {
    expect(read('行政复议 行政诉讼\n维持 总计 维持 总计\n1 1 2 2\n五、存在的主要问题及改进情况')).toEqual([
      ['L1', '行政复议 / 行政诉讼', '维持 / 总计 / 维持 / 总计', '1 / 1 / 2 / 2'],
      'L4 五、存在的主要问题及改进情况',
    ])
    expect(read('项目 本年收费金额（单位：万元）\n行政许可 3\n罚没 2 1\n- 4 -')).toEqual([
      ['L1', '项目 / 本年收费金额（单位：万元）', '行政许可 / 3', '罚没 / 2 / 1'],
      'L4 - 4 -',
    ])
  })

  test('empty lines between rows of equal length part nothing', () => {
    expect(
      read(
        '信息内容      本年制发件数   现行有效件数\n\n\n规章          1              11\n\n规范性文件    8              66',
      ),
    ).toEqual([['L1', '信息内容 / 本年制发件数 / 现行有效件数', '规章 / 1 / 11', '规范性文件 / 8 / 66']])
  })

  test('prose with spaces and years is text', () => {
    const prose = [
      '　　2025 年度，区政府 及 办公室 发布 9 份。',
      '来源：某局 时间：2023-02-20 15:07',
      '发布日期 2025',
      '　　本报告由 某局 编制',
    ]
    expect(read(prose.join('\n'))).toEqual(prose.map((line, index) => `L${index + 1} ${line.trim()}`))
  })
})

describe('mark-up inside', () => {
  test('HTML tables are handed over whole and renamed by their line', () => {
    const asked: string[] = []
    const document = readText(
      '# 年报\n<table><tr><td>甲</td>\n<td><table></table></td></tr></table>\n<table>没有结束',
      'x.md',
      (markup) => {
        asked.push(markup)
        const cell = { anchor: 'f0/b0/r0c0', row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '甲' }
        return [{ kind: 'grid', anchor: 'f0/b0', rows: 1, columns: 1, cells: [cell] }]
      },
    )
    expect(asked).toEqual(['<table><tr><td>甲</td>\n<td><table></table></td></tr></table>'])
    expect(document.blocks.map(({ anchor }) => anchor)).toEqual(['L1', 'L2/f0/b0', 'L4'])
    expect(document.blocks[1]).toMatchObject({ cells: [{ anchor: 'L2/f0/b0/r0c0' }] })
  })
})

const sample = `${process.env.GOUJI_CORPUS ?? new URL('../../../shared/corpus', import.meta.url).pathname}/xigong-office-2025/source.txt`

test.skipIf(!existsSync(sample))('the published sample: three grids among their headings', () => {
  const { blocks } = readText(readFileSync(sample, 'utf8'), 'source.txt')
  const shape = blocks.flatMap((block) =>
    block.kind === 'grid' ? [[block.anchor, block.rows, block.columns, block.cells.length]] : [],
  )
  expect(shape).toEqual([
    ['L19', 14, 4, 56],
    ['L36', 28, 10, 280],
    ['L67', 4, 15, 60],
  ])
  expect(blocks.filter((block) => block.kind === 'text' && block.heading)).toHaveLength(3)
})
if (!existsSync(sample)) console.log('The published documents are absent: their text was left out')
