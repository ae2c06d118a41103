/** Names of the marks that the browser paints by itself. */
import type { Style } from './targets.ts'

export type HighlightName = `gouji-${'' | 'cell-'}${Style}`

export const styles: readonly Style[] = ['part', 'other', 'waived', 'note', 'warning', 'error']

/** The later ones win where marks overlap. */
export const highlightNames: readonly HighlightName[] = styles.flatMap((style): HighlightName[] => [
  `gouji-cell-${style}`,
  `gouji-${style}`,
])
