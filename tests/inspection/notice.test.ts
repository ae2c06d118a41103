import { describe, expect, test } from 'vitest'
import { type LedgerReport, planCircular, planNotice } from '../../core/index.ts'
import { writeDocument } from '../../export/docx.ts'
import { openSource } from '../../sources/open.ts'
import { convertFiles } from '../support/libreoffice.ts'
import { ledgerOfPlanted, type Planted, plantedReports } from './planted.ts'

const facts = {
  tool: { name: 'gouji', version: '0.0.0', rules: '0123456789abcdef' },
  madeAt: '2026-03-02T10:00:00+08:00',
}

function ledgerOf(of: readonly Planted[]): Promise<LedgerReport[]> {
  return Promise.all(of.map((planted) => ledgerOfPlanted(planted)))
}

/** The text of a document as the project's own reader, or LibreOffice, finds it. */
async function textsOf(bytes: Uint8Array): Promise<string> {
  const { blocks } = await openSource(bytes, 'notice.docx')
  return blocks
    .flatMap((block) => (block.kind === 'grid' ? block.cells.map(({ text }) => text) : [block.text]))
    .join('\n')
}

describe('the notice to one organ', () => {
  const unit = '云川县教育局'

  test('tells every finding with its quotation, place, arithmetic, basis and advice, in neutral words', async () => {
    const planted = plantedReports.filter((each) => each.unit === unit)
    const plan = planNotice(await ledgerOf(planted), 'zh-CN', facts)
    if (!plan) throw new Error('no notice')
    const text = await textsOf(await writeDocument(plan))
    const errors = planted.reduce((sum, each) => sum + each.errors, 0)
    expect(errors).toBe(2)
    expect(text.match(/建议：疑似不一致，请核实。/g)?.length).toBe(errors)
    for (const part of ['云川县教育局：', '文号', '期限', '联系人', '联系电话', '发文单位', '年 月 日'])
      expect(text).toContain(part)
    expect(text).toContain('算式：总计 25 ≠ 结果维持 13 + 结果纠正 0 + 其他结果 0 + 尚未审结 7')
    expect(text).toContain('（相差 5）')
    expect(text).toMatch(/原文：“2023年，本机关新收政府信息公开申请\d+件/)
    expect(text).toContain('需要核实的内容清单')
    expect(text).not.toMatch(/造假|虚报|瞒报|违规|错误/)
  })

  test('is not written where there is nothing to verify', async () => {
    const fine = plantedReports.filter(({ fault }) => fault === 'none').slice(0, 1)
    expect(planNotice(await ledgerOf(fine), 'zh-CN', facts)).toBeNull()
  })

  test('names a report that could not be read, which is not passed', async () => {
    const lost = plantedReports.filter(({ fault }) => fault === 'not-a-report').slice(0, 1)
    const plan = planNotice(await ledgerOf(lost), 'zh-CN', facts)
    expect(plan?.sections.length).toBe(1)
    const text = await textsOf(await writeDocument(plan ?? { title: '', sections: [] }))
    expect(text).toContain('没有找到政府信息公开工作年度报告。请人工核对。')
    expect(text).not.toMatch(/发现 0 处|附件/)
  })

  test('names a file, not where it lay on the inspector’s computer', async () => {
    const lost = plantedReports.filter(({ fault }) => fault === 'not-a-report').slice(0, 1)
    const reports = await ledgerOf(lost)
    const plan = planNotice(
      reports.map((report) => ({ ...report, address: 'D:\\抽查\\水务局\\年报.html' })),
      'zh-CN',
      facts,
    )
    const text = await textsOf(await writeDocument(plan ?? { title: '', sections: [] }))
    expect(text).toContain('请人工核对。 年报.html')
    expect(text).not.toContain('D:')
  })
})

test('the circular counts what was planted, and LibreOffice opens it', async () => {
  const plan = planCircular(await ledgerOf(plantedReports), 'zh-CN', facts)
  const files = convertFiles(
    { 'circular.docx': await writeDocument(plan) },
    { to: 'txt:Text (encoded):UTF8' },
  )
  const text = new TextDecoder().decode(files.get('circular.docx'))
  const count = (fault: string): number => plantedReports.filter((each) => each.fault === fault).length
  const errors = plantedReports.reduce((sum, each) => sum + each.errors, 0)
  expect(text).toContain(
    `本次检查 6 个单位公布的2023、2024年度政府信息公开工作年度报告 ${plantedReports.length} 份`,
  )
  expect(text).toContain(
    `未发现问题 ${count('none')} 份；疑似不一致 ${errors} 处，需要复核 0 处；无法判定 ${count('not-a-report')} 份`,
  )
  const claims = count('claim') + count('both')
  expect(text).not.toMatch(/唯一解疑似/)
  expect(text).toMatch(new RegExp(`正文收件数与表格\\s+涉及 \\d 个单位、${claims} 处。`))
}, 60_000)

test('words of a page that look like mark-up or a field stay words', async () => {
  const [first] = plantedReports.filter(({ fault }) => fault === 'claim')
  if (!first) throw new Error('no report')
  const hostile = '<w:p>&lt;\u0000\u0007 {HYPERLINK "http://example.invalid"}'
  const report = await ledgerOfPlanted(first)
  const plan = planNotice(
    [{ ...report, rows: report.rows.map((row) => ({ ...row, quotes: [hostile], link: 'javascript:1' })) }],
    'zh-CN',
    facts,
  )
  const text = await textsOf(await writeDocument(plan ?? { title: '', sections: [] }))
  expect(text).toContain('<w:p>&lt; {HYPERLINK "http://example.invalid"}')
})
