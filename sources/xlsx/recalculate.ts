/**
 * Stored results of formulas can be false: libraries write 0 for a formula that nobody calculated, and fill new figures
 * into a template beside the old totals. A spreadsheet program shows other numbers once it opens such a book. So sums and
 * differences are worked out again; where one contradicts its stored result, that and every result which cannot be
 * worked out counts as not calculated.
 */

import { addressOf, parseAddress } from './address.ts'
import type { SheetCell } from './sheet.ts'

/** Cells visited for one book; formulas beyond are not worked out. */
const maxVisits = 2_000_000
/** Slots of one range in a formula. */
const maxRange = 10_000
const maxDepth = 60
const maxFormula = 2000

type Token =
  | { kind: 'number'; value: number }
  | { kind: 'cell'; address: string }
  | { kind: 'mark'; text: string }

function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = []
  const pattern =
    /\s*(?:([0-9]+(?:\.[0-9]+)?)|(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![A-Za-z0-9_.(!])|([Ss][Uu][Mm](?=\())|([-+(),:]))\s*/y
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula)
    if (!match) return null
    const [, number, cell, sum, mark] = match
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number) })
    else if (cell !== undefined) tokens.push({ kind: 'cell', address: cell })
    else tokens.push({ kind: 'mark', text: sum === undefined ? (mark ?? '') : 'SUM' })
  }
  return tokens
}

/** A sum that shows nothing as long as nothing is filled in: `IF(COUNT(D6:I6),SUM(D6:I6),"")`. */
function withoutGuard(formula: string): string {
  const [, counted, sum, summed] = /^IF\(COUNT\(([^()]*)\),(SUM\(([^()]*)\)),""\)$/.exec(formula) ?? []
  return sum !== undefined && counted === summed ? sum : formula
}

/** The address that a shared formula means when it stands elsewhere: parts without `$` move along. */
function shifted(address: string, shift: SheetCell['shift']): { row: number; column: number } | null {
  const place = parseAddress(address)
  if (!place || !shift) return place
  return {
    row: /\$[0-9]/.test(address) ? place.row : place.row + shift.rows,
    column: address.startsWith('$') ? place.column : place.column + shift.columns,
  }
}

class Calculation {
  private readonly cells: ReadonlyMap<string, SheetCell>
  private readonly results = new Map<SheetCell, number | null>()
  private visits: number

  constructor(cells: readonly SheetCell[], visits: number) {
    this.cells = new Map(cells.map((cell) => [addressOf(cell.row, cell.column), cell]))
    this.visits = visits
  }

  get visitsLeft(): number {
    return this.visits
  }

  /** What a formula cell's value must be, or null where that cannot be told. */
  result(cell: SheetCell, depth = 0): number | null {
    const known = this.results.get(cell)
    if (known !== undefined) return known
    this.results.set(cell, null)
    const value = depth > maxDepth ? null : this.evaluate(cell, depth)
    this.results.set(cell, value)
    return value
  }

  private evaluate(cell: SheetCell, depth: number): number | null {
    const formula = withoutGuard(cell.formula ?? '')
    const tokens = formula.length > 0 && formula.length <= maxFormula ? tokenize(formula) : null
    if (!tokens) return null
    const parser = new FormulaParser(
      tokens,
      (row, column, inSum) => this.operand(row, column, inSum, depth),
      cell.shift,
    )
    return parser.parse()
  }

  private operand(row: number, column: number, inSum: boolean, depth: number): number | null {
    if (--this.visits < 0) return null
    const cell = this.cells.get(addressOf(row, column))
    if (!cell) return 0
    if (cell.formula !== undefined) return this.result(cell, depth + 1)
    if (cell.value !== undefined) return cell.value
    return inSum && !cell.illegible ? 0 : null
  }
}

type Operand = (row: number, column: number, inSum: boolean) => number | null

/** Sums and differences of numbers, cells and `SUM(…)`. Anything else makes the whole formula unknown. */
class FormulaParser {
  private readonly tokens: readonly Token[]
  private readonly operand: Operand
  private readonly shift: SheetCell['shift']
  private at = 0
  private depth = 0

  constructor(tokens: readonly Token[], operand: Operand, shift: SheetCell['shift']) {
    this.tokens = tokens
    this.operand = operand
    this.shift = shift
  }

  parse(): number | null {
    const value = this.expression()
    return this.at === this.tokens.length ? value : null
  }

  private take(text: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'mark' || token.text !== text) return false
    this.at++
    return true
  }

  private expression(): number | null {
    if (++this.depth > maxDepth) return null
    let sum = this.term()
    while (sum !== null) {
      const sign = this.take('+') ? 1 : this.take('-') ? -1 : 0
      if (sign === 0) break
      const next = this.term()
      sum = next === null ? null : sum + sign * next
    }
    this.depth--
    return sum
  }

  private term(): number | null {
    let sign = 1
    for (;;) {
      if (this.take('-')) sign = -sign
      else if (!this.take('+')) break
    }
    const value = this.atom()
    return value === null ? null : sign * value
  }

  private atom(): number | null {
    if (this.take('SUM')) return this.take('(') ? this.sum() : null
    if (this.take('(')) {
      const value = this.expression()
      return this.take(')') ? value : null
    }
    const token = this.tokens[this.at++]
    if (token?.kind === 'number') return token.value
    if (token?.kind !== 'cell') return null
    const place = shifted(token.address, this.shift)
    return place && this.operand(place.row, place.column, false)
  }

  private sum(): number | null {
    let sum = 0
    do {
      const part = this.isRange() ? this.range() : this.expression()
      if (part === null) return null
      sum += part
    } while (this.take(','))
    return this.take(')') ? sum : null
  }

  private isRange(): boolean {
    const [first, second, third] = this.tokens.slice(this.at, this.at + 3)
    if (first?.kind !== 'cell') return false
    if (second?.kind === 'mark' && second.text === ':') return third?.kind === 'cell'
    return second?.kind === 'mark' && (second.text === ',' || second.text === ')')
  }

  private range(): number | null {
    const first = this.tokens[this.at++]
    const last = this.take(':') ? this.tokens[this.at++] : first
    if (first?.kind !== 'cell' || last?.kind !== 'cell') return null
    const a = shifted(first.address, this.shift)
    const b = shifted(last.address, this.shift)
    if (!a || !b) return null
    const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)]
    const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)]
    if ((bottom - top + 1) * (right - left + 1) > maxRange) return null
    let sum = 0
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const value = this.operand(row, column, true)
        if (value === null) return null
        sum += value
      }
    }
    return sum
  }
}

function agree(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Marks stored results that are contradicted (see above) as `no-result`. Takes the cells of all sheets of one book. */
export function distrustStaleResults(sheets: readonly (readonly SheetCell[])[]): void {
  const unsure: SheetCell[] = []
  let contradicted = false
  let visits = maxVisits
  for (const cells of sheets) {
    const formulas = cells.filter((cell) => cell.formula !== undefined && !cell.illegible)
    if (formulas.length === 0) continue
    const calculation = new Calculation(cells, visits)
    for (const cell of formulas) {
      const result = calculation.result(cell)
      if (result !== null && cell.value !== undefined && agree(result, cell.value)) continue
      unsure.push(cell)
      if (result !== null && (cell.value !== undefined || (result !== 0 && cell.text === '')))
        contradicted = true
    }
    visits = calculation.visitsLeft
  }
  if (!contradicted) return
  for (const cell of unsure) {
    cell.illegible = 'no-result'
    cell.text = ''
  }
}
