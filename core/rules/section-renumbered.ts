import type { JudgementRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { listOrdinals, renumberedHeadings } from './parts/headings.ts'
import { quoteHeadings } from './parts/prose.ts'

export const sectionRenumbered = {
  kind: 'judgement',
  id: 'section-renumbered',
  covers: ['STR-SEC-RENUM'],
  since: '0.1.0',
  severity: 'warning',
  title: '编号是否统一',
  why: '主动公开、依申请公开等方面属于“一、总体情况”，单列为一级标题会使全文出现两套编号。',
  basis: bothFormats,
  says: '六个部分之外另有 {count} 个一级标题重新编号或属于“总体情况”的内容：{headings}。',
  remedy: '把这些标题并入所属部分，用（一）（二）编号，全文一级标题只留六个。',
  assumes: '这些标题与六个部分的标题同级。',
  test(report) {
    const found = renumberedHeadings(report)
    if (found.length === 0) return []
    return [
      {
        instance: 'report',
        values: { count: found.length, headings: listOrdinals(found) },
        evidence: quoteHeadings(found),
      },
    ]
  },
} as const satisfies JudgementRule
