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

function writeRules(of: string, cell: '' | 'cell-', look: (style: Style) => string): string {
  return styles.map((style) => `${of}::highlight(gouji-${cell}${style}){${look(style)}}`).join('')
}

/** `of`: the elements that the rules are for. */
function textRules(of: string): string {
  return [
    writeRules(of, '', (style) => looks[style]),
    `@media (prefers-color-scheme:dark){${writeRules(of, '', () => 'text-decoration-color:currentColor')}}`,
    `@media (forced-colors:active){${writeRules(of, '', () => 'text-decoration-color:Highlight;background-color:transparent')}}`,
  ].join('')
}

/**
 * Cells have frames on the screen; on paper their figures are underlined. Rules for the screen make the browser style the
 * whole page anew, so that they are for pages with marks in text; those for the root alone take half the time and do
 * where highlights inherit.
 */
export const highlightRules = {
  paper: `@media print{${writeRules('', 'cell-', (style) => looks[style])}}`,
  text: textRules(''),
  rootText: textRules(':root'),
}

/** The rules for marks in text that do in this browser. */
export function chooseTextRules(): string {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root::highlight(gouji){color:#010203}')
  document.adoptedStyleSheets = [sheet]
  const { color } = getComputedStyle(document.body, '::highlight(gouji)')
  document.adoptedStyleSheets = []
  return color === 'rgb(1, 2, 3)' ? highlightRules.rootText : highlightRules.text
}
