/** The labels that the template prints in its tables. */
import { foldLabel, type LabelSpec, tableKeys, templates } from '../../core/index.ts'

let known: Set<string> | undefined

/** Whether a text is a whole label of a row or a column, in any of its spellings. */
export function isLabel(text: string): boolean {
  known ??= new Set(listLabels().flatMap(({ label, aliases = [] }) => [label, ...aliases].map(foldLabel)))
  return known.has(foldLabel(text))
}

function listLabels(): LabelSpec[] {
  return Object.values(templates).flatMap(({ tables }) =>
    tableKeys.flatMap((key) => {
      const { rows, columns, groups } = tables[key]
      return [...columns, ...groups, ...rows, ...rows.flatMap((row) => row.columns ?? [])]
    }),
  )
}
