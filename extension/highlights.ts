/** Rules of the marks that the browser paints by itself; they do nothing where no mark has such a name. */
import { styles } from './page/names.ts'
import type { Style } from './page/targets.ts'

const looks: Readonly<Record<Style, string>> = {
  error: 'text-decoration:underline solid 2px #b3261e;background-color:rgba(179,38,30,.14)',
  warning: 'text-decoration:underline dashed 2px #7a4f00;background-color:rgba(214,146,0,.2)',
  note: 'text-decoration:underline dotted 2px #0b57a4',
  other: 'text-decoration:underline solid 1px #57606a',
  part: 'text-decoration:underline dotted 1px #57606a',
  waived: 'text-decoration:underline dashed 1px #57606a',
}

/** Cells have frames on the screen; on paper their figures are underlined. */
export const highlightRules = [
  ...styles.map((style) => `::highlight(gouji-${style}){${looks[style]}}`),
  `@media (prefers-color-scheme:dark){${styles.map((style) => `::highlight(gouji-${style}){text-decoration-color:currentColor}`).join('')}}`,
  `@media (forced-colors:active){${styles.map((style) => `::highlight(gouji-${style}){text-decoration-color:Highlight;background-color:transparent}`).join('')}}`,
  `@media print{${styles.map((style) => `::highlight(gouji-cell-${style}){${looks[style]}}`).join('')}}`,
].join('')
