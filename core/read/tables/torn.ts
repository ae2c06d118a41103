/** Texts in which line breaks inside cells have torn the rows of a table apart, so that it is read better line by line. */
import type { SectionReading } from '../../model/report.ts'
import type { SourceDocument } from '../../model/source.ts'
import { type TableKey, tableKeys } from '../../template/keys.ts'
import { collectFromLines, type RunParts } from './collect.ts'
import type { Matcher } from './matcher.ts'
import type { TablePart } from './part.ts'

/** What was found, with those of the wanted tables read anew, rows as lines, that have more figures so. */
export function mendTorn(
  source: SourceDocument,
  extent: { from: number; to: number },
  sections: readonly SectionReading[],
  wanted: ReadonlySet<TableKey>,
  found: RunParts,
  matcher: Matcher,
): RunParts {
  if (wanted.size === 0) return found
  const lines = collectFromLines(source, extent, sections, wanted, matcher, 'lines')
  const better = new Set(
    tableKeys.filter((table) => countFigures(lines.parts, table) > countFigures(found.parts, table)),
  )
  if (better.size === 0) return found
  return {
    parts: [
      ...found.parts.filter((part) => !better.has(part.table)),
      ...lines.parts.filter((part) => better.has(part.table)),
    ],
    blocks: new Set([...found.blocks, ...lines.blocks]),
  }
}

/** How many figures of a table can be read. */
function countFigures(parts: readonly TablePart[], table: TableKey): number {
  const figures = parts
    .filter((part) => part.table === table)
    .flatMap((part) => part.rows.flatMap((row) => row.figures))
  return new Set(figures.filter(({ state }) => state !== 'illegible').map(({ key }) => key)).size
}
