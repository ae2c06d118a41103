import { describe, expect, test } from 'vitest'
import { compareReports, planCopy, planPublication, type Report, writePublication } from '../../core/index.ts'
import { writeDocument } from '../../export/docx.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { corpusReports, describeCorpus } from '../support/corpus.ts'
import { makeDraft } from '../support/draft.ts'
import { reportOf } from '../support/drafting.ts'
import { check, checkFile, numbersOf, readBytes, readText } from '../support/engine.ts'
import { seededRandom } from '../support/random.ts'

async function publish(report: Report): Promise<{ page: string; read: Report[] }> {
  const plan = planPublication(report)
  if (!plan) throw new Error('nothing to publish')
  const page = writePublication(plan)
  const document = await writeDocument(plan)
  return { page, read: [await readText(page, 'page.html'), await readBytes(document, 'document.docx')] }
}

/** From a draft to a workbook, and from that to what is published. */
async function throughWorkbook(report: Report): Promise<Report> {
  const plan = planCopy(report, null, 'zh-CN')
  if (!plan) throw new Error('no plan')
  return readBytes(await writeWorkbook(plan), 'draft.xlsx')
}

describe('what is published', () => {
  test('says what the workbook says: every figure, every sentence, no new finding', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const draft = makeDraft(seededRandom(seed), { edition: '2021' })
      const book = await throughWorkbook(await reportOf(draft))
      for (const read of (await publish(book)).read) {
        expect(numbersOf(read)).toEqual(numbersOf(book))
        const { tables, figures, prose } = compareReports(book, read)
        expect([...tables, ...figures, ...prose]).toEqual([])
        expect(check(read).result.findings).toEqual([])
      }
    }
  })

  test('is safe to paste: no script, class, id or style sheet; text is only text', async () => {
    const report = await reportOf(makeDraft(seededRandom(1), { edition: '2021' }))
    const paragraph = report.paragraphs.find(({ role }) => role === 'body')
    if (!paragraph) throw new Error('no prose')
    const hostile = '<img src=x onerror=alert(1)>&amp;"\'`</p><script>1</script>\u0000'
    Object.assign(paragraph, { text: hostile, start: 0, end: hostile.length })
    const { page } = await publish(report)
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;amp;')
    expect(page).not.toMatch(/<(?:script|style|link|img|iframe|form|svg|object)|<[^>]*\s(?:class|id|on\w+)=/i)
    expect(page).not.toContain('\u0000')
  })

  test('has tables with headings that say what they head', async () => {
    const { page } = await publish(await reportOf(makeDraft(seededRandom(1), { edition: '2021' })))
    const cells = page.match(/<t[hd](?: [^>]*)?>/g) ?? []
    expect(cells.filter((cell) => cell.startsWith('<td'))).toHaveLength(200)
    const heads = cells.filter((cell) => cell.startsWith('<th'))
    expect(heads.every((cell) => /^<th scope="(?:row|rowgroup|col|colgroup)"/.test(cell))).toBe(true)
    expect(page.match(/<h1 /g)).toHaveLength(1)
    expect(page.match(/<h2 /g)).toHaveLength(6)
    expect(page.match(/<caption/g)).toHaveLength(3)
  })

  test('puts nothing right and leaves blanks blank', async () => {
    const report = await reportOf(makeDraft(seededRandom(2), { edition: '2021' }))
    const figure = report.figures['t3/granted/total']
    const blank = report.figures['t3/new/other']
    if (!figure || !blank) throw new Error('no figure')
    report.figures['t3/granted/total'] = { ...figure, value: 9999 }
    report.figures['t3/new/other'] = { ...blank, state: 'blank', value: null, raw: '' }
    for (const read of (await publish(report)).read) {
      expect(read.figures['t3/granted/total']?.value).toBe(9999)
      expect(read.figures['t3/new/other']?.state).toBe('blank')
    }
  })

  test('is nothing at all where a table would be lost', async () => {
    const report = await reportOf(makeDraft(seededRandom(2), { edition: '2021' }))
    const tables = { ...report.tables, t4: { ...report.tables.t4, state: 'picture' as const } }
    expect(planPublication({ ...report, tables })).toBeNull()
  })
})

describeCorpus('published reports, published again', () => {
  test.each(corpusReports('.html', '.txt', '.pdf'))('$name: the same figures and prose', async ({ path }) => {
    const { report } = await checkFile(path)
    for (const read of (await publish(report)).read) {
      expect(numbersOf(read)).toEqual(numbersOf(report))
      const { prose } = compareReports(report, read)
      expect(prose.filter(({ kind }) => kind === 'removed' || kind === 'numbers')).toEqual([])
    }
  })

  test.each(corpusReports('.html', '.txt', '.pdf'))(
    '$name: the same as a drafting workbook',
    async ({ path, truth }) => {
      const { report } = await checkFile(path)
      const plan = planCopy(report, null, 'zh-CN')
      expect(plan === null).toBe(truth?.edition === '2019')
      if (!plan) return
      const book = await readBytes(await writeWorkbook(plan), 'draft.xlsx')
      expect(numbersOf(book)).toEqual(numbersOf(report))
      const { tables, figures, prose } = compareReports(report, book)
      expect([...tables, ...figures]).toEqual([])
      expect(prose.filter(({ kind }) => kind === 'removed' || kind === 'numbers')).toEqual([])
    },
  )
})
