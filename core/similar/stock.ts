/**
 * Words that reports share because they are reports: the template's, the law's and the field's own. A sentence of hardly
 * anything else says nothing about who copied from whom.
 */
import { foldText } from '../model/fold.ts'
import { findAll } from '../model/matches.ts'
import { templates } from '../template/index.ts'
import type { LabelSpec } from '../template/types.ts'

const fieldWords = `
政府信息公开工作年度报告 政府信息公开年度报告 政府信息公开申请 政府信息公开工作 政府信息公开 政务公开工作 政务公开 信息公开申请 信息公开 主动公开
依申请公开 公开申请 政府信息 年度报告 年报 行政复议 行政诉讼 行政规范性文件 规范性文件 政策文件 规章 行政许可 行政处罚 行政强制 行政事业性收费
信息处理费 信息公开处理费 收费通知 收费标准 收取费用 收取 门户网站 政务新媒体 微信公众号 政府网站 政府公报 公开目录 公开指南 公开平台 平台建设 公开渠道
政府信息管理 监督保障 工作考核 社会评议 责任追究 追究责任 总体情况 主要问题 改进情况 改进措施 存在的问题 其他需要报告的事项 需要报告的事项
申请人 申请 事项 情况 工作 方面 有关 相关 情形 数量 案件 机构职能 领导信息 财政预决算 规划计划
`

const countingWords = `
本年度 上年度 下年度 下一年度 上一年度 本年 上年 全年 今年 去年 年度 截至 截止 年底 共计 合计 总计 总数 其中 分别 累计 同比 增长 下降 新收 收到 受理
接收 接到 办理 办结 答复 回复 结转 转结 继续办理 按时 按期 法定期限 期限内 维持 纠正 撤销 其他结果 尚未审结 审结 发生 产生 未 没有 无 均 已 共 因 被 予以 不予 无法
公开 部分公开 不予公开 无法提供 不予处理 其他处理 自然人 法人或其他组织 法人 其他组织 网络 信函 当面 邮寄 电子邮件 发布 信息 制发 废止 现行有效 处理决定
提起 引发 引起 涉及 数据 统计 期限 件 条 次 个 篇 份 起 宗 元 万元 例 家 年 月 日 为 的 了 和 及 与 或 在 于 由 对 等 是
`

const lawAndSlogans = `
以习近平新时代中国特色社会主义思想为指导 习近平新时代中国特色社会主义思想 习近平总书记 重要讲话精神 重要指示精神 党的十九大 党的二十大 全会精神 党中央 国务院 决策部署
以人民为中心的发展思想 以人民为中心 以公开为常态 不公开为例外 公开为常态 应公开尽公开 公正公平合法便民 公平公正合法便民 公正 公平 合法 便民 知情权 参与权 表达权 监督权
深入贯彻落实 认真贯彻落实 全面贯彻落实 深入贯彻 认真落实 贯彻落实 全面贯彻 中华人民共和国政府信息公开条例 条例 国务院办公厅 政府信息与政务公开办公室 国务院令
编制 本报告 年度报告格式 通知 要求 规定 依据 根据 按照
`

function labelsOfTemplates(): string[] {
  const names = (specs: readonly LabelSpec[]): string[] =>
    specs.flatMap(({ label, name, aliases }) => [label, name, ...(aliases ?? [])])
  return Object.values(templates).flatMap(({ sections, tables }) => [
    ...sections.flatMap(({ title, aliases }) => [title, ...aliases]),
    ...Object.values(tables).flatMap((table) => [
      ...names(table.rows),
      ...names(table.groups),
      ...names(table.columns),
      ...table.rows.flatMap((row) => names(row.columns ?? [])),
    ]),
  ])
}

function makePattern(): RegExp {
  const listed = [fieldWords, countingWords, lawAndSlogans].flatMap((words) => words.trim().split(/\s+/))
  const printed = labelsOfTemplates()
    .map((label) => foldText(label).replace(/^(?:[一二三四五六七]、|\([一-龥]\)|\d\.)/, ''))
    .filter((label) => label.length >= 2)
  const words = [...new Set([...listed, ...printed])].sort((one, other) => other.length - one.length)
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
}

let pattern: RegExp | undefined

/** Ranges of a folded text that are such words, in order and apart from each other. */
export function stockRanges(text: string): [from: number, to: number][] {
  pattern ??= makePattern()
  return findAll(pattern, text).map(({ index, 0: word }) => [index, index + word.length])
}
