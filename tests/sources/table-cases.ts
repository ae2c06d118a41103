/** Cells, hidden cells, layout tables and nested tables. */
import type { WalkCase } from './walk-cases.ts'

const prose = '全面贯彻落实政府信息公开条例，不断提升公开质量。'.repeat(15)
const figures = (row: string) => `<tr><td>${row}</td><td>1</td><td>2</td><td>3</td></tr>`
const table3 = `<table>${figures('本年新收')}${figures('上年结转')}${figures('予以公开')}</table>`
const rows3 = [
  'grid 3x4',
  '  0: 0 本年新收 | 1 1 | 2 2 | 3 3',
  '  1: 0 上年结转 | 1 1 | 2 2 | 3 3',
  '  2: 0 予以公开 | 1 1 | 2 2 | 3 3',
]

const cells: WalkCase[] = [
  [
    'paragraphs in a cell',
    '<table><tr><td><p>本年新</p><p>制作数量</p></td><td>1</td></tr></table>',
    ['grid 1x2', '  0: 0 本年新\\n制作数量 | 1 1'],
  ],
  [
    'line breaks in a cell',
    '<table><tr><td>本年<br>新收<br></td><td>1</td></tr></table>',
    ['grid 1x2', '  0: 0 本年\\n新收 | 1 1'],
  ],
  [
    'no-break spaces in a cell',
    '<table><tr><td>甲</td><td>&nbsp;</td><td> 1&nbsp;</td></tr></table>',
    ['grid 1x3', '  0: 0 甲 | 1 \u00a0 | 2 1\u00a0'],
  ],
  [
    'Word soup in a cell',
    '<table><tr><td>甲</td><td><p><span>1</span><span>7<o:p></o:p></span></p></td></tr></table>',
    ['grid 1x2', '  0: 0 甲 | 1 17'],
  ],
  ['header cells', '<table><tr><th>甲</th><td>1</td></tr></table>', ['grid 1x2', '  0: 0! 甲 | 1 1']],
  [
    'a caption comes first',
    '<table><tr><td>甲</td><td>1</td></tr><caption>表一</caption></table>',
    ['"表一"', 'grid 1x2', '  0: 0 甲 | 1 1'],
  ],
  [
    'text between cells is moved before the table',
    '<table>注：<tr><td>甲</td>件<td>1</td></tr></table>',
    ['"注：件"', 'grid 1x2', '  0: 0 甲 | 1 1'],
  ],
  [
    'unclosed cells and rows',
    '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>',
    ['grid 2x2', '  0: 0 甲 | 1 1', '  1: 0 乙 | 1 2'],
  ],
  [
    'pictures and files in cells come after',
    '<table><tr><td>甲<img src="a.jpg"></td><td>1</td><td><a href="a.pdf">下载</a></td><td>2</td><td>3</td><td>4</td></tr></table>',
    ['grid 1x6', '  0: 0 甲 | 1 1 | 2 下载 | 3 2 | 4 3 | 5 4', 'image "" a.jpg', 'pdf "下载" a.pdf'],
  ],
  [
    'a table of nothing',
    '<table><tr><td>&nbsp;</td><td></td></tr></table><table></table><table><tr></tr></table>',
    [],
  ],
  [
    'a tfoot comes last',
    '<table><tfoot><tr><td>总计</td><td>3</td></tr></tfoot><tr><td>甲</td><td>3</td></tr></table>',
    ['grid 2x2', '  0: 0 甲 | 1 3', '  1: 0 总计 | 1 3'],
  ],
]

const hidden: WalkCase[] = [
  [
    'a hidden table',
    '<div hidden><table><tr><td>甲</td><td>1</td></tr></table></div>',
    ['hidden grid 1x2', '  0: 0 甲 | 1 1'],
  ],
  [
    'cells without room shift nothing and come last',
    '<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td style="display:none">甲</td><td>2</td></tr></table>',
    ['grid 3x2', '  0: 0v2 甲 | 1 1', '  1: 1 2', '  2: 0~ 甲'],
  ],
  [
    'rows without room come last',
    '<table><tr><td>甲</td><td>1</td></tr><tr style="display:none"><td>旧</td><td>9</td></tr><tr><td>乙</td><td>2</td></tr></table>',
    ['grid 3x2', '  0: 0 甲 | 1 1', '  1: 0 乙 | 1 2', '  2: 0~ 旧 | 1~ 9'],
  ],
  [
    'groups without room come last',
    '<table><tbody hidden><tr><td>旧</td><td>9</td></tr></tbody><tbody><tr><td>乙</td><td>2</td></tr></tbody></table>',
    ['grid 2x2', '  0: 0 乙 | 1 2', '  1: 0~ 旧 | 1~ 9'],
  ],
  [
    'invisible cells keep their place',
    '<table><tr><td>甲</td><td style="visibility:hidden">9</td><td>1</td></tr></table>',
    ['grid 1x3', '  0: 0 甲 | 1~ 9 | 2 1'],
  ],
  [
    'hidden words of a cell come after the grid',
    '<table><tr><td>甲</td><td>1<span style="display:none">99</span></td></tr></table>',
    ['grid 1x2', '  0: 0 甲 | 1 1', 'hidden "99"'],
  ],
]

const layout: WalkCase[] = [
  [
    'a single cell',
    `<table><tr><td><p>一</p>${table3}<p>二</p></td></tr></table>`,
    ['"一"', ...rows3, '"二"'],
  ],
  [
    'an article inside three levels of tables',
    `<table><tr><td><a href="/">首页</a></td></tr><tr><td><table><tr><td width="200">导航</td><td><table><tr><td><h1>年报</h1></td></tr><tr><td><p>一</p>${table3}<p>二</p></td></tr></table></td></tr></table></td></tr></table>`,
    ['link "首页"', '"导航"', 'h1 "年报"', '"一"', ...rows3, '"二"'],
  ],
  [
    'navigation beside an article without tables',
    `<table><tr><td><a href="/a">公开指南</a></td><td><p>一、总体情况</p><p>${prose}</p></td></tr></table>`,
    ['link "公开指南"', '"一、总体情况"', `"${prose}"`],
  ],
  [
    'a title, a date and a source',
    '<table><tr><td colspan="2">某局年度报告</td></tr><tr><td>2024-01-20</td><td>来源：某局</td></tr></table>',
    ['"某局年度报告"', '"2024-01-20"', '"来源：某局"'],
  ],
  [
    'a column of lines',
    '<table><tr><td>一</td></tr><tr><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr></table>',
    ['"一"', '"1"', '"2"', '"3"', '"4"'],
  ],
  [
    'role presentation',
    `<table role="presentation">${figures('甲')}${figures('乙')}</table>`,
    ['"甲"', '"1"', '"2"', '"3"', '"乙"', '"1"', '"2"', '"3"'],
  ],
  [
    'pictures side by side',
    '<table><tr><td><img src="a.jpg"></td><td><img src="b.jpg"></td></tr></table>',
    ['image "" a.jpg', 'image "" b.jpg'],
  ],
  [
    'an index header and its article',
    `<table><tr><td><table><tr><td>索引号：</td><td>000014349/2024-7</td><td>主题分类：</td><td></td></tr></table></td></tr></table><p>一</p>`,
    ['grid 1x4', '  0: 0 索引号： | 1 000014349/2024-7 | 2 主题分类： | 3 ', '"一"'],
  ],
  [
    'two tables side by side',
    `<table><tr><td>${table3}</td><td>${table3}</td></tr></table>`,
    [...rows3, ...rows3],
  ],
]

const tiny = '<table><tr><td>5</td></tr></table>'
const nested: WalkCase[] = [
  [
    'a tiny table in a cell is part of its text',
    `<table>${figures('甲')}<tr><td>乙</td><td>${tiny}</td><td>6</td><td>7</td></tr></table>`,
    ['grid 2x4', '  0: 0 甲 | 1 1 | 2 2 | 3 3', '  1: 0 乙 | 1 5 | 2 6 | 3 7'],
  ],
  [
    'a tiny table in each cell',
    `<table><tr><td>${tiny}</td><td>${tiny}</td><td>${tiny}</td><td>${tiny}</td></tr></table>`,
    ['grid 1x4', '  0: 0 5 | 1 5 | 2 5 | 3 5'],
  ],
  [
    'a table that was never closed keeps its figures, and the next one is a grid of its own',
    `<table>${figures('规章')}${figures('规范性文件')}<tr><td>收费</td><td><p>三、申请情况</p>${table3}<p>四、复议</p>`,
    [
      'grid 3x4',
      '  0: 0 规章 | 1 1 | 2 2 | 3 3',
      '  1: 0 规范性文件 | 1 1 | 2 2 | 3 3',
      '  2: 0 收费 | 1 ',
      '"三、申请情况"',
      ...rows3,
      '"四、复议"',
    ],
  ],
  [
    'a blank table of the template',
    '<table><tr><td>规章</td><td></td><td></td></tr><tr><td>行政规范性文件</td><td></td><td></td></tr></table>',
    ['grid 2x3', '  0: 0 规章 | 1  | 2 ', '  1: 0 行政规范性文件 | 1  | 2 '],
  ],
  [
    'a small table with one figure',
    '<table><tr><td colspan="2">第二十条第（八）项</td></tr><tr><td>行政事业性收费</td><td>12.5</td></tr></table>',
    ['grid 2x2', '  0: 0+2 第二十条第（八）项', '  1: 0 行政事业性收费 | 1 12.5'],
  ],
  [
    'a small table whose figures have units and notes',
    '<table><tr><td>行政许可</td><td>12件</td></tr><tr><td>行政规范性文件</td><td>22（其中修订16件）</td></tr></table>',
    ['grid 2x2', '  0: 0 行政许可 | 1 12件', '  1: 0 行政规范性文件 | 1 22（其中修订16件）'],
  ],
  [
    'a small table whose figures are dashes',
    '<table><tr><td>行政许可</td><td>—</td></tr><tr><td>行政处罚</td><td>/</td></tr></table>',
    ['grid 2x2', '  0: 0 行政许可 | 1 —', '  1: 0 行政处罚 | 1 /'],
  ],
  [
    'a whole report in one table stays a grid',
    `<table><tr><td colspan="4">一、总体情况</td></tr><tr><td colspan="4">${prose}</td></tr>${figures('甲')}${figures('乙')}</table>`,
    [
      'grid 4x4',
      '  0: 0+4 一、总体情况',
      `  1: 0+4 ${prose}`,
      '  2: 0 甲 | 1 1 | 2 2 | 3 3',
      '  3: 0 乙 | 1 1 | 2 2 | 3 3',
    ],
  ],
]

export const tableCases = [
  ['cells', cells],
  ['hidden cells', hidden],
  ['layout tables', layout],
  ['nested tables', nested],
] as const
