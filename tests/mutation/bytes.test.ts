import { readFileSync } from 'node:fs'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { corpusReports, describeCorpus } from '../support/corpus.ts'
import { numbersOf, readText } from '../support/engine.ts'
import { seededRandom } from '../support/random.ts'

type Node = DefaultTreeAdapterTypes.Node

interface Piece {
  start: number
  end: number
  text: string
}

/** The text nodes of every cell of a page with their offsets in the mark-up, cell by cell in document order. */
function cellPieces(html: string): Piece[][] {
  const cells: Piece[][] = []
  const walk = (node: Node, cell: Piece[] | null): void => {
    let own = cell
    if (node.nodeName === 'td' || node.nodeName === 'th') {
      own = []
      cells.push(own)
    }
    if ('value' in node && node.nodeName === '#text' && node.sourceCodeLocation) {
      const { startOffset: start, endOffset: end } = node.sourceCodeLocation
      own?.push({ start, end, text: node.value })
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, own)
  }
  walk(parse(html, { sourceCodeLocationInfo: true }), null)
  return cells
}

/** Cells that hold one whole number and nothing else, however many runs it stands in. */
function numberCells(html: string): { pieces: Piece[]; value: number }[] {
  return cellPieces(html).flatMap((pieces) => {
    const text = pieces
      .map((piece) => piece.text)
      .join('')
      .replace(/\s/g, '')
    return /^\d{1,7}$/.test(text)
      ? [{ pieces: pieces.filter((piece) => /\d/.test(piece.text)), value: Number(text) }]
      : []
  })
}

/** The page with another number in one cell: the first run takes the digits, the others lose theirs; all tags stay. */
function replaceNumber(html: string, pieces: readonly Piece[], value: number): string {
  let changed = html
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index]
    if (!piece) continue
    const text = html.slice(piece.start, piece.end).replace(/\d+/, index === 0 ? String(value) : '')
    changed = changed.slice(0, piece.start) + text + changed.slice(piece.end)
  }
  return changed
}

async function changeOneByOne(path: string, seed: number): Promise<void> {
  const html = readFileSync(path, 'utf8')
  const before = numbersOf(await readText(html, path))
  const cells = numberCells(html)
  const random = seededRandom(seed)
  expect(cells.length).toBeGreaterThan(40)
  const touched = new Set<string>()
  for (let round = 0; round < 25; round++) {
    const { pieces, value } = random.pick(cells)
    const next = value + random.integer(1, 90)
    const after = numbersOf(await readText(replaceNumber(html, pieces, next), path))
    const changed = Object.keys(before).filter((key) => before[key] !== after[key])
    expect(changed.length, `${value} → ${next}`).toBe(1)
    const key = changed[0] ?? ''
    expect(after[key]).toBe(next)
    expect(before[key]).toBe(value)
    expect(Object.keys(after)).toEqual(Object.keys(before))
    touched.add(key)
  }
  expect(touched.size).toBeGreaterThan(10)
}

describe('one number changed in the mark-up changes one figure', () => {
  test('example', () => changeOneByOne(new URL('../../examples/report.html', import.meta.url).pathname, 7))
})

describeCorpus('one number changed in the mark-up of published pages changes one figure', () => {
  test.each(corpusReports('.html'))('$name', ({ path }) => changeOneByOne(path, 8))
})
