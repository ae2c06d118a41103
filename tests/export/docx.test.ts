import { expect, test } from 'vitest'
import type { DocumentPlan, RunPlan } from '../../core/index.ts'
import { writeDocument } from '../../export/docx.ts'
import { openSource } from '../../sources/open.ts'

const words = (text: string): RunPlan[] => [{ text }]

const plan: DocumentPlan = {
  title: '关于某项工作的通知',
  sections: [
    {
      blocks: [
        { kind: 'paragraph', look: 'title', runs: words('关于某项工作的通知') },
        { kind: 'paragraph', look: 'plain', runs: words('各有关单位：') },
        { kind: 'paragraph', look: 'heading-1', runs: words('一、总体情况') },
        {
          kind: 'paragraph',
          look: 'body',
          runs: [
            { text: '共检查' },
            { text: '12份', strong: true, mark: 'error' },
            { text: '，<b>见</b>\u0000\ud800 =1+1 ' },
            { text: '网页', link: 'https://example.org/?a=1&b=2' },
            { text: '不是链接', link: 'javascript:alert(1)' },
          ],
        },
      ],
    },
    {
      landscape: true,
      blocks: [
        {
          kind: 'table',
          caption: '附件　问题清单',
          widths: [1, 2, 2],
          headRows: 1,
          rows: [
            [
              { heads: 'column', rowSpan: 2, content: [words('序号')] },
              { heads: 'columns', columnSpan: 2, content: [words('单位')] },
            ],
            [{ content: [words('甲')] }, { content: [words('乙'), words('丙')] }],
            [{ content: [words('3')] }, { content: [] }, { content: [words('=SUM(A1)')] }],
          ],
        },
        { kind: 'paragraph', look: 'signature', runs: words('某办公室') },
      ],
    },
  ],
}

test('a document reads back as it was planned: headings, paragraphs, spans, text that is only text', async () => {
  const bytes = await writeDocument(plan)
  const { blocks } = await openSource(bytes, 'made.docx')
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
  expect(texts).toEqual([
    '关于某项工作的通知',
    '各有关单位：',
    '一、总体情况',
    '共检查12份，<b>见</b> =1+1 网页不是链接',
    '附件　问题清单',
    '某办公室',
  ])
  const grid = blocks.find((block) => block.kind === 'grid')
  expect(
    grid?.cells.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text]),
  ).toEqual([
    [0, 0, 2, 1, '序号'],
    [0, 1, 1, 2, '单位'],
    [1, 1, 1, 1, '甲'],
    [1, 2, 1, 1, '乙\n丙'],
    [2, 0, 1, 1, '3'],
    [2, 1, 1, 1, ''],
    [2, 2, 1, 1, '=SUM(A1)'],
  ])
})
