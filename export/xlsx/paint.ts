import type { Borders, Cell, FillPattern, Font } from 'exceljs'
import type { CellPlan } from '../../core/index.ts'
import { isDraftLook } from './looks.ts'

/** How a cell looks; those of the drafting workbook are painted over all that they span. */
export function paintCell(cell: Cell, { look, content }: CellPlan): void {
  if (isDraftLook(look)) return
  if (look === 'title') cell.font = { bold: true, size: 14 }
  else if (look === 'note') cell.font = { color: { argb: 'FF666666' } }
  else if (look === 'head') paintHead(cell)
  else if (look === 'label' || look === 'figure' || look === 'doubtful') {
    cell.border = thin
    cell.alignment = { vertical: 'middle', wrapText: true, horizontal: look === 'label' ? 'left' : 'right' }
    if (look === 'doubtful') cell.fill = fillWith('FFFFF2CC')
  } else {
    const { ground, ...font } = listLooks[look]
    cell.border = thin
    cell.alignment = {
      vertical: 'top',
      wrapText: true,
      horizontal: content.kind === 'number' ? 'right' : 'left',
    }
    cell.font = { name: listFont, size: 10, ...font, ...(content.kind === 'link' ? linked : {}) }
    if (ground !== null) cell.fill = fillWith(ground)
  }
}

const listFont = '宋体'

function paintHead(cell: Cell): void {
  cell.border = thin
  cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true }
  cell.font = { name: listFont, bold: true, size: 10 }
  cell.fill = fillWith('FFE8EEF5')
}

const listLooks: Readonly<
  Record<'text' | 'error' | 'warning' | 'remark' | 'dim', Partial<Font> & { ground: string | null }>
> = {
  text: { ground: null },
  error: { ground: 'FFFDECEB', color: { argb: 'FFB3261E' }, bold: true },
  warning: { ground: 'FFFFF4DD', color: { argb: 'FF7A4F00' } },
  remark: { ground: 'FFE8F1FB', color: { argb: 'FF0B57A4' } },
  dim: { ground: 'FFF3F4F6', color: { argb: 'FF57606A' } },
}

const linked: Partial<Font> = { underline: true, color: { argb: 'FF0B57A4' } }

const line = { style: 'thin', color: { argb: 'FF999999' } } as const

const thin: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

function fillWith(argb: string): FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}
