/** Rows of table 2 whose label cannot be read, named by what is missing in their block. */

import { foldText } from '../../model/fold.ts'
import type { ReadProblem } from '../../model/report.ts'
import { templates } from '../../template/index.ts'
import type { BlockRow } from './disclosure.ts'
import type { Matcher } from './matcher.ts'
import { disclosureRowBook } from './vocabulary.ts'

/** More unnamed rows than this are no report table. */
const mostGaps = 20

/** Drops weak repeats and names an unnamed row where its block lacks exactly one row, if its label is empty or like it. */
export function disclosureGap(matcher: Matcher, rows: readonly BlockRow[], problems: ReadProblem[]): void {
  const count = new Map<string, number>()
  for (const row of rows) if (row.found) count.set(row.found.key, (count.get(row.found.key) ?? 0) + 1)
  for (const row of rows) {
    if (row.found?.match === 'near' && (count.get(row.found.key) ?? 0) > 1) row.found = null
  }
  const unnamed = rows.filter((row) => !row.found)
  if (unnamed.length > mostGaps) return
  const present = new Set(rows.flatMap((row) => row.found?.key ?? []))
  for (const row of unnamed) {
    if (unnamed.some((other) => other !== row && other.block === row.block)) continue
    const key = onlyMissing(row, present)
    if (key === null) continue
    if (row.own === null) {
      row.found = { key, match: 'near' }
      problems.push({ code: 'label-unmapped', table: 't2', text: '', place: row.place })
    } else {
      row.found = matcher.closely(disclosureRowBook, row.own.label, 'lax', new Set([key]))
    }
  }
}

/** The row that the block lacks in the edition that the headings tell; both editions must agree where they tell none. */
function onlyMissing(row: BlockRow, present: ReadonlySet<string>): string | null {
  if (row.block === null) return null
  const columns = new Set((row.heading?.leaves ?? []).flatMap((leaf) => leaf.key ?? []))
  const missing = (['2021', '2019'] as const).flatMap((edition) => {
    const block = templates[edition].tables.t2.rows.filter((spec) =>
      row.block?.includes(foldText(spec.block ?? '?').slice(-4)),
    )
    const fits = block.some((spec) => spec.columns?.every((column) => columns.has(column.key)))
    return fits ? [block.map((spec) => spec.key).filter((key) => !present.has(key))] : []
  })
  const key = missing[0]?.[0] ?? null
  return missing.length > 0 && missing.every((keys) => keys.length === 1 && keys[0] === key) ? key : null
}
