import type { JudgementRule } from '../model/rule.ts'
import { missingAspects } from './overview-aspects.ts'
import { article50 } from './parts/basis.ts'
import { joinProse, quoteHeadings } from './parts/prose.ts'

/** What the law asks of governments, and the words that reports tell it in. */
const duties: readonly { name: string; told: RegExp }[] = [
  { name: '工作考核', told: /考核|考评|绩效|考绩|目标管理|评估/ },
  { name: '社会评议', told: /评议|满意度|社会评价|群众评价|公众评价|第三方评估|社会监督员|测评/ },
  { name: '责任追究', told: /责任追究|追究|追责|问责|约谈|追溯/ },
]

/** The administration of a zone is no government. */
const zone = /管(?:理)?委(?:员)?会/

export const overviewAccountability = {
  kind: 'judgement',
  id: 'overview-accountability',
  covers: ['STR-SEC1-GOV'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '考核、评议和责任追究',
  why: '各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况。',
  basis: `${article50}第（四）项；一般写在“监督保障”中`,
  says: '全文没有提到：{duties}。',
  remedy: '在“监督保障”中写明考核、社会评议和责任追究的结果；没有发生的，写明没有。',
  assumes: '只适用于政府和政府办公室的报告；部门、街道、开发区管委会的报告不作此要求。',
  test(report) {
    if (report.reason === 'blank-draft') return { state: 'cannotTell', reason: 'blank-draft' }
    const { scope, organ } = report.identity
    if (scope === 'unknown') return { state: 'notApplicable', reason: 'identity-unknown' }
    if (scope === 'organ' || zone.test(organ ?? ''))
      return { state: 'notApplicable', reason: 'not-for-this-report' }
    const aspects = missingAspects(report)
    if (aspects === null || aspects.some(({ key }) => key === 'supervision')) {
      return { state: 'notApplicable', reason: 'told-by-another-rule' }
    }
    const prose = joinProse(report.paragraphs)
    const missing = duties.filter(({ told }) => !told.test(prose))
    if (missing.length === 0) return []
    return [
      {
        instance: 'overview',
        values: { count: missing.length, duties: missing.map(({ name }) => name).join('、') },
        evidence: quoteHeadings(report.sections.filter(({ key }) => key === 'overview')),
      },
    ]
  },
} as const satisfies JudgementRule
