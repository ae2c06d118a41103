/** The report of a seed as text that people paste: rows of fields, or one value a line. */
import { type PrintedRow, slotsOf } from '../support/tables.ts'
import { compose, type Options, type Sample, sampleOf } from './generate.ts'
import type { Habits } from './habits.ts'
import { makeSections } from './page.ts'

type Lines = (rows: readonly PrintedRow[]) => string

/** Every slot a field; fields that a cell above or on the left covers are empty. */
const fields =
  (separator: string, edge = ''): Lines =>
  (rows) =>
    slotsOf(rows)
      .map(
        (line) =>
          `${edge}${line.map(({ cell, starts }) => (starts ? cell.text : '')).join(separator)}${edge}`,
      )
      .join('\n')

/** Cells as they stand in the mark-up, spans forgotten. */
const cells: Lines = (rows) => rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')

const markdown: Lines = (rows) => {
  const width = Math.max(...slotsOf(rows).map((line) => line.length))
  const [head = '', ...rest] = fields(' | ')(rows)
    .split('\n')
    .map((line) => `| ${line} |`)
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n')
}

const onePerLine: Lines = (rows) =>
  rows
    .flat()
    .map((cell) => cell.text)
    .join('\n')

/** As browsers copy cells whose labels break over lines. */
const torn: Lines = (rows) =>
  rows
    .map((row) =>
      row.map(({ text, figure }) => (figure ? text : (text.match(/.{1,6}/gu) ?? []).join('\n'))).join('\t'),
    )
    .join('\n')

/** As browsers copy cells that hold paragraphs; an empty one holds a space that does not break. */
const paragraphs: Lines = (rows) =>
  rows
    .flat()
    .map(({ text }) => (text === '' ? '\u00a0' : text))
    .join('\n\n')

const forms: Readonly<Record<string, Lines>> = {
  tabs: fields('\t'),
  cells,
  pipes: fields('|'),
  'spaced pipes': fields(' | '),
  'pipes at the edges': fields(' | ', '|'),
  markdown,
  'one a line': onePerLine,
  torn,
  paragraphs,
  spaces: (rows) => rows.map((row) => row.map((cell) => cell.text).join('   ')).join('\n'),
}

/** Forms that lose the cells in which nothing stands. */
const lossy = new Set(['one a line', 'torn', 'spaces'])

function chooseForm(habits: Habits, hasBlanks: boolean): Lines {
  const names = Object.keys(forms).filter((name) => !(hasBlanks && lossy.has(name)))
  const name = habits.random.pick(names)
  habits.chosen.push(`text=${name}`)
  return forms[name] ?? cells
}

/** The report of a seed as text. */
export function printText(seed: number, options: Options = {}): Sample {
  const { draft, habits, layout, prose, printed } = compose(seed, options)
  const hasBlanks = [layout.t2, layout.t3, layout.t4]
    .flat(2)
    .some((row) => row.some((cell) => cell.text.trim() === ''))
  const form = chooseForm(habits, hasBlanks)
  const mark = habits.has('heading marks', 0.2) ? '## ' : ''
  const gap = habits.has('no empty lines', 0.3) ? '\n' : '\n\n'
  const show = (grids: PrintedRow[][]): string => grids.map(form).join(gap)
  const tables = { t2: show(layout.t2), t3: show(layout.t3), t4: show(layout.t4) }
  const sections = makeSections(prose, tables, (text) => text, habits)
  const kept = options.fault?.sections?.(sections) ?? sections
  const text = [
    `${mark}${draft.organ}${draft.year}年政府信息公开工作年度报告`,
    ...(habits.chosen.includes('preamble inside section 1') ? [] : prose.preamble),
    ...kept.flatMap(({ ordinal, title, content }) => [
      `${mark}${'零一二三四五六七'.charAt(ordinal)}、${title}`,
      ...content,
    ]),
  ].join(gap)
  return sampleOf(seed, 'txt', text, { draft, habits, printed })
}
