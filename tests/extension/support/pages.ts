/** Pages for the extension: the example, and what the web does to such pages. */
import { readFileSync } from 'node:fs'

const root = new URL('../../../', import.meta.url)

/** The report that is written for this project: one error, 134 in the prose against 117 in the table. */
export const example = readFileSync(new URL('examples/report.html', root), 'utf8')

/** The example with the figures of last year's end: 结转下年度 5 against 上年结转 0. */
export const lastYear = example
  .replaceAll('2025年', '2024年')
  .replaceAll('2026', '2025')
  .replace('134件', '117件')

/** The example without its error. */
export const clean = example.replace('134件', '117件')

export function withHead(page: string, head: string): string {
  return page.replace('</head>', `${head}</head>`)
}

export function withBody(page: string, change: (body: string) => string): string {
  return page.replace(/(<body[^>]*>)([\s\S]*)(<\/body>)/, (_, open: string, body: string, close: string) =>
    [open, change(body), close].join(''),
  )
}

/** Every rule that pages have for elements that other tools put around text. */
export const hostileStyle = `<style>
  span, mark, button, div[style] { display: block !important; margin: 40px !important; color: lime !important; }
  * { box-sizing: content-box !important; }
  html > *:last-child { border: 9px solid red; }
  button { width: 500px !important; position: static !important }
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
