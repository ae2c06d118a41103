import { type FigureKey, type Finding, labelFigure, type Setting, spotOfFigure } from '../core/index.ts'
import type { Edit } from './host.ts'

/** What would put a finding right, as numbers or, where it is a sum of its neighbours, as a formula. */
export interface EditPlan {
  changes: { figure: FigureKey; label: string; before: string; after: string }[]
  numbers: Edit[]
  formula: { edits: Edit[]; text: string } | null
}

/** The edits of a finding whose explanation is sole; null where there is none, or a place of it is not known. */
export function planEdits(finding: Finding, setting: Setting): EditPlan | null {
  const { report, locale } = setting
  const changes = (finding.fix ?? []).map(({ figure, to }) => ({
    figure,
    to,
    spot: spotOfFigure(figure, report),
  }))
  if (changes.length === 0) return null
  const numbers = changes.flatMap(({ figure, to, spot }): Edit[] =>
    spot ? [{ anchor: spot.anchor, figure, before: spot.text, after: { kind: 'number', value: to } }] : [],
  )
  if (numbers.length < changes.length) return null
  return {
    changes: changes.map(({ figure, to, spot }) => ({
      figure,
      label: labelFigure(figure, report, locale, report.figures[figure]?.place),
      before: spot?.text ?? '',
      after: String(to),
    })),
    numbers,
    formula: planFormula(finding, numbers, setting),
  }
}

/** A sum instead of a number, where the one wrong figure is a total of cells of the same sheet. */
function planFormula(
  { relations }: Finding,
  [edit, another]: readonly Edit[],
  { report, result }: Setting,
): EditPlan['formula'] {
  if (!edit || another || report.source.kind !== 'xlsx' || edit.after.kind !== 'number') return null
  const { value } = edit.after
  const [sheet] = splitAnchor(edit.anchor)
  for (const { rule, instance } of relations) {
    const outcome = result.outcomes.find((each) => each.rule === rule && each.instance === instance)
    const parts = outcome?.equation && partsOf(outcome.equation, edit.figure)
    if (!parts) continue
    const figures = parts.flatMap((key) => report.figures[key] ?? [])
    const cells = figures.map(({ place }) => splitAnchor(place.anchor))
    const sum = figures.reduce((total, figure) => total + (figure.value ?? 0), 0)
    const isHere = cells.every(([other, cell]) => other === sheet && /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell))
    if (figures.length < 2 || figures.length < parts.length || sum !== value || !isHere) continue
    const formula = `=${joinCells(cells.map(([, cell]) => cell))}`
    return { edits: [{ ...edit, after: { kind: 'formula', formula } }], text: formula }
  }
  return null
}

type Equation = NonNullable<Setting['result']['outcomes'][number]['equation']>

/** The figures whose plain sum a figure is by definition of the relation. */
function partsOf({ left, relation, right, readings }: Equation, figure: FigureKey): FigureKey[] | null {
  if (relation !== '=' || readings) return null
  const sides = [
    [left, right],
    [right, left],
  ] as const
  for (const [whole, sum] of sides) {
    if (whole.kind !== 'figure' || whole.figure !== figure || sum.kind !== 'sum' || sum.minus) continue
    const keys = sum.terms.flatMap((term) => (term.kind === 'figure' ? [term.figure] : []))
    if (keys.length === sum.terms.length) return keys
  }
  return null
}

function splitAnchor(anchor: string): [sheet: string, cell: string] {
  const at = anchor.lastIndexOf('!')
  return [anchor.slice(0, at), anchor.slice(at + 1)]
}

/** `SUM(D7:I7)` for neighbours in a row or column, else each cell by name. */
function joinCells(cells: readonly string[]): string {
  const places = cells.map((cell) => {
    const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    const column = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0)
    return { cell, row: Number(row), column }
  })
  const follows = (axis: 'row' | 'column', other: 'row' | 'column'): boolean =>
    places.every(
      (place, index) =>
        place[other] === places[0]?.[other] && place[axis] === (places[0]?.[axis] ?? 0) + index,
    )
  const isRun = follows('column', 'row') || follows('row', 'column')
  return isRun ? `SUM(${cells[0]}:${cells[cells.length - 1]})` : `SUM(${cells.join(',')})`
}
