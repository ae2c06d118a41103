/** Fits lines of text into the form of a table: every label of the template, and every figure beside its own. */
import { uniteBoxes } from '../shapes.ts'
import { findIntervals, type Interval, type PlacedRow, placeFigures } from './columns.ts'
import type { Band, Form } from './forms.ts'
import { heightOf, type Letter, lettersOf, type ScatteredLine } from './scatter.ts'
import { type Spelled, type Strand, spellLabels } from './spell.ts'

/** A table that was found among lines [from, to). */
export interface Fitted {
  form: Form
  from: number
  to: number
  /** By row of figures. */
  rows: PlacedRow[]
  rowLines: ScatteredLine[]
  intervals: readonly (readonly Interval[])[]
  /** Letters of the labels, in the order of `form.labels`; of the headings, by band in their order. */
  labels: Letter[][]
  headings: Letter[][][]
  /** Letters of the cell above the labels. */
  corner: Letter[]
}

/** The table in some lines; null where it does not fit in exactly one way. */
export function fitForm(form: Form, lines: readonly ScatteredLine[]): Fitted | null {
  const rowIndexes = lines.flatMap(({ tokens }, index) => (tokens.length > 0 ? [index] : []))
  const [first = lines.length] = rowIndexes
  for (let from = 0; from <= first; from++) {
    const fitted = fitFrom(form, lines, from)
    if (fitted) return fitted
  }
  return null
}

function fitFrom(form: Form, lines: readonly ScatteredLine[], from: number): Fitted | null {
  const rowIndexes = lines.flatMap(({ tokens }, index) => (index >= from && tokens.length > 0 ? [index] : []))
  const own = rowIndexes.slice(0, form.rowCount)
  const rowLines = own.flatMap((index) => lines[index] ?? [])
  const rest = rowIndexes.slice(form.rowCount)
  if (rowLines.length < form.rowCount || rest.some((index) => (lines[index]?.tokens.length ?? 0) > 1))
    return null
  if (rowLines.some(({ unclear }) => unclear)) return null
  const bands = form.bands.map((band) => ({
    band,
    intervals: findIntervals(
      rowLines.slice(band.from, band.to).map(({ tokens }) => tokens),
      band.columns,
    ),
  }))
  const intervals = bands.flatMap(({ intervals: found }) => (found ? [found] : []))
  if (intervals.length < bands.length) return null
  const letters = lettersOf(lines).filter(({ line }) => line >= from)
  const last = own[own.length - 1] ?? from
  const spelled = spellLabels(letters, strandsOf(form, rowLines, intervals), (next) =>
    next === undefined ? true : next.line > last && isLineStart(next, letters),
  )
  if (!spelled) return null
  const taken = sortOut(form, spelled)
  if (!standBeside(form, taken.labels, rowLines)) return null
  const rows = placeFigures(
    form,
    rowLines.map(({ tokens }) => tokens),
    (row) => intervals[form.bands.findIndex((band) => row >= band.from && row < band.to)] ?? [],
  )
  if (!rows) return null
  const end = Math.max(last, ...spelled.flat(2).map(({ line }) => line)) + 1
  return { form, from, to: end, rows, rowLines, intervals, ...taken }
}

function isLineStart(letter: Letter, letters: readonly Letter[]): boolean {
  return letters.find(({ line }) => line === letter.line) === letter
}

/** Strands: a corner, the columns of labels, then the headings of each band, each by itself. */
function strandsOf(
  form: Form,
  rowLines: readonly ScatteredLine[],
  intervals: readonly (readonly Interval[])[],
): Strand[] {
  const edge = Math.min(...rowLines.flatMap(({ tokens }) => tokens.map(({ left }) => left)))
  const isBeside = ({ glyph }: Letter): boolean => glyph.right <= edge + 0.1 * glyph.size
  const labels = form.depths.map(
    (own): Strand => ({
      labels: own.map((index) => ({
        spellings: form.labels[index]?.spellings ?? [],
        optional: form.labels[index]?.optional ?? false,
      })),
      admits: (letter, at) => form.labels[own[at] ?? 0]?.wide === true || isBeside(letter),
    }),
  )
  const headings = form.bands.flatMap((band, index) => {
    const own = intervals[index] ?? []
    const above = rowLines[band.from - 1]
    const below = rowLines[band.from]
    return band.headings.map(
      ({ spellings, from, to, optional }): Strand => ({
        labels: [{ spellings, optional }],
        admits: (letter) =>
          isBetween(letter, above, below) &&
          letter.glyph.left >= (own[from - 1]?.right ?? -Infinity) &&
          letter.glyph.right <= (own[to]?.left ?? Infinity),
      }),
    )
  })
  const corner: Strand = {
    labels: [{ spellings: form.corner, optional: true }],
    admits: (letter) => isBeside(letter) && isBetween(letter, undefined, rowLines[0]),
  }
  return [corner, ...labels, ...headings]
}

function isBetween(
  { page, glyph }: Letter,
  above: ScatteredLine | undefined,
  below: ScatteredLine | undefined,
): boolean {
  const height = heightOf(page, middleOf(glyph))
  return (
    (!above || height > heightOf(above.page, middleOf(above.line))) &&
    (!below || height < heightOf(below.page, middleOf(below.line)))
  )
}

function middleOf({ top, bottom }: { top: number; bottom: number }): number {
  return (top + bottom) / 2
}

function sortOut(form: Form, spelled: Spelled): Pick<Fitted, 'labels' | 'headings' | 'corner'> {
  const [corner, ...others] = spelled
  const labels = form.labels.map((): Letter[] => [])
  form.depths.forEach((own, depth) => {
    own.forEach((index, at) => {
      labels[index] = others[depth]?.[at] ?? []
    })
  })
  let next = form.depths.length
  const headings = form.bands.map((band: Band) => band.headings.map(() => others[next++]?.[0] ?? []))
  return { corner: corner?.[0] ?? [], labels, headings }
}

/** Every row of figures stands as high as its label, or between its lines. */
function standBeside(
  form: Form,
  labels: readonly (readonly Letter[])[],
  rowLines: readonly ScatteredLine[],
): boolean {
  return form.labels.every(({ row }, index) => {
    const line = row === null ? undefined : rowLines[row]
    if (!line) return row === null
    const glyphs = labels[index] ?? []
    const height = heightOf(line.page, middleOf(uniteBoxes(line.tokens)))
    const tops = glyphs.map(({ page, glyph }) => heightOf(page, glyph.top))
    const bottoms = glyphs.map(({ page, glyph }) => heightOf(page, glyph.bottom))
    return height >= Math.min(...tops) && height <= Math.max(...bottoms)
  })
}
