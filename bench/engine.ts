/** P3: growth from page b to page c, of the whole engine and of each rule. P9: the full check against parse5 and the walk alone. */
import { checkReport, readReport, rules, type SourceDocument } from '../core/index.ts'
import { readHtml } from '../sources/html.ts'
import { bytesOf, pageB, pageC } from './inputs.ts'
import { atLeast, atMost, type Row, timeOf } from './measure.ts'

/** A rule that takes less than this on page c is below what can be measured as growth. */
const measurable = 0.05

function checkBytes(bytes: Uint8Array): void {
  const report = readReport(readHtml(bytes, 'page.html'))
  checkReport(rules, report)
}

export function measureGrowth(): Row[] {
  const b = bytesOf(pageB())
  const c = bytesOf(pageC())
  const size = c.length / b.length
  const growth = (run: (bytes: Uint8Array) => unknown): number =>
    (timeOf(() => run(c), 5, 2) / timeOf(() => run(b), 15, 5)) * (10 / size)
  const rows = [
    atMost('P3', `whole engine, b → c (${size.toFixed(1)}× input, per 10×)`, growth(checkBytes), 11),
  ]
  const documents: [SourceDocument, SourceDocument] = [readHtml(b, 'b.html'), readHtml(c, 'c.html')]
  const [reportB, reportC] = [readReport(documents[0]), readReport(documents[1])]
  const slowest = rules
    .map((rule) => ({
      id: rule.id,
      b: timeOf(() => checkReport([rule], reportB), 31, 5),
      c: timeOf(() => checkReport([rule], reportC), 15, 5),
    }))
    .filter(({ c: time }) => time > measurable)
    .map(({ id, b: small, c: large }) => ({ id, ratio: large / Math.max(small, measurable / 10) }))
    .sort((one, other) => other.ratio - one.ratio)[0]
  rows.push(atMost('P3', `steepest rule, ${slowest?.id ?? 'none measurable'}`, slowest?.ratio ?? 0, 11))
  return rows
}

export function measureBatch(pages = 200): Row[] {
  const variants = Array.from({ length: pages }, (_, index) => bytesOf(pageB(1000 + index)))
  for (const bytes of variants.slice(0, 10)) checkBytes(bytes)
  const time = (run: (bytes: Uint8Array) => unknown): number => {
    const start = performance.now()
    for (const bytes of variants) run(bytes)
    return performance.now() - start
  }
  const alone = time((bytes) => readHtml(bytes, 'page.html'))
  const full = time(checkBytes)
  process.stdout.write(
    `      full check of page b: ${((pages / full) * 1000).toFixed(0)} reports a second in one thread\n`,
  )
  return [
    atLeast(
      'P9',
      `full check ÷ parse5 and walk, reports a second, ${pages} variants of b`,
      alone / full,
      0.6,
    ),
  ]
}
