/** What is to be written into a workbook, as data; bytes are made elsewhere. */
export interface WorkbookPlan {
  sheets: SheetPlan[]
}

export interface SheetPlan {
  name: string
  /** Width of each column in characters. */
  widths: number[]
  cells: CellPlan[]
  /** Rows and columns that stay in sight, counted from the first. */
  frozen?: { rows: number; columns: number }
}

/** Rows and columns count from 1. */
export interface CellPlan {
  row: number
  column: number
  rowSpan?: number
  columnSpan?: number
  /** Text is always written as text, whatever it begins with. */
  content: { kind: 'text'; text: string } | { kind: 'number'; value: number } | FormulaPlan
  look: 'title' | 'note' | 'label' | 'figure' | 'doubtful'
}

/** A formula made by the program, never from a page's text, with its result. */
export interface FormulaPlan {
  kind: 'formula'
  formula: string
  result: number
}
