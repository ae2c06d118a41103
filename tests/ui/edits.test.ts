import { expect, test } from 'vitest'
import { answerReport, rules, type Setting } from '../../core/index.ts'
import { planEdits } from '../../ui/edits.ts'
import { makeReport, type ReportOptions } from '../support/report.ts'

/** The report as a workbook: each cell has its address. */
function settingOf(figures: ReportOptions['figures'] = {}): Setting {
  const report = makeReport({
    figures,
    change: ({ source, figures: read }) => {
      source.kind = 'xlsx'
      for (const [index, block] of source.blocks.entries()) {
        if (block.kind !== 'grid') continue
        for (const cell of block.cells)
          cell.anchor = `表${index}!${String.fromCharCode(65 + cell.column)}${cell.row + 1}`
      }
      for (const figure of Object.values(read)) {
        const block = figure && source.blocks[figure.place.block]
        const cell = block?.kind === 'grid' ? block.cells[figure?.place.cell ?? -1] : undefined
        if (figure && cell) figure.place.anchor = cell.anchor
      }
    },
  })
  const answer = answerReport(report, rules, {})
  if (!answer.result) throw new Error('not checked')
  return { answer, report, result: answer.result, locale: 'zh-CN' }
}

function planOf(setting: Setting) {
  const finding = setting.result.findings.find(({ fix }) => fix)
  if (!finding) throw new Error('nothing to put right')
  return planEdits(finding, setting)
}

test('a total is offered as the sum of its neighbours as well', () => {
  const plan = planOf(settingOf({ 't3/handled/total': 9 }))
  expect(plan?.changes).toEqual([
    expect.objectContaining({
      figure: 't3/handled/total',
      before: '9',
      label: expect.stringContaining('办理结果总计'),
    }),
  ])
  const [edit] = plan?.numbers ?? []
  expect(edit?.after.kind).toBe('number')
  expect(plan?.formula?.text).toMatch(/^=SUM\([A-Z]\d+:[A-Z]\d+\)$/)
  expect(plan?.formula?.edits).toEqual([
    { ...edit, after: { kind: 'formula', formula: plan?.formula?.text } },
  ])
})

test('a single figure is offered as a number only', () => {
  const plan = planOf(settingOf({ 't3/granted/natural-person': 1 }))
  expect(plan?.numbers).toHaveLength(1)
  expect(plan?.formula).toBeNull()
})

test('nothing is offered where no explanation is the only one', () => {
  const setting = settingOf({ 't4/review/total': '' })
  expect(setting.result.findings.map((finding) => planEdits(finding, setting))).toEqual(
    setting.result.findings.map(() => null),
  )
})
