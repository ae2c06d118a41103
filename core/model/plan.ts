/** What is to be written into a workbook, as data; bytes are made elsewhere. */
export interface WorkbookPlan {
  /** In the properties of the file. */
  title?: string
  sheets: SheetPlan[]
  /** Ranges with a name beyond those of single cells. `range` is of the kind `B2:D9`. */
  names?: { name: string; sheet: string; range: string }[]
}

export interface SheetPlan {
  name: string
  /** Width of each column in characters. */
  widths: number[]
  cells: CellPlan[]
  /** Rows and columns that stay in sight, counted from the first. */
  frozen?: { rows: number; columns: number }
  /** A filter over a heading row and all rows below it, from the first column. */
  filter?: { row: number; columns: number }
  /** Columns that are there and not shown. */
  hiddenColumns?: number[]
  /** Heights in points, by row; other rows fit their text. `fits`: the height grows with what is typed later. */
  heights?: { row: number; height: number; fits?: true }[]
  /** What may be picked in a column, from a row to another; anything else may be typed as well. */
  choices?: { column: number; from: number; to: number; options: string[] }[]
  pictures?: SheetPicture[]
  /** Printed on sheets on their side, as wide as one, the first rows repeated. */
  landscape?: { paper: 'A3' | 'A4'; repeat: number }
  /** Printed on A4, one page wide; `repeatRows` is of the kind `5:5`. */
  print?: { area: string; landscape?: true; repeatRows?: string; onePage?: true }
  /** Only cells that are `open` can be changed until the protection, which has no password, is taken off. */
  locked?: true
  conditions?: ConditionPlan[]
}

/** Tints the cells of a range in which a formula holds; the formula is written for the first cell. */
export interface ConditionPlan {
  range: string
  formula: string
  tint: 'light' | 'medium' | 'strong' | 'good' | 'dim'
}

/**
 * Looks of the drafting workbook: `banner` a sheet's heading, `heading` a section's, `top` and `side` labels of a table,
 * `entry` a cell to be filled in, `total` a sum, `prose` a paragraph, `hint` small grey words, `fact` a cell of a list,
 * `number` one with a number, `verdict`.
 */
export type DraftLook =
  | 'banner'
  | 'heading'
  | 'top'
  | 'side'
  | 'entry'
  | 'total'
  | 'prose'
  | 'hint'
  | 'fact'
  | 'number'
  | 'verdict'

/** A picture whose corner is a cell's; sizes in pixels. */
export interface SheetPicture {
  row: number
  column: number
  width: number
  height: number
  png: Uint8Array
}

/** Rows and columns count from 1. */
export interface CellPlan {
  row: number
  column: number
  rowSpan?: number
  columnSpan?: number
  /** Text is always written as text, whatever it begins with. */
  content: { kind: 'text'; text: string } | { kind: 'number'; value: number } | LinkPlan | FormulaPlan
  /** `head`: of a list; `text`: of a list, wrapped, from the top; the severities colour a word; `dim` counts no more. */
  look:
    | 'title'
    | 'note'
    | 'label'
    | 'figure'
    | 'doubtful'
    | 'head'
    | 'text'
    | 'error'
    | 'warning'
    | 'remark'
    | 'dim'
    | DraftLook
  /** May be changed on a locked sheet. */
  open?: true
  /** Name of the cell in the whole workbook. */
  name?: string
  /** What may be typed. */
  entry?: { kind: 'count' | 'amount'; title: string; hint: string; refusal: string }
  /** Cell that a click on the text goes to: `'表三'!J7`. */
  goTo?: string
}

/** Text that leads to an address of the web; another address stays text. */
export interface LinkPlan {
  kind: 'link'
  text: string
  address: string
}

/** A formula made by the program, never from a page's text, with its result. */
export interface FormulaPlan {
  kind: 'formula'
  formula: string
  result: number | string
}

/** What is to be written as a text document (.docx, or HTML for a web editor), as data. All text is only ever text. */
export interface DocumentPlan {
  /** Name in the document's properties. */
  title: string
  sections: DocumentSection[]
}

/** Pages of one kind: A4 with the margins of official documents, pages numbered at the foot. */
export interface DocumentSection {
  landscape?: true
  blocks: DocumentBlock[]
}

export type DocumentBlock = ParagraphPlan | TablePlan | PicturePlan

/**
 * `title` 方正小标宋, centred; `heading-1` 黑体 一、; `heading-2` 楷体 （一）; `body` 仿宋, first line indented by two
 * characters; `plain` the same without indent (主送单位、附件名); `signature` to the right (落款、日期); `caption` above a
 * table; `note` small.
 */
export type ParagraphLook =
  | 'title'
  | 'heading-1'
  | 'heading-2'
  | 'body'
  | 'plain'
  | 'signature'
  | 'caption'
  | 'note'

export interface ParagraphPlan {
  kind: 'paragraph'
  look: ParagraphLook
  runs: RunPlan[]
  /** Begins a page. */
  newPage?: true
}

/** A piece of text; `\n` in it breaks the line. */
export interface RunPlan {
  text: string
  strong?: true
  /** Marked as one end of a finding. */
  mark?: 'error' | 'review' | 'note'
  /** A place to be filled in by hand: underlined, its text shown as a hint. */
  blank?: true
  /** An address; only http, https and mailto become links. */
  link?: string
}

/** A table with spans: a row lists only the cells that begin in it, as in HTML. */
export interface TablePlan {
  kind: 'table'
  caption?: string
  /** Shares of the width, one a grid column. */
  widths: number[]
  /** Rows at the top that are repeated on every page. */
  headRows?: number
  rows: TableCellPlan[][]
  /** Small print, for tables with many columns. */
  dense?: true
}

export interface TableCellPlan {
  rowSpan?: number
  columnSpan?: number
  /** What a heading cell heads; absent for a cell with data. */
  heads?: 'row' | 'rows' | 'column' | 'columns'
  align?: 'left' | 'center' | 'right'
  /** Paragraphs of the cell. */
  content: RunPlan[][]
}

export interface PicturePlan {
  kind: 'picture'
  png: Uint8Array
  /** Of the picture, in its own pixels; it is made to fit the page's width. */
  width: number
  height: number
  /** What it shows, for who cannot see it. */
  text: string
}
