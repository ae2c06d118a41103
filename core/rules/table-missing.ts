import type { Report, SectionReading } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { type TableKey, tableKeys } from '../template/keys.ts'
import type { TableSpec } from '../template/types.ts'
import { bothFormats } from './parts/basis.ts'
import { showFiles, specOf, tablesRead } from './parts/cells.ts'
import { findSection, holdsTablesOnly, isCut, legacyHeadings } from './parts/headings.ts'
import { isPrintedUnread } from './parts/printed.ts'
import { quoteHeadings } from './parts/prose.ts'

export const tableMissing = {
  kind: 'judgement',
  id: 'table-missing',
  covers: ['STR-TBL-MISSING'],
  since: '0.1.0',
  severity: 'error',
  title: '三张表格是否齐全',
  why: '第二、三、四部分应当以表格报告，数字全为零也要填表。',
  basis: bothFormats,
  says: {
    section: '“{section}”部分没有表格，也没有图片或附件代替。',
    page: '没有找到{table}。',
    unread: '{table}的标签印在页面上，但这张表没有能够读出，无法核对。',
  },
  remedy: '按格式补上表格，没有发生的填 0；页面上有而没有读出的，请人工核对。',
  assumes: '表格是文字表格；图片和附件中的表格另行说明。',
  test(report) {
    if (report.reason === 'blank-draft') return { state: 'cannotTell', reason: 'blank-draft' }
    if (legacyHeadings(report).length > 0) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const missing = tableKeys.filter((table) => report.tables[table].state === 'missing')
    if (missing.length === 0) return []
    if (isCut(report)) return { state: 'cannotTell', reason: 'source-cut' }
    const { from, to } = report.extent
    if (tablesRead(report).length === 0 && showFiles(report, from, to).length > 0) {
      return { state: 'notApplicable', reason: 'told-by-another-rule' }
    }
    return missing.flatMap((table) => judgeTable(report, table))
  },
} as const satisfies JudgementRule

function judgeTable(report: Report, table: TableKey): Judgement[] {
  const spec = specOf(report, table)
  const section = findSection(report, spec.section)
  const read = tablesRead(report).length
  const unmapped = tableKeys.some((key) => report.tables[key].state === 'unmapped')
  const framed = read === 0 && report.source.limits.some(({ code }) => code === 'frame-unread')
  const certain = section !== undefined && section.match !== 'position' && !unmapped && !framed
  // A section that is missing is told with all that belongs to it; a workbook may do without headings.
  if (!section && !holdsTablesOnly(report)) return []
  const unread = isPrinted(report, spec) || isScattered(report, section)
  return [
    {
      instance: table,
      says: unread ? 'unread' : section ? 'section' : 'page',
      severity: unread ? 'note' : certain ? 'error' : 'warning',
      ...(unread ? { reason: 'tables-unmapped' } : {}),
      values: { table, section: spec.section },
      evidence: section ? quoteHeadings([section]) : [],
    },
  ]
}

/** Something other than sentences stands in the section of a PDF: it may be the table, in pieces that nothing joins. */
function isScattered(report: Report, section: SectionReading | undefined): boolean {
  if (report.source.kind !== 'pdf' || !section) return false
  const own = report.source.blocks.slice(section.place.block + 1, section.to)
  const pieces = own.filter((block) => block.kind === 'text' && !/[。；：！？;:!?]\s*$/.test(block.text))
  return pieces.length >= fewestPieces || own.some(({ kind }) => kind === 'grid')
}

const fewestPieces = 2

/** So many labels of a table do not stand together by chance. */
const telling = 3

/** Labels of the table stand in its section, although no table was read there. */
function isPrinted(report: Report, spec: TableSpec): boolean {
  const labels = [...spec.rows, ...spec.columns, ...spec.rows.flatMap(({ columns = [] }) => columns)]
  const printed = labels.filter((label) => isPrintedUnread(report, report.tables[spec.key], label, 0))
  return new Set(printed.map(({ label }) => label)).size >= telling
}
