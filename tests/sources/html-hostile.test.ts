import { describe, expect, it } from 'vitest'
import type { SourceLimit } from '../../core/model/source.ts'
import { readHtml, readHtmlText } from '../../sources/html.ts'
import { MAX_BLOCKS, MAX_CELLS, MAX_FRAMES, MAX_SLOTS } from '../../sources/snapshot.ts'
import { showBlocks } from '../support/show-source.ts'

/** Far above what each input needs on a slow machine, far below what a quadratic reading of it would take. */
const BOUND = 15_000

type HostileCase = [name: string, html: () => string, limits: SourceLimit['code'][]]

const nestedFrames = (depth: number): string => {
  let html = 'x'
  for (let i = 0; i < depth; i++) {
    html = `<p>${i}<iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`
  }
  return html
}

const cases: HostileCase[] = [
  ['100,000 cells in rows of 100', () => `<table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(1000)}`, []],
  ['100,000 cells in 10 rows', () => `<table>${`<tr>${'<td>1</td>'.repeat(10_000)}</tr>`.repeat(10)}`, []],
  ['100,000 cells in two columns', () => `<table>${'<tr><td>1<td>2</tr>'.repeat(50_000)}`, []],
  [
    'one cell that claims 65 million slots',
    () => '<table><tr><td rowspan=65534 colspan=1000>1<td>2</table>',
    [],
  ],
  [
    'many cells that do',
    () => `<table>${`<tr>${'<td rowspan=65534 colspan=1000>1'.repeat(100)}</tr>`.repeat(1000)}`,
    ['too-many-cells'],
  ],
  [
    'many tables that do',
    () => '<table><tr><td colspan=1000>1<td>2<td>3<td>4<td>5</table>'.repeat(2000),
    ['too-many-cells'],
  ],
  [
    '10,000 elements inside each other',
    () => `${'<div>'.repeat(10_000)}x${'</div>'.repeat(10_000)}`,
    ['too-deep'],
  ],
  ['10,000 tables inside each other', () => `${'<table><tr><td>a<td>'.repeat(10_000)}x`, ['too-deep']],
  ['100,000 formatting elements inside each other', () => `${'<b>'.repeat(100_000)}x`, ['too-deep']],
  [
    'formatting elements that multiply',
    () => Array.from({ length: 20_000 }, (_, i) => `<p><font color=${i}>`).join(''),
    ['too-deep', 'text-cut'],
  ],
  ['millions of tiny nodes', () => '<i>1</i>'.repeat(1_000_000), ['text-cut']],
  ['300,000 paragraphs', () => '<p>1</p>\n'.repeat(300_000), ['too-many-blocks']],
  ['a million line breaks', () => `${'<br>'.repeat(1_000_000)}x`, []],
  [
    'a million attributes',
    () => `<a ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}`).join(' ')}>x`,
    [],
  ],
  ['a picture of 20 MB', () => `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">x`, []],
  ['text of 30 MB', () => '一 '.repeat(15_000_000), ['text-cut']],
  ['a page longer than is read', () => `x${' '.repeat(65 * 1024 * 1024)}`, ['text-cut']],
  ['nothing but NUL', () => '\0'.repeat(5_000_000), []],
  ['text that belongs before its table', () => `<table>${'a<b>c</b>'.repeat(200_000)}`, []],
  ['elements that belong before their table', () => `<table>${'<div>'.repeat(200_000)}x`, ['too-deep']],
  ['end tags of nothing', () => `${'<span>'.repeat(400)}${'</x></p></b></table>'.repeat(200_000)}`, []],
  ['links in links', () => '<a href=x.pdf>'.repeat(200_000), []],
  ['a style of 10 MB', () => `<p style="${'display:none;'.repeat(800_000)}">x`, []],
  ['hidden things in hidden things', () => '<span hidden>a'.repeat(100_000), ['too-deep']],
  ['frames in frames', () => nestedFrames(60), ['frame-unread']],
  ['many frames', () => '<iframe srcdoc="<p>x"></iframe>'.repeat(20_000), ['frame-unread']],
  [
    'many frames elsewhere',
    () => Array.from({ length: 20_000 }, (_, i) => `<iframe src=${i}></iframe>`).join(''),
    ['frame-unread'],
  ],
  ['an unclosed comment', () => '<!--'.repeat(3_000_000), []],
  ['nothing but <', () => '<'.repeat(5_000_000), []],
  ['nothing but &', () => '&'.repeat(5_000_000), []],
]

describe('hostile pages are read in bounded time, and say what was left out', () => {
  it.each(cases)(
    '%s',
    (_name, html, limits) => {
      const started = performance.now()
      const document = readHtmlText(html(), 'x')
      expect(performance.now() - started).toBeLessThan(BOUND)
      expect([...new Set(document.limits.map(({ code }) => code))].sort()).toEqual([...limits].sort())
      expect(document.limits.length).toBeLessThanOrEqual(100)
      expect(document.blocks.length).toBeLessThanOrEqual(MAX_BLOCKS)
      const grids = document.blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []))
      expect(grids.reduce((sum, grid) => sum + grid.rows * grid.columns, 0)).toBeLessThanOrEqual(MAX_SLOTS)
      expect(grids.reduce((sum, grid) => sum + grid.cells.length, 0)).toBeLessThanOrEqual(MAX_CELLS)
    },
    BOUND * 2,
  )

  it('50 MB of random bytes', () => {
    const bytes = new Uint8Array(50_000_000)
    let state = 20_211_130
    for (let i = 0; i < bytes.length; i++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      bytes[i] = state >>> 24
    }
    const started = performance.now()
    expect(readHtml(bytes, 'x').kind).toBe('html')
    expect(performance.now() - started).toBeLessThan(BOUND)
  })

  it('all 100,000 cells are there', () => {
    const html = `<table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(1000)}`
    const [grid] = readHtmlText(html, 'x').blocks
    expect(grid?.kind === 'grid' && grid.cells.every((cell) => cell.text === '1') && grid.cells.length).toBe(
      100_000,
    )
  })

  it('what is too deep is still read, each block on a line of its own', () => {
    const html = `${'<div>'.repeat(600)}<table><tr><td>1</td><td>2</td></tr></table><p>一<b hidden>9</b><br>二</p>`
    const document = readHtmlText(html, 'x')
    expect(showBlocks(document)).toEqual(['"1\\n2\\n一\\n二"'])
    expect(document.limits).toEqual([{ code: 'too-deep' }])
  })

  it('a cell that was not reached is left out, not blank', () => {
    const html = `<table><tr><td>甲</td><td>1</td><td>2</td><td>${'<i></i>'.repeat(1_600_000)}3</td><td>4</td></tr></table>`
    const document = readHtmlText(html, 'x')
    expect(document.limits).toEqual([{ code: 'text-cut' }])
    const [grid] = document.blocks
    expect(grid?.kind === 'grid' && grid.cells.map((cell) => cell.text)).toEqual(['甲', '1', '2'])
  })

  it('reads as many frames as it may', () => {
    const { blocks } = readHtmlText('<iframe srcdoc="<p>x"></iframe>'.repeat(200), 'x')
    expect(blocks).toHaveLength(MAX_FRAMES)
  })
})
