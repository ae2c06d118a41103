import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { areApart, ownPlace, parseOrgan } from './parts/names.ts'

export const siteOrgan = {
  kind: 'judgement',
  id: 'site-organ',
  covers: ['ORG-SITE'],
  since: '0.1.0',
  severity: 'note',
  title: '网站名称与报告单位',
  why: '报告一般发布在本地政府或本单位的网站上；网站属于另一个同级地方的，可能是转载，也可能是放错了位置。',
  basis: goodPractice,
  says: '网站是“{site}”，报告却是{organ}的。',
  remedy: '核对页面是否发布在正确的网站和栏目。',
  assumes: '网站名称写明了地名；上级、下级地方的网站不算。',
  test(report) {
    const { organ } = report.identity
    const { site } = report.source
    if (organ === null || site === undefined || site.length > 60)
      return { state: 'notApplicable', reason: 'identity-unknown' }
    const [here, there] = [ownPlace(parseOrgan(organ)), ownPlace(parseOrgan(site))]
    if (!here || !there) return { state: 'notApplicable', reason: 'not-for-this-report' }
    // A city of county rank has the site of the city above it.
    if (here.level === 'city' || !areApart(here, there)) return []
    return [{ instance: 'report', values: { site, organ } }]
  },
} as const satisfies JudgementRule
