/** Texts that lost what stood between the cells of their tables: nothing of them is a statement, nothing is said to be missing. */
import { describe, expect, test } from 'vitest'
import { findRunOn } from '../../core/model/run-on.ts'
import { makeDraft } from '../support/draft.ts'
import { check, linesOf, numbersOf, readText } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { textLayouts } from '../support/layouts/text.ts'
import { seededRandom } from '../support/random.ts'

const drafts = ([41, 42, 43, 44] as const).flatMap((seed) =>
  (['2021', '2019'] as const).map((edition) => ({
    name: `${edition} ${seed}`,
    draft: makeDraft(seededRandom(seed), { edition, busy: seed % 2 ? 1 : 0.1 }),
  })),
)

/** The words of a page, its title on a line of its own. */
function withoutMarkup(html: string, between: string): string {
  const body = html.slice(html.indexOf('</h1>'))
  const title = /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? ''
  return `${title}\n${body
    .replace(/<[^>]+>/g, between)
    .replace(/&[a-z]+;/g, '')
    .replace(/\s+/g, between)}`
}

describe.each([
  ['nothing', ''],
  ['a space', ' '],
])('pages of which %s is left between the cells', (_, between) => {
  test.each(drafts)('$name: no figure, no error', async ({ draft }) => {
    const report = await readText(withoutMarkup(htmlLayouts.clean!(draft), between), 'saved.txt')
    expect(report.status).toBe('checked')
    const numbers = Object.entries(numbersOf(report))
    expect(numbers.filter(([key, value]) => draft.figures[key] !== value)).toEqual([])
    const { result } = check(report)
    expect(linesOf(result).filter((line) => line.startsWith('error'))).toEqual([])
    expect(result.verdict).not.toBe('passed')
  })
})

describe('labels of a heading that run on', () => {
  test.each(drafts)('$name', async ({ draft }) => {
    const report = await readText(
      textLayouts['one-per-line']!(draft)
        .replace(/信息内容\n(?=本年处理|本年收费)/g, '信息内容')
        .replace('未经复议直接起诉\n复议后起诉', '未经复议直接起诉复议后起诉')
        .replace('行政复议\n行政诉讼', '行政复议行政诉讼'),
      'saved.txt',
    )
    expect(numbersOf(report)).toEqual(draft.figures)
  })
})

test.each(drafts.filter(({ draft }) => draft.edition === '2021'))(
  '$name: headings of table 2 that a text has below the label of the row',
  async ({ draft }) => {
    const text = textLayouts['one-per-line']!(draft)
      .replace(/(本年处理决定数量)\n(行政许可|行政处罚)/g, '$2\n$1')
      .replace(/(本年收费金额（单位：万元）)\n(行政事业性收费)/, '$2\n$1')
    expect(numbersOf(await readText(text, 'saved.txt'))).toEqual(draft.figures)
  },
)

describe('what runs on', () => {
  test('a table, and nothing of the prose around it', () => {
    const table =
      '信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件315第二十条第（五）项信息内容本年处理决定数量行政许可217'
    const text = `主动公开信息8条。${table}三、收到和处理政府信息公开申请情况`
    expect(findRunOn(text).map(({ start, end }) => text.slice(start, end))).toEqual([table])
  })

  test.each([
    '全年予以公开3件、部分公开2件、不予公开1件、无法提供4件、不予处理5件、其他处理6件，共21件。',
    '不予公开的，属于国家秘密1件，其他法律行政法规禁止公开2件，危及“三安全一稳定”3件，保护第三方合法权益4件。',
    '公开行政许可、行政处罚、行政强制、行政事业性收费、政府集中采购等信息共1024条，其中行政许可217条、行政处罚24条。',
    '行政复议结果维持1件，结果纠正0件，其他结果0件，尚未审结2件；行政诉讼未经复议直接起诉1件，复议后起诉3件。',
  ])('no sentence: %s', (text) => {
    expect(findRunOn(text)).toEqual([])
  })
})
