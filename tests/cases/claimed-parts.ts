import type { Case } from '../support/case.ts'

const silent = (name: string, ...told: string[]): Case => ({ name, told, expect: [] })

/** A report whose tables are pictures: only the prose can be compared with itself. */
const withoutTables: Partial<Case> = {
  change: (report) => {
    report.figures = {}
    for (const table of Object.values(report.tables)) table.state = 'picture'
  },
}

export const cases: readonly Case[] = [
  silent('nothing said'),
  silent(
    'all six outcomes',
    '全年办结政府信息公开申请55件，其中予以公开23件、部分公开6件、不予公开8件、无法提供12件、不予处理3件、其他处理3件。',
  ),
  silent(
    'all six outcomes and what is carried over, of all that was received',
    '全年收办政府信息公开申请57件，予以公开23件、部分公开6件、不予公开8件、无法提供12件、不予处理3件、其他处理3件、结转下年度2件。',
  ),
  silent(
    'outcomes of all handled behind what was received',
    '全年收到政府信息公开申请53件，其中予以公开23件、部分公开6件、不予公开8件、无法提供12件、不予处理3件、其他处理3件。',
  ),
  silent(
    'granted and partly granted together',
    '全年办结政府信息公开申请55件，其中予以公开及部分公开29件、不予公开8件、无法提供12件、不予处理3件、其他处理3件。',
  ),
  silent('some of the outcomes', '全年办结政府信息公开申请55件，其中予以公开23件、部分公开6件。'),
  silent(
    'some of the outcomes, in parentheses',
    '全年办结政府信息公开申请55件（予以公开23件、部分公开6件、不予公开8件）。',
  ),
  {
    name: 'all six outcomes that are one short',
    told: [
      '全年办结政府信息公开申请55件，其中予以公开22件、部分公开6件、不予公开8件、无法提供12件、不予处理3件、其他处理3件。',
    ],
    expect: [
      { instance: 'outcome/handled/organ', severity: 'error', verdict: 'fail', stated: 54, expected: 55 },
    ],
  },
  {
    name: 'the wrong part is told once, with its cell',
    told: [
      '全年办结政府信息公开申请55件，其中予以公开22件、部分公开6件、不予公开8件、无法提供12件、不予处理3件、其他处理3件。',
    ],
    beside: ['claimed-outcomes'],
    expect: [
      {
        rule: 'claimed-outcomes',
        instance: 'granted/organ/this-year',
        severity: 'error',
        stated: 22,
        expected: 23,
        relations: ['claimed-outcomes/granted/organ/this-year', 'claimed-parts/outcome/handled/organ'],
      },
    ],
  },
  {
    name: 'a wrong whole is certain where the parts say so',
    told: [
      '全年办结政府信息公开申请45件，其中予以公开23件、部分公开6件、不予公开8件、无法提供12件、不予处理3件、其他处理3件。',
    ],
    beside: ['claimed-handled'],
    expect: [
      {
        rule: 'claimed-parts',
        instance: 'outcome/handled/organ',
        severity: 'error',
        stated: 55,
        expected: 45,
        relations: ['claimed-parts/outcome/handled/organ', 'claimed-handled/handled/organ/this-year'],
      },
    ],
  },
  {
    name: 'two wrong parts are more than what either explains',
    told: [
      '答复政府信息公开申请55件，均在法定期限内答复。予以公开20件，部分公开6件，不予公开8件，无法提供10件，不予处理3件，其他处理3件。',
    ],
    beside: ['claimed-outcomes'],
    expect: [
      { rule: 'claimed-outcomes', instance: 'granted/organ/this-year', severity: 'error' },
      { rule: 'claimed-outcomes', instance: 'unavailable/organ/this-year', severity: 'error' },
      {
        rule: 'claimed-parts',
        instance: 'outcome/handled/organ',
        severity: 'error',
        stated: 50,
        expected: 55,
      },
    ],
  },
  {
    name: 'parts that are more than the whole',
    told: ['全年办结政府信息公开申请55件，其中予以公开53件、部分公开6件。'],
    expect: [{ instance: 'outcome/handled/organ', severity: 'error', stated: 59, expected: 55 }],
  },
  {
    name: 'parts that are more than the whole, named loosely',
    ...withoutTables,
    told: ['不予公开政府信息公开申请8件，其中涉及第三方合法权益6件、内部事务信息4件。'],
    expect: [{ instance: 'item/refused/organ', severity: 'warning', stated: 10, expected: 8 }],
  },
  {
    name: 'all six outcomes behind what was received, without tables',
    ...withoutTables,
    told: [
      '全年收到政府信息公开申请53件，其中予以公开22件、部分公开6件、不予公开8件、无法提供12件、不予处理3件、其他处理4件。',
    ],
    expect: [{ instance: 'outcome/received/organ', severity: 'warning', stated: 55, expected: 53 }],
  },
  {
    name: 'results of old cases behind the number of new ones, without tables',
    ...withoutTables,
    told: ['因政府信息公开新增行政复议2件，其中结果维持2件、结果纠正0件、其他结果1件、尚未审结1件。'],
    expect: [{ instance: 'result/reviews/organ', severity: 'warning' }],
  },
  {
    name: 'outcomes in parentheses that leave something out, without tables',
    ...withoutTables,
    told: ['全年办结政府信息公开申请55件（予以公开23件、部分公开6件、不予公开8件）。'],
    expect: [{ instance: 'outcome/handled/organ', severity: 'warning' }],
  },
  {
    name: 'all six outcomes, without tables',
    ...withoutTables,
    told: [
      '全年办结政府信息公开申请55件，其中予以公开22件、部分公开6件、不予公开8件、无法提供12件、不予处理3件、其他处理3件。',
    ],
    expect: [{ instance: 'outcome/handled/organ', severity: 'error' }],
  },
  {
    name: 'a part that is not understood',
    ...withoutTables,
    told: [
      '全年办结政府信息公开申请55件，其中予以公开22件、部分公开6件、不予公开8件、无法提供12件、不予处理3件、其他处理3件、并案处理2件。',
    ],
    expect: [],
  },
  silent(
    'items of one outcome',
    '不予公开政府信息公开申请8件，其中保护第三方合法权益2件、属于三类内部事务信息1件；无法提供12件，其中本机关不掌握相关政府信息9件、没有现成信息需要另行制作2件、补正后申请内容仍不明确1件。',
  ),
  {
    name: 'all items of one outcome, one too many',
    ...withoutTables,
    told: [
      '无法提供政府信息公开申请12件，其中本机关不掌握相关政府信息9件、没有现成信息需要另行制作2件、补正后申请内容仍不明确2件。',
    ],
    expect: [{ instance: 'item/unavailable/organ', severity: 'error', stated: 13, expected: 12 }],
  },
  silent(
    'kinds of applicant',
    '全年收到政府信息公开申请53件，其中自然人41件、法人或其他组织12件。',
    '全年收到政府信息公开申请53件（自然人41件、商业企业6件）。',
  ),
  silent(
    'kinds of applicant counted with those carried in',
    '全年收到政府信息公开申请53件，其中自然人44件、法人或其他组织13件。',
  ),
  {
    name: 'persons and organisations are all there are',
    ...withoutTables,
    told: ['全年收到政府信息公开申请53件，其中自然人40件、法人或其他组织12件。'],
    expect: [{ instance: 'applicant/received/organ', severity: 'error', stated: 52, expected: 53 }],
  },
  silent(
    'kinds of applicant that overlap',
    '全年收到政府信息公开申请53件，其中自然人41件、法人或其他组织12件、商业企业6件。',
  ),
  silent('new and carried in', '共受理政府信息公开申请57件，其中新收53件，上年结转4件。'),
  {
    name: 'new and carried in, wrongly',
    ...withoutTables,
    told: ['共受理政府信息公开申请57件，其中新收52件，上年结转4件。'],
    expect: [{ instance: 'origin/received/organ', severity: 'error', stated: 56, expected: 57 }],
  },
  silent(
    'results of reviews, and the two kinds of lawsuit',
    '因政府信息公开引发行政复议4件，其中结果维持2件、结果纠正0件、其他结果1件、尚未审结1件；行政诉讼2件，其中未经复议直接起诉1件、复议后起诉1件。',
  ),
  silent('some results of reviews', '因政府信息公开引发行政复议4件，其中结果维持2件、其他结果1件。'),
  silent(
    'results of those settled',
    '因政府信息公开引发行政复议3件，其中结果维持2件、结果纠正0件、其他结果1件、尚未审结1件。',
  ),
  {
    name: 'more results than reviews',
    ...withoutTables,
    told: ['因政府信息公开引发行政复议4件，其中结果维持4件、其他结果1件。'],
    expect: [{ instance: 'result/reviews/organ', severity: 'error', stated: 5, expected: 4 }],
  },
  {
    name: 'the two kinds of lawsuit',
    ...withoutTables,
    told: ['因政府信息公开引发行政诉讼3件，其中未经复议直接起诉1件、复议后起诉1件。'],
    expect: [{ instance: 'suit/lawsuits/organ', severity: 'error', stated: 2, expected: 3 }],
  },
  silent('documents are not requests', '制发政府信息130件，其中主动公开18件，不予公开119件。'),
]
