/** Blanks everywhere: the results that the check sheet is written with are the engine's, however blanks settle each other. */
import { expect, test } from 'vitest'
import { checkReport, messagesOf, planCopy, type Report, rules } from '../../core/index.ts'
import type { OutcomeState } from '../../core/model/finding.ts'
import { templates } from '../../core/template/index.ts'
import { columns } from '../../core/write/workbook/check-sheet.ts'
import { listRelations } from '../../core/write/workbook/relations.ts'
import { makeDraft } from '../support/draft.ts'
import { reportOf } from '../support/drafting.ts'
import { type Random, seededRandom } from '../support/random.ts'

const relations = listRelations(templates['2021'], null)
const firstRow = 6
const { state: names } = messagesOf('zh-CN')

/** A report with many cells left blank, zeros before all, and a slip now and then. */
async function leaveBlanks(random: Random): Promise<Report> {
  const busy = random.pick([0.05, 0.2, 0.5, 0.9])
  const report = await reportOf(makeDraft(random, { edition: '2021', busy }))
  const share = random.pick([0.1, 0.3, 0.6, 0.9])
  for (const figure of Object.values(report.figures)) {
    if (!figure || figure.value === null) continue
    if (random.chance(0.004)) figure.value += random.integer(1, 9)
    else if (random.chance(figure.value === 0 ? share : share / 12))
      Object.assign(figure, { state: 'blank', value: null, raw: '' })
  }
  return report
}

test('written verdicts are the engine’s', async () => {
  const told: Partial<Record<OutcomeState, number>> = {}
  const different: string[] = []
  for (let seed = 1; seed <= 60; seed++) {
    const report = await leaveBlanks(seededRandom(seed))
    const sheet = planCopy(report, null, 'zh-CN')?.sheets.find(({ name }) => name === '校核')
    const { outcomes } = checkReport(rules, report, {})
    relations.forEach(({ rule, relation }, index) => {
      const instance = relation.equation.id
      const cell = sheet?.cells.find(
        ({ row, column }) => row === firstRow + index && column === columns.verdict,
      )
      const state =
        outcomes.find((each) => each.rule === rule.id && each.instance === instance)?.state ?? 'notApplicable'
      told[state] = (told[state] ?? 0) + 1
      const written = cell?.content.kind === 'formula' ? cell.content.result : undefined
      if (written !== names[state]) different.push(`${seed} ${rule.id} ${instance}: ${written}, ${state}`)
    })
  }
  expect(different).toEqual([])
  expect(told.fail).toBeGreaterThan(30)
  expect(told.review).toBeGreaterThan(200)
}, 120_000)
