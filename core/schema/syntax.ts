/** One token of JSON: a mark, a string, or a number or name. White space may stand before it. */
const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy

type Expectation = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/** Line and column, from 1, of the first thing in a text that is not JSON; its end where something is missing there. */
export function locateSyntaxError(text: string): { line: number; column: number } {
  const offset = findOffset(text)
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 }
}

function findOffset(text: string): number {
  const open: ('{' | '[')[] = []
  let expected: Expectation = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const found = token.exec(text)
    if (!found) return skipSpace(text, at)
    const next = follow(found[1] ?? (found[2] === undefined ? 'plain' : 'string'), expected, open)
    if (next === null) return skipSpace(text, at)
    expected = next
    at = token.lastIndex
  }
}

function skipSpace(text: string, from: number): number {
  const found = text.slice(from).search(/[^ \t\r\n]/)
  return found < 0 ? text.length : from + found
}

/** What may come after a token; null where the token itself may not come. */
function follow(kind: string, expected: Expectation, open: ('{' | '[')[]): Expectation | null {
  const isValue = expected === 'value' || expected === 'value-or-end'
  const inside = (): Expectation => (open.length === 0 ? 'nothing' : 'comma-or-end')
  const top = open[open.length - 1]
  if (kind === '{' || kind === '[') {
    if (!isValue) return null
    open.push(kind)
    return kind === '{' ? 'key-or-end' : 'value-or-end'
  }
  if (kind === '}' || kind === ']') {
    const mayEnd = expected === 'comma-or-end' || expected === (kind === '}' ? 'key-or-end' : 'value-or-end')
    if (!mayEnd || top !== (kind === '}' ? '{' : '[')) return null
    open.pop()
    return inside()
  }
  if (kind === ',') return expected === 'comma-or-end' ? (top === '{' ? 'key' : 'value') : null
  if (kind === ':') return expected === 'colon' ? 'value' : null
  if (isValue) return inside()
  return kind === 'string' && (expected === 'key' || expected === 'key-or-end') ? 'colon' : null
}
