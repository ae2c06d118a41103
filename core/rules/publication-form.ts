import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { showFiles } from './parts/cells.ts'
import { readSpoken } from './parts/passages.ts'

/** Characters of prose below which the page holds no report of its own. */
const least = 200

export const publicationForm = {
  kind: 'judgement',
  id: 'publication-form',
  covers: ['PUB-FORM'],
  since: '0.1.0',
  severity: 'note',
  title: '只有附件或图片',
  why: '报告正文只在附件或图片里，公众不便于查阅、检索和使用读屏软件。',
  basis: goodPractice,
  says: '页面上没有报告的正文和表格，只有 {count} 个附件或图片。',
  remedy: '在页面上以文字发布报告全文，附件可以同时提供。',
  assumes:
    '附件或图片就是报告；核对时请把附件另存到本机，再打开那个文件（.docx、.pdf、.xlsx；命令行：gouji check 文件）。',
  test(report) {
    if (report.source.kind !== 'html' && report.source.kind !== 'text')
      return { state: 'notApplicable', reason: 'not-for-this-report' }
    const anyRead = Object.values(report.tables).some(({ state }) => state === 'read' || state === 'unmapped')
    const length = readSpoken(report).reduce((sum, { text }) => sum + text.length, 0)
    const files = showFiles(report, report.extent.from, report.extent.to)
    if (anyRead || length >= least || files.length === 0) return []
    return [{ instance: 'report', values: { count: files.length }, evidence: files }]
  },
} as const satisfies JudgementRule
