/** Figures that nothing on the page watches: no sum has them, no sentence repeats them, no limit is passed. Exact, page by page. */

const counts = [
  't2/normative-documents/repealed',
  't2/normative-documents/in-force',
  't2/licensing/decisions',
  't2/penalties/decisions',
  't2/coercion/decisions',
  't2/fees/amount',
]

export const byPage: Readonly<Record<string, readonly string[]>> = {}

export function unwatched(page: string): readonly string[] {
  return byPage[page] ?? counts
}
