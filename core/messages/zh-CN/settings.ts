import type { FaultKind, FormatName } from '../../model/fault.ts'

const formats: Record<FormatName, string> = {
  fingerprint: '16 位十六进制数（见 JSON 结果的 fingerprint）',
  date: '日期，如 2026-01-31 或 2026-01-31T09:30:00+08:00',
  'month-day': '月-日，如 01-31',
  text: '文字，不能空白',
}

const types: Readonly<Record<string, string>> = {
  string: '文字（用双引号）',
  number: '数字',
  int: '整数',
  object: '一组键和值 {…}',
  record: '一组键和值 {…}',
  array: '列表 […]',
}

const faults: Record<FaultKind, (word: string) => string> = {
  'not-json': (place) => `不是有效的 JSON，错在第 ${place.replace(':', ' 行第 ')} 列`,
  'other-schema': (name) => `不是 ${name} 格式的文件，文件中应有 "schema": "${name}"`,
  missing: () => '缺少这一项',
  'wrong-type': (type) => `应为${types[type] ?? type}`,
  'not-one-of': (values) => `只能是 ${values}`,
  'out-of-range': (range) => `超出范围，应 ${range}`,
  'bad-format': (format) => `应为${formats[format as FormatName] ?? format}`,
  'unknown-key': () => '没有这一项，请检查拼写',
  'unknown-rule': () => '没有这条规则（用 gouji rules 查看全部规则）',
}

/** Words for profiles and waivers: what is wrong in their files, and what became of them. */
export const settings = {
  faults,
  /** An element of a list, counted from 1. */
  element: (number: number) => `第 ${number} 条`,
  profile: (name: string) => `规则配置：${name}`,
  unnamed: '未命名',
  switchedOff: (count: number) => `停用 ${count} 条规则`,
  lowered: (count: number) => `限制 ${count} 条规则的级别`,
  waived: '已标为“不是问题”',
  waivedCount: (count: number) => `${count} 处已标为“不是问题”，不计入`,
  waivedBy: (reason: string, who: readonly string[]) =>
    who.length > 0 ? `${reason}（${who.join('，')}）` : reason,
  stale: (count: number) => `${count} 条“不是问题”已没有对应的问题，可以删去：`,
}

/** The shape every language must fill. */
export type SettingsWords = typeof settings
