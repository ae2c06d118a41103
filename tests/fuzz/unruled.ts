/** Reports printed without ruling lines in random styles: nothing may be read that the page does not say. */
import type { Page } from '@playwright/test'
import { makeDraft } from '../support/draft.ts'
import { check, linesOf, numbersOf, readBytes, readText } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { type Random, seededRandom } from '../support/random.ts'

const layouts = ['clean', 'vertical', 'spaced', 'split', 'misaligned', 'word-soup', 'unmerged', 'headings']

function styleOf(random: Random): string {
  const lines = random.chance(0.2) ? 'border-bottom:1px solid !important;' : ''
  const sides = random.chance(0.1) ? 'border-left:1px solid !important;' : ''
  return [
    `body{font:${random.integer(10, 20)}px/${1.2 + random.next()} "${random.pick(['Noto Serif CJK SC', 'Noto Sans CJK SC'])}"}`,
    'table,td{border:0 !important}',
    `table{width:${random.pick(['auto', '60%', '100%'])};border-spacing:${random.integer(0, 3)}px}`,
    `td{padding:${random.integer(0, 6)}px;font-size:${random.integer(8, 18)}px;`,
    `text-align:${random.pick(['left', 'center', 'right', 'justify'])};`,
    `vertical-align:${random.pick(['top', 'middle', 'bottom'])};${lines}${sides}}`,
  ].join('')
}

/** A report with zeros that are left out or dashed, and sometimes one wrong figure. */
function writePage(random: Random): string {
  const draft = makeDraft(random, { busy: random.next(), edition: random.chance(0.3) ? '2019' : '2021' })
  const page = htmlLayouts[random.pick(layouts)]?.(draft) ?? ''
  const zero = random.pick(['0', '0', '', '—'])
  const zeros = page.replace(/<td>0<\/td>/g, (cell) => (random.chance(0.5) ? `<td>${zero}</td>` : cell))
  let left = random.chance(0.3) ? random.integer(0, 150) : -1
  return zeros.replace(/<td>(\d+)<\/td>/g, (cell, digits: string) =>
    left-- === 0 ? `<td>${Number(digits) + random.integer(1, 30)}</td>` : cell,
  )
}

function errorsOf(report: Awaited<ReturnType<typeof readText>>): string[] {
  return linesOf(check(report).result).filter((line) => line.startsWith('error'))
}

/** Prints `rounds` reports; returns figures and errors that the page itself does not give, and the number of tables read. */
export async function fuzzUnruled(
  page: Page,
  seed: number,
  rounds: number,
): Promise<{ failures: string[]; read: number }> {
  const failures: string[] = []
  let read = 0
  for (let round = 0; round < rounds; round++) {
    const random = seededRandom(seed + round)
    const html = writePage(random)
    await page.setContent(html.replace('</head>', `<style>${styleOf(random)}</style></head>`))
    const size = { width: `${random.integer(12, 24)}cm`, height: `${random.integer(10, 30)}cm` }
    const printed = await readBytes(new Uint8Array(await page.pdf(size)), 'a.pdf')
    const shown = await readText(html, 'a.html')
    const truth = numbersOf(shown)
    for (const [key, value] of Object.entries(numbersOf(printed)))
      if (truth[key] !== value) failures.push(`${seed + round} ${key}: ${value} for ${truth[key]}`)
    const errors = new Set(errorsOf(shown))
    failures.push(
      ...errorsOf(printed)
        .filter((line) => !errors.has(line))
        .map((line) => `${seed + round} ${line}`),
    )
    read += Object.values(printed.tables).filter(({ layout }) => layout.inferred).length
  }
  return { failures, read }
}
