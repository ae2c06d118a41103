/** Other reports beside a page, in Chromium: last year's, chosen or dropped, and the draft that the page was made from. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { planCopy } from '../../core/index.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { readText } from '../support/engine.ts'
import { boxesOf, paintedOn, same } from './support/marks.ts'
import { clean, example, lastYear } from './support/pages.ts'
import type { Panel } from './support/panel.ts'
import { World } from './support/world.ts'

let world: World
const folder = mkdtempSync(join(tmpdir(), 'gouji-beside-'))

beforeAll(async () => {
  world = await World.open()
})

afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

afterEach(() => world.forget())

async function openView(panel: Panel, name: string): Promise<void> {
  await panel.press('更多')
  await panel.press(name)
}

const messages = `[...document.querySelectorAll('.card .message')].map((one) => one.innerText).join('\\n')`

describe('last year’s report', () => {
  it('is the one that was chosen in its own tab', async () => {
    await world.with(
      lastYear,
      async (_, panel) => {
        await openView(panel, '上年报告')
        await panel.press('把当前报告设为上年报告')
        await panel.until(`document.body.innerText.includes('已设为上年报告')`)
      },
      { path: '/2024' },
    )
    await world.with(example, async (_, panel) => {
      expect(await panel.read('footer.bottom')).toContain('2024')
      expect(await panel.evaluate<string>(messages)).toMatch(/上年.*5|5.*上年/)
      await openView(panel, '上年报告')
      await panel.until(`document.querySelector('.used')?.innerText.includes('设为上年报告')`)
    })
  })

  it('is the file that is dropped on the panel', async () => {
    const file = join(folder, 'last-year.html')
    writeFileSync(file, lastYear)
    await world.with(example, async (_, panel) => {
      expect(await panel.read('footer.bottom')).toContain('未选择')
      await openView(panel, '上年报告')
      await panel.drop('.picker.drop', file)
      await panel.until(`document.querySelector('.used')?.innerText.includes('last-year.html')`)
      await panel.key('Escape', 'Escape', 27)
      await panel.until(`/上年.*5|5.*上年/.test(${messages})`)
      expect(await panel.read('footer.bottom')).toContain('2024')
    })
  })
})

describe('a draft', () => {
  it('is compared with the page, cell by cell and sentence by sentence, and the differences are marked', async () => {
    const report = await readText(example.replace('<td>73</td>', '<td>74</td>'), 'draft.html')
    const plan = planCopy(report, null, 'zh-CN')
    if (!plan) throw new Error('no workbook of the example')
    const file = join(folder, 'draft.xlsx')
    writeFileSync(file, await writeWorkbook(plan))
    await world.with(clean, async (page, panel) => {
      await openView(panel, '与稿件对比')
      await panel.pick('.picker input[type=file]', file)
      await panel.until(`document.querySelector('.differences')`)
      const told = await panel.read('.differences')
      expect(told).toContain('draft.xlsx')
      expect(told).toMatch(/74[^\n]*73|74\s+73|73[^\n]*74/)
      expect(told).toContain('134')
      const { boxes } = await paintedOn(world.browser.context, page)
      const cells = await boxesOf(page, 'td', '73')
      expect(cells.some((cell) => boxes.some((box) => same(cell, box)))).toBe(true)
    })
  })
})
