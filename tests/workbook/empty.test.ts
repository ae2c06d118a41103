/** A draft whose figures are begun and whose prose is not: every empty section is named, at its own heading. */
import { expect, test } from 'vitest'
import { answerReport, describeAnswer, planTemplate, readReport, rules } from '../../core/index.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { openSource } from '../../sources/open.ts'
import { makeDraft } from '../support/draft.ts'
import { reportOf } from '../support/drafting.ts'
import { seededRandom } from '../support/random.ts'

test('sections that share a sheet are told apart', async () => {
  const previous = await reportOf(makeDraft(seededRandom(31), { edition: '2021', busy: 0.7 }))
  const year = (previous.identity.year ?? 0) + 1
  const plan = planTemplate({ organ: previous.identity.organ, year, previous }, 'zh-CN')
  const report = readReport(await openSource(await writeWorkbook(plan), '年报.xlsx'))
  const answer = answerReport(report, rules, {})
  const told = describeAnswer(answer, { locale: 'zh-CN', explainPasses: false }).findings
  const empty = told.filter(({ rule }) => rule === 'section-empty')
  expect(empty.map(({ message }) => message)).toEqual([
    '“一、总体情况”部分没有内容。',
    '“五、存在的主要问题及改进情况”部分没有内容。',
  ])
  const places = empty.flatMap(({ evidence }) => evidence).map(({ place }) => place.label)
  expect(places[0]).toMatch(/^一、总体情况/)
  expect(places[1]).toMatch(/^五、存在的主要问题及改进情况/)
})
