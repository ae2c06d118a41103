import { describe, expect, it } from 'vitest'
import type { Claim } from '../../core/model/report.ts'
import { readClaims } from '../../core/read/claims/index.ts'
import { formsSet } from '../claims/forms.ts'
import { frozenSet } from '../claims/frozen.ts'
import { laterSet } from '../claims/later.ts'
import { describeClaim, identityOf, paragraphsOf } from '../claims/notation.ts'
import { resample } from '../claims/resample.ts'
import { readCase, scoreCases } from '../claims/score.ts'
import { claimSet } from '../claims/set.ts'

const known = [...claimSet, ...laterSet, ...formsSet]
const all = [...known, ...frozenSet]

function read(context: string, text: string): Claim[] {
  return readClaims(paragraphsOf(context, text), identityOf(context))
}

function about(text: string, context = 'a'): Claim['about'][] {
  return read(context, text).map((claim) => claim.about)
}

function parts(text: string): Claim['parts'][] {
  return read('a', text).map((claim) => claim.parts)
}

describe('the set of sentences', () => {
  it.each(known.map(([context, text, expected]) => [context, text, expected] as const))(
    '%s %s',
    (context, text, expected) => {
      expect(readCase(context, text).sort()).toEqual(expected.split(' ').filter(Boolean).sort())
    },
  )

  it('the frozen part is scored, not tuned to', () => {
    const { expected, found, right, precision, recall } = scoreCases(frozenSet)
    console.log(
      `frozen claims: ${frozenSet.length} sentences, ${right} right of ${found} found and ${expected} expected; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    )
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  it('reads the same sentences with other figures', () => {
    const { misses } = scoreCases(resample(known, 7))
    expect(misses).toEqual([])
  })
})

describe('places and quotes', () => {
  it('a number is marked where it stands in the raw text', () => {
    for (const [context, text] of all)
      for (const claim of read(context, text)) {
        const { start = -1, end = -1, block } = claim.place
        const raw = paragraphsOf(context, text)[block]?.text ?? ''
        const marked = raw.slice(start, end).normalize('NFKC')
        expect(marked).not.toBe('')
        expect(claim.quote).toContain(raw.slice(start, end))
        expect(raw).toContain(claim.quote)
        const isPlain = /^[\d,.]+$/.test(marked)
        expect(isPlain ? Number(marked.replace(/,/g, '')) : claim.value).toBe(claim.value)
      }
  })

  it('counts from the beginning of the block, past a heading and white space', () => {
    const text = '（二）依申请公开  2024 年，共收到政府信息\n公开申请 1 2件，答复 12 件。'
    const [paragraph] = paragraphsOf('', text)
    if (!paragraph) throw new Error('no paragraph')
    const claims = readClaims([{ ...paragraph, section: 'overview', start: 0 }], identityOf(''))
    expect(claims.map(describeClaim)).toEqual(['handled~12'])
    expect(claims.map(({ place }) => text.slice(place.start, place.end))).toEqual(['12'])
  })

  it('joins a sentence that the source broke into lines, and marks each number in its own line', () => {
    const lines = [
      '（二）依申请公开情况。2024年，我局严格落实规定，全年共收到政府信息公开申',
      '请31件，答复30件（含上年度结转申请2件，另有3件顺延到下年',
      '-2-',
      '度答复），均在法定期限内予以答复。',
    ]
    const paragraphs = lines.flatMap((line, block) =>
      paragraphsOf('', line).map((paragraph) => Object.assign(paragraph, { block })),
    )
    const claims = readClaims(paragraphs, identityOf(''))
    expect(claims.map(describeClaim)).toEqual([
      'received!31',
      'handled~30',
      'carried-in!2',
      'carried-out!3',
      'all-in-time~',
    ])
    expect(claims.slice(0, 4).map(({ place }) => lines[place.block]?.slice(place.start, place.end))).toEqual([
      '31',
      '30',
      '2',
      '3',
    ])
  })

  it('a very long sentence is quoted around the statement', () => {
    const text = `2024年，我局${'认真落实各项要求、'.repeat(100)}收到政府信息公开申请12件，办结12件。`
    const [claim] = read('', text)
    expect(claim?.quote.length).toBeLessThan(260)
    expect(claim?.quote).toContain('收到政府信息公开申请12件')
  })
})

describe('what a claim speaks of', () => {
  it('names the figures', () => {
    expect(about('收到申请12件，上年结转1件，办结12件，结转下年1件。')).toEqual([
      't3/new/total',
      't3/carried-in/total',
      't3/handled/total',
      't3/carried-out/total',
    ])
    expect(about('予以公开及部分公开42件。')).toEqual([['t3/granted/total', 't3/partly-granted/total']])
    expect(about('不予公开（含不予处理）12件。')[0]).toHaveLength(8 + 5)
    expect(about('其中法人或其他组织2件。')).toEqual([
      ['company', 'research', 'public-welfare', 'legal-services', 'other'].map(
        (column) => `t3/new/${column}`,
      ),
    ])
    expect(about('申请人主动撤回1件。')).toEqual([[]])
    expect(about('行政诉讼3件，其中复议后起诉1件。', 'd')).toEqual([
      ['t4/suit-direct/total', 't4/suit-after-review/total'],
      't4/suit-after-review/total',
    ])
    expect(about('行政诉讼3件，其中结果维持2件。', 'd')[1]).toEqual([
      't4/suit-direct/upheld',
      't4/suit-after-review/upheld',
    ])
    expect(about('现行有效的行政规范性文件31件。', '')).toEqual(['t2/normative-documents/in-force'])
  })

  it('takes the rows of the edition', () => {
    const identity = { ...identityOf('a'), edition: '2019' as const }
    const [claim] = readClaims(paragraphsOf('a', '其他处理3件。'), identity)
    expect(claim?.about).toBe('t3/other-processing/total')
  })

  it('keeps the parts of a whole', () => {
    expect(parts('答复805件（含上年度结转申请18件，另有72件顺延到下年度答复）。')[0]).toEqual([
      { relation: 'includes', metric: 'carried-in', value: 18 },
      { relation: 'besides', metric: 'carried-out', value: 72 },
    ])
    expect(parts('办结申请28件（不含上年结转2件）。')[0]).toEqual([
      { relation: 'excludes', metric: 'carried-in', value: 2 },
    ])
    expect(parts('共受理申请15件，其中新收14件，上年结转1件。')[0]).toEqual([
      { relation: 'includes', metric: 'received', value: 14 },
      { relation: 'includes', metric: 'carried-in', value: 1 },
    ])
    expect(parts('收到申请9件，上年结转1件。')[0]).toEqual([])
  })

  it('keeps unit and section', () => {
    const [claim] = read('d', '行政复议2起。')
    expect(claim).toMatchObject({ unit: '起', section: 'disputes', metric: 'reviews' })
    expect(read('a', '办结率100%。')).toMatchObject([{ unit: '%', value: 100 }])
    expect(read('', '行政事业性收费12.5万元。')).toMatchObject([{ unit: '万元', value: 12.5 }])
  })
})

describe('what is left out', () => {
  const [heading, body] = paragraphsOf('a', '收到申请12件。')

  it('headings, titles and notes', () => {
    for (const role of ['heading', 'title', 'note'] as const)
      expect(readClaims(body ? [{ ...body, role }] : [], identityOf(''))).toEqual([])
  })

  it('a bare 申请 after another aspect has begun', () => {
    const other = paragraphsOf('', '（三）政府信息管理情况')
    const paragraphs = [heading, ...other, body].filter((paragraph) => paragraph !== undefined)
    expect(readClaims(paragraphs, identityOf(''))).toEqual([])
  })

  it('an explicit year where the report year is not known is never sure', () => {
    const identity = { ...identityOf(''), year: null }
    const claims = readClaims(paragraphsOf('', '2024年，收到政府信息公开申请12件。'), identity)
    expect(claims.map(describeClaim)).toEqual(['received~12'])
  })

  it('a named organ where the report does not name its own is never sure', () => {
    const identity = { ...identityOf(''), organ: null }
    const claims = readClaims(paragraphsOf('', '县水务局收到政府信息公开申请12件。'), identity)
    expect(claims.map(describeClaim)).toEqual(['received~12@unknown'])
  })
})

describe('hostile text', () => {
  const pieces = [
    '均',
    '（',
    '《',
    '一',
    '1,1',
    '结转',
    '通过',
    '未收到',
    '县公安局',
    '1件、',
    '全县',
    '其中',
    '维持',
    '"',
  ]
  it.each(pieces)('%s many times over', (piece) => {
    const text = `收到政府信息公开申请1件${piece.repeat(30_000 / piece.length)}`
    const begun = performance.now()
    expect(() => read('a', text)).not.toThrow()
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
