/** What every face shows of an answer, as data. */
import { describe, expect, test } from 'vitest'
import {
  type Answer,
  answerReport,
  compareReports,
  describeBanner,
  describeChecked,
  describeComparison,
  describeFigure,
  describeFinding,
  describeHtml,
  describeStatements,
  describeTables,
  findAt,
  locales,
  openHtml,
  plainPaint,
  type Report,
  rules,
  type Setting,
  spotOfFigure,
  writeAnswer,
  writeSentence,
} from '../../core/index.ts'
import { makePrior, makeReport } from '../support/report.ts'

const report = makeReport({
  figures: { 't3/granted/natural-person': 1, 't4/review/total': 9 },
  claims: [{ metric: 'carried-in', value: 999 }],
})
const url = 'https://www.example.gov.cn/a.html?x=1#top'

function settingOf(
  given: Report,
  change: Partial<Answer> = {},
  locale: Setting['locale'] = 'zh-CN',
): Setting {
  const answer = { ...answerReport(given, rules, {}), ...change }
  if (!answer.result) throw new Error('not checked')
  return { answer, report: given, result: answer.result, locale }
}

const setting = settingOf(report, { source: { name: 'a.html', url } })
const described = setting.result.findings.map((finding) => describeFinding(finding, setting))

describe('a finding', () => {
  test('has its sentence, places that a host can show with their very text, and a link', () => {
    const [first] = described
    expect(first?.message).toMatch(/“予以公开”行“自然人”列应为 \d+（现为 1）/)
    expect(first?.places[0]).toMatchObject({ role: '所述', value: '1', spot: { text: '1' } })
    expect(first?.link).toMatch(/^https:\/\/www\.example\.gov\.cn\/a\.html\?x=1#top:~:text=/)
    expect(first?.relations.length).toBeGreaterThan(1)
    expect(first?.excerpts[0]?.rows.flat().find(({ role }) => role === 'stated')?.text).toBe('1')
  })

  test('in prose shows the sentence with the number marked', () => {
    const told = described.find(({ quotes }) => quotes.some(({ marked }) => marked === '999'))
    expect(told?.arithmetic).toMatchObject({ sign: '≠', left: { words: expect.stringContaining('999') } })
    expect(told?.arithmetic?.differenceLine).toMatch(/^相差 \d+$/)
  })

  test('as a sentence to send names the report, the numbers and the place', () => {
    const told = described.find(({ quotes }) => quotes.some(({ marked }) => marked === '999'))
    if (!told) throw new Error('no such finding')
    const text = writeSentence(told, setting)
    expect(text.split('\n')[0]).toBe(`云川县水务局 2024年度：${told.message}`)
    expect(text).toMatch(/\n“[^\n]*999[^\n]*”\n[^\n]*≠[^\n]*，相差 \d+\n位置：一、总体情况/)
    expect(text.split('\n').pop()).toBe(told.link)
    const english = { ...setting, locale: 'en' as const }
    const [finding] = setting.result.findings.filter(({ fingerprint }) => fingerprint === told.fingerprint)
    if (!finding) throw new Error('no such finding')
    expect(writeSentence(describeFinding(finding, english), english)).toContain('Where: 1 Overview, table 3')
  })

  test('in last year’s report cannot be shown here', () => {
    const prior = makePrior({ figures: { 't3/carried-out/total': 900 } })
    const answer = answerReport(makeReport(), rules, { prior })
    if (!answer.result || !answer.report) throw new Error('not checked')
    const across = { answer, report: answer.report, result: answer.result, locale: 'zh-CN' as const }
    const told = answer.result.findings.map((finding) => describeFinding(finding, across))
    const places = told.flatMap((each) => each.places)
    expect(places.find(({ role }) => role === '上年')).toMatchObject({ value: '900', spot: null })
    expect(places.find(({ role }) => role === '所述')?.spot).not.toBeNull()
  })
})

describe('an answer', () => {
  test('begins with who and what came of it', () => {
    const banner = describeBanner(setting.answer, 'zh-CN')
    expect(banner.name).toBe('云川县水务局 2024年度')
    expect(banner.verdict[0]).toMatchObject({
      look: 'error',
      text: expect.stringMatching(/^发现 \d+ 处错误$/),
    })
    expect(banner.checks).toMatch(/^已核对 \d+ 项，通过 \d+ 项/)
    const none: Answer = {
      source: { name: 'x.html' },
      status: 'not-a-report',
      reason: 'no-report-found',
      report: null,
      result: null,
      prior: null,
    }
    expect(describeBanner(none, 'en')).toEqual({
      name: 'x.html',
      facts: [],
      verdict: [
        {
          look: 'strong',
          text: 'not a report: no annual report of government information disclosure was found',
        },
      ],
      checks: null,
    })
  })

  test('counts apart what passed over blank cells only', () => {
    const blank = (keys: readonly string[]): Report =>
      makeReport({ figures: Object.fromEntries(keys.map((key) => [key, ''])) })
    const keys = Object.keys(report.figures)
    const linesOf = (given: Report): (string | null)[] =>
      locales.map((locale) => describeBanner(settingOf(given, {}, locale).answer, locale).checks)
    for (const line of linesOf(makeReport())) expect(line).not.toMatch(/空白|blank/)
    const [chinese, english] = linesOf(blank(keys))
    const told = Number(/其中 (\d+) 项涉及的格子全部空白/.exec(chinese ?? '')?.[1])
    expect(english).toContain(`(${told} of them over blank cells only)`)
    const column = keys.filter((key) => key.startsWith('t3/') && key.endsWith('/natural-person'))
    const part = Number(/其中 (\d+) 项/.exec(linesOf(blank(column))[0] ?? '')?.[1])
    expect(part).toBeGreaterThan(0)
    expect(told).toBeGreaterThan(part)
  })

  test.each(locales)('lists every relation once, in %s', (locale) => {
    const groups = describeChecked({ ...setting, locale })
    const listed = groups
      .flatMap(({ lines }) => lines.map(({ index }) => index))
      .sort((one, other) => one - other)
    expect(listed).toEqual(setting.result.outcomes.map((_, index) => index))
    expect(groups.some(({ doubtful }) => doubtful)).toBe(true)
  })

  test('tells for any figure what it took part in, what does not hold first', () => {
    const told = describeFigure('t3/granted/natural-person', setting)
    expect(told?.value).toBe('1')
    const states = told?.relations.map(({ state }) => state) ?? []
    expect(states[0]).toBe('fail')
    expect(states.lastIndexOf('fail')).toBeLessThan(states.includes('pass') ? states.indexOf('pass') : 99)
    expect(describeFigure('t3/no-such/total', setting)).toBeNull()
    const spot = spotOfFigure('t3/granted/natural-person', report)
    expect(findAt(spot?.anchor ?? '', setting).figures).toEqual(['t3/granted/natural-person'])
    expect(findAt('nowhere', setting)).toEqual({ figures: [], statements: [] })
  })

  test('has every figure in its small tables, and every statement', () => {
    const keys = describeTables(setting).flatMap(({ rows }) =>
      rows.flat().flatMap(({ figure }) => figure ?? []),
    )
    expect(new Set(keys)).toEqual(new Set(Object.keys(report.figures)))
    expect(describeStatements(setting)).toHaveLength(report.claims.length)
  })
})

test('a comparison: figures and sentences with their place in the second report', () => {
  const draft = makeReport({ prose: { problems: ['改进措施不够具体，将于明年三月前完善。'] } })
  const second = makeReport({
    figures: { 't3/new/total': 12345 },
    prose: { problems: ['改进措施不够具体，将于明年五月前完善。'] },
  })
  const told = describeComparison(compareReports(draft, second), 'zh-CN')
  expect(told.figures).toEqual([
    expect.objectContaining({
      key: 't3/new/total',
      second: '12345',
      spot: expect.objectContaining({ text: '12345' }),
    }),
  ])
  expect(told.figures[0]?.change).toMatch(/^\+\d+$/)
  const [change] = told.prose
  expect(change?.second?.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['五'])
  expect(change?.spot?.text).toContain('五月')
})

describe('findings that people added', () => {
  const { anchor = '' } = report.source.blocks[2] ?? {}
  const answer = answerReport(report, rules, {
    notes: [
      {
        organ: '云川县水务局',
        year: 2024,
        severity: 'error',
        text: '<b>与上年相同</b>',
        spot: { anchor, text: '依法办理政府信息公开申请' },
        by: '王某',
        at: '2026-02-03',
      },
    ],
  })

  test('stand in the page and in the text', () => {
    const page = describeHtml(answer, { locale: 'zh-CN', number: 1, whole: true })
    expect(page).toContain('&lt;b&gt;与上年相同&lt;/b&gt;')
    expect(page).toContain('人工添加')
    expect(
      writeAnswer(answer, { locale: 'en', paint: plainPaint, width: 100, explainPasses: false }),
    ).toContain('Added by hand')
  })

  test('pictures go into the page only as what they are', () => {
    const { fingerprint = '' } = answer.result?.findings[0] ?? {}
    const options = { locale: 'zh-CN' as const, number: 1, whole: false }
    const page = (png: string): string =>
      describeHtml(answer, { ...options, pictures: new Map([[fingerprint, png]]) })
    expect(page('iVBORw0KGgo=')).toContain('<img class="picture" src="data:image/png;base64,iVBORw0KGgo="')
    expect(page('"><script>')).not.toContain('<img')
    const head = {
      locale: 'zh-CN' as const,
      tool: { name: 'gouji', version: '1', rules: '0' },
      checkedAt: '',
      entries: [],
    }
    const summary = { reports: 1, errors: 0, reviews: 0, notes: 0, cannotTell: 0 }
    expect(openHtml({ ...head, summary, pictures: true })).toContain('img-src data:')
    expect(openHtml({ ...head, summary })).not.toContain('img-src')
  })
})
