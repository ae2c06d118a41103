/** Pages for the extension: the example, and what the web does to such pages. */
import { readFileSync } from 'node:fs'

const root = new URL('../../../', import.meta.url)

/** The report that is written for this project: one error, 134 in the prose against 117 in the table. */
export const example = readFileSync(new URL('examples/report.html', root), 'utf8')

/** The example without its error. */
export const clean = example.replace('134件', '117件')

/** The example, and 予以公开 of natural persons as 37 in place of 73: one wrong cell that several sums tell of. */
export const mutated = example.replace('<td>73</td>', '<td>37</td>')

/** The same organ's report of the year before, in which 5 requests are carried over, not 0. */
export const lastYear = clean
  .replaceAll('2025', '2024')
  .replaceAll('2026', '2025')
  .replaceAll(
    '<td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr>\n      </tbody>',
    '<td>5</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>5</td></tr>\n      </tbody>',
  )
  .replaceAll('<td>117</td>', '<td>120</td>')
  .replace('117件', '120件')
