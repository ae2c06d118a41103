/** Names of the places in the national template. Everything the tool says about a figure uses these keys. */

export type Edition = '2021' | '2019'

export type TableKey = 't2' | 't3' | 't4'

/** The six sections of the template, by meaning. */
export type SectionKey = 'overview' | 'disclosure' | 'requests' | 'disputes' | 'problems' | 'other'

/** `TABLE/ROW/COLUMN`, a place in the template, never on a page or a sheet. */
export type FigureKey = `${TableKey}/${string}/${string}`

export const tableKeys: readonly TableKey[] = ['t2', 't3', 't4']

export const applicantColumns = [
  'natural-person',
  'company',
  'research',
  'public-welfare',
  'legal-services',
  'other',
] as const

/** The seven columns of table 3: six kinds of applicant and their total. */
export const requestColumns = [...applicantColumns, 'total'] as const

export const refusedRows = [
  'refused-state-secret',
  'refused-other-law',
  'refused-security-stability',
  'refused-third-party',
  'refused-internal-affairs',
  'refused-process-information',
  'refused-enforcement-file',
  'refused-administrative-query',
] as const

export const unavailableRows = [
  'unavailable-not-held',
  'unavailable-needs-creation',
  'unavailable-unclear',
] as const

export const unprocessedRows = [
  'unprocessed-petition',
  'unprocessed-repeat',
  'unprocessed-publication',
  'unprocessed-mass',
  'unprocessed-reissue',
] as const

/** The three sub-items of （六）其他处理 in the 2021 edition; the 2019 edition has the one row `other-processing`. */
export const otherRows = ['other-uncorrected', 'other-unpaid', 'other-rest'] as const

export const caseKinds = ['review', 'suit-direct', 'suit-after-review'] as const

export const caseResults = ['upheld', 'corrected', 'other', 'pending'] as const

/** Joins the parts of a figure key. */
export function figureKey(table: TableKey, row: string, column: string): FigureKey {
  return `${table}/${row}/${column}`
}

/** The parts of a figure key. */
export function splitKey(key: FigureKey): { table: TableKey; row: string; column: string } {
  const [table, row, column] = key.split('/') as [TableKey, string, string]
  return { table, row, column }
}
