import type { MachineVerdict } from '../../model/ledger.ts'

/** Headings of the ledger by column; a re-check finds its columns by them. */
const columns = {
  number: '序号',
  unit: '单位',
  year: '年度',
  title: '报告标题',
  address: '网址',
  published: '发布日期',
  checkedAt: '检查时间',
  kind: '问题类型',
  severity: '级别',
  places: '位置（章节/表/行/列）',
  quotes: '原文摘录',
  arithmetic: '涉及数据与算式',
  difference: '差额',
  basis: '依据',
  remedy: '修改建议',
  picture: '截图',
  link: '定位链接',
  verdict: '机器判定',
  decision: '人工复核结论',
  reviewer: '复核人',
  reason: '理由',
  deadline: '整改期限',
  correction: '整改情况',
  recheck: '复查结果',
  recheckNote: '复查说明',
  rule: '规则',
  instance: '规则实例',
  relations: '涉及关系',
  fingerprint: '指纹',
  source: '来源',
  sha256: 'SHA-256',
}

export type LedgerColumn = keyof typeof columns

const verdicts: Record<MachineVerdict, string> = {
  fail: '不一致',
  review: '待复核',
  'cannot-tell': '无法判定',
  waived: '已标为“不是问题”',
}

/** Words of what comes out of a spot check: the ledger, its summary, what a re-check found. */
export const ledger = {
  columns,
  verdicts,
  sheet: '问题台账',
  summary: '汇总',
  reports: '检查清单',
  title: (units: number, reports: number) =>
    `政府信息公开工作年度报告检查：${units} 个单位，${reports} 份报告`,
  note: (checkedAt: string, tool: string) =>
    `${checkedAt === '' ? '' : `检查时间 ${checkedAt}；`}${tool}。机器判定只说明数字之间不一致，以哪一处为准请核实。`,
  jump: '定位到原文',
  decisions: ['属实', '不是问题', '需进一步核实'],
  corrections: ['已整改', '整改中', '未整改'],
  notAProblem: '不是问题',
  manual: '人工添加',
  unknownUnit: '（单位未读出）',
  unknownYear: '未读出',
  noLevel: '（未注明）',
  by: {
    unit: '按单位',
    rule: '按问题类型',
    level: '按层级',
    year: '按年度',
    undecided: '未能判定的报告',
    trend: '各单位历年变化（错误处数；“—”为没有这一年的报告，“?”为无法判定）',
  },
  counts: {
    reports: '报告',
    passed: '未发现问题',
    errors: '错误',
    warnings: '待复核',
    notes: '提示',
    waived: '不是问题',
    undecided: '无法判定',
    units: '涉及单位',
  },
  verdict: {
    errors: '有错误',
    review: '待复核',
    'cannot-tell': '无法判定',
    passed: '未发现问题',
  },
  conclusion: '结论',
  why: '原因',
  level: '层级',
  district: '地区',
  evidence: '证据',
  total: '合计',
  nothing: '无',
}

/** The shape every language must fill. */
export type LedgerWords = typeof ledger
