/** Stands in for Excel's calculation: sums, differences, products of cells. Other formulas keep their stored result. */

/** Value of the cell at a place of a sheet; sheets by name, null for the one that the formula stands on. */
export type CellValue = (sheet: string | null, row: number, column: number) => number

interface Token {
  kind: 'number' | 'cell' | 'mark' | 'sum'
  text: string
  sheet: string | null
}

const pattern =
  /\s*(?:(\d+(?:\.\d+)?)|(SUM)(?=\()|(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?![A-Za-z(])|([-+*/(),:]))\s*/uy

function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula)
    if (!match) return null
    const [, number, sum, quoted, plain, cell, mark] = match
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null
    if (number !== undefined) tokens.push({ kind: 'number', text: number, sheet })
    else if (sum !== undefined) tokens.push({ kind: 'sum', text: 'SUM', sheet })
    else if (cell !== undefined) tokens.push({ kind: 'cell', text: cell.replaceAll('$', ''), sheet })
    else tokens.push({ kind: 'mark', text: mark ?? '', sheet })
  }
  return tokens
}

export function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  return { row: Number(digits), column: columnOf(letters) }
}

class Unknown extends Error {}

class Parser {
  private readonly tokens: readonly Token[]
  private readonly value: CellValue
  private at = 0

  constructor(tokens: readonly Token[], value: CellValue) {
    this.tokens = tokens
    this.value = value
  }

  parse(): number {
    const result = this.sumOfTerms()
    if (this.at < this.tokens.length) throw new Unknown()
    return result
  }

  private take(text: string): boolean {
    if (this.tokens[this.at]?.text !== text) return false
    this.at++
    return true
  }

  private sumOfTerms(): number {
    let result = this.product()
    for (;;) {
      if (this.take('+')) result += this.product()
      else if (this.take('-')) result -= this.product()
      else return result
    }
  }

  private product(): number {
    let result = this.atom()
    for (;;) {
      if (this.take('*')) result *= this.atom()
      else if (this.take('/')) result /= this.atom()
      else return result
    }
  }

  private atom(): number {
    if (this.take('-')) return -this.atom()
    if (this.take('(')) return this.closed(this.sumOfTerms())
    const token = this.tokens[this.at++]
    if (token?.kind === 'number') return Number(token.text)
    if (token?.kind === 'cell') {
      const { row, column } = placeOf(token.text)
      return this.value(token.sheet, row, column)
    }
    if (token?.kind !== 'sum' || !this.take('(')) throw new Unknown()
    let result = 0
    do result += this.argument()
    while (this.take(','))
    return this.closed(result)
  }

  private closed(result: number): number {
    if (!this.take(')')) throw new Unknown()
    return result
  }

  private argument(): number {
    const [first, colon, last] = this.tokens.slice(this.at, this.at + 3)
    if (first?.kind !== 'cell' || colon?.text !== ':' || last?.kind !== 'cell') return this.sumOfTerms()
    this.at += 3
    const from = placeOf(first.text)
    const to = placeOf(last.text)
    let result = 0
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++)
        result += this.value(first.sheet, row, column)
    return result
  }
}

/** null where the formula holds something else than sums, differences, products and cells. */
export function calculate(formula: string, value: CellValue): number | null {
  const tokens = tokenize(formula)
  if (!tokens) return null
  try {
    return new Parser(tokens, value).parse()
  } catch (error) {
    if (error instanceof Unknown) return null
    throw error
  }
}
