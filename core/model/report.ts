import type {
  applicantColumns,
  caseResults,
  Edition,
  FigureKey,
  otherRows,
  refusedRows,
  SectionKey,
  TableKey,
  unavailableRows,
  unprocessedRows,
} from '../template/keys.ts'
import type { Reason } from './reason.ts'
import type { SourceDocument } from './source.ts'

/** A place in the source, found by the reader. `start` and `end` are UTF-16 offsets into the raw text of the block or cell. */
export interface Place {
  /** Index into `SourceDocument.blocks`. */
  block: number
  /** Anchor of the block or cell. */
  anchor: string
  /** Index into the grid's `cells`, where the place is a cell. */
  cell?: number
  start?: number
  end?: number
}

export type ReportStatus = 'checked' | 'not-a-report' | 'unsupported'

/** `organ`: one department, township or sub-district; `office`: a government office that reports for its government too; `region`: consolidated. */
export type Scope = 'organ' | 'office' | 'region' | 'unknown'

export interface Report {
  status: ReportStatus
  /** Why the status is not `checked`, or why no verdict can be given although it is. */
  reason: Reason | null
  source: SourceDocument
  identity: Identity
  /** Block range [from, to) of the report inside the source. */
  extent: { from: number; to: number }
  sections: SectionReading[]
  /** Prose of the report in reading order, tables left out. */
  paragraphs: Paragraph[]
  tables: Record<TableKey, TableReading>
  /** Figures that stand in a mapped row and column. A key that is absent was not found. */
  figures: Partial<Record<FigureKey, Figure>>
  claims: Claim[]
  /** How the prose says that numbers hang together; absent where nothing was read for it. */
  ties?: Tie[]
  /** What could not be read, in reading order. A problem is never an accusation. */
  problems: ReadProblem[]
}

export interface Identity {
  organ: string | null
  /** The report year (the year the figures are about). */
  year: number | null
  /** Edition of table 3, else of table 2. */
  edition: Edition | null
  scope: Scope
  /** Publication date `YYYY-MM-DD`. */
  published: string | null
  /** The report's own title as printed. */
  title: string | null
  titlePlace: Place | null
  /** Statistical period as stated, `YYYY-MM-DD` each. */
  period: { from: string; to: string; place: Place } | null
}

export interface SectionReading {
  /** By meaning; null for a top-level heading that is none of the six (七、…). */
  key: SectionKey | null
  /** The printed ordinal: 一 = 1; null where none is printed. */
  ordinal: number | null
  /** Heading as printed, without its ordinal and Markdown marks, white space trimmed. */
  title: string
  /** How sure the reading is: the template's words or a known variant; near them (typo); only by its ordinal or table. */
  match: 'exact' | 'near' | 'position'
  place: Place
  /** Block range [from, to) of the body. The heading's own block is `from` where text follows the heading in the same block. */
  from: number
  to: number
  /** Number of characters of prose in the body, white space left out. */
  length: number
}

/** A piece of prose with the section it belongs to. Quotes are cut from `text`, so offsets are into the raw block text. */
export interface Paragraph {
  /** null: title or preamble before section 一. */
  section: SectionKey | null
  block: number
  anchor: string
  /** Index into the grid's `cells` where the prose stands in a cell of a workbook or a layout grid. */
  cell?: number
  /** The raw text of the block or cell, unchanged. */
  text: string
  /** Offset in `text` where the prose begins (after a heading in the same block), and where it ends. */
  start: number
  end: number
  /** Role of the paragraph. `note`: a note row or line under a table (注：…). */
  role: 'title' | 'preamble' | 'heading' | 'aspect' | 'body' | 'note'
}

export type FigureState = 'number' | 'blank' | 'dash' | 'illegible'

/** How a figure was written, where that is not plain digits. */
export type FigureForm =
  | 'full-width'
  | 'letter-digit'
  | 'thousands'
  | 'unit'
  | 'foreign-unit'
  | 'note'
  | 'leading-zero'
  | 'non-integer'
  | 'negative'
  | 'text'
  | 'joined'

export interface Figure {
  key: FigureKey
  state: FigureState
  /** A number only where `state` is `number`. In the unit of the template's column. */
  value: number | null
  /** The cell's text, trimmed. */
  raw: string
  place: Place
  forms: FigureForm[]
  /** The part of `raw` that is a note: 其中修订16件, and the number in it. */
  note?: { text: string; value: number | null }
}

export interface TableReading {
  table: TableKey
  edition: Edition | null
  /**
   * `read`: rows and columns were mapped. `missing`: nothing stands where the table belongs. `picture`, `attachment`:
   * the table is there as a picture or file. `unmapped`: a table stands there whose labels cannot be mapped.
   */
  state: 'read' | 'missing' | 'picture' | 'attachment' | 'unmapped'
  /** Blocks that it was read from, in reading order. */
  blocks: number[]
  place: Place | null
  /** Section in which it stands; null before the first section. */
  section: SectionKey | null
  rows: RowReading[]
  columns: ColumnReading[]
  layout: {
    /** Number of grids or runs of lines that were stitched together. */
    parts: number
    /** Other tables that stand in the same grid. */
    sharedWith: TableKey[]
    /** Printed with rows and columns exchanged. */
    transposed: boolean
    /** The header cells did not sit over their columns; columns were taken in template order. */
    headerMisaligned: boolean
    /** No lines are drawn in it: rows and columns were told from the places of the words. */
    inferred?: true
  }
  /** Numbers printed in the group cells （三）（四）（五）（六） of table 3, by their keys `t3/refused/total` …. */
  groupFigures: Partial<Record<FigureKey, Figure>>
  /** A second copy of a figure elsewhere in the report (hidden copy, repeated table): only those whose value differs. */
  duplicates: { key: FigureKey; first: Figure; second: Figure }[]
  /** Rows of notes inside or right under the table. */
  notes: { text: string; place: Place }[]
}

export interface RowReading {
  /** Row key of the template, a group key for a group row that carries numbers, or null for an unknown row. */
  key: string | null
  /** Label as printed, parts joined with a space. */
  label: string
  place: Place
  /** `exact`: the template's words or a known variant after normalising; `near`: spelling differs a little; `none`. */
  match: 'exact' | 'near' | 'none'
  /** Edition whose template has this row, where only one has. */
  edition: Edition | null
}

export interface ColumnReading {
  key: string | null
  label: string
  place: Place
  match: 'exact' | 'near' | 'none'
  /** Row keys under this heading (table 2 has several blocks, table 4 three kinds of case). */
  rows: string[]
}

export interface ReadProblem {
  code:
    | 'label-unmapped'
    | 'column-unmapped'
    | 'figure-illegible'
    | 'table-ambiguous'
    | 'number-joined'
    /** The table has no lines: its rows and columns were told from the places of the words. Nothing in it is certain. */
    | 'table-inferred'
    | 'figure-moved'
    | 'section-unfound'
    | 'year-unfound'
    | 'organ-unfound'
    | 'several-years'
    | 'several-reports'
    /** The tables are of another year than the prose beside them, which was not compared with them. */
    | 'parts-differ'
    | 'source-cut'
  table?: TableKey
  figures?: FigureKey[]
  /** Raw text concerned: a label, a cell. */
  text?: string
  place?: Place
}

/** A row of table 3 that a statement may name: 予以公开, 本机关不掌握 …; the groups 不予公开, 无法提供 … are sums. */
export type ResultMetric =
  | 'granted'
  | 'partly-granted'
  | 'refused'
  | 'unavailable'
  | 'unprocessed'
  | 'other-processing'
  | (typeof refusedRows)[number]
  | (typeof unavailableRows)[number]
  | (typeof unprocessedRows)[number]
  | (typeof otherRows)[number]

/** `reviews` 行政复议, `lawsuits` 行政诉讼 of both kinds, `disputes` reviews and lawsuits added up. */
export type CaseMetric = 'reviews' | 'lawsuits' | 'suits-direct' | 'suits-after-review' | 'disputes'

/**
 * What a statement is about. `processed`: 办理, 处理 N, which may count what was taken up or what was finished.
 * `no-requests`, `no-disputes`: 未收到申请, 未发生复议、诉讼 (their value is 0). `all-handled`: 均已办结 (value null) or
 * 答复率100% (value 100, unit %). `all-in-time`: 均按期答复, 按时答复率100%, which leaves room for a carry-over.
 * `withdrawn`: 申请人撤回, which the template has no row for.
 */
export type Metric =
  | 'received'
  | 'carried-in'
  | 'processed'
  | 'handled'
  | 'carried-out'
  | 'withdrawn'
  | 'no-requests'
  | 'all-handled'
  | 'all-in-time'
  | 'no-disputes'
  | CaseMetric
  | `${CaseMetric}-${(typeof caseResults)[number]}`
  | ResultMetric
  | `applicant-${(typeof applicantColumns)[number] | 'organisations'}`
  | `${'regulations' | 'normative-documents'}-${'issued' | 'repealed' | 'in-force'}`
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'fees'

/** A statement of the prose about a figure. */
export interface Claim {
  metric: Metric
  /** The figure it speaks of, or those whose sum it speaks of; empty where the template has none (withdrawn). */
  about: FigureKey | FigureKey[]
  /** null where the statement has no number (均已办结); 0 for 未收到, 未发生, 无. */
  value: number | null
  /** `at-least` for 余, 多, 超, 以上; `about` for 约, 近. */
  bound: 'exact' | 'at-least' | 'about'
  /** 件, 条, 份 … or '' where none is printed. */
  unit: string
  /**
   * `organ`: this report's own subject, named or taken for granted; `region`: the whole region (全市), to be compared
   * only with a report of that scope; `other`: somebody else, or a part of what the report is about; `unknown`: cannot be told.
   */
  scope: 'organ' | 'region' | 'other' | 'unknown'
  time: 'this-year' | 'last-year' | 'plan'
  /** The phrase names the figure beyond doubt (本年新收 …). A loose phrase (答复 …) never makes an error. */
  certainty: 'exact' | 'loose'
  /** The sentence or clause that was read, cut from the raw text. */
  quote: string
  section: SectionKey | null
  /** Place of the number, or of the words where there is none. */
  place: Place
  /** Values stated in the same clause that change how the number may be read: 含上年结转34件, 另有103件顺延. */
  parts: { relation: 'includes' | 'excludes' | 'besides'; metric: Metric | null; value: number }[]
}

/** How the prose says that numbers hang together: parts of a whole, a share of it, a change since last year. */
export type Tie = Listing | Share | Change

interface TieBase {
  /** The sentence that was read, cut from the raw text. */
  quote: string
  section: SectionKey | null
  /** Place of the number, of the words where there is none, of the first part of a listing. */
  place: Place
}

/**
 * What the parts of a listing are told apart by. `outcome`: rows of table 3, groups or single; `item`: rows of one group;
 * `origin`: new or carried in; `result`: how cases ended; `suit`: the two kinds of lawsuit; `channel`: ways in.
 */
export type ListingKind = 'outcome' | 'item' | 'applicant' | 'origin' | 'result' | 'suit' | 'channel'

/** 其中自然人12件、法人3件: numbers that are parts of one that was stated before. */
export interface Listing extends TieBase {
  kind: 'listing'
  by: ListingKind
  /** Index into `Report.claims` of the whole. */
  whole: number
  parts: ListedPart[]
  /** `among`: 其中, 含 leave open whether there are others; `some`: 等, 主要 say so. */
  extent: 'all' | 'among' | 'some'
}

export interface ListedPart {
  value: number
  /** Index into `Report.claims`, where the part is a statement about a figure. */
  claim: number | null
  /** The page's words beside the number. */
  label: string
  place: Place
  /** `beside`: carried over, withdrawn: it may be counted in or not. `unclear`: what it counts is not known. */
  standing: 'part' | 'beside' | 'unclear'
}

/** 占33.9%: the share that a number has in a whole. */
export interface Share extends TieBase {
  kind: 'share'
  percent: number
  /** Digits printed after the decimal point. */
  decimals: number
  /** The number that has the share, and where it is printed. */
  value: number
  counted: Place
  /** Index into `Report.claims` of the statement with that number; null where it is about no figure. */
  claim: number | null
  /** Of a listing: index into `Report.ties`. */
  listing: number | null
}

/** 较上年增加15件, 同比下降12.3%, 与去年持平. */
export interface Change extends TieBase {
  kind: 'change'
  metric: Metric
  scope: Claim['scope']
  /** Index into `Report.claims` of the statement whose number changed; null where only its name is given. */
  claim: number | null
  /** Last year's number, where the comparison gives it. */
  before: number | null
  direction: 'up' | 'down' | 'same'
  /** null for `same`. */
  amount: number | null
  unit: 'percent' | 'count'
  decimals: number
}
