/** Text copied from pages whose cells hold line breaks or paragraphs, so that no line is a row of its table. */
import { describe, expect, test } from 'vitest'
import type { FigureKey } from '../../core/index.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { check, numbersOf, readText } from '../support/engine.ts'
import { seededRandom } from '../support/random.ts'
import { type PrintedCell, type PrintedRow, printTables } from '../support/tables.ts'

type Print = (rows: PrintedRow[]) => string

function copied(draft: Draft, print: Print): string {
  const tables = printTables(draft)
  return [
    `${draft.organ}${draft.year}年政府信息公开工作年度报告`,
    '一、总体情况',
    ...draft.prose.overview,
    '二、主动公开政府信息情况',
    print(tables.t2),
    '三、收到和处理政府信息公开申请情况',
    print(tables.t3),
    '四、政府信息公开行政复议、行政诉讼情况',
    print(tables.t4),
    '五、存在的主要问题及改进情况',
    ...draft.prose.problems,
    '六、其他需要报告的事项',
    ...draft.prose.other,
  ].join('\n')
}

const broken = (width: number): Print => {
  const text = (cell: PrintedCell): string =>
    cell.figure ? cell.text : (cell.text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n')
  return (rows) => rows.map((row) => row.map(text).join('\t')).join('\n')
}

const byBreaks: Print = (rows) => {
  const text = ({ text: words, figure }: PrintedCell): string =>
    figure === undefined && words.length === 4 ? `${words.slice(0, 2)}\n${words.slice(2)}` : words
  return rows.map((row) => row.map(text).join('\t')).join('\n')
}

/** Each cell a paragraph; empty ones hold a space that does not break. */
const paragraphs: Print = (rows) =>
  rows
    .flat()
    .map(({ text }) => (text === '' ? '\u00a0' : text))
    .join('\n\n')

/** Paragraphs with an empty one after each. */
const spaced: Print = (rows) =>
  rows
    .flat()
    .map(({ text }) => `${text}\n\n\u00a0`)
    .join('\n\n')

const upright: Print = (rows) =>
  rows
    .flat()
    .map(({ text }) => (text.startsWith('三、本年度') ? [...text].join('\n') : text))
    .join('\n')

const counted: Print = (rows) => {
  const isCases = rows.length === 4
  return rows
    .map((row, index) =>
      [...(isCases && index === 3 ? ['数量'] : []), ...row.map(({ text }) => text)].join('\n'),
    )
    .join('\n')
}

/** 商业 and 科研 in one row of the heading, 企业 and 机构 in the next. */
const halved: Print = (rows) => {
  const words = rows.map((row) => row.map(({ text }) => text))
  const at = words.findIndex((row) => row[0] === '商业企业')
  if (at >= 0) {
    words[at] = ['商业', '科研', '社会公益组织', '法律服务机构', '其他']
    words.splice(at + 1, 0, ['企业', '机构'])
  }
  return words.map((row) => row.join('\n')).join('\n')
}

const prints: readonly (readonly [string, Print])[] = [
  ['labels of five characters a line', broken(5)],
  ['labels of seven characters a line', broken(7)],
  ['商业 above 企业, 其他 above 结果', byBreaks],
  ['a paragraph for each cell', paragraphs],
  ['an empty paragraph after each cell', spaced],
  ['a label that stands upright', upright],
  ['a word before the figures of table 4', counted],
  ['labels in two rows of the heading', halved],
]

const drafts = [
  makeDraft(seededRandom(31), { busy: 1 }),
  makeDraft(seededRandom(32), { busy: 0.1 }),
  makeDraft(seededRandom(33), { edition: '2019', busy: 0.6 }),
]

describe.each(prints)('%s', (_, print) => {
  test.each(drafts)('$organ $edition', async (draft) => {
    expect(numbersOf(await readText(copied(draft, print), 'a.txt'))).toEqual(draft.figures)
  })
})

test('empty cells that are lines keep their places', async () => {
  const draft = makeDraft(seededRandom(34), { busy: 0.3 })
  const kept = 't2/normative-documents/repealed'
  const blank = (key: string | undefined): boolean =>
    key !== undefined && (key === kept || (/^t[34]/.test(key) && draft.figures[key] === 0))
  const print: Print = (rows) =>
    paragraphs(rows.map((row) => row.map((cell) => (blank(cell.figure) ? { ...cell, text: '' } : cell))))
  const { figures } = await readText(copied(draft, print), 'a.txt')
  for (const [key, value] of Object.entries(draft.figures)) {
    const expected = blank(key) ? { state: 'blank', value: null } : { state: 'number', value }
    expect(figures[key as FigureKey], key).toMatchObject(expected)
  }
})

/** As PDF readers copy table 3: labels of narrow columns over two lines, in the order of their heights. */
const mixed: Print = (rows) =>
  rows
    .flatMap((row, index) => {
      const words = row.map(({ text }) => text)
      if (words[0] === '自然人') return ['法人或其他组织', '自然人']
      if (words[0] !== '商业企业' || index !== 2) return words
      return ['商业企', '业', '科研机', '构', '社会公益', '组织', '总计', '法律服务', '机构', '其他']
    })
    .join('\n')

test('where the lines of a heading are mixed up, the sums tell the columns', async () => {
  const draft = makeDraft(seededRandom(36), { busy: 1 })
  expect(numbersOf(await readText(copied(draft, mixed), 'a.txt'))).toEqual(draft.figures)
  const quiet = makeDraft(seededRandom(36), { busy: 0 })
  const read = numbersOf(await readText(copied(quiet, mixed), 'a.txt'))
  for (const [key, value] of Object.entries(read)) expect(value, key).toBe(quiet.figures[key])
})

const joined =
  (separator: string): Print =>
  (rows) =>
    rows.map((row) => row.map(({ text }) => text).join(separator)).join('\n')

test.each([
  ['in one line', joined('\t')],
  ['each in its line', joined('\n')],
  ['as paragraphs', paragraphs],
])('a column that is not there, the cells of a row %s', async (_, print) => {
  const draft = makeDraft(seededRandom(37), { busy: 0.6 })
  const without = (row: PrintedRow): PrintedRow =>
    row.filter(({ text, figure }) => text !== '科研机构' && !figure?.endsWith('/research'))
  const report = await readText(
    copied(draft, (rows) => print(rows.map(without))),
    'a.txt',
  )
  const kept = Object.entries(draft.figures).filter(([key]) => !key.endsWith('/research'))
  expect(numbersOf(report)).toEqual(Object.fromEntries(kept))
  const { findings } = check(report).result
  expect(findings.filter(({ rule }) => rule === 'column-missing')).toMatchObject([{ severity: 'error' }])
})

test('a label that is printed in every cell is read once', async () => {
  const draft = makeDraft(seededRandom(35), { busy: 1 })
  const print: Print = (rows) =>
    broken(7)(
      rows.map((row) =>
        row.flatMap((cell) => (cell.figure ? [cell] : Array.from({ length: cell.columns }, () => cell))),
      ),
    )
  const report = await readText(copied(draft, print), 'a.txt')
  expect(numbersOf(report)).toEqual(draft.figures)
  expect(report.tables.t3.rows.map(({ key, match }) => `${key} ${match}`)).not.toContainEqual(
    expect.stringContaining('near'),
  )
})
