import type { ColumnReading, Report, RowReading, TableReading } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import type { LabelSpec, TableSpec } from '../template/types.ts'
import { bothFormats } from './parts/basis.ts'
import { noTables, specOf } from './parts/cells.ts'
import { listWords, plainText } from './parts/prose.ts'

/** Words that turn a label into another one. */
const contrasts: readonly string[] = [
  '不',
  '未',
  '无',
  '非',
  '上年',
  '本年',
  '下年',
  '制发',
  '废止',
  '有效',
  '维持',
  '纠正',
]

export const rowLabel = {
  kind: 'judgement',
  id: 'row-label',
  covers: ['STR-ROW-LABEL'],
  since: '0.1.0',
  severity: 'warning',
  title: '表格标签文字',
  why: '行、列的标签由格式规定，改写后数字的口径可能随之改变。',
  basis: bothFormats,
  says: {
    spelling: '{table}中有 {count} 处标签与格式的文字略有不同：{labels}。',
    meaning: '{table}中有 {count} 处标签与格式的意思可能不同：{labels}。',
    unmapped: '{table}的位置有一张表，但行、列标签与格式对不上，其中的数字无法核对。',
  },
  remedy: '改用格式规定的标签，并核对数字是不是按格式的口径填报的。',
  assumes: '标点、空格、括号、序号的写法不算不同。',
  test(report) {
    const there = Object.values(report.tables).filter(({ state }) => state === 'read' || state === 'unmapped')
    if (there.length === 0) return noTables
    return there.flatMap((reading) =>
      reading.state === 'read' ? judgeTable(report, reading) : [judgeUnmapped(reading)],
    )
  },
} as const satisfies JudgementRule

interface Difference {
  printed: RowReading | ColumnReading
  template: string
  /** Names of the groups above it, which a page may print before the label. */
  above: readonly string[]
}

/** A table stands there whose rows and columns could not be told: nothing in it was checked. */
function judgeUnmapped({ table, place }: TableReading): Judgement {
  return {
    instance: table,
    says: 'unmapped',
    reason: 'tables-unmapped',
    values: { table },
    evidence: place ? [{ role: 'quote', place, raw: '' }] : [],
  }
}

function judgeTable(report: Report, reading: TableReading): Judgement[] {
  const differences = findDifferences(report, reading)
  const meaning = differences.filter(changesMeaning)
  const spelling = differences.filter((difference) => !meaning.includes(difference))
  return [...tell(reading, 'meaning', meaning), ...tell(reading, 'spelling', spelling)]
}

function tell(
  { table }: TableReading,
  says: 'meaning' | 'spelling',
  differences: readonly Difference[],
): Judgement[] {
  if (differences.length === 0) return []
  return [
    {
      instance: says === 'meaning' ? `${table}/meaning` : table,
      says,
      severity: says === 'meaning' ? 'warning' : 'note',
      values: {
        table,
        count: differences.length,
        labels: listWords(differences.map(({ printed, template }) => `“${printed.label}”（${template}）`)),
      },
      evidence: differences.map(({ printed }) => ({
        role: 'quote',
        place: printed.place,
        raw: printed.label,
      })),
    },
  ]
}

function findDifferences(report: Report, { table, rows, columns }: TableReading): Difference[] {
  const spec = specOf(report, table)
  const headings = spec.rows.flatMap((row) => row.columns ?? spec.columns)
  return [
    ...rows.flatMap((row) => compare(row, [...spec.rows, ...spec.groups], groupsOf(spec, row.key))),
    ...columns.flatMap((column) => compare(column, headings, [])),
  ]
}

function compare(
  printed: RowReading | ColumnReading,
  specs: readonly LabelSpec[],
  above: readonly string[],
): Difference[] {
  const template = specs.find(({ key }) => key === printed.key)?.label
  const differs = printed.match === 'near' && printed.label.trim() !== ''
  return differs && template !== undefined ? [{ printed, template, above }] : []
}

/** Names of the groups that a row stands in. */
function groupsOf(spec: TableSpec, row: string | null): string[] {
  const groups = spec.rows.find(({ key }) => key === row)?.groups ?? []
  return spec.groups.flatMap(({ key, name }) => (groups.includes(key) ? [name] : []))
}

function changesMeaning({ printed, template, above }: Difference): boolean {
  const own = above.reduce((label, group) => label.replace(plainText(group), ''), plainText(printed.label))
  return contrasts.some((word) => countWord(own, word) !== countWord(plainText(template), word))
}

function countWord(text: string, word: string): number {
  return text.split(word).length - 1
}
