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

export function withHead(page: string, head: string): string {
  return page.replace('</head>', `${head}</head>`)
}

/** `change` is given what stands between the body's tags. */
export function withBody(page: string, change: (body: string) => string): string {
  return page.replace(/(<body[^>]*>)([\s\S]*)(<\/body>)/, (_, open: string, body: string, close: string) =>
    [open, change(body), close].join(''),
  )
}

/** What pages have in their sheets that breaks tools which put elements around text. */
export const hostileStyle = `<style>
  span, mark, button, div[style] { display: block !important; margin: 40px !important; color: lime !important; }
  button { width: 500px !important; position: static !important }
  gouji-marks { display: none !important; transform: rotate(20deg) !important; opacity: 0 !important }
</style>`

/** Built-ins that a page may have changed before the click. */
export const tampering = `<script>
  Object.prototype.anchor = 'f0/b0'; Object.prototype.text = 'x'; Object.prototype.hidden = true;
  Array.prototype.map = function () { return [] };
  Document.prototype.createElement = function () { throw new Error('tampered') };
  Node.prototype.appendChild = function () { throw new Error('tampered') };
  Element.prototype.getBoundingClientRect = function () { return { left: 0, top: 0, right: 0, bottom: 0 } };
  window.Highlight = function () { throw new Error('tampered') };
  window.getComputedStyle = function () { throw new Error('tampered') };
</script>`

/** Names that a page puts over the document's own. */
export const clobbering =
  '<img name="createElement" alt=""><img name="documentElement" alt=""><img name="createRange" alt=""><form name="body"><input name="parentNode"><input name="getBoundingClientRect"></form>'
