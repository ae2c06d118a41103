import type { Alignment, Borders, FillPattern, Font, Style } from 'exceljs'
import type { CellPlan, ConditionPlan, DraftLook } from '../../core/index.ts'

const grey = { style: 'thin', color: { argb: 'FF999999' } } as const
const black = { style: 'thin', color: { argb: 'FF000000' } } as const

function box(line: typeof grey | typeof black): Partial<Borders> {
  return { top: line, left: line, bottom: line, right: line }
}

function fill(argb: string): FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}

function font(name: string, size: number, more: Partial<Font> = {}): Partial<Font> {
  return { name, size, ...more }
}

const centre: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true }
const left: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true }
const right: Partial<Alignment> = { horizontal: 'right', vertical: 'middle', wrapText: true }

/** Faces and lines of the drafting workbook are those of the printed template; grounds only tell sums from entries. */
const styles: Readonly<Record<DraftLook, Partial<Style>>> = {
  banner: { font: font('宋体', 18, { bold: true }), alignment: centre },
  heading: { font: font('黑体', 14), alignment: left },
  top: { font: font('宋体', 10.5), alignment: centre, border: box(black) },
  side: { font: font('宋体', 10.5), alignment: left, border: box(black) },
  entry: { font: font('宋体', 11), alignment: centre, border: box(black) },
  total: { font: font('宋体', 11), alignment: centre, border: box(black), fill: fill('FFF2F2F2') },
  prose: { font: font('仿宋', 14), alignment: { ...left, vertical: 'top' } },
  hint: { font: font('宋体', 10, { color: { argb: 'FF57606A' } }), alignment: { ...left, vertical: 'top' } },
  fact: { font: font('宋体', 10.5), alignment: left, border: box(grey) },
  number: { font: font('宋体', 10.5), alignment: right, border: box(grey) },
  verdict: { font: font('宋体', 10.5, { bold: true }), alignment: centre, border: box(grey) },
}

export function isDraftLook(look: CellPlan['look']): look is DraftLook {
  return look in styles
}

export function styleOf(look: DraftLook): Partial<Style> {
  return styles[look]
}

const tints: Readonly<Record<ConditionPlan['tint'], Partial<Style>>> = {
  light: tint('FFFFF4DD', 'FF7A4F00'),
  medium: tint('FFFDECEB', 'FFB3261E'),
  strong: tint('FFF5B7B1', 'FF8C1D18'),
  good: { font: { color: { argb: 'FF1A6B3A' } } },
  dim: { font: { color: { argb: 'FF57606A' } } },
}

/** A conditional format wants the colour as background where a cell's own fill wants it in front. */
function tint(ground: string, ink: string): Partial<Style> {
  return {
    font: { color: { argb: ink } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: ground } },
  }
}

export function tintOf(name: ConditionPlan['tint']): Partial<Style> {
  return tints[name]
}
