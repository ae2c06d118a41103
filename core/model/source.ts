/**
 * What a source (a page, a text, a workbook) says, before anybody thinks about it: plain JSON, blocks in reading
 * order, raw text kept. A saved SourceDocument is a test fixture and can be checked again.
 */

export const sourceSchema = 'gouji/source/1'

/** `findings`: not a source itself, but what saved findings tell of one; it has no blocks. */
export type SourceKind = 'html' | 'text' | 'xlsx' | 'docx' | 'pdf' | 'findings'

export interface SourceDocument {
  schema: typeof sourceSchema
  kind: SourceKind
  /** Path or address as the user gave it. */
  name: string
  url?: string
  /** Lower-case hex of the bytes as they were taken. */
  sha256?: string
  /** ISO 8601, when the bytes were taken. */
  takenAt?: string
  /** Title of the page or the workbook: `<title>` or ArticleTitle. */
  title?: string
  /** Name of the site: `<meta name="SiteName">`. */
  site?: string
  /** Publication date from meta tags, as printed there; visible dates stay in the blocks. */
  published?: string
  /** Names of the sheets of a workbook, in order, with what became of them. */
  sheets?: SheetInfo[]
  blocks: Block[]
  /** What was left out or cut while reading, in the order met. */
  limits: SourceLimit[]
  /** The documents that this one was put together of: that with the tables, that with the prose. */
  parts?: [SourcePart, SourcePart]
}

/** A document of which others are put together; its blocks and limits stand behind those of the parts before it. */
export type SourcePart = Omit<SourceDocument, 'schema' | 'blocks' | 'limits' | 'parts'> & {
  /** Number of its blocks, and of its limits. */
  blocks: number
  limits: number
}

/** The part that a block is of; undefined where the source is one document. */
export function partOfBlock(source: SourceDocument, block: number): SourcePart | undefined {
  const [tables, prose] = source.parts ?? []
  return block < (tables?.blocks ?? 0) ? tables : prose
}

export interface SheetInfo {
  name: string
  /** Hidden sheets are read last and marked. */
  hidden: boolean
}

/** Why a part of the source is not in the blocks. */
export interface SourceLimit {
  code:
    | 'too-many-blocks'
    | 'too-many-cells'
    | 'too-deep'
    | 'text-cut'
    | 'frame-unread'
    | 'sheet-cut'
    | 'sheet-hidden'
    | 'row-hidden'
    /** Changes that nobody has accepted yet: the text is read as if they were. */
    | 'tracked-changes'
    | 'page-picture'
    | 'page-cut'
    | 'table-unruled'
  /** Where: an anchor, a sheet name, a frame address. */
  at?: string
}

export type Block = TextBlock | GridBlock | ImageBlock | AttachmentBlock

interface BlockBase {
  /** Opaque name of the place, minted by the host: page `f0/b12`, sheet `表三!A1:J28`, text `L12`. */
  anchor: string
  /** The element or one above it is `hidden`, `display:none` or `visibility:hidden` inline, or the sheet or row is hidden. */
  hidden?: true
}

/** A paragraph, a heading, a list item, a table caption, a loose run of text. */
export interface TextBlock extends BlockBase {
  kind: 'text'
  /** Raw text. White space of the source is collapsed the way a browser shows it; `\n` stands for a line break. */
  text: string
  /** 1 to 6 for `h1`…`h6` or Markdown `#`. */
  heading?: number
  /** All of the text stands inside links or buttons (navigation, related pages). */
  link?: true
  /** Inside `nav` or `aside`, or a `header` or `footer` that is not an article's own. */
  landmark?: true
}

/** A table as a grid of slots; each cell covers `rowSpan × columnSpan` slots from (`row`, `column`), zero based. */
export interface GridBlock extends BlockBase {
  kind: 'grid'
  rows: number
  columns: number
  /** In reading order: by row, then column. No two cells cover the same slot. */
  cells: Cell[]
  /** Name of the sheet in a workbook. */
  sheet?: string
  /** No lines are drawn between its cells: rows and columns were told from the places of the words. */
  inferred?: true
}

export interface Cell {
  /** Page `f0/b12/r5c7`, sheet `表三!J7`, text `L40/c3`. */
  anchor: string
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** Raw text as shown; a number of a workbook as its shortest decimal form. */
  text: string
  /** `<th>`. */
  header?: true
  /** Not to be seen. Cells of a page that take no room stand in rows of their own below all others, so that they shift nothing. */
  hidden?: true
  /** The value exists but cannot be known: a formula without a stored result, a formula error. */
  illegible?: 'no-result' | 'error'
}

/** A picture, canvas or drawing. Decorations smaller than 32 × 32 by their attributes are left out. */
export interface ImageBlock extends BlockBase {
  kind: 'image'
  /** `alt` or `title`. */
  text: string
  address: string
}

/** A link or an embedded object that leads to a document file (pdf, doc, docx, xls, xlsx, wps, et, ofd, zip, rar). */
export interface AttachmentBlock extends BlockBase {
  kind: 'attachment'
  text: string
  address: string
  /** Lower-case extension without the dot. */
  format: string
}
