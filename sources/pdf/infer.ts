/**
 * Tables without ruling lines. Only the template can tell what is a row and what a column there: a table is taken where
 * every one of its labels is spelled and every figure stands beside its own, in exactly one way; else it is left alone.
 */
import { foldLabel, type TableKey, tableKeys, templates } from '../../core/index.ts'
import { buildTable } from './infer/build.ts'
import { type Fitted, fitForm } from './infer/fit.ts'
import { formOf } from './infer/forms.ts'
import { type ScatteredLine, scatterLines } from './infer/scatter.ts'
import type { ReadPage } from './page.ts'

/** Moves the lines of such tables out of the lines of their pages and into tables of them. */
export function inferTables(pages: readonly ReadPage[]): void {
  const lines = scatterLines(pages)
  const headings = findHeadings(lines)
  const taken = new Set<ScatteredLine>()
  headings.forEach(({ table, to }, index) => {
    if (table === null) return
    const own = lines.slice(to, headings[index + 1]?.from ?? lines.length)
    const fitted = fitTable(table, own)
    if (!fitted) return
    for (const line of own.slice(fitted.from, fitted.to)) taken.add(line)
    const made = buildTable(fitted, own)
    const page = pages.find(({ number }) => number === made.page)
    page?.tables.push(made)
    page?.tables.sort((one, other) => one.box.top - other.box.top)
  })
  const left = new Set([...taken].map(({ line }) => line))
  for (const page of pages) page.lines = page.lines.filter((line) => !left.has(line))
}

/** The table in the form of either edition; where it fits into both, it is the same. */
function fitTable(table: TableKey, lines: readonly ScatteredLine[]): Fitted | null {
  const specs = new Set([templates['2021'].tables[table], templates['2019'].tables[table]])
  const fitting = [...specs].flatMap((spec) => fitForm(formOf(spec), lines) ?? [])
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** A heading of a section, in lines [from, to), and the table that stands below it. */
interface Heading {
  from: number
  to: number
  table: TableKey | null
}

const mostLines = 3

function findHeadings(lines: readonly ScatteredLine[]): Heading[] {
  const titles = new Map<string, TableKey | null>()
  const { sections, tables } = templates['2021']
  for (const { key, title, aliases } of sections) {
    const table = tableKeys.find((one) => tables[one].section === key) ?? null
    for (const spelling of [title, ...aliases]) titles.set(foldLabel(spelling), table)
  }
  const headings: Heading[] = []
  for (let from = 0; from < lines.length; from++) {
    for (let count = 1; count <= mostLines; count++) {
      const text = lines.slice(from, from + count).map(({ line }) => line.text)
      const table = titles.get(foldLabel(text.join('')).replace(/^[一二三四五六七八]/, ''))
      if (table === undefined) continue
      headings.push({ from, to: from + count, table })
      from += count - 1
      break
    }
  }
  return headings
}
