import { array, assert, boolean, constant, constantFrom, nat, oneof, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FormedGrid,
  formGrid,
  type RowGroup,
  readColumnSpan,
  readRowSpan,
  type Spanned,
} from '../../sources/grid.ts'

interface Named extends Spanned {
  name: string
}

const ample = { cells: 1e6, slots: 1e6 }

/** `a` is a cell, `b2x3` one of two rows by three columns, `b0x1` one down to the end of its group. */
function parseRow(row: string): Named[] {
  return row
    .split(' ')
    .filter((cell) => cell !== '')
    .map((cell) => {
      const [, name = '', rowSpan = '1', columnSpan = '1'] = /^([a-z])(?:(\d+)x(\d+))?$/.exec(cell) ?? []
      return { name, rowSpan: readRowSpan(rowSpan), columnSpan: readColumnSpan(columnSpan) }
    })
}

/** Row groups divided by lines of `---`, or `===` before a foot. */
function parseTable(lines: readonly string[]): RowGroup<Named>[] {
  const groups: RowGroup<Named>[] = [{ foot: false, rows: [] }]
  for (const line of lines) {
    if (line === '---' || line === '===') groups.push({ foot: line === '===', rows: [] })
    else groups[groups.length - 1]?.rows.push(parseRow(line))
  }
  return groups
}

/** The slots row by row, each with the name of its cell, or `.` where there is none; fails where two cells meet. */
function draw(grid: FormedGrid<Named>): string[] {
  const slots = Array.from({ length: grid.rows }, () => Array<string>(grid.columns).fill('.'))
  for (const { source, row, column, rowSpan, columnSpan } of grid.cells) {
    for (let y = row; y < row + rowSpan; y++) {
      for (let x = column; x < column + columnSpan; x++) {
        const line = slots[y]
        if (line?.[x] !== '.')
          throw new Error(`${source.name} at ${y}, ${x} meets ${line?.[x] ?? 'the edge'}`)
        line[x] = source.name
      }
    }
  }
  return slots.map((line) => line.join(''))
}

type GridCase = [name: string, rows: string[], slots: string[]]

const plain: GridCase[] = [
  ['no rows', [], []],
  ['a row without cells', [''], ['']],
  ['one cell', ['a'], ['a']],
  ['a row', ['a b c'], ['abc']],
  ['rows', ['a b', 'c d'], ['ab', 'cd']],
  ['a short row', ['a b', 'c'], ['ab', 'c.']],
  ['a long row', ['a', 'b c'], ['a.', 'bc']],
  ['an empty row between', ['a b', '', 'c d'], ['ab', '..', 'cd']],
  ['an empty row first', ['', 'a'], ['.', 'a']],
  ['an empty row last', ['a', ''], ['a', '.']],
]

const columnSpans: GridCase[] = [
  ['a wide cell', ['a1x3', 'b c d'], ['aaa', 'bcd']],
  ['a wide cell in the middle', ['a b1x2 c'], ['abbc']],
  ['two wide cells', ['a1x2 b1x2', 'c d e f'], ['aabb', 'cdef']],
  ['wider than any other row', ['a1x4', 'b c'], ['aaaa', 'bc..']],
  ['the grid of table 2', ['a1x4', 'b c d e', 'f g1x3'], ['aaaa', 'bcde', 'fggg']],
  ['a column that every row spans', ['a b1x2 c', 'd e1x2 f'], ['abbc', 'deef']],
]

const rowSpans: GridCase[] = [
  ['a tall cell', ['a2x1 b', 'c'], ['ab', 'ac']],
  ['a tall cell on the right', ['a b2x1', 'c'], ['ab', 'cb']],
  ['a tall cell in the middle', ['a b2x1 c', 'd e'], ['abc', 'dbe']],
  ['two tall cells', ['a2x1 b2x1 c', 'd'], ['abc', 'abd']],
  ['stairs', ['a3x1 b2x1 c', 'd', 'e f'], ['abc', 'abd', 'aef']],
  ['past the end of the table', ['a5x1 b', 'c'], ['ab', 'ac']],
  ['of a row of its own', ['a2x1 b2x1', ''], ['ab', 'ab']],
  ['a tall cell only, then rows', ['a3x1', 'b', 'c'], ['a.', 'ab', 'ac']],
  ['to the end of the group', ['a0x1 b', 'c', 'd'], ['ab', 'ac', 'ad']],
  ['to the end of the group, from its last row', ['a', 'b0x1 c'], ['a.', 'bc']],
  ['0 next to 1', ['a0x1 b0x1', 'c', 'd'], ['ab.', 'abc', 'abd']],
  ['a group label of table 3', ['a3x1 b2x1 c', 'd', 'e1x2'], ['abc', 'abd', 'aee']],
]

const both: GridCase[] = [
  ['a block', ['a2x2 b', 'c', 'd e f'], ['aab', 'aac', 'def']],
  ['a block in the corner', ['a b', 'c d2x2', 'e'], ['ab.', 'cdd', 'edd']],
  ['the head of table 3', ['a2x2 b1x3', 'c d e', 'f1x2 g h i'], ['aabbb', 'aacde', 'ffghi']],
  ['the head of table 4', ['a1x2 b1x4', 'c2x1 d2x1 e1x2 f1x2', 'g h i j'], ['aabbbb', 'cdeeff', 'cdghij']],
  ['a block past the end', ['a9x2 b'], ['aab']],
]

const overlaps: GridCase[] = [
  ['a wide cell meets a tall one', ['a b2x1', 'c1x2'], ['ab', 'cb']],
  ['and the next cell stands after both', ['a b2x1 c', 'd1x2 e'], ['abc', 'dbe']],
  ['a wide cell over a tall one keeps its first part', ['a b2x1 c d', 'e1x3 f'], ['abcd', 'eb.f']],
  ['a block meets a tall cell', ['a b3x1', 'c2x2', 'd'], ['ab.', 'cb.', 'cbd']],
  ['a wide cell past a tall one widens the table', ['a b2x1', 'c1x4'], ['ab..', 'cb..']],
  ['a cell skips what is covered', ['a2x1 b c2x1', 'd e'], ['abc.', 'adce']],
]

const groups: GridCase[] = [
  ['a tall cell ends with its group', ['a3x1 b', '---', 'c d'], ['ab', 'cd']],
  ['0 ends with its group', ['a0x1 b', 'c', '---', 'd e'], ['ab', 'ac', 'de']],
  ['a foot comes last', ['a', '===', 'b', '---', 'c'], ['a', 'c', 'b']],
  ['feet keep their order', ['===', 'a', '===', 'b', '---', 'c'], ['c', 'a', 'b']],
  ['an empty group', ['a', '---', '---', 'b'], ['a', 'b']],
]

describe.each([
  ['plain rows', plain],
  ['column spans', columnSpans],
  ['row spans', rowSpans],
  ['both', both],
  ['overlaps', overlaps],
  ['row groups', groups],
] as const)('%s', (_, cases) => {
  it.each(cases)('%s', (_name, rows, slots) => {
    expect(draw(formGrid(parseTable(rows), ample))).toEqual(slots)
  })
})

describe('span attributes', () => {
  it.each([
    [null, 1, 1],
    ['', 1, 1],
    ['2', 2, 2],
    [' 3', 3, 3],
    ['+4', 4, 4],
    ['5px', 5, 5],
    ['2.9', 2, 2],
    ['x', 1, 1],
    ['-3', 1, 1],
    ['-0', 1, 0],
    ['0', 1, 0],
    ['２', 1, 1],
    ['1000', 1000, 1000],
    ['1001', 1000, 1001],
    ['65535', 1000, 65534],
    ['9'.repeat(400), 1000, 65534],
  ])('%s', (value, columnSpan, rowSpan) => {
    expect(readColumnSpan(value)).toBe(columnSpan)
    expect(readRowSpan(value)).toBe(rowSpan)
  })
})

/** Cells that each claim as many slots as they may. */
function greedyRow(cells: number): Named[] {
  return Array.from({ length: cells }, () => ({ name: 'a', rowSpan: 65_534, columnSpan: 1000 }))
}

describe('room', () => {
  it('leaves out cells beyond it, and says so', () => {
    const grid = formGrid([{ foot: false, rows: [greedyRow(3), greedyRow(3)] }], { cells: 4, slots: 1e6 })
    expect(grid.cells).toHaveLength(4)
    expect(grid.cut).toBe(true)
  })

  it('gives up empty columns on the right before it leaves out rows', () => {
    const grid = formGrid(parseTable(['a1x1000', ...Array<string>(50).fill('b c')]), {
      cells: 1e6,
      slots: 200,
    })
    expect(grid).toMatchObject({ rows: 51, columns: 2, cut: false })
    expect(grid.cells[0]).toMatchObject({ columnSpan: 2 })
  })

  it('never counts more slots than there are', () => {
    const rows = Array.from({ length: 1000 }, () => greedyRow(100))
    const grid = formGrid([{ foot: false, rows }], { cells: 1e6, slots: 50_000 })
    expect(grid.cut).toBe(true)
    expect(grid.rows * grid.columns).toBeLessThanOrEqual(50_000)
    for (const cell of grid.cells) {
      expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(grid.rows)
      expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(grid.columns)
    }
  })
})

/** The algorithm as the standard tells it, slot by slot. */
function markSlots(tables: readonly RowGroup<Named>[]): string[] {
  const slots: string[][] = []
  let width = 0
  const ordered = [...tables].sort((a, b) => Number(a.foot) - Number(b.foot))
  let start = 0
  for (const group of ordered) {
    const end = start + group.rows.length
    for (let y = start; y < end; y++) slots[y] ??= []
    group.rows.forEach((cells, index) => {
      const y = start + index
      let x = 0
      for (const cell of cells) {
        while (slots[y]?.[x] !== undefined) x++
        const bottom = cell.rowSpan === 0 ? end : Math.min(end, y + cell.rowSpan)
        let right = x
        while (right < x + cell.columnSpan && slots[y]?.[right] === undefined) right++
        for (let down = y; down < bottom; down++) {
          for (let across = x; across < right; across++) {
            const line = slots[down]
            if (line) line[across] = cell.name
          }
        }
        x += cell.columnSpan
        width = Math.max(width, x)
      }
    })
    start = end
  }
  return slots.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? '.').join(''))
}

describe('any table', () => {
  const span = oneof({ weight: 4, arbitrary: constant(1) }, { weight: 1, arbitrary: nat(5) })
  const cell = record({
    name: constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    rowSpan: span,
    columnSpan: span.map((value) => Math.max(value, 1)),
  })
  const group = record({
    foot: boolean(),
    rows: array(array(cell, { maxLength: 6 }), { maxLength: 6 }),
  })

  it('agrees with marking slot by slot; no two cells meet, none leaves the grid', () => {
    assert(
      property(array(group, { maxLength: 4 }), (tables) => {
        expect(draw(formGrid(tables, ample))).toEqual(markSlots(tables))
      }),
      { numRuns: 2000, seed: 20_211_130 },
    )
  })

  it('has its cells in reading order', () => {
    assert(
      property(array(group, { maxLength: 4 }), (tables) => {
        const { cells } = formGrid(tables, ample)
        const places = cells.map(({ row, column }) => row * 1000 + column)
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
      { numRuns: 500, seed: 20_211_130 },
    )
  })
})
