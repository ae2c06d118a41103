import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../core/model/source.ts'
import { classifyReport } from '../../core/read/classify.ts'
import { findReport } from '../../core/read/find.ts'
import { readIdentity } from '../../core/read/identity.ts'
import { readParagraphs } from '../../core/read/paragraphs.ts'
import { readSections } from '../../core/read/sections.ts'
import { fakeTables, makeSource, type Piece, sixSections, table2, table3 } from './sources.ts'

type Tables = ReturnType<typeof fakeTables>

const filled = fakeTables({ t2: 'read', t3: 'read', t4: 'read' }, 100)
const blank = fakeTables({ t2: 'read', t3: 'read', t4: 'read' }, 0, 100)
const none = fakeTables({}, 0)

function statusOf(pieces: readonly Piece[], tables: Tables, more: Partial<SourceDocument> = {}): string {
  const given = makeSource(pieces, more)
  const found = findReport(given)
  const sections = readSections(found.headings, found.lines, found.extent)
  const { paragraphs } = readParagraphs(found, { blocks: new Set(), cells: new Map() })
  const identity = readIdentity(given, found, paragraphs, tables.tables.t3.edition)
  const { status, reason } = classifyReport({ given, found, identity, sections, paragraphs, ...tables })
  return reason === null ? status : `${status} ${reason}`
}

const title = '#青禾县水务局2023年政府信息公开工作年度报告'
const long =
  '全年围绕水利建设、防汛抗旱、河湖管理等重点领域公开信息，规范登记、审核、答复、归档各环节，完成公开专栏改版。'.repeat(
    5,
  )

/** Headings and prose of a report without its tables. */
const proseOnly: Piece[] = sixSections.filter((piece) => typeof piece === 'string')
const notice = '#关于做好2023年政府信息公开工作年度报告编制发布工作的通知'
const blankForm: Piece[] = [
  '一、总体情况',
  '（文字描述）',
  '二、主动公开政府信息情况',
  [
    ['信息内容', '本年制发件数'],
    ['规章', ''],
  ],
  '三、收到和处理政府信息公开申请情况',
  [
    ['', '自然人', '商业企业'],
    ['一、本年新收政府信息公开申请数量', '', ''],
  ],
  '四、政府信息公开行政复议、行政诉讼情况',
  [
    ['结果维持', '结果纠正'],
    ['', ''],
  ],
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

describe('reports', () => {
  const cases: [string, Piece[], Tables, Partial<SourceDocument>, string][] = [
    ['a plain report', [title, ...sixSections], filled, {}, 'checked'],
    ['without a title', sixSections.slice(), filled, {}, 'checked'],
    ['tables only', [table2, table3], filled, { kind: 'text' }, 'checked'],
    ['one table only', [table3], fakeTables({ t3: 'read' }, 20), { kind: 'text' }, 'checked tables-missing'],
    [
      'a workbook without words',
      [{ sheet: '表三', rows: table3 }],
      fakeTables({ t3: 'read' }, 20),
      { kind: 'xlsx' },
      'checked tables-missing',
    ],
    ['headings lost', [title, long, table2, table3], filled, {}, 'checked'],
    ['tables missing', [title, ...proseOnly], none, {}, 'checked tables-missing'],
    ['tables missing, no title', proseOnly.slice(), none, {}, 'checked tables-missing'],
    [
      'tables as pictures',
      [title, ...proseOnly],
      fakeTables({ t2: 'picture', t3: 'picture', t4: 'picture' }, 0),
      {},
      'checked tables-are-pictures',
    ],
    [
      'one table as a picture',
      [title, ...proseOnly],
      fakeTables({ t2: 'read', t3: 'picture', t4: 'read' }, 20),
      {},
      'checked tables-are-pictures',
    ],
    [
      'tables as files',
      [title, ...proseOnly],
      fakeTables({ t2: 'attachment', t3: 'attachment', t4: 'attachment' }, 0),
      {},
      'checked tables-are-attachments',
    ],
    [
      'labels that cannot be mapped',
      [title, ...sixSections],
      fakeTables({ t2: 'unmapped', t3: 'unmapped', t4: 'unmapped' }, 0),
      {},
      'checked tables-unmapped',
    ],
    [
      'only a file',
      [title, '发布日期：2024-01-20', { file: '青禾县水务局2023年年报.pdf' }, '主办单位：青禾县'],
      none,
      {},
      'checked tables-are-attachments',
    ],
    [
      'only a file under 附件',
      [title, '附件：', { file: '年报.doc' }],
      none,
      {},
      'checked tables-are-attachments',
    ],
    [
      'only pictures',
      [title, { image: '/1.jpg' }, { image: '/2.jpg' }],
      none,
      {},
      'checked tables-are-pictures',
    ],
    [
      'figures all blank, prose written',
      [title, '一、总体情况', long, ...sixSections.slice(3)],
      blank,
      {},
      'checked figures-blank',
    ],
    [
      'a draft with its head filled in',
      [[['单位名称：青禾县水务局'], ['年度：2023年'], ...table3]],
      blank,
      { kind: 'xlsx' },
      'checked blank-draft',
    ],
    ['a titled draft', [title, table2, table3], blank, { kind: 'xlsx' }, 'checked blank-draft'],
    [
      'a page cut short',
      [title, '一、总体情况', long, '二、主动公开政府信息情况', '略'],
      none,
      { limits: [{ code: 'text-cut' }] },
      'checked source-cut',
    ],
    ['a body in a frame', [title], none, { limits: [{ code: 'frame-unread' }] }, 'checked source-cut'],
    [
      'a template cited in the preamble',
      [title, '根据《关于印发政府信息公开工作年度报告格式的通知》编制。', ...sixSections],
      filled,
      {},
      'checked',
    ],
    [
      'a site that also links to notices',
      ['@关于做好2023年政府信息公开工作年度报告编制工作的通知', title, ...sixSections],
      filled,
      {},
      'checked',
    ],
    [
      'published under 现将…予以公布',
      ['#关于公布2023年政府信息公开工作年度报告的公告', title.slice(1), ...sixSections],
      filled,
      {},
      'checked',
    ],
    ['the page title is the site', [title, ...sixSections], filled, { title: '青禾县人民政府' }, 'checked'],
    [
      'a school that uses the template',
      ['#青禾县委党校2023年政府信息公开工作年度报告', ...sixSections],
      filled,
      {},
      'checked',
    ],
    [
      'an office of education',
      ['#青禾县教育局2023年政府信息公开工作年度报告', '学校信息公开有序推进。', ...sixSections],
      filled,
      {},
      'checked',
    ],
    ['2019', ['#青禾县水务局2019年政府信息公开工作年度报告', ...sixSections], filled, {}, 'checked'],
    [
      'a slip in the year of the title',
      [
        '#青禾县水务局2012年政府信息公开工作年度报告',
        '统计期限为2021年1月1日至2021年12月31日。',
        ...sixSections,
      ],
      filled,
      {},
      'checked',
    ],
  ]
  it.each(cases)('%s', (_, pieces, tables, more, expected) => {
    expect(statusOf(pieces, tables, more)).toBe(expected)
  })
})

describe('institutes of government called schools', () => {
  const cases: [string, string][] = [
    ['青禾省农业科学院', 'checked tables-are-pictures'],
    ['青禾省行政学院', 'checked tables-are-pictures'],
    ['青禾大学', 'checked tables-are-pictures'],
  ]
  it.each(cases)('%s', (organ, expected) => {
    const pictures = fakeTables({ t2: 'picture', t3: 'picture', t4: 'picture' }, 0)
    expect(statusOf([`#${organ}2023年政府信息公开工作年度报告`, ...proseOnly], pictures)).toBe(expected)
  })
})

describe('years before 2019', () => {
  const cases: [string, Piece[], Tables, string][] = [
    [
      'the free format',
      [
        '#青禾县水务局2017年政府信息公开工作年度报告',
        '一、概述',
        long,
        '二、主动公开政府信息情况',
        long,
        '三、依申请公开政府信息情况',
        '收到3件。',
      ],
      none,
      'unsupported year-before-2019',
    ],
    [
      'the year in Chinese',
      ['#青禾县水务局二〇一八年政府信息公开工作年度报告', '一、概述', long],
      none,
      'unsupported year-before-2019',
    ],
    [
      'only a file',
      ['#青禾县水务局2016年政府信息公开工作年度报告', { file: '2016.doc' }],
      none,
      'unsupported year-before-2019',
    ],
    [
      'the later template',
      ['#青禾县水务局2018年政府信息公开工作年度报告', ...sixSections],
      filled,
      'unsupported year-before-2019',
    ],
  ]
  it.each(cases)('%s', (_, pieces, tables, expected) => {
    expect(statusOf(pieces, tables)).toBe(expected)
  })
})

describe('what is no report', () => {
  const years = [2023, 2022, 2021, 2020]
  const cases: [string, Piece[], Tables, Partial<SourceDocument>, string][] = [
    ['an empty page', [], none, {}, 'no-report-found'],
    ['a page of a site', ['@首页', '@政务公开', '欢迎访问'], none, {}, 'no-report-found'],
    [
      'a policy',
      ['#关于促进水利高质量发展的意见', '各乡镇人民政府：', '一、总体要求', long, '二、主要任务', long],
      none,
      {},
      'no-report-found',
    ],
    [
      'a policy without its title',
      ['一、总体要求', long, '二、主要目标', long, '三、存在的问题', long, '四、其他事项', '无。'],
      none,
      {},
      'no-report-found',
    ],
    [
      'a notice about reports',
      [
        notice,
        '各乡镇人民政府，县政府各部门：',
        '一、规范年报内容。要认真撰写总体情况。',
        '二、确保数据准确。',
        '请于1月20日前报送。',
      ],
      none,
      {},
      'notice-about-template',
    ],
    [
      'a notice that lists the sections',
      [notice, '各单位：', ...proseOnly],
      none,
      {},
      'notice-about-template',
    ],
    [
      'a notice with the blank form',
      [notice, '各单位：', '请按附件填报。', '附件', ...blankForm],
      blank,
      {},
      'notice-about-template',
    ],
    [
      'a notice whose title is broken',
      ['关于印发政府信息公开工作', '年度报告格式的通知', '各单位：', ...blankForm],
      blank,
      {},
      'notice-about-template',
    ],
    [
      'a notice known by the page title',
      ['现将格式印发给你们。', ...blankForm],
      blank,
      { title: '关于印发《政府信息公开工作年度报告格式》的通知_青禾县人民政府' },
      'notice-about-template',
    ],
    [
      'a notice with a worked example',
      [notice, '各单位：', table2, table3],
      filled,
      {},
      'notice-about-template',
    ],
    [
      'a circular on the state of reports',
      ['#关于2023年政府信息公开工作年度报告编制情况的通报', '各单位：', long],
      none,
      {},
      'notice-about-template',
    ],
    ['the blank form', ['#政府信息公开工作年度报告格式', ...blankForm], blank, {}, 'blank-template'],
    [
      'the blank form with placeholders',
      ['XX局20XX年政府信息公开工作年度报告', ...blankForm],
      blank,
      {},
      'blank-template',
    ],
    [
      'the blank form with lines to fill',
      ['____政府信息公开工作年度报告（____年度）', ...blankForm],
      blank,
      {},
      'blank-template',
    ],
    ['the blank form without a title', blankForm, blank, {}, 'blank-template'],
    [
      'a blank workbook',
      [{ sheet: '表三', rows: [['单位名称：', ''], ['年度：', ''], ...table3] }],
      blank,
      { kind: 'xlsx' },
      'blank-template',
    ],
    [
      'news about a report',
      [
        '#青禾县发布2023年政府信息公开工作年度报告',
        '近日，青禾县水务局发布2023年政府信息公开工作年度报告。',
        long,
      ],
      none,
      {},
      'no-report-found',
    ],
    [
      'news of a training',
      ['#青禾县召开年报编制培训会', '会议围绕总体情况、主动公开政府信息情况等板块讲解。', long],
      none,
      {},
      'no-report-found',
    ],
    [
      'a picture that explains a report',
      ['#一图读懂青禾县2023年政府信息公开工作年度报告', { image: '/1.jpg' }],
      none,
      {},
      'no-report-found',
    ],
    [
      'an explanation with files',
      ['#青禾县2023年政府信息公开工作年度报告解读', long, { file: '年报.pdf' }],
      none,
      {},
      'no-report-found',
    ],
    [
      'a list of years',
      ['#政府信息公开年报', ...years.map((year) => `@青禾县水务局${year}年政府信息公开工作年度报告`)],
      none,
      {},
      'list-page',
    ],
    [
      'a list with dates',
      [
        '政府信息公开年报',
        ...years.map((year) => `青禾县水务局${year}年政府信息公开工作年度报告 ${year + 1}-01-20`),
      ],
      none,
      {},
      'list-page',
    ],
    [
      'a list of files',
      ['年报', ...years.map((year) => ({ file: `青禾县${year}年政府信息公开工作年度报告.pdf` }))],
      none,
      {},
      'list-page',
    ],
    [
      'a list of organs',
      ['水务局', '教育局', '司法局'].map((organ) => `@青禾县${organ}2023年政府信息公开工作年度报告`),
      none,
      {},
      'list-page',
    ],
    [
      'a list in a table',
      [years.map((year) => [`青禾县${year}年政府信息公开工作年度报告`, `${year + 1}-01-20`])],
      none,
      {},
      'list-page',
    ],
    [
      'a university',
      [
        '#青禾大学2022-2023学年信息公开工作年度报告',
        '根据高等学校信息公开办法编制。',
        '一、概述',
        long,
        '二、主动公开情况',
        long,
        '三、依申请公开情况',
        '无。',
      ],
      none,
      {},
      'university-report',
    ],
    [
      'a university by year',
      [
        '#2023年度信息公开工作年度报告',
        '青禾农业大学',
        '按照《高等学校信息公开办法》要求总结如下：',
        '一、概述',
        long,
      ],
      none,
      {},
      'university-report',
    ],
    [
      'a school',
      ['#青禾县第一中学2023年信息公开工作年度报告', '一、总体情况', long, '二、主动公开情况', long],
      none,
      {},
      'university-report',
    ],
    [
      'a court',
      ['#青禾县人民法院2023年信息公开工作年度报告', '一、总体情况', long],
      none,
      {},
      'court-report',
    ],
    ['a prosecutor', ['#青禾县人民检察院2023年工作报告', long], none, {}, 'court-report'],
    [
      'a budget',
      ['#青禾县水务局2023年部门预算公开', '一、部门预算收支总体情况', long, '二、一般公共预算', long],
      none,
      {},
      'budget-report',
    ],
    [
      'a workbook of a budget',
      [
        {
          sheet: '收支预算总表',
          rows: [
            ['项目', '金额'],
            ['一般公共预算', '12'],
          ],
        },
      ],
      none,
      { kind: 'xlsx', sheets: [{ name: '收支预算总表', hidden: false }] },
      'budget-report',
    ],
    [
      'a guide',
      ['#青禾县水务局政府信息公开指南', '一、主动公开政府信息', long, '二、依申请公开政府信息', long],
      none,
      {},
      'no-report-found',
    ],
    ['points of work', ['#青禾县2023年政务公开工作要点', '一、总体要求', long], none, {}, 'no-report-found'],
    [
      'statistics in other words',
      [
        '#青禾县2023年统计公报',
        [
          ['指标', '数量'],
          ['公开信息', '120'],
        ],
        long,
      ],
      none,
      {},
      'no-report-found',
    ],
    [
      'an annual report on rule of law',
      [
        '#青禾县水务局2023年法治政府建设年度报告',
        '一、总体情况',
        long,
        '二、存在的主要问题',
        long,
        '三、其他需要报告的事项',
        '无。',
      ],
      none,
      {},
      'no-report-found',
    ],
    ['a title and nothing else', [title], none, {}, 'no-report-found'],
  ]
  it.each(cases)('%s', (_, pieces, tables, more, reason) => {
    expect(statusOf(pieces, tables, more)).toBe(`not-a-report ${reason}`)
  })
})
