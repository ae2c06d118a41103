/** The labels of the template's tables, both editions together, as the readers look them up. */
import { templates } from '../../template/index.ts'
import type { Edition, TableKey } from '../../template/keys.ts'
import type { LabelSpec, RowSpec } from '../../template/types.ts'
import { compileBook, type Label, type LabelBook, matchExactly } from './labels.ts'

const editions: readonly Edition[] = ['2021', '2019']

function distinct<Spec extends LabelSpec>(specs: readonly Spec[]): Spec[] {
  const byKey = new Map<string, Spec>()
  for (const spec of specs) {
    const known = byKey.get(spec.key)
    const aliases = [...(known?.aliases ?? []), ...(known ? [spec.label] : []), ...(spec.aliases ?? [])]
    byKey.set(spec.key, { ...(known ?? spec), aliases })
  }
  return [...byKey.values()]
}

function rowsOf(table: TableKey): RowSpec[] {
  return editions.flatMap((edition) => templates[edition].tables[table].rows)
}

function columnsOf(table: TableKey): LabelSpec[] {
  return editions.flatMap((edition) => {
    const spec = templates[edition].tables[table]
    return [...spec.columns, ...spec.rows.flatMap((row) => row.columns ?? [])]
  })
}

function namesAsAliases(specs: readonly LabelSpec[]): LabelSpec[] {
  return specs.map((spec) => ({ ...spec, aliases: [...(spec.aliases ?? []), spec.name] }))
}

/** Group cells of table 3, 三、本年度办理结果 included. （六）其他处理 is a row in 2019 and a group in 2021. */
export const requestGroups: ReadonlySet<string> = new Set(
  editions.flatMap((edition) => templates[edition].tables.t3.groups.map((group) => group.key)),
)

export const requestRowBook: LabelBook = compileBook(
  namesAsAliases(
    distinct([...rowsOf('t3'), ...editions.flatMap((edition) => templates[edition].tables.t3.groups)]),
  ),
)

export const requestColumnBook: LabelBook = compileBook(distinct(columnsOf('t3')))

/** Headings above the columns of table 3 and the corner cell. */
export const requestHeadBook: LabelBook = compileBook([
  { key: 'applicants', label: '申请人情况', aliases: ['申请人', '申请人类型', '申请人类别'] },
  {
    key: 'organisations',
    label: '法人或其他组织',
    aliases: ['法人和其他组织', '法人及其他组织', '法人或者其他组织', '法人、其他组织'],
  },
  {
    key: 'corner',
    label: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    aliases: ['勾稽关系', '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和', '项目', '内容'],
  },
])

export const disclosureRowBook: LabelBook = compileBook(distinct(rowsOf('t2')))

export const disclosureColumnBook: LabelBook = compileBook(distinct(columnsOf('t2')))

export const disclosureHeadBook: LabelBook = compileBook([{ key: 'content', label: '信息内容' }])

export const caseKindBook: LabelBook = compileBook([
  ...rowsOf('t4').slice(0, templates['2021'].tables.t4.rows.length),
  ...templates['2021'].tables.t4.groups,
])

export const caseResultBook: LabelBook = compileBook(templates['2021'].tables.t4.columns)

/** 第二十条第（五）项 and the like: a heading inside table 2. */
export function isBlockTitle(label: Label): boolean {
  return /^[《(]?(?:条例)?[》)]?第?二十条第?[([]?[一五六八九][)\]]?项/.test(label.folded)
}

/** The edition whose template alone has that row. */
export function editionOfRow(table: TableKey, key: string): Edition | null {
  const having = editions.filter((edition) =>
    templates[edition].tables[table].rows.some((row) => row.key === key),
  )
  return having.length === 1 ? (having[0] ?? null) : null
}

/** The edition whose template alone has that column in table 2, or in a row of it. */
export function editionOfColumn(key: string, row?: string): Edition | null {
  const having = editions.filter((edition) =>
    templates[edition].tables.t2.rows.some(
      (spec) =>
        (row === undefined || spec.key === row) && (spec.columns ?? []).some((column) => column.key === key),
    ),
  )
  return having.length === 1 ? (having[0] ?? null) : null
}

/** Columns that a row of table 2 has in either edition. */
export function columnsOfDisclosureRow(row: string): ReadonlySet<string> {
  return new Set(ordersOfDisclosureRow(row).flat())
}

/** The columns of a row of table 2 as each edition that has it prints them. */
export function ordersOfDisclosureRow(row: string): string[][] {
  return rowsOf('t2')
    .filter((spec) => spec.key === row)
    .map((spec) => (spec.columns ?? []).map((column) => column.key))
}

/** Items of table 3 under each group, and the group of each item. */
export const groupOfRequestRow: ReadonlyMap<string, string> = new Map(
  rowsOf('t3').flatMap((row): [string, string][] => {
    const group = row.groups?.[0]
    return group && group !== 'outcomes' ? [[row.key, group]] : []
  }),
)

const votes: readonly (readonly [LabelBook, TableKey])[] = [
  [requestRowBook, 't3'],
  [requestColumnBook, 't3'],
  [requestHeadBook, 't3'],
  [disclosureRowBook, 't2'],
  [disclosureColumnBook, 't2'],
  [disclosureHeadBook, 't2'],
  [caseKindBook, 't4'],
  [caseResultBook, 't4'],
]

/** Labels that stand in several tables, or too often elsewhere, to tell a table. */
const untelling = new Set(['其他', '总计', '合计', '项目', '内容', '企业', '申请人', '维持', '纠正'])

/** `3.其他` and （七）总计, told from the columns of these names by their ordinals. */
function isOrdinalRow(label: Label): boolean {
  return matchExactly(requestRowBook, label)?.match === 'exact'
}

/** The table that a label tells by itself. */
export function tableOfLabel(label: Label): TableKey | null {
  if (untelling.has(label.body)) return label.ordinal && isOrdinalRow(label) ? 't3' : null
  if (isBlockTitle(label)) return 't2'
  for (const [book, table] of votes) if (matchExactly(book, label)) return table
  return null
}
