import type { Report, TableReading } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { tableKeys } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { showFiles } from './parts/cells.ts'

export const tableImage = {
  kind: 'judgement',
  id: 'table-image',
  covers: ['STR-TBL-IMAGE'],
  since: '0.1.0',
  severity: 'warning',
  title: '表格是否为文字',
  why: '图片和附件里的表格读屏软件读不出，也无法检索和核对。',
  basis: `${goodPractice}；无法核对不等于没有问题`,
  says: {
    picture: '{tables}是图片，其中的数字无法核对。',
    attachment: '{tables}在附件中，页面上没有数字可以核对。',
    report: '页面上没有三张表格，内容可能在图片或附件里，无法核对。',
  },
  remedy:
    '在页面上以文字表格发布；核对时请把附件另存到本机，再打开那个文件（.docx、.pdf、.xlsx；命令行：gouji check 文件）。',
  assumes: '这一部分的图片或附件就是表格。',
  test(report) {
    if (report.reason === 'blank-draft') return { state: 'cannotTell', reason: 'blank-draft' }
    const tables = tableKeys.map((table) => report.tables[table])
    if (tables.some(({ state }) => state !== 'missing')) return judgeTables(report, tables)
    const files = showFiles(report, report.extent.from, report.extent.to)
    if (files.length === 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const images = report.source.blocks
      .slice(report.extent.from, report.extent.to)
      .every(({ kind }) => kind !== 'attachment')
    return [
      {
        instance: 'report',
        says: 'report',
        reason: images ? 'tables-are-pictures' : 'tables-are-attachments',
        evidence: files,
      },
    ]
  },
} as const satisfies JudgementRule

/** Tables that one picture or one file stands for are told once. */
function judgeTables(report: Report, tables: readonly TableReading[]): Judgement[] {
  const groups = new Map<string, TableReading[]>()
  for (const table of tables) {
    if (table.state !== 'picture' && table.state !== 'attachment') continue
    const place = `${table.state} ${table.blocks.join(' ')}`
    groups.set(place, [...(groups.get(place) ?? []), table])
  }
  return [...groups.values()].flatMap((group) => judgeGroup(report, group))
}

function judgeGroup(report: Report, group: readonly TableReading[]): Judgement[] {
  const [first] = group
  if (!first) return []
  const { blocks, place, state } = first
  const keys = group.map(({ table }) => table)
  const evidence = blocks.flatMap((block) => showFiles(report, block, block + 1))
  return [
    {
      instance: keys.join('+'),
      says: state,
      reason: state === 'picture' ? 'tables-are-pictures' : 'tables-are-attachments',
      values: { tables: keys.join(',') },
      evidence: evidence.length > 0 || !place ? evidence : [{ role: 'quote', place, raw: '' }],
    },
  ]
}
