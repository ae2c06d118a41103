import { templates } from '../../core/template/index.ts'
import type { Edition, FigureKey } from '../../core/template/keys.ts'
import { applicantColumns, figureKey } from '../../core/template/keys.ts'
import { figuresOf } from '../../core/template/types.ts'

/** Figures of a consistent report of an invented organ, and of the same organ's report of the year before. */

type Row = readonly [row: string, ...cells: number[]]

const requests: readonly Row[] = [
  ['new', 41, 6, 1, 2, 3, 0],
  ['carried-in', 3, 1, 0, 0, 0, 0],
  ['granted', 17, 3, 1, 1, 1, 0],
  ['partly-granted', 5, 1, 0, 0, 0, 0],
  ['refused-state-secret', 0, 0, 0, 0, 0, 0],
  ['refused-other-law', 0, 0, 0, 0, 0, 0],
  ['refused-security-stability', 0, 0, 0, 0, 0, 0],
  ['refused-third-party', 2, 0, 0, 0, 0, 0],
  ['refused-internal-affairs', 1, 0, 0, 0, 0, 0],
  ['refused-process-information', 3, 0, 0, 0, 1, 0],
  ['refused-enforcement-file', 0, 0, 0, 0, 0, 0],
  ['refused-administrative-query', 1, 0, 0, 0, 0, 0],
  ['unavailable-not-held', 7, 1, 0, 1, 0, 0],
  ['unavailable-needs-creation', 2, 0, 0, 0, 0, 0],
  ['unavailable-unclear', 1, 0, 0, 0, 0, 0],
  ['unprocessed-petition', 2, 0, 0, 0, 0, 0],
  ['unprocessed-repeat', 1, 0, 0, 0, 0, 0],
  ['unprocessed-publication', 0, 0, 0, 0, 0, 0],
  ['unprocessed-mass', 0, 0, 0, 0, 0, 0],
  ['unprocessed-reissue', 0, 0, 0, 0, 0, 0],
  ['handled', 43, 6, 1, 2, 3, 0],
  ['carried-out', 1, 1, 0, 0, 0, 0],
]

const otherProcessing: Readonly<Record<Edition, readonly Row[]>> = {
  '2021': [
    ['other-uncorrected', 1, 1, 0, 0, 0, 0],
    ['other-unpaid', 0, 0, 0, 0, 0, 0],
    ['other-rest', 0, 0, 0, 0, 1, 0],
  ],
  '2019': [['other-processing', 1, 1, 0, 0, 1, 0]],
}

const priorRequests: readonly Row[] = [
  ['new', 43, 6, 1, 2, 3, 0],
  ['carried-out', 3, 1, 0, 0, 0, 0],
]

type Figures = Record<FigureKey, number>

const disclosure: Readonly<Record<Edition, Figures>> = {
  '2021': {
    't2/regulations/issued': 0,
    't2/regulations/repealed': 0,
    't2/regulations/in-force': 0,
    't2/normative-documents/issued': 5,
    't2/normative-documents/repealed': 3,
    't2/normative-documents/in-force': 28,
    't2/licensing/decisions': 312,
    't2/penalties/decisions': 147,
    't2/coercion/decisions': 6,
    't2/fees/amount': 12.35,
  },
  '2019': {
    't2/regulations/made': 0,
    't2/regulations/published': 0,
    't2/regulations/public-total': 0,
    't2/normative-documents/made': 5,
    't2/normative-documents/published': 5,
    't2/normative-documents/public-total': 61,
    't2/licensing/items-before': 14,
    't2/licensing/change': -2,
    't2/licensing/decisions': 312,
    't2/other-services/items-before': 6,
    't2/other-services/change': 1,
    't2/other-services/decisions': 88,
    't2/penalties/items-before': 120,
    't2/penalties/change': 3,
    't2/penalties/decisions': 147,
    't2/coercion/items-before': 8,
    't2/coercion/change': 0,
    't2/coercion/decisions': 6,
    't2/fees/items-before': 2,
    't2/fees/change': 0,
    't2/procurement/items': 4,
    't2/procurement/amount': 96.5,
  },
}

const priorDisclosure: Readonly<Record<Edition, Figures>> = {
  '2021': { 't2/normative-documents/issued': 4, 't2/normative-documents/in-force': 26 },
  '2019': {
    't2/licensing/items-before': 16,
    't2/other-services/change': 0,
    't2/penalties/items-before': 118,
    't2/penalties/change': 2,
  },
}

const disputes: readonly Row[] = [
  ['review', 2, 0, 1, 1],
  ['suit-direct', 1, 0, 0, 0],
  ['suit-after-review', 0, 0, 0, 1],
]

const results = ['upheld', 'corrected', 'other', 'pending'] as const

function spread(table: 't3' | 't4', columns: readonly string[], rows: readonly Row[]): Figures {
  const figures: Figures = {}
  for (const [row, ...cells] of rows) {
    columns.forEach((column, index) => {
      figures[figureKey(table, row, column)] = cells[index] ?? 0
    })
    figures[figureKey(table, row, 'total')] = cells.reduce((sum, cell) => sum + cell, 0)
  }
  return figures
}

/** Every figure of the invented report of an edition, all relations satisfied. */
export function validFigures(edition: Edition): Figures {
  return {
    ...disclosure[edition],
    ...spread('t3', applicantColumns, [...requests, ...otherProcessing[edition]]),
    ...spread('t4', results, disputes),
  }
}

/** The same organ's figures of the year before, consistent in themselves and with `validFigures`. */
export function priorFigures(edition: Edition): Figures {
  return {
    ...validFigures(edition),
    ...priorDisclosure[edition],
    ...spread('t3', applicantColumns, priorRequests),
  }
}

/** Every figure of table 3 as 0: nobody asked for anything. */
export const noRequests: Figures = zeros('t3')

/** Every figure of table 4 as 0. */
export const noDisputes: Figures = zeros('t4')

function zeros(table: 't3' | 't4'): Figures {
  return Object.fromEntries(figuresOf(templates['2021'].tables[table]).map((key) => [key, 0]))
}
