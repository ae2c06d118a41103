import { describe, expect, test } from 'vitest'
import type { Cell, GridBlock, SourceDocument } from '../../core/model/source.ts'
import { readTables, type TablesReading } from '../../core/read/tables/index.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { figuresIn } from '../support/grid.ts'
import { gridLayouts } from '../support/grid-layouts/index.ts'
import { type Random, seededRandom } from '../support/random.ts'

function read(source: SourceDocument): TablesReading {
  return readTables(source, { from: 0, to: source.blocks.length }, [])
}

/** Every text of a document, cells and lines alike. */
function rewrite(source: SourceDocument, change: (text: string) => string): SourceDocument {
  return {
    ...source,
    blocks: source.blocks.map((block) => {
      if (block.kind === 'grid')
        return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: change(cell.text) })) }
      return block.kind === 'text' ? { ...block, text: change(block.text) } : block
    }),
  }
}

function draftFrom(random: Random): Draft {
  return makeDraft(random, { edition: random.chance(0.7) ? '2021' : '2019' })
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text)

/** Ways to print a number that all mean the same. */
const numberStyles: ((text: string) => string)[] = [
  (text) => ` ${text}\u00a0`,
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/^(-?\d{1,3})(\d{3})(?=$|\.)/, '$1,$2'),
  (text) => (text === '0' ? 'O' : text),
  (text) => (/^\d+$/.test(text) ? `${text}.0` : text),
  (text) => `&nbsp;${text}`,
]

/** Ways to print a label that all mean the same. */
const labelStyles: ((text: string) => string)[] = [
  (text) => Array.from(text).join(' '),
  (text) => text.replace(/（/g, '(').replace(/）/g, ')'),
  (text) => text.replace(/^(\d)\./, '$1、'),
  (text) => text.replace(/^(\d)\./, '$1．'),
  (text) => text.replace(/其他/g, '其它'),
  (text) => text.replace(/[“”]/g, '"'),
  (text) => text.replace(/、/g, '，'),
  (text) => text.replace(/(.{6})/gu, '$1\u3000'),
]

const gridNames = Object.keys(gridLayouts).filter((name) => !/\bline|entities/.test(name))

describe('a report reads the same', () => {
  test('in any layout, with numbers and labels printed in any way', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const random = seededRandom(seed)
      const draft = draftFrom(random)
      const name = random.pick(gridNames)
      const styleNumber = random.pick(numberStyles)
      const styleLabel = random.pick(labelStyles)
      const source = rewrite(gridLayouts[name]!(draft), (text) =>
        text === '' ? '' : isNumber(text) ? styleNumber(text) : styleLabel(text),
      )
      const figures = figuresIn(read(source)).map((figure) => [figure.key, figure.value])
      expect(Object.fromEntries(figures), `${name}, seed ${seed}`).toEqual(draft.figures)
    }
  })
})

/** Figures that are read although the draft says otherwise. */
function wrong(reading: TablesReading, draft: Draft): string[] {
  return figuresIn(reading).flatMap((figure) =>
    figure.state === 'number' && figure.value !== draft.figures[figure.key]
      ? [`${figure.key}: ${figure.value} for ${draft.figures[figure.key]}`]
      : [],
  )
}

const syllables = Array.from('境域河晨松柏琴溪舟屿梧棠霜雁砚帆荷岚')

describe('nothing is guessed', () => {
  test('a label of other words never carries figures, and takes no other row along', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const random = seededRandom(1000 + seed)
      const draft = draftFrom(random)
      const name = random.pick([
        'as in the template',
        'labels repeated in unmerged cells',
        'empty cells in place of merged ones',
        'one column of labels',
        'a sheet for each table',
      ])
      const source = gridLayouts[name]!(draft)
      const clean = read(source)
      const rows = [...clean.tables.t2.rows, ...clean.tables.t3.rows].map((row) => row.label)
      const label = random.pick(rows)
      const length = random.integer(2, 14)
      const other = Array.from({ length }, () => random.pick(syllables)).join('')
      const ordinal = /^(?:\d\.|（.）|.、)/.exec(label)?.[0] ?? ''
      const damaged = read(
        rewrite(source, (text) => (text.replace(/\s+/g, ' ').trim() === label ? `${ordinal}${other}` : text)),
      )
      expect(wrong(damaged, draft), `${name}, seed ${seed}, ${label} → ${other}`).toEqual([])
      const lost = Object.keys(clean.figures).filter((key) => !(key in damaged.figures))
      expect(
        new Set(lost.map((key) => key.split('/').slice(0, 2).join('/'))).size,
        `${label} → ${other}`,
      ).toBe(1)
      expect(damaged.problems.map((problem) => problem.code)).toContain('label-unmapped')
    }
  })

  test('a label with one character changed, lost or added is right or not read', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seededRandom(2000 + seed)
      const draft = draftFrom(random)
      const source = gridLayouts['as in the template']!(draft)
      const { t2, t3, t4 } = read(source).tables
      const labels = [...t2.rows, ...t3.rows, ...t4.rows, ...t2.columns, ...t3.columns, ...t4.columns].map(
        (one) => one.label,
      )
      const label = random.pick(labels)
      const at = random.integer(0, label.length - 1)
      const cut = random.integer(0, 1)
      const added = random.chance(0.6) ? random.pick([...syllables, '不', '未', '上', '下', '其', '他']) : ''
      const damaged = `${label.slice(0, at)}${added}${label.slice(at + cut)}`
      const reading = read(rewrite(source, (text) => (text === label ? damaged : text)))
      expect(wrong(reading, draft), `seed ${seed}, ${label} → ${damaged}`).toEqual([])
    }
  })

  test('a cell lost or added spoils its own row at most', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seededRandom(3000 + seed)
      const draft = draftFrom(random)
      const name = random.pick(damaged)
      const source = gridLayouts[name]!(draft)
      const at = source.blocks.findIndex((block) => block.kind === 'grid' && block.rows > 20)
      const grid = source.blocks[at]
      if (grid?.kind !== 'grid') throw new Error('no grid')
      const hit = random.pick(grid.cells.filter((cell) => cell.row > 2 && isNumber(cell.text)))
      const lost = random.chance(0.5)
      const blocks = source.blocks.with(at, lost ? withoutCell(grid, hit) : withEmptyCell(grid, hit))
      const reading = read({ ...source, blocks })
      expect(wrong(reading, draft), `${name}, seed ${seed}`).toEqual([])
      const illegible = figuresIn(reading).filter((figure) => figure.state === 'illegible')
      expect(illegible.length, `${name}, seed ${seed}`).toBeLessThanOrEqual(7)
    }
  })
})

const damaged = [
  'as in the template',
  'a dummy column at the end',
  'a dummy column after the first',
  'an empty column before the figures',
  'remarks beside table 3',
  'serial numbers',
  'one column of labels',
  'headings of table 3 without row spans',
  'text with lost spans',
  'text with empty fields',
]

/** The cells after it in its row move up. */
function withoutCell(grid: GridBlock, hit: Cell): GridBlock {
  const cells = grid.cells.filter((cell) => cell !== hit)
  return { ...grid, cells: cells.map((cell) => moved(cell, hit, -1)) }
}

function withEmptyCell(grid: GridBlock, hit: Cell): GridBlock {
  const cells = grid.cells.flatMap((cell) => {
    if (cell === hit)
      return [
        { ...cell, text: '' },
        { ...cell, column: cell.column + 1 },
      ]
    return [moved(cell, hit, 1)]
  })
  return { ...grid, columns: grid.columns + 1, cells }
}

function moved(cell: Cell, after: Cell, by: number): Cell {
  return cell.row === after.row && cell.column > after.column ? { ...cell, column: cell.column + by } : cell
}
