/** Figures that nothing on the page watches: no sum has them, no sentence repeats them, no limit is passed. Exact, page by page. */

const regulations = ['t2/regulations/issued', 't2/regulations/repealed', 't2/regulations/in-force']

const decisions = [
  't2/licensing/decisions',
  't2/penalties/decisions',
  't2/coercion/decisions',
  't2/fees/amount',
]

const documents = [
  't2/normative-documents/issued',
  't2/normative-documents/repealed',
  't2/normative-documents/in-force',
]

const trialDisclosure = [
  ...['regulations', 'normative-documents'].flatMap((row) =>
    ['made', 'published', 'public-total'].map((column) => `t2/${row}/${column}`),
  ),
  ...['licensing', 'other-services', 'penalties', 'coercion'].flatMap((row) =>
    ['items-before', 'change', 'decisions'].map((column) => `t2/${row}/${column}`),
  ),
  't2/fees/items-before',
  't2/fees/change',
  't2/procurement/items',
  't2/procurement/amount',
]

const byPage: Readonly<Record<string, readonly string[]>> = {
  // A county office has no power to make 规章: any number there is told.
  example: [...documents, ...decisions],
  'xigong-office-2025': [...documents, ...decisions],
  'pingtan-2021': [...regulations, ...documents, ...decisions],
  // The prose repeats how many documents were issued and are in force.
  'pingtan-2022': [...regulations, 't2/normative-documents/repealed', ...decisions],
  'pingtan-2023': [...regulations, 't2/normative-documents/repealed', ...decisions],
  'shanghai-office-2019': trialDisclosure,
}

/** The figures of a page that may change without a word, in the order of the template. */
export function unwatched(page: string): readonly string[] {
  return byPage[page] ?? []
}
