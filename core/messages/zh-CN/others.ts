import type { TableReading } from '../../model/report.ts'
import type { ChildState } from '../../rollup/index.ts'

const tableStates: Record<TableReading['state'], string> = {
  read: '可以读取',
  missing: '没有这张表',
  picture: '是图片',
  attachment: '在附件里',
  unmapped: '标签对不上模板',
}

const childStates: Record<ChildState | 'unusable', string> = {
  counted: '已计入',
  itself: '就是汇总报告',
  'other-year': '年度不同',
  repeated: '同一单位已有一份',
  'inside-another': '已包括在下级汇总报告中',
  unusable: '不能使用',
}

/** Words for reports beside other reports: compared, added up, alike. */
export const others = {
  tableStates,
  childStates,
  first: '甲',
  second: '乙',
  same: '没有不同',
  nothingFound: (paths: string) => `${paths}：没有找到可以核对的文件`,
  unpaired: (count: number) =>
    `--previous 中没有下列 ${count} 份报告的上年度报告（按单位名称和年度配对），跨年关系没有核对：`,
  figures: (different: number, equal: number) => `数字不同 ${different} 处，相同 ${equal} 处`,
  prose: {
    added: (count: number) => `新增 ${count} 句`,
    removed: (count: number) => `删去 ${count} 句`,
    changed: (count: number) => `改动 ${count} 句`,
    numbers: (count: number) => `只改数字 ${count} 句`,
    moved: (count: number) => `移动 ${count} 句`,
  },
  difference: '相差',
  noFigure: '没有这一项',
  editions: (table: string, first: string, second: string) =>
    `${table}格式不同：甲为${first}，乙为${second}；只比较两版共有的数字`,
  tables: (table: string, first: string, second: string) => `${table}无法逐格比较：甲${first}，乙${second}`,
  moved: (from: string) => `移动（原在${from}）`,
  lastYear: (year: number) => `与本单位${year}年度报告`,
  earlier: '与本单位较早的报告',
  peer: (organ: string) => `与${organ}的报告`,
  share: (share: number) => `相同 ${share}%`,
  over: (limit: number) => `超过 ${limit}%`,
  tooShort: '正文太短，比例不作判断',
  ofSection: (section: string, share: number) => `${section} ${share}%`,
  passage: (length: number, section: string) => `${section}，${length} 字`,
  both: '两处同为',
  here: '本报告',
  there: '对方',
  noOverlap: '没有发现重复的段落',
  similarLine: (reports: number, pairs: number, over: number) =>
    `共 ${reports} 份报告：${pairs} 对有重复段落，${over} 份超过界限`,
  children: (given: number, counted: number) => `下级报告 ${given} 份，计入 ${counted} 份`,
  leftOut: '没有计入',
  missing: '没有报告的单位',
  cells: (cells: number, equal: number, less: number, more: number, unknown: number) =>
    `逐项汇总 ${cells} 个数字：与合计相等 ${equal} 个，小于合计 ${less} 个，大于合计 ${more} 个，无法判定 ${unknown} 个`,
  open: '名单未标明完整，大于合计不算问题',
  filled: (path: string) => `汇总表已写入 ${path}`,
  fill: {
    organs: '各单位',
    tables: { t2: '表二', t3: '表三', t4: '表四' },
    title: (organ: string, year: string) => `${organ}${year}政府信息公开工作年度报告`,
    organUnknown: '（单位）',
    note: '下列数字为各单位报告之和；标色的格有单位空白或读不出，未计入。',
    figure: '项目',
    key: '代码',
    sum: '合计',
    unread: '读不出',
  },
}

/** The shape every language must fill. */
export type OthersWords = typeof others
