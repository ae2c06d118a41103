/** The tables of the template as they are printed: bands of columns with their rows, and the words that head them. */
import { foldLabel, type LabelSpec, type TableSpec } from '../../../core/index.ts'

/** Spellings of a label, folded. */
export type Spellings = readonly string[]

/** A heading over the columns [from, to) of its band. */
export interface Heading {
  spellings: Spellings
  from: number
  to: number
  optional: boolean
}

/** A label in one of the columns of labels. */
export interface FormLabel {
  spellings: Spellings
  /** 0 stands furthest left. */
  depth: number
  /** Number of the row of figures that it heads, from 0 over the whole table; null: it heads several rows, or none. */
  row: number | null
  optional: boolean
  /** It stands across the whole table. */
  wide: boolean
}

export interface Band {
  /** Number of columns with figures. */
  columns: number
  /** Headings of single columns, then those that several columns share. */
  headings: readonly Heading[]
  /** Rows [from, to) of the whole table. */
  from: number
  to: number
}

/** A table of one edition as a form. */
export interface Form {
  spec: TableSpec
  bands: readonly Band[]
  /** In the order of the table, each depth by itself. */
  labels: readonly FormLabel[]
  /** Indexes of the labels of each depth. */
  depths: readonly (readonly number[])[]
  /** What may stand above the labels. */
  corner: Spellings
  /** Number of rows of figures. */
  rowCount: number
}

function spell(label: string, aliases: readonly string[] = []): string[] {
  const whole = [label, ...aliases].map(foldLabel)
  // 一、(一) and 1. may be left out.
  const bare = whole.map((text) => text.replace(/^(?:[一二三四五六七八]|\d)(?=.{3})/, ''))
  return [...new Set([...whole, ...bare])]
}

/** A table of an edition as it is printed. */
export function formOf(spec: TableSpec): Form {
  if (spec.key === 't3') return requestsForm(spec)
  return spec.key === 't4' ? disputesForm(spec) : disclosureForm(spec)
}

const applicants = [
  { label: '申请人情况', from: 0, to: 7 },
  { label: '法人或其他组织', from: 1, to: 6 },
]

function requestsForm(spec: TableSpec): Form {
  const labels: FormLabel[] = []
  const told = new Set<string>()
  spec.rows.forEach((row, index) => {
    const groups = row.groups ?? []
    for (const group of [...groups].reverse()) {
      const heading = spec.groups.find(({ key }) => key === group)
      if (!heading || told.has(group)) continue
      told.add(group)
      labels.push({
        spellings: spell(heading.label, heading.aliases),
        depth: group === 'outcomes' ? 0 : 1,
        row: null,
        optional: false,
        wide: false,
      })
    }
    labels.push(labelRow(row, groups.length, index))
  })
  const headings = [
    ...spec.columns.map(({ label, aliases }, index) => headColumn(label, aliases, index)),
    ...applicants.map(({ label, from, to }) => ({ spellings: [foldLabel(label)], from, to, optional: true })),
  ]
  return {
    spec,
    bands: [{ columns: spec.columns.length, headings, from: 0, to: spec.rows.length }],
    labels,
    depths: [0, 1, 2].map((depth) => indexesOf(labels, depth)),
    corner: [foldLabel('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')],
    rowCount: spec.rows.length,
  }
}

function labelRow({ label, aliases }: LabelSpec, depth: number, row: number): FormLabel {
  return { spellings: spell(label, aliases), depth, row, optional: false, wide: false }
}

function indexesOf(labels: readonly FormLabel[], depth: number): number[] {
  return labels.flatMap((label, index) => (label.depth === depth ? [index] : []))
}

function headColumn(label: string, aliases: readonly string[] | undefined, index: number): Heading {
  return {
    spellings: [label, ...(aliases ?? [])].map(foldLabel),
    from: index,
    to: index + 1,
    optional: false,
  }
}

/** All kinds of case beside each other in one row. */
function disputesForm(spec: TableSpec): Form {
  const each = spec.columns.length
  const singles = spec.rows.flatMap((_, kind) =>
    spec.columns.map(({ label, aliases }, index) => headColumn(label, aliases, kind * each + index)),
  )
  const kinds = spec.rows.map(({ label, aliases }, kind) => ({
    spellings: [label, ...(aliases ?? [])].map(foldLabel),
    from: kind * each,
    to: (kind + 1) * each,
    optional: false,
  }))
  const suits = spec.groups.map(({ label, key }) => {
    const own = spec.rows.flatMap(({ groups }, kind) => (groups?.includes(key) ? [kind] : []))
    const [first = 0] = own
    return {
      spellings: [foldLabel(label)],
      from: first * each,
      to: (first + own.length) * each,
      optional: true,
    }
  })
  const columns = spec.rows.length * each
  return {
    spec,
    bands: [{ columns, headings: [...singles, ...kinds, ...suits], from: 0, to: 1 }],
    labels: [],
    depths: [],
    corner: [],
    rowCount: 1,
  }
}

/** Blocks under each other, each with headings of its own. */
function disclosureForm(spec: TableSpec): Form {
  const bands: Band[] = []
  const labels: FormLabel[] = []
  spec.rows.forEach((row, index) => {
    const columns = row.columns ?? []
    const before = spec.rows[index - 1]
    if (before?.block !== row.block) {
      for (const wide of [spell(row.block ?? ''), [foldLabel('信息内容')]])
        labels.push({ spellings: wide, depth: 0, row: null, optional: true, wide: true })
      const headings = columns.map(({ label, aliases }, column) => headColumn(label, aliases, column))
      bands.push({ columns: columns.length, headings, from: index, to: index })
    }
    const band = bands[bands.length - 1]
    if (band) band.to = index + 1
    labels.push(labelRow(row, 0, index))
  })
  const depths = [indexesOf(labels, 0)]
  return { spec, bands, labels, depths, corner: [], rowCount: spec.rows.length }
}
