import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import type { Report } from '../../core/model/report.ts'
import type { Rule } from '../../core/model/rule.ts'
import { rules } from '../../core/rules/index.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { readBytes, readText } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { textLayouts } from '../support/layouts/text.ts'
import { workbookLayoutNames, writeWorkbook } from '../support/layouts/workbook.ts'
import { seededRandom } from '../support/random.ts'

/** A report with a wrong cell in table 3, a wrong total in table 4 and a statement that fits nothing. */
function makeFaulty(): Draft {
  const draft = makeDraft(seededRandom(31), { busy: 0.9 })
  const change = (key: string, by: number): void => {
    draft.figures[key] = (draft.figures[key] ?? 0) + by
  }
  change('t3/granted/natural-person', 40)
  change('t4/review/total', 3)
  const received = draft.figures['t3/new/total'] ?? 0
  draft.prose.overview = draft.prose.overview.map((text) =>
    text.replace(`新收政府信息公开申请${received}件`, `新收政府信息公开申请${received + 4001}件`),
  )
  return draft
}

const draft = makeFaulty()

/** Rules whose findings the same report must have however it is laid out. */
const figures = new Set(['row-total', 'outcome-sum', 'request-balance', 'case-total'])
const prose = new Set([...figures, 'claimed-received'])

function printsOf(report: Report, of: ReadonlySet<string>, used: readonly Rule[] = rules): string[] {
  const { findings } = checkReport(used, report)
  return findings.filter(({ rule }) => of.has(rule)).map(({ fingerprint }) => fingerprint)
}

const page = await readText(htmlLayouts.clean!(draft), 'clean.html')
const expected = printsOf(page, prose)

test('the report has its three faults', () => {
  expect(checkReport(rules, page).findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['row-total', 'case-total', 'claimed-received']),
  )
  expect(new Set(expected).size).toBe(3)
})

describe('fingerprints are the same', () => {
  test.each(Object.keys(htmlLayouts))('on a page laid out as %s', async (layout) => {
    const report = await readText(htmlLayouts[layout]!(draft), `${layout}.html`)
    expect(printsOf(report, prose)).toEqual(expected)
  })

  test.each(Object.keys(textLayouts))('in a text laid out as %s', async (layout) => {
    const report = await readText(textLayouts[layout]!(draft), `${layout}.txt`)
    expect(printsOf(report, prose)).toEqual(expected)
  })

  // A workbook that works its totals out anew has other numbers than the page.
  test.each(workbookLayoutNames.filter((name) => name !== 'formulas'))('in a workbook laid out as %s', async (layout) => {
    const report = await readBytes(await writeWorkbook(layout, draft), `${layout}.xlsx`)
    expect(printsOf(report, figures)).toEqual(printsOf(page, figures))
  })

  test('in a later version: other words, new rules, a renamed rule', () => {
    const [first] = rules as readonly Rule[]
    const later = [
      { ...first!, id: 'a-new-rule', kind: 'judgement' as const, test: () => [] },
      ...(rules as readonly Rule[]).map((rule) => ({
        ...rule,
        title: `${rule.title}（新）`,
        since: '9.0.0',
      })),
    ]
    expect(printsOf(page, prose, later)).toEqual(expected)
    const renamed = (rules as readonly Rule[]).map((rule) =>
      rule.id === 'case-total' ? { ...rule, id: 'dispute-total', formerly: 'case-total' } : rule,
    )
    expect(printsOf(page, new Set([...prose, 'dispute-total']), renamed)).toEqual(expected)
  })
})

test.each([
  ['t3/granted/natural-person', 'row-total'],
  ['t4/review/total', 'case-total'],
])('another number at %s is another finding, and the others stay', async (key, rule) => {
  const changed = { ...draft, figures: { ...draft.figures, [key]: (draft.figures[key] ?? 0) + 1 } }
  const report = await readText(htmlLayouts.clean!(changed), 'changed.html')
  const kept = printsOf(report, prose).filter((print) => expected.includes(print))
  expect(kept).toHaveLength(2)
  expect(printsOf(report, new Set([rule])).some((print) => expected.includes(print))).toBe(false)
})
