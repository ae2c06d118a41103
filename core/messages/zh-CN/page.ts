import type { OutcomeState } from '../../model/finding.ts'
import { nested } from './quote.ts'

const marks: Record<OutcomeState, string> = {
  pass: '✓',
  fail: '✗',
  review: '?',
  cannotTell: '—',
  notApplicable: '·',
}

/** Words of relations written out, and of the report as a page. */
export const page = {
  /** How an outcome is marked where its state is not spelt out. */
  marks,
  stated: (number: string, unit: string) => `正文 ${number} ${unit}`.trimEnd(),
  statedWords: (words: string) => `正文“${words}”`,
  rowAndColumn: (row: string, column: string) => `${row}·${column}`,
  /** Behind a sum whose zeros are not written. */
  restIsZero: '（其余为 0）',
  /** A blank total that can only be the sum of its parts. */
  deduced: (number: string) => `${number}（空白，按各项之和）`,
  allZero: '各项均为 0',
  qualified: (title: string, part: string) => `${title}（${part}）`,
  reading: (name: string, sum: string, holds: boolean) =>
    `按“${nested(name)}”计：${sum}，${holds ? '相符' : '不符'}`,
  relations: '核对的关系',
  takesPart: '参与的关系',
  noRelation: '没有关系涉及',
  statements: '正文中的数字',
  noStatements: '正文中没有读出可与表格比较的数字。',
  notCompared: '未与表格比较',
  title: '年报核对结果',
  overview: '核对的报告',
  findings: '问题',
  noFindings: '没有需要说明的问题。',
  waived: '已标为“不是问题”',
  waivedNote: '以下各项已由人工标注，不计入结论。',
  document: '报告原文',
  documentOmitted: (limit: number) =>
    `本次核对超过 ${limit} 份报告，原文略去；单独核对一份报告时会附上原文。`,
  unread: '未能识别',
  nothingUnread: '没有读不出的数字。',
  source: '文件',
  address: '网址',
  sha256: 'SHA-256',
  takenAt: '读取时间',
  checkedAt: '核对时间',
  published: '发布日期',
  prior: '上年报告',
  profile: '规则配置',
  toolLine: (version: string, rules: string) => `年报勾稽 gouji ${version}，规则集 ${rules}`,
  legend: { error: '错误', warning: '待复核', note: '提示', other: '另一处', part: '参与计算' },
  why: '理由与假定',
  rule: '规则',
  fingerprint: '指纹',
  table: '表格',
  otherChecks: '其他核对',
  notApplicable: '不适用',
  otherReadings: (count: number) => `试过的其他读法 ${count} 种`,
  rowsOmitted: (count: number) => `另有 ${count} 行未显示`,
  reports: (count: number) => `${count} 份报告`,
  goFinding: (number: number) => `回到第 ${number} 个问题`,
  picture: (number: number) => `第 ${number} 个问题的截图`,
  finding: (number: number) => `第 ${number} 个问题`,
  image: (text: string) => `图片${text === '' ? '' : `：${text}`}`,
  attachment: (text: string) => `附件：${text}`,
  hidden: '隐藏内容',
  excerptOf: (table: string) => `${table}（摘录）`,
  difference: (value: string) => `相差 ${value}`,
  relationCount: (count: number) => `参与的关系 ${count} 项`,
  passedOf: (count: number, passed: number) => `${count} 项，通过 ${passed} 项`,
  local: '本页由本机生成，不含脚本，不联网。',
}

/** The shape every language must fill. */
export type PageWords = typeof page
