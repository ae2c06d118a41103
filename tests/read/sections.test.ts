import { describe, expect, it } from 'vitest'
import { findReport } from '../../core/read/find.ts'
import { readHeading } from '../../core/read/headings.ts'
import { readLines } from '../../core/read/lines.ts'
import { readParagraphs } from '../../core/read/paragraphs.ts'
import { readSections } from '../../core/read/sections.ts'
import { makeSource, type Piece, sixSections, table2, table3, table4 } from './sources.ts'

const title = '#青禾县水务局2023年政府信息公开工作年度报告'

function sectionsOf(pieces: readonly Piece[]): string[] {
  const found = findReport(makeSource(pieces))
  return readSections(found.headings, found.lines, found.extent).map(
    ({ key, ordinal, match }) => `${ordinal ?? '-'} ${key ?? 'none'}${match === 'exact' ? '' : ` ${match}`}`,
  )
}

function headingOf(text: string): string {
  const [line] = readLines(makeSource([text]))
  const heading = line && readHeading(line)
  if (!heading?.key) return 'none'
  return `${heading.ordinal ?? '-'} ${heading.key} ${heading.match}${heading.glued ? ' glued' : ''}`
}

const all = ['1 overview', '2 disclosure', '3 requests', '4 disputes', '5 problems', '6 other']

describe('one line as a heading', () => {
  const cases: [string, string][] = [
    ['一、总体情况', '1 overview exact'],
    ['一.总体情况', '1 overview exact'],
    ['一．总体情况', '1 overview exact'],
    ['一 、总体情况', '1 overview exact'],
    ['一，总体情况', '1 overview exact'],
    ['一总体情况', '1 overview exact'],
    ['⼀、总体情况', '1 overview exact'],
    ['## 一、总体情况', '1 overview exact'],
    ['**一、总体情况**', '1 overview exact'],
    ['【一、总体情况】', '1 overview exact'],
    ['一、总体情况。', '1 overview exact'],
    ['一、总体情况：', '1 overview exact'],
    ['一、总 体 情 况', '1 overview exact'],
    ['第一部分 总体情况', '1 overview exact'],
    ['第一部分：总体情况', '1 overview exact'],
    ['1.总体情况', '1 overview exact'],
    ['1、总体情况', '1 overview exact'],
    ['（一）总体情况', '1 overview exact'],
    ['总体情况', '- overview exact'],
    ['一、概述', '1 overview exact'],
    ['一、2023年总体情况', '1 overview exact'],
    ['一、政府信息公开工作总体情况', '1 overview exact'],
    ['一、整体情况', '1 overview exact'],
    ['一、总体清况', '1 overview near'],
    ['一、总体情况 2023年，我局认真贯彻落实条例。', '1 overview exact glued'],
    ['一、总体情况2023年，我局认真贯彻落实条例。', '1 overview exact glued'],
    ['一、总体情况（一）主动公开。全年公开12条。', '1 overview exact glued'],
    ['一、总体情况我局认真贯彻落实条例，推进公开。', '1 overview exact glued'],
    ['二、主动公开政府信息情况', '2 disclosure exact'],
    ['二、行政机关主动公开政府信息情况', '2 disclosure exact'],
    ['二、主动公开政府信息的情况', '2 disclosure exact'],
    ['二、主动公开政府信息情况（单位：件）', '2 disclosure exact'],
    ['二、主动公开政府信息情况表', '2 disclosure exact'],
    ['二、主动公政府信息情况', '2 disclosure near'],
    ['二、主动公开政府情况', '2 disclosure near'],
    ['三、收到和处理政府信息公开申请情况', '3 requests exact'],
    ['三、收到和处理政府信息公开申请的情况', '3 requests exact'],
    ['三、行政机关收到和处理政府信息公开申请情况', '3 requests exact'],
    ['三、收到和处理政府信息公开申情况', '3 requests near'],
    ['三、依申请公开情况', '3 requests near'],
    ['四、政府信息公开行政复议、行政诉讼情况', '4 disputes exact'],
    ['四、政府信息公开行政复议和行政诉讼情况', '4 disputes exact'],
    ['四、政府信息公开行政复议及行政诉讼情况', '4 disputes exact'],
    ['四、政府信息公开行政复议行政诉讼情况', '4 disputes exact'],
    ['四、政府信息公开行政复议，行政诉讼情况', '4 disputes exact'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '4 disputes exact'],
    ['四、因政府信息公开工作被申请行政复议和提起行政诉讼情况', '4 disputes exact'],
    ['四、政府信息公开行政法复议、行政诉讼情况', '4 disputes near'],
    ['四、政府信息公开行政复议、行政诉询情况', '4 disputes near'],
    ['四、复议诉讼情况', '4 disputes near'],
    ['四、政府信息公开行政复议、行政诉讼情况 本年度未发生。', '4 disputes exact glued'],
    ['五、存在的主要问题及改进情况', '5 problems exact'],
    ['五、存在的主要问题和改进情况', '5 problems exact'],
    ['五、存在问题及改进情况', '5 problems exact'],
    ['五、存在的主要问题和改进措施', '5 problems exact'],
    ['五、政府信息公开工作存在的主要问题及改进情况', '5 problems exact'],
    ['五、存在的主要问题与改进情况', '5 problems exact'],
    ['五、存在的不足和下一步打算', '5 problems near'],
    ['五、存在的主要问题及改进情', '5 problems near'],
    ['六、其他需要报告的事项', '6 other exact'],
    ['六、其它需要报告的事项', '6 other exact'],
    ['六、其他需要报告事项', '6 other exact'],
    ['六、其他事项', '6 other exact'],
    ['六、其他需要报告的事项：无', '6 other exact glued'],
    ['六、其他需要报告的事项 无。', '6 other exact glued'],
    ['六、其他需要报告的是项', '6 other near'],
    ['二、总体情况', '2 overview exact'],
    ['三、政府信息公开行政复议、行政诉讼情况', '3 disputes exact'],
  ]
  it.each(cases)('%s → %s', (text, expected) => {
    expect(headingOf(text)).toBe(expected)
  })

  const others: string[] = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '三、本年度办理结果',
    '三、本 年 度 办 理 结 果',
    '四、结转下年度继续办理',
    '四、结转下一年度继续办理',
    '四、转下年度继续办理',
    '四、结转至下年度办理',
    '（一）予以公开',
    '1.属于国家秘密',
    '2.没有现成信息需要另行制作',
    '总体情况良好，各项工作稳步推进。',
    '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况。',
    '一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况',
    '存在的主要问题',
    '（三）政府信息管理',
    '（四）平台建设',
    '一是主动公开政府信息情况有待改进。',
    '第二十条第（一）项',
    '2023年，我局主动公开政府信息120条。',
  ]
  it.each(others)('%s is no heading of a section', (text) => {
    expect(headingOf(text)).toBe('none')
  })
})

describe('labels of rows in their own words', () => {
  it('are no headings beside figures', () => {
    const rows = [
      ['一、年内新收件数', '3', '0', '0', '3'],
      ['四、未办结', '1', '0', '0', '1'],
    ]
    const requests = '三、收到和处理政府信息公开申请情况'
    expect(sectionsOf(replaced({ [requests]: [requests, rows] }))).toEqual(all)
  })
})

describe('a hidden copy of the report', () => {
  it('has no sections of its own', () => {
    const copy = sixSections.map((piece): Piece => (typeof piece === 'string' ? `~${piece}` : piece))
    expect(sectionsOf([title, ...sixSections, ...copy])).toEqual(all)
  })
})

describe('row labels that break over lines', () => {
  it('are no headings, in a cell or as lines of their own', () => {
    const cell = [
      ['一、本年\n新收政府\n信息公开申请数量', '3'],
      ['三、本\n年\n度办理结果', ''],
    ]
    const broken: Piece[] = [cell, '四、结转', '下年度继续', '办理']
    expect(
      sectionsOf(
        replaced({ '三、收到和处理政府信息公开申请情况': ['三、收到和处理政府信息公开申请情况', ...broken] }),
      ),
    ).toEqual(all)
  })
})

function replaced(changes: Readonly<Record<string, Piece | readonly Piece[]>>): Piece[] {
  const pieces = sixSections.flatMap((piece): Piece[] => {
    const change = typeof piece === 'string' ? changes[piece] : undefined
    if (change === undefined) return [piece]
    return isList(change) ? [...change] : [change]
  })
  return [title, ...pieces]
}

function isList(change: Piece | readonly Piece[]): change is readonly Piece[] {
  return Array.isArray(change) && !Array.isArray(change[0])
}

describe('the sections of a page', () => {
  const cases: [string, Piece[], string[]][] = [
    ['as the template prints them', replaced({}), all],
    [
      'numbered 1. to 6.',
      [
        title,
        '1.总体情况',
        '（1）主动公开。公开12条。',
        '2.主动公开政府信息情况',
        table2,
        '3.收到和处理政府信息公开申请情况',
        table3,
        '4.政府信息公开行政复议、行政诉讼情况',
        table4,
        '5.存在的主要问题及改进情况',
        '不够。',
        '6.其他需要报告的事项',
        '无。',
      ],
      all,
    ],
    [
      'numbered （一） to （六）',
      [
        title,
        '（一）总体情况',
        '公开12条。',
        '（二）主动公开政府信息情况',
        table2,
        '（三）收到和处理政府信息公开申请情况',
        table3,
        '（四）政府信息公开行政复议、行政诉讼情况',
        table4,
        '（五）存在的主要问题及改进情况',
        '不够。',
        '（六）其他需要报告的事项',
        '无。',
      ],
      all,
    ],
    [
      'numbered 第一部分 to 第六部分',
      [
        title,
        '第一部分 总体情况',
        '公开12条。',
        '第二部分 主动公开政府信息情况',
        table2,
        '第三部分 收到和处理政府信息公开申请情况',
        table3,
        '第四部分 政府信息公开行政复议、行政诉讼情况',
        table4,
        '第五部分 存在的主要问题及改进情况',
        '一、问题。二、措施。',
        '第六部分 其他需要报告的事项',
        '无。',
      ],
      all,
    ],
    [
      'ordinal and title in two blocks',
      replaced({
        '一、总体情况': ['一、', '总体情况'],
        '二、主动公开政府信息情况': ['二、', '主动公开政府信息情况'],
      }),
      all,
    ],
    [
      'title broken by a line break',
      replaced({ '四、政府信息公开行政复议、行政诉讼情况': '四、政府信息公开行政复议、\n行政诉讼情况' }),
      all,
    ],
    [
      'title broken over two blocks',
      replaced({ '三、收到和处理政府信息公开申请情况': ['三、收到和处理政府信息', '公开申请情况'] }),
      all,
    ],
    [
      'one ordinal lost',
      replaced({ '二、主动公开政府信息情况': '主动公开政府信息情况' }),
      with_(1, '- disclosure'),
    ],
    ['all ordinals lost', replaced(withoutOrdinals()), all.map((line) => line.replace(/^\d/, '-'))],
    [
      'one ordinal wrong',
      replaced({ '四、政府信息公开行政复议、行政诉讼情况': '三、政府信息公开行政复议、行政诉讼情况' }),
      with_(3, '3 disputes'),
    ],
    [
      'slips of the pen',
      replaced({ '四、政府信息公开行政复议、行政诉讼情况': '四、政府信息公开行政法复议、行政诉讼情况' }),
      with_(3, '4 disputes near'),
    ],
    [
      'another title where a section belongs',
      replaced({ '五、存在的主要问题及改进情况': '五、下一步工作打算' }),
      with_(4, '5 problems position'),
    ],
    [
      'a section without its heading',
      replaced({ '二、主动公开政府信息情况': [] }),
      all.filter((line) => !line.startsWith('2')),
    ],
    [
      'two sections exchanged',
      [
        title,
        '一、总体情况',
        '公开12条。',
        '三、收到和处理政府信息公开申请情况',
        table3,
        '二、主动公开政府信息情况',
        table2,
        '四、政府信息公开行政复议、行政诉讼情况',
        table4,
        '五、存在的主要问题及改进情况',
        '不够。',
        '六、其他需要报告的事项',
        '无。',
      ],
      [all[0], all[2], all[1], all[3], all[4], all[5]].map(String),
    ],
    ['a seventh section', [title, ...sixSections, '七、工作特色亮点', '建立专区。'], [...all, '7 none']],
    ['appendices are no sections', [title, ...sixSections, '七、附件', '八、联系方式', '电话：0000'], all],
    [
      'contents at the top',
      [
        title,
        '目录',
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
        '本报告根据条例编制。',
        ...sixSections,
      ],
      all,
    ],
    [
      'contents as links with page numbers',
      [
        title,
        '@一、总体情况………1',
        '@二、主动公开政府信息情况………2',
        '@三、收到和处理政府信息公开申请情况………3',
        '@四、政府信息公开行政复议、行政诉讼情况………4',
        '@五、存在的主要问题及改进情况………5',
        '@六、其他需要报告的事项………6',
        ...sixSections,
      ],
      all,
    ],
    [
      'headings listed in the preamble',
      [
        title,
        '本报告由一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。',
        ...sixSections,
      ],
      all,
    ],
    [
      'listed in the preamble, the last heading lost',
      [
        title,
        '本报告由一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。',
        ...sixSections.slice(0, -2),
      ],
      all.slice(0, 5),
    ],
    [
      'aspects numbered like sections, the statutory parts renumbered',
      [
        title,
        '一、主动公开工作情况',
        '公开12条。',
        '二、依申请公开工作情况',
        '收到3件。',
        '三、政府信息管理情况',
        '规范管理。',
        '四、平台建设情况',
        '改版网站。',
        '五、监督保障情况',
        '纳入考核。',
        '一、主动公开政府信息情况',
        table2,
        '二、收到和处理政府信息公开申请情况',
        table3,
        '三、政府信息公开行政复议、行政诉讼情况',
        table4,
        '四、存在的主要问题及改进情况',
        '不够。',
        '五、其他需要报告的事项',
        '无。',
      ],
      [
        '1 none',
        '2 none',
        '3 none',
        '4 none',
        '5 none',
        '1 disclosure',
        '2 requests',
        '3 disputes',
        '4 problems',
        '5 other',
      ],
    ],
    [
      'aspects numbered 1. under section 一',
      replaced({
        '（一）主动公开。全年公开信息120条。': [
          '1.主动公开情况',
          '公开120条。',
          '2.依申请公开情况',
          '收到3件。',
        ],
      }),
      all,
    ],
    [
      'an aspect without number is not the section whose heading is lost',
      replaced({
        '（一）主动公开。全年公开信息120条。': ['主动公开情况', '公开120条。', '依申请公开情况', '收到3件。'],
        '二、主动公开政府信息情况': [],
      }),
      all.filter((line) => !line.startsWith('2')),
    ],
    [
      'aspects named like sections, in parentheses',
      replaced({
        '（一）主动公开。全年公开信息120条。': ['（一）主动公开政府信息的情况。', '公开120条。'],
        '（二）依申请公开。收到申请3件，均已答复。': [
          '（二）收到和处理政府信息公开申请情况。',
          '收到3件。',
          '（三）因政府信息公开申请行政复议、提起行政诉讼的情况',
          '没有。',
        ],
      }),
      all,
    ],
    [
      'aspects named like sections where the heading of one is lost',
      replaced({
        '（一）主动公开。全年公开信息120条。': ['（一）主动公开政府信息的情况。', '公开120条。'],
        '（二）依申请公开。收到申请3件，均已答复。': ['（二）收到和处理政府信息公开申请情况。', '收到3件。'],
        '三、收到和处理政府信息公开申请情况': [],
      }),
      all.filter((line) => !line.startsWith('3')),
    ],
    [
      'aspects as a list in one line where the heading of one is lost',
      replaced({
        '一、总体情况': '一、总体情况：1、主动公开政府信息的情况：40条。',
        '（一）主动公开。全年公开信息120条。': '2、收到和处理政府信息公开申请情况：无。',
        '二、主动公开政府信息情况': [],
      }),
      all.filter((line) => !line.startsWith('2')),
    ],
    [
      'one heading numbered 2. among the others',
      replaced({ '二、主动公开政府信息情况': '2.主动公开政府信息情况' }),
      all,
    ],
    [
      'one heading in parentheses among the others',
      replaced({ '六、其他需要报告的事项': '（六）其他需要报告的事项' }),
      all,
    ],
    [
      'an ordinal lost above a picture',
      [
        title,
        ...sixSections.slice(0, 3),
        '主动公开政府信息情况',
        { image: '/2.png' },
        ...sixSections.slice(5),
      ],
      with_(1, '- disclosure'),
    ],
    [
      'list items of the same style inside a section',
      replaced({ '解读形式单一，下一步增加图解。': ['1.解读形式单一。', '2.培训不够。', '（1）增加图解。'] }),
      all,
    ],
    [
      'sentences numbered 一、二、 inside a section',
      replaced({
        '解读形式单一，下一步增加图解。': [
          '一、解读形式较为单一，群众不易理解，有待加强。',
          '二、培训不够经常，业务不够熟练，有待加强。',
        ],
      }),
      all,
    ],
    [
      'the heading again as the caption of the table',
      replaced({ '二、主动公开政府信息情况': ['二、主动公开政府信息情况', '主动公开政府信息情况'] }),
      all,
    ],
    ['headings in cells', [title, ['一、总体情况'].map((text) => [text]), ...sixSections.slice(1)], all],
    [
      'text glued to every heading',
      [
        title,
        '一、总体情况 2023年，公开12条。',
        '二、主动公开政府信息情况',
        table2,
        '三、收到和处理政府信息公开申请情况',
        table3,
        '四、政府信息公开行政复议、行政诉讼情况',
        table4,
        '五、存在的主要问题及改进情况 不够深入。下一步加强。',
        '六、其他需要报告的事项：无。',
      ],
      all,
    ],
    [
      'the whole report in one block',
      [
        `${title.slice(1)}\n一、总体情况\n公开12条。\n二、主动公开政府信息情况\n见附表。\n三、收到和处理政府信息公开申请情况\n见附表。\n四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n不够。\n六、其他需要报告的事项\n无。`,
      ],
      all,
    ],
    [
      'line breaks lost',
      [
        title,
        '一、总体情况2023年公开12条，答复率100%。二、主动公开政府信息情况',
        table2,
        '三、收到和处理政府信息公开申请情况',
        table3,
        '四、政府信息公开行政复议、行政诉讼情况',
        table4,
        '五、存在的主要问题及改进情况。解读不够。六、其他需要报告的事项。无。',
      ],
      all,
    ],
    [
      'one section printed twice',
      [title, ...sixSections, '五、存在的主要问题及改进情况', '培训不够经常。'],
      [...all, '5 problems'],
    ],
    [
      'hidden and navigation headings',
      ['~一、总体情况', '^二、主动公开政府信息情况', title, ...sixSections],
      all,
    ],
  ]
  it.each(cases)('%s', (_, pieces, expected) => {
    expect(sectionsOf(pieces)).toEqual(expected)
  })
})

function with_(index: number, line: string): string[] {
  return all.map((one, position) => (position === index ? line : one))
}

function withoutOrdinals(): Record<string, string> {
  const changes: Record<string, string> = {}
  for (const piece of sixSections) {
    if (typeof piece === 'string' && /^[一二三四五六]、/.test(piece)) changes[piece] = piece.slice(2)
  }
  return changes
}

describe('places and lengths', () => {
  it('cuts a glued heading from its text and keeps raw offsets', () => {
    const text = '  五、存在的主要问题及改进情况 不够深入。'
    const source = makeSource([title, ...sixSections.slice(0, -4), text, '六、其他需要报告的事项', '无。'])
    const found = findReport(source)
    const section = readSections(found.headings, found.lines, found.extent).find(
      ({ key }) => key === 'problems',
    )
    expect(text.slice(section?.place.start, section?.place.end)).toBe('五、存在的主要问题及改进情况')
    expect(section?.title).toBe('存在的主要问题及改进情况')
    expect(section?.from).toBe(section?.place.block)
    const { paragraphs, lengths } = readParagraphs(found, { blocks: new Set(), cells: new Map() })
    const body = paragraphs.find(({ role, section: key }) => role === 'body' && key === 'problems')
    expect(body?.text.slice(body.start, body.end)).toBe('不够深入。')
    expect(lengths[4]).toBe(5)
  })

  it('gives each section the blocks up to the next heading', () => {
    const found = findReport(makeSource([title, ...sixSections]))
    const ranges = readSections(found.headings, found.lines, found.extent).map(({ from, to }) => [from, to])
    expect(ranges).toEqual([
      [2, 4],
      [5, 6],
      [7, 8],
      [9, 10],
      [11, 12],
      [13, 14],
    ])
  })

  it('leaves consumed blocks and cells out of the prose', () => {
    const found = findReport(makeSource([title, ...sixSections]))
    const { paragraphs } = readParagraphs(found, {
      blocks: new Set([3]),
      cells: new Map([[7, new Set(table3.flat().map((_, index) => index))]]),
    })
    expect(paragraphs.some(({ block }) => block === 3 || block === 7)).toBe(false)
    expect(paragraphs.map(({ role }) => role)).toEqual([
      'title',
      'heading',
      'aspect',
      'heading',
      'heading',
      'heading',
      'heading',
      'body',
      'heading',
      'body',
    ])
  })

  it('leaves rows of figures out, of whatever table they are', () => {
    const rows = ['（三）不予公开 1.属于国家秘密 2 0 0 0 0 0 2', '申请人逾期不补正，不再处理　1　-　/　1']
    const told = [
      '新收申请12件 办结11件 结转1件 答复率 100 % 。',
      '复 205 件（含上年度结转申请 4 件，另有 13 件顺延到下年度',
    ]
    const found = findReport(makeSource([title, '一、总体情况', ...told, ...rows, ...sixSections.slice(3)]))
    const { paragraphs } = readParagraphs(found, { blocks: new Set(), cells: new Map() })
    expect(paragraphs.filter(({ role }) => role === 'body').map(({ text }) => text)).toEqual(
      expect.arrayContaining(told),
    )
    expect(paragraphs.filter(({ text }) => rows.includes(text))).toEqual([])
  })

  it('joins the lines of a block that run on, and cuts at aspects and notes', () => {
    const text = '（一）主动公开。公开\n120条。\n（二）依申请公开。收到3件。\n注：不含转办件。'
    const found = findReport(makeSource([title, '一、总体情况', text, ...sixSections.slice(3)]))
    const { paragraphs } = readParagraphs(found, { blocks: new Set(), cells: new Map() })
    expect(
      paragraphs
        .filter(({ block }) => block === 2)
        .map(({ role, start, end }) => [role, text.slice(start, end)]),
    ).toEqual([
      ['aspect', '（一）主动公开。公开\n120条。'],
      ['aspect', '（二）依申请公开。收到3件。'],
      ['note', '注：不含转办件。'],
    ])
  })
})
