import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import { rules } from '../../core/rules/index.ts'
import { departments } from '../prose/departments.ts'
import { governments } from '../prose/governments.ts'
import { printReportText } from '../prose/text.ts'
import { readText } from '../support/engine.ts'

/** A slip in one of the clean reports, and the rule that has to tell it. */
const faults: readonly (readonly [organ: string, from: string, to: string, rule: string])[] = [
  [
    '云川县水务局',
    '云川县水务局2024年政府信息公开工作年度报告',
    '云川县水务局2023年政府信息公开工作年度报告',
    'title-year',
  ],
  ['云川县水务局', '自2024年1月1日起至2024年12月31日', '自2023年1月1日起至2023年12月31日', 'title-year'],
  ['云川县水务局', '现公布云川县水务局2024年', '现公布云川县水务局2023年', 'title-year'],
  ['云川县水务局', '2024年1月1日起', '2025年1月1日起', 'report-period'],
  ['临溪市教育局', '至2023年12月31日', '至2023年11月30日', 'report-period'],
  ['临溪市教育局', '2023年共收到政府信息公开申请18件', '2022年共收到政府信息公开申请18件', 'stale-year'],
  ['临溪市教育局', '2023年，我局政府信息公开工作取得', '2022年，我局政府信息公开工作取得', 'stale-year'],
  ['白石区司法局', '2022年新收政府信息公开申请2件', '2023年新收政府信息公开申请2件', 'future-year'],
  ['青禾镇人民政府', '2024年，青禾镇按照县委', '2023年，青禾镇按照县委', 'stale-year'],
  ['青禾镇人民政府', '发布日期：2025-01-15', '发布日期：2025-02-15', 'publication-deadline'],
  ['青禾镇人民政府', '发布日期：2025-01-15', '发布日期：2024-12-15', 'publication-year'],
  ['青禾镇人民政府', '我镇政府信息公开工作取得新进展', '我局政府信息公开工作取得新进展', 'organ-name'],
  ['青禾镇人民政府', '我镇未发生', '我乡未发生', 'organ-level'],
  ['松岭区统计局', '2025年，区统计局聚焦', '2025年，竹山区统计局围绕', 'foreign-organ'],
  ['松岭区统计局', '2025年收到申请7件', '2025年收到申请件', 'missing-number'],
  ['望江县市场监督管理局', '1件收取270元', '1件收取370元', 'fee-items'],
  [
    '望江县市场监督管理局',
    '总金额2230元，实际收取信息处理费2230元',
    '总金额2230元，实际收取信息处理费2320元',
    'fee-collected',
  ],
  ['望江县市场监督管理局', '二是行政处罚信息公示', '三是行政处罚信息公示', 'list-numbering'],
  ['城东街道办事处', '无收取信息处理费的情况，', '', 'fee-statement'],
  ['城东街道办事处', '以下两个方面的不足', '以下三个方面的不足', 'list-numbering'],
  ['云川县卫生健康委员会', '社会关切5次', '社会关切&公信力5次&nbsp;', 'word-slip'],
  ['云川县卫生健康委员会', '未产生信息处理费', '收取信息处理费245元', 'fee-tariff'],
  ['云川县卫生健康委员会', '未产生信息处理费', '收取信息公开处理费240元', 'fee-wording'],
  ['云川县人民政府办公室', '国办公开办函〔2021〕30号', '国办公开办函[2021]30号', 'document-number'],
  ['云川县人民政府办公室', '配套政策解读材料31篇，', '配套政策解读材料31篇,召', 'prose-punctuation'],
  ['淮州市人民政府', '由淮州市人民政府办公室根据', '由江州市人民政府办公室编制，根据', 'organ-name'],
  ['淮州市人民政府', '2024年未发生责任追究事项', '申请人13800000000对此满意', 'personal-data'],
  [
    '平川市白沙区人民政府办公室',
    '根据《中华人民共和国政府信息公开条例》规定',
    '根据《中华人民共和国政府信息公开条例》（国务院令第492号）规定',
    'outdated-basis',
  ],
]

const reports = [...departments, ...governments]

describe.each([
  ['whole lines', undefined],
  ['lines that are cut', 40],
] as const)('in %s', (_, width) => {
  test.each(faults)('%s: %s → %s', async (organ, from, to, rule) => {
    const text = reports.find((report) => report.organ === organ)
    if (!text) throw new Error(`no report of ${organ}`)
    const change = (line: string): string => line.replace(from, to)
    const changed = {
      ...text,
      ...(text.published ? { published: change(`发布日期：${text.published}`).slice(5) } : {}),
      preamble: text.preamble.map(change),
      overview: text.overview.map(change),
      problems: text.problems.map(change),
      other: text.other.map(change),
    }
    const printed = printReportText(changed, width)
    expect(printed).not.toBe(printReportText(text, width))
    const { findings } = checkReport(rules, await readText(printed, 'report.txt'), {})
    expect(findings.flatMap(({ relations }) => relations.map((each) => each.rule))).toContain(rule)
  })
})
