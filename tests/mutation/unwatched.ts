/** Figures that nothing on the page watches: no sum has them and no sentence repeats them. Exact, page by page. */

const table2 = [
  't2/regulations/issued',
  't2/regulations/repealed',
  't2/regulations/in-force',
  't2/normative-documents/issued',
  't2/normative-documents/repealed',
  't2/normative-documents/in-force',
  't2/licensing/decisions',
  't2/penalties/decisions',
  't2/coercion/decisions',
  't2/fees/amount',
]

const byPage: Readonly<Record<string, readonly string[]>> = {}

export function unwatched(page: string): readonly string[] {
  return byPage[page] ?? table2
}
