import { describe, expect, test } from 'vitest'
import { readProse } from '../../core/read/claims/index.ts'
import { describeClaim, identityOf, paragraphsOf } from './notation.ts'

/** What is read from a sentence: `list KIND WHOLE: PARTS`, `share NUMBER PERCENT`, `change METRIC AMOUNT`. */
function readTies(context: string, text: string): string[] {
  const { claims, ties } = readProse(paragraphsOf(context, text), identityOf(context))
  return ties.map((tie) => {
    if (tie.kind === 'share') return `share ${tie.value} ${tie.percent.toFixed(tie.decimals)}%`
    if (tie.kind === 'change') {
      const sign = { up: '+', down: '-', same: '=' }[tie.direction]
      return `change ${tie.metric} ${sign}${tie.amount ?? ''}${tie.unit === 'percent' ? '%' : ''}`
    }
    const whole = claims[tie.whole]
    const parts = tie.parts.map(
      ({ value, standing }) => `${value}${{ part: '', beside: '~', unclear: '?' }[standing]}`,
    )
    return `list ${tie.by} ${whole ? describeClaim(whole) : ''} ${tie.extent}: ${parts.join(' ')}`
  })
}

type Sentence = readonly [context: string, text: string, ...expected: string[]]

const lists: readonly Sentence[] = [
  ['a', '办结36件，其中予以公开20件，部分公开5件；结转下年度1件。', 'list outcome handled~36 among: 20 5 1~'],
  ['a', '办结36件：予以公开20件、部分公开16件。', 'list outcome handled~36 all: 20 16'],
  ['a', '办结36件（予以公开20件、部分公开16件）。', 'list outcome handled~36 all: 20 16'],
  ['a', '办结36件，其中予以公开20件、部分公开5件等。', 'list outcome handled~36 some: 20 5'],
  ['a', '答复36件，均按期答复。予以公开20件；部分公开16件。', 'list outcome handled~36 all: 20 16'],
  ['a', '收到40件，办结36件，其中20件予以公开，16件不予公开。', 'list outcome handled~36 among: 20 16'],
  ['a', '办结36件，其中予以公开20件、并案办结后归档的3件、部分公开5件。'],
  ['a', '办结36件，其中予以公开20件，部分公开5件，其他情形11件。', 'list outcome handled~36 among: 20 5 11?'],
  [
    'a',
    '办结36件，其中不予公开8件（属于国家秘密5件、属于行政执法案卷3件），无法提供4件。',
    'list item refused!8 all: 5 3',
    'list outcome handled~36 among: 8 4',
  ],
  ['a', '办结36件，其中予以公开20件、本机关不掌握相关政府信息5件。', 'list outcome handled~36 among: 20 5'],
  ['a', '收到40件，其中自然人30件、法人或其他组织10件。', 'list applicant received!40 among: 30 10'],
  ['a', '收到40件（自然人30件、商业企业6件、科研机构4件）。', 'list applicant received!40 all: 30 6 4'],
  [
    'a',
    '收到40件，其中自然人30件，比上年增加3件，法人或其他组织10件。',
    'list applicant received!40 among: 30 10',
    'change applicant-natural-person +3',
  ],
  ['a', '收到40件，其中自然人提出30件、法人或其他组织提出10件。', 'list applicant received!40 among: 30 10'],
  ['a', '予以公开20件，其中自然人15件、商业企业5件。'],
  ['a', '收到40件，其中网络申请30件、信函申请8件、当面申请2件。', 'list channel received!40 among: 30 8 2'],
  ['a', '收到40件，通过网络提交30件，通过信函提交10件。', 'list channel received!40 all: 30 10'],
  ['a', '网络申请30件，信函申请8件。'],
  ['a', '收到40件，办理网民留言30件、来信8件。'],
  ['a', '共收到40件，其中本年新收38件，上年结转2件。', 'list origin received!40 among: 38 2'],
  ['a', '收到38件，上年结转2件，办结40件。'],
  [
    'a',
    '共收到40件。其中，本年新收38件，上年结转2件。从结果看，予以公开30件、不予公开10件。',
    'list origin received!40 among: 38 2',
    'list outcome received!40 all: 30 10',
  ],
  [
    '',
    '政府信息公开行政复议6件，其中结果维持4件、结果纠正1件、尚未审结1件；行政诉讼3件，其中未经复议直接起诉2件、复议后起诉1件。',
    'list suit lawsuits~3 among: 2 1',
    'list result reviews~6 among: 4 1 1',
  ],
  ['', '制发公文130件，其中主动公开18件，不予公开112件。'],
  ['r', '全县受理政府信息公开申请350件（县政府49件、县直部门120件、乡镇181件）。'],
  ['a', '2023年收到40件，其中自然人30件、法人或其他组织10件。'],
]

const shares: readonly Sentence[] = [
  ['a', '予以公开20件，占55.6%。', 'share 20 55.6%'],
  ['a', '予以公开20件（55.56%），占比不高。', 'share 20 55.56%'],
  ['a', '予以公开20件，占申请总数的55.60%。', 'share 20 55.60%'],
  ['a', '予以公开20件，占比为55%。', 'share 20 55%'],
  ['a', '予以公开20件，占全市总数的5.6%。'],
  ['a', '予以公开20件，占上年的5.6%。'],
  ['a', '予以公开20件，占近60%。'],
  ['a', '予以公开20件，办结率100%。'],
  [
    'a',
    '收到40件，其中网络申请30件，占75%；信函申请10件，占25%。',
    'list channel received!40 among: 30 10',
    'share 30 75%',
    'share 10 25%',
  ],
  ['', '发布政策解读20篇，占55.6%。'],
]

const changes: readonly Sentence[] = [
  ['a', '收到40件，比上年增加3件。', 'change received +3'],
  ['a', '收到40件，同比增长8.1%。', 'change received +8.1%'],
  ['a', '收到40件，较2023年减少3件，下降7%。', 'change received -3', 'change received -7%'],
  ['a', '收到40件，与上年持平。', 'change received ='],
  ['a', '收到40件（同比下降7.0%），办结38件。', 'change received -7%'],
  ['a', '申请数量较去年回落12.3%。', 'change received -12.3%'],
  ['a', '办结申请同比增长5%。', 'change handled +5%'],
  ['a', '收到40件，较上年有所增加。', 'change received +'],
  ['a', '收到40件，较2021年增加3件。'],
  ['a', '收到40件，环比增加3件。'],
  ['a', '收到40件，同比增长近10%。'],
  ['a', '收到40件，同比增长10%左右。'],
  ['a', '按时办结率同比提高1.6个百分点。'],
  ['a', '收到40件，增加到45件。'],
  ['a', '2023年收到40件，同比增长10%。'],
  ['a', '下一步，确保申请量比上年减少5件。'],
  ['', '公开信息40条，比上年增加3条。'],
]

describe.each([
  ['lists of parts', lists],
  ['shares', shares],
  ['changes since last year', changes],
])('%s', (_, sentences) => {
  test.each(sentences.map(([context, text, ...expected]) => [text, context, expected] as const))(
    '%s',
    (text, context, expected) => {
      expect(readTies(context, text)).toEqual(expected)
    },
  )
})

test('many numbers in one sentence are a table in disguise and cost no more than they are long', () => {
  const long = `收到申请${'12件，其中自然人3件、'.repeat(4000)}。`
  const start = performance.now()
  expect(readTies('a', long)).toEqual([])
  expect(performance.now() - start).toBeLessThan(3000)
})

test('parts stand where they are printed', () => {
  const text = '收到 40 件，其中自然人 30 件、法人或其他组织 10 件，占25%。'
  const paragraphs = paragraphsOf('a', text)
  const { ties } = readProse(paragraphs, identityOf('a'))
  const cut = ({ start = 0, end = 0 }: { start?: number; end?: number }): string => text.slice(start, end)
  const [list, share] = ties
  expect(list?.kind === 'listing' && list.parts.map(({ place, label }) => [label, cut(place)])).toEqual([
    ['自然人', '30'],
    ['法人或其他组织', '10'],
  ])
  expect(share?.kind === 'share' && [cut(share.counted), cut(share.place)]).toEqual(['10', '25'])
})
