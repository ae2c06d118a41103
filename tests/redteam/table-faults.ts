/** Rows, columns and whole tables that are not as the template has them. */
import { applicants, outcomesOf, requestRowsOf } from '../support/draft.ts'
import { type PrintedCell, type PrintedRow, printTables } from '../support/tables.ts'
import { type MakeFault, told } from './injected.ts'

const columns = [...applicants, 'total']

/** Takes the row of a figure key out; labels that span it are one row shorter. */
function dropRow(rows: PrintedRow[], prefix: string): void {
  const at = rows.findIndex((row) => row.some((cell) => cell.figure?.startsWith(prefix)))
  const row = rows[at]
  if (!row) return
  rows.slice(0, at).forEach((above, y) => {
    for (const cell of above) if (y + cell.rows > at) cell.rows--
  })
  const spanning = row.filter((cell) => !cell.figure && cell.rows > 1)
  rows[at + 1]?.unshift(...spanning.map((cell) => ({ ...cell, rows: cell.rows - 1 })))
  rows.splice(at, 1)
}

function dropColumn(rows: PrintedRow[], column: string, name: string): void {
  rows.forEach((row, y) => {
    rows[y] = row.filter((cell) => !(cell.figure?.endsWith(`/${column}`) || (y < 3 && cell.text === name)))
  })
  const top = rows[0]?.find((cell) => cell.text === '申请人情况')
  if (top) top.columns--
  const group = rows[1]?.find((cell) => cell.text === '法人或其他组织')
  if (group && column !== 'total' && column !== 'natural-person') group.columns--
}

function ownLabel(row: PrintedRow): PrintedCell | undefined {
  return row.filter((cell) => !cell.figure).at(-1)
}

const names: Readonly<Record<string, string>> = {
  'natural-person': '自然人',
  company: '商业企业',
  research: '科研机构',
  'public-welfare': '社会公益组织',
  'legal-services': '法律服务机构',
}

export const tableFaults: Readonly<Record<string, MakeFault>> = {
  'a row dropped': (draft, random) => {
    const row = random.pick(requestRowsOf(draft.edition))
    const keys = columns.map((column) => `t3/${row}/${column}`)
    return told(['row-missing'], 'error', { tables: ({ t3 }) => dropRow(t3, `t3/${row}/`) }, keys)
  },
  'a column dropped': (draft, random) => {
    const column = random.pick(Object.keys(names))
    const keys = requestRowsOf(draft.edition).map((row) => `t3/${row}/${column}`)
    return told(
      ['column-missing'],
      'error',
      { tables: ({ t3 }) => dropColumn(t3, column, names[column] ?? '') },
      keys,
    )
  },
  'rows exchanged': (draft, random) => {
    const rows = outcomesOf(draft.edition).slice(2, 10)
    const at = random.integer(0, rows.length - 2)
    return told(['row-order'], 'warning', {
      tables: ({ t3 }) => {
        const [upper, lower] = [at, at + 1].map((index) =>
          t3.find((row) => row.some((cell) => cell.figure?.startsWith(`t3/${rows[index]}/`))),
        )
        if (!upper || !lower) return
        const cells = (row: PrintedRow): PrintedCell[] =>
          [ownLabel(row), ...row.filter((cell) => cell.figure)].flatMap((cell) => cell ?? [])
        const above = cells(upper)
        cells(lower).forEach((cell, index) => {
          const other = above[index]
          if (!other) return
          const kept = { text: other.text, figure: other.figure }
          other.text = cell.text
          cell.text = kept.text
          if (cell.figure) other.figure = cell.figure
          if (kept.figure) cell.figure = kept.figure
        })
      },
    })
  },
  'an unknown row': (draft) => {
    return told(
      ['row-extra'],
      'warning',
      {
        tables: ({ t3 }) => {
          const at = t3.findIndex((row) =>
            row.some((cell) => cell.figure?.startsWith('t3/unavailable-unclear/')),
          )
          const model = t3[at]
          if (!model) return
          for (const row of t3) for (const cell of row) if (/^三、|（四）/.test(cell.text)) cell.rows++
          t3.splice(
            at + 1,
            0,
            model.map((cell) =>
              cell.figure ? { text: '0', columns: 1, rows: 1 } : { ...cell, text: '4.转送其他部门办理' },
            ),
          )
        },
      },
      [draft.organ],
    )
  },
  'the row of new applications twice': () =>
    told(['row-extra', 'table-duplicate', 'row-missing'], 'warning', {
      tables: ({ t3 }) => {
        const row = t3[3]
        if (row)
          t3.splice(
            4,
            0,
            row.map((cell) => ({ ...cell })),
          )
      },
    }),
  'table 2 of 2019': (draft) =>
    draft.edition === '2021'
      ? told(
          ['format-outdated', 'format-mixed'],
          'error',
          {
            tables: (tables) => {
              tables.t2 = printTables({ ...draft, edition: '2019', figures: { ...draft.figures, ...old } }).t2
            },
          },
          Object.keys(old),
        )
      : null,
}

const old: Record<string, number> = Object.fromEntries(
  [
    ...['regulations', 'normative-documents'].flatMap((row) =>
      ['made', 'published', 'public-total'].map((column) => `t2/${row}/${column}`),
    ),
    ...['licensing', 'other-services', 'penalties', 'coercion'].flatMap((row) =>
      ['items-before', 'change', 'decisions'].map((column) => `t2/${row}/${column}`),
    ),
    't2/fees/items-before',
    't2/fees/change',
    't2/procurement/items',
    't2/procurement/amount',
  ].map((key) => [key, 2]),
)
