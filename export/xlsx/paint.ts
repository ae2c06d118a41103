import type { Borders, Cell, FillPattern, Font, Style } from 'exceljs'
import type { CellPlan, DraftLook } from '../../core/index.ts'
import { isDraftLook } from './looks.ts'

const known = new Map<string, Partial<Style>>()

/**
 * How a cell looks; those of the drafting workbook are painted over all that they span. Cells of one look share one
 * style: exceljs writes shared ones much faster.
 */
export function paintCell(cell: Cell, { look, content }: CellPlan): void {
  if (isDraftLook(look)) return
  const key = `${look} ${content.kind}`
  const style = known.get(key) ?? makeStyle(look, content.kind)
  known.set(key, style)
  cell.style = style
}

type ListLook = Exclude<CellPlan['look'], DraftLook>

function makeStyle(look: ListLook, kind: CellPlan['content']['kind']): Partial<Style> {
  if (look === 'title') return { font: { bold: true, size: 14 } }
  if (look === 'note') return { font: { color: { argb: 'FF666666' } } }
  if (look === 'head')
    return {
      border: thin,
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
      font: { name: listFont, bold: true, size: 10 },
      fill: fillWith('FFE8EEF5'),
    }
  if (look === 'label' || look === 'figure' || look === 'doubtful')
    return {
      border: thin,
      alignment: { vertical: 'middle', wrapText: true, horizontal: look === 'label' ? 'left' : 'right' },
      ...(look === 'doubtful' ? { fill: fillWith('FFFFF2CC') } : {}),
    }
  const { ground, ...font } = listLooks[look]
  return {
    border: thin,
    alignment: { vertical: 'top', wrapText: true, horizontal: kind === 'number' ? 'right' : 'left' },
    font: { name: listFont, size: 10, ...font, ...(kind === 'link' ? linked : {}) },
    ...(ground === null ? {} : { fill: fillWith(ground) }),
  }
}

const listFont = '宋体'

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
