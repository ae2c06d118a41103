import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import type { Answer, Summary } from '../../core/model/answer.ts'
import type { Report } from '../../core/model/report.ts'
import type { Context } from '../../core/model/rule.ts'
import { rules } from '../../core/rules/index.ts'
import { html } from '../../core/write/html/markup.ts'
import { style, styleHash } from '../../core/write/html/style.ts'
import { closeHtml, describeHtml, listHtml, openHtml } from '../../core/write/html.ts'
import { writeMinute } from '../../core/write/time.ts'
import { makePrior, makeReport, type ReportOptions } from '../support/report.ts'

const tool = { name: 'gouji', version: '1.2.3', rules: '0123456789abcdef' }

function answerOf(report: Report, context: Context = {}, source: Partial<Answer['source']> = {}): Answer {
  const result = checkReport(rules, report, context)
  return {
    source: { name: report.source.name, sha256: 'ab'.repeat(32), ...source },
    status: report.status,
    reason: report.status === 'checked' ? result.reason : report.reason,
    report,
    result,
    prior: context.prior ?? null,
    ...(context.profile ? { profile: context.profile } : {}),
  }
}

interface PageOptions {
  locale?: 'zh-CN' | 'en'
  whole?: boolean
}

function pageOf(answers: readonly Answer[], { locale = 'zh-CN', whole = true }: PageOptions = {}): string {
  const options = (index: number) => ({ locale, number: index + 1, whole })
  const summary: Summary = { reports: answers.length, errors: 0, reviews: 0, notes: 0, cannotTell: 0 }
  const entries = answers.map((answer, index) => listHtml(answer, options(index)))
  return [
    openHtml({ locale, tool, checkedAt: '2026-02-03T01:02:03.456Z', summary, entries }),
    ...answers.map((answer, index) => describeHtml(answer, options(index))),
    closeHtml(tool, locale),
  ].join('')
}

type Element = DefaultTreeAdapterTypes.Element

function elementsOf(page: string): Element[] {
  const found: Element[] = []
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      found.push(child)
      walk(child)
    }
  }
  walk(parse(page))
  return found
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

function textOf(element: Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('')
}

function having(elements: readonly Element[], name: string): Element[] {
  return elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name))
}

const allowed = new Set(
  `html head meta title style body header main footer section article h1 h2 h3 h4 p span a b br mark ul li dl dt dd
  table tbody tr td div figure blockquote details summary code`.split(/\s+/),
)

/** What must hold of every page, whatever was read. */
function complaintsOf(page: string): string[] {
  const elements = elementsOf(page)
  const complaints: string[] = []
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  const known = new Set(ids)
  if (known.size < ids.length) complaints.push('an id comes twice')
  for (const element of elements) {
    if (!allowed.has(element.tagName)) complaints.push(`<${element.tagName}>`)
    for (const { name, value } of element.attrs) {
      if (name.startsWith('on') || ['style', 'src', 'srcset', 'action'].includes(name))
        complaints.push(`${element.tagName} ${name}`)
      if (name !== 'href') continue
      if (value.startsWith('#')) {
        if (!known.has(value.slice(1))) complaints.push(`${value} leads nowhere`)
      } else if (!/^https?:\/\//.test(value)) complaints.push(`href ${value}`)
    }
  }
  if (
    /undefined|\[object|NaN|\{[a-z-]+\}/.test(
      textOf(elements[0]!).replace(textOf(elements.find(({ tagName }) => tagName === 'style')!), ''),
    )
  )
    complaints.push('an unfilled value')
  return complaints
}

const faulty: ReportOptions = {
  figures: { 't3/granted/natural-person': 1, 't4/review/total': 9, 't2/normative-documents/issued': 40 },
  claims: [{ metric: 'carried-in', value: 999 }],
}

const prior = makePrior({ figures: { 't3/carried-out/total': 900 } })
const report = makeReport(faulty)
const answer = answerOf(
  report,
  { prior },
  { url: 'https://www.example.gov.cn/a?b=1&c=2', takenAt: '2026-02-01' },
)
const page = pageOf([answer])

describe('a page of one report', () => {
  const elements = elementsOf(page)

  test('is sound in both languages', () => {
    expect(complaintsOf(page)).toEqual([])
    expect(complaintsOf(pageOf([answer], { locale: 'en' }))).toEqual([])
    expect(complaintsOf(pageOf([answer], { whole: false }))).toEqual([])
  })

  test('has a card for each finding, in their order', () => {
    const cards = having(elements, 'card')
    expect(cards).toHaveLength(answer.result?.findings.length ?? 0)
    expect(cards.map((card) => attribute(card, 'class')?.split(' ')[1])).toEqual(
      answer.result?.findings.map(({ severity }) => severity),
    )
    expect(textOf(cards[0]!)).toMatch(/“予以公开”行“自然人”列应为 \d+（现为 1）/)
  })

  test('has the excerpt with both ends: the cell framed, what is added up tinted', () => {
    const [card] = having(elements, 'card')
    const cells = having(elements, 'stated').filter(({ tagName }) => tagName === 'td')
    expect(cells.map(textOf)).toContain('1')
    expect(textOf(card!)).toContain('商业企业')
    expect(page).toMatch(/<td class="figure mark part error"/)
  })

  test('marks the place in the report, and links card and mark to each other', () => {
    const [paper] = having(elements, 'paper')
    const tags = having(elements, 'tag')
    expect(tags.map((tag) => attribute(tag, 'href'))).toContain('#r1-f1')
    expect(textOf(paper!)).toContain('999')
    expect(page).toMatch(/<a href="#r1-f1-e0">/)
    expect(page).toMatch(/<mark class="mark stated error">999<\/mark>/)
  })

  test('says where it comes from and what made it', () => {
    for (const fact of [
      'ab'.repeat(32),
      'https://www.example.gov.cn/a?b=1&amp;c=2',
      writeMinute('2026-02-03T01:02:03Z'),
      '1.2.3',
      tool.rules,
    ])
      expect(page).toContain(fact)
  })

  test('tells what passed and why not: every outcome, and for each row what it takes part in', () => {
    const outcomes = answer.result?.outcomes ?? []
    for (const index of outcomes.keys()) expect(page).toContain(`id="r1-o${index}"`)
    expect(page).toContain('参与的关系')
  })
})

describe('words of a report are words', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='alert(1)",
    '</style><style>*{display:none}',
    '</title></head><body onload=alert(1)>',
    '<!-- --><![CDATA[',
    '&lt;b&gt;&#60;b&#62;',
    'javascript:alert(1)',
    '`;alert(1)//{{x}} {organ}',
    '\u0000\u0007\u001b[31m\ud800',
  ]

  function poison(text: string): Answer {
    const given = makeReport({
      ...faulty,
      organ: text,
      prose: { problems: [text, `××局 ${text}`], overview: [`（一）主动公开 ${text}`] },
      claims: [{ metric: 'carried-in', value: 999, quote: `上年结转999件 ${text}` }],
      change: (made) => {
        made.source.name = text
        for (const block of made.source.blocks) {
          if (block.kind === 'grid') for (const cell of block.cells) cell.text += text
        }
        for (const figure of Object.values(made.figures)) if (figure) figure.raw += text
        made.problems.push({ code: 'label-unmapped', table: 't2', text })
      },
    })
    const waiver = { organ: text, year: 2024, reason: text, by: text, at: text }
    const waivers = checkReport(rules, given).findings.map(({ fingerprint }) => ({ ...waiver, fingerprint }))
    return answerOf(given, { waivers: waivers.slice(1) }, { url: text, takenAt: text, published: text })
  }

  test.each(hostile)('%j', (text) => {
    const poisoned = pageOf([
      poison(text),
      { ...poison(text), status: 'unreadable', reason: 'damaged', detail: text },
    ])
    expect(complaintsOf(poisoned).filter((each) => each !== 'an unfilled value')).toEqual([])
    const visible = textOf(elementsOf(poisoned)[0]!)
    expect(visible).toContain(text.replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '\ufffd'))
  })
})

describe('the template', () => {
  test('escapes every value, in texts and in attributes', () => {
    expect(html`<p title="${`"'\`<>&`}">${'<b>'}${3}${null}${['&', html`<i>${'<'}</i>`]}</p>`.text).toBe(
      '<p title="&quot;&#39;&#96;&lt;&gt;&amp;">&lt;b&gt;3&amp;<i>&lt;</i></p>',
    )
  })

  test('an object that looks like markup is refused', () => {
    const forged = { text: '<script>' } as unknown as string
    expect(() => html`${forged}`).toThrow(TypeError)
  })
})

describe('marks', () => {
  test('that overlap in a sentence are cut, each with its number', () => {
    const text = '上年结转999件，本年新收888件'
    const given = makeReport({
      claims: [
        { metric: 'carried-in', value: 999, quote: text },
        { metric: 'received', value: 888, quote: text },
      ],
      change: ({ claims }) => {
        const [first, second] = claims
        if (!first || !second) return
        first.place = { ...first.place, start: 4, end: 12 }
        second.place = { ...first.place, start: 8, end: 16 }
      },
    })
    const shown = pageOf([answerOf(given)])
    expect(complaintsOf(shown)).toEqual([])
    const [paper] = having(elementsOf(shown), 'paper')
    expect(textOf(paper!)).toContain('上年结转999件')
    expect(shown).toMatch(/<a class="tag error" href="#r1-f1"[^>]*>1<\/a>/)
    expect(shown).toMatch(/<a class="tag error" href="#r1-f2"[^>]*>2<\/a>/)
  })

  test('of a waived finding look different and it says by whom', () => {
    const [finding] = checkReport(rules, report).findings
    const waivers = [
      {
        organ: '云川县水务局',
        year: 2024,
        fingerprint: finding?.fingerprint ?? '',
        reason: '已核实',
        by: '王某',
        at: '2025-02-03',
      },
    ]
    const shown = pageOf([answerOf(report, { waivers })])
    expect(complaintsOf(shown)).toEqual([])
    const cards = having(elementsOf(shown), 'card')
    expect(textOf(cards[cards.length - 1]!)).toContain('已标为“不是问题”：已核实（王某，2025-02-03）')
    expect(shown).toContain('1 处已标为“不是问题”，不计入')
  })
})

test('a page of many reports has an overview, and leaves their text out when asked', () => {
  const answers = [
    answer,
    answerOf(makeReport()),
    { ...answer, status: 'unreadable', reason: 'damaged', report: null, result: null } as Answer,
  ]
  const many = pageOf(answers, { whole: false })
  expect(complaintsOf(many)).toEqual([])
  const links = elementsOf(many).flatMap((element) => attribute(element, 'href') ?? [])
  expect(links).toEqual(expect.arrayContaining(['#r1', '#r2', '#r3']))
  expect(having(elementsOf(many), 'paper')).toEqual([])
  expect(many).toContain('打不开：文件已损坏')
  const crowd = Array.from({ length: 51 }, () => answers[2]!)
  expect(pageOf(crowd, { whole: false })).toContain('本次核对超过 50 份报告')
})

describe('the look', () => {
  test('is the one that the policy names', () => {
    expect(createHash('sha256').update(style.text).digest('base64')).toBe(styleHash)
    expect(page).toContain(`style-src 'sha256-${styleHash}'`)
    expect(page).toContain("default-src 'none'")
  })

  const [, light = '', dark = ''] = /:root\{([^}]+)\}[\s\S]*?:root\{([^}]+)\}/.exec(style.text) ?? []

  function tokens(text: string): Map<string, string> {
    return new Map(
      [...text.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})/g)].map(([, name, color]) => [name!, color!]),
    )
  }

  function luminance(color: string): number {
    const digits =
      color.length === 4
        ? color
            .slice(1)
            .split('')
            .map((digit) => digit + digit)
        : color.slice(1).match(/../g)!
    const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
      const share = Number.parseInt(pair, 16) / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  function contrast(one: string, other: string): number {
    const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (bright + 0.05) / (dim + 0.05)
  }

  const grounds = ['ground', 'paper', 'raised']
  const pairs = [
    ...['ink', 'dim', 'link', 'error', 'review', 'note', 'pass'].flatMap((ink) =>
      grounds.map((ground) => [ink, ground]),
    ),
    ...['error', 'review', 'note', 'pass'].flatMap((name) => [
      [name, `${name}-ground`],
      ['ink', `${name}-ground`],
    ]),
    ['on-error', 'error'],
  ] as [string, string][]

  test.each([
    ['light', tokens(light)],
    ['dark', tokens(dark)],
  ] as const)('has enough contrast in %s', (_, colors) => {
    expect(colors.size).toBeGreaterThan(12)
    for (const [ink, ground] of pairs) {
      const value = contrast(colors.get(ink) ?? '', colors.get(ground) ?? '')
      expect(`${ink} on ${ground} ${value >= 4.5 ? 'fine' : value.toFixed(2)}`).toBe(
        `${ink} on ${ground} fine`,
      )
    }
  })
})
