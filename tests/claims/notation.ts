import type { Claim, Identity, Paragraph } from '../../core/model/report.ts'

/**
 * Where the sentence stands, the sentence, and what must be read: `METRIC`, `!` for exact or `~` for loose, a bound
 * (`≥`, `≈`), the value, `@SCOPE` where it is not the organ, `#last` for last year. Separated by spaces, in any order.
 */
export type ClaimCase = readonly [context: string, text: string, expected: string]

const organ: Identity = {
  organ: '云溪县水务局',
  year: 2024,
  edition: '2021',
  scope: 'organ',
  published: '2025-01-20',
  title: '云溪县水务局2024年政府信息公开工作年度报告',
  titlePlace: null,
  period: null,
}

const identities: Readonly<Record<string, Identity>> = {
  r: { ...organ, organ: '云溪县人民政府', scope: 'region' },
  g: { ...organ, organ: '云溪县人民政府', scope: 'unknown' },
  o: { ...organ, organ: '云溪县人民政府办公室', scope: 'office' },
  t: { ...organ, organ: '柳河镇人民政府' },
  x: { ...organ, organ: '云溪县信访局' },
  j: { ...organ, organ: '云溪县审计局' },
  i: { ...organ, organ: '云溪县信息中心' },
  w: { ...organ, organ: '柳河街' },
  z: { ...organ, organ: '云溪高新技术产业开发区管理委员会' },
}

const sections: Readonly<Record<string, Paragraph['section']>> = { d: 'disputes', p: 'problems', s: 'other' }

/** The organ that a context letter speaks of. */
export function identityOf(context: string): Identity {
  return identities[context] ?? organ
}

/** The paragraphs that a case stands for: `a` puts it under （二）依申请公开, `d`, `p`, `s` in sections 四, 五, 六. */
export function paragraphsOf(context: string, text: string): Paragraph[] {
  const texts = context === 'a' ? ['（二）依申请公开情况', text] : [text]
  return texts.map((text, block) => ({
    section: sections[context] ?? 'overview',
    block,
    anchor: `b${block}`,
    text,
    start: 0,
    end: text.length,
    role: 'body',
  }))
}

/** A claim in the notation of the set. */
export function describeClaim(claim: Claim): string {
  const bound = { exact: '', 'at-least': '≥', about: '≈' }[claim.bound]
  const value = claim.value === null ? '' : `${claim.value}${claim.unit === '%' ? '%' : ''}`
  const scope = claim.scope === 'organ' ? '' : `@${claim.scope}`
  const time = { 'this-year': '', 'last-year': '#last', plan: '#plan' }[claim.time]
  return `${claim.metric}${claim.certainty === 'exact' ? '!' : '~'}${bound}${value}${scope}${time}`
}
