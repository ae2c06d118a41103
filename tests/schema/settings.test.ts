import { describe, expect, test } from 'vitest'
import { locales } from '../../core/messages/index.ts'
import { parseProfile, parseWaivers, profileJsonSchema, writeWaivers } from '../../core/schema/index.ts'
import { locateSyntaxError } from '../../core/schema/syntax.ts'
import { tellFault } from '../../core/write/fault.ts'

const waiver = {
  organ: '云川县水务局',
  year: 2024,
  fingerprint: '0123456789abcdef',
  reason: '已核实',
  by: '王某',
  at: '2025-02-03',
}

function waiversText(change: object, second?: unknown): string {
  const waivers = [{ ...waiver, ...change }, ...(second === undefined ? [] : [second])]
  return JSON.stringify({ schema: 'gouji/waivers/1', waivers })
}

function profileText(given: object): string {
  return JSON.stringify({ schema: 'gouji/profile/1', ...given })
}

/** What the user reads of a file, in Chinese. */
function complain(parsed: ReturnType<typeof parseWaivers> | ReturnType<typeof parseProfile>): string[] {
  return (parsed.faults ?? []).map((fault) => tellFault(fault, 'zh-CN'))
}

describe('waivers', () => {
  test('are read, and written so that they read back', () => {
    const waivers = [waiver, { ...waiver, by: '', at: '2025-02-03T09:30:00+08:00', reason: '"引号"与\n换行' }]
    const text = writeWaivers(waivers)
    expect(parseWaivers(text)).toEqual({ value: waivers, faults: null })
    expect(text.split('\n')).toHaveLength(5)
    expect(parseWaivers(writeWaivers([]))).toEqual({ value: [], faults: null })
  })

  test('a byte order mark and keys for people do no harm', () => {
    expect(parseWaivers(`\ufeff${waiversText({ rule: 'row-total' })}`).value).toEqual([waiver])
  })

  test.each<[string, string, string[]]>([
    ['no JSON', '{"schema": "gouji/waivers/1",\n "waivers": [}', ['不是有效的 JSON，错在第 2 行第 14 列']],
    ['nothing', '', ['不是有效的 JSON，错在第 1 行第 1 列']],
    [
      'another file',
      profileText({}),
      ['不是 gouji/waivers/1 格式的文件，文件中应有 "schema": "gouji/waivers/1"'],
    ],
    ['a list', '[]', ['不是 gouji/waivers/1 格式的文件，文件中应有 "schema": "gouji/waivers/1"']],
    [
      'a fingerprint that is none',
      waiversText({ fingerprint: 'ABC' }),
      ['waivers 第 1 条 fingerprint：应为16 位十六进制数（见 JSON 结果的 fingerprint）'],
    ],
    ['no reason', waiversText({ reason: ' ' }), ['waivers 第 1 条 reason：应为文字，不能空白']],
    ['a year in quotes', waiversText({ year: '2024' }), ['waivers 第 1 条 year：应为数字']],
    ['half a year', waiversText({ year: 2024.5 }), ['waivers 第 1 条 year：应为整数']],
    ['an early year', waiversText({ year: 1999 }), ['waivers 第 1 条 year：超出范围，应 ≥ 2008']],
    [
      'a day of nowhere',
      waiversText({ at: '3月1日' }),
      ['waivers 第 1 条 at：应为日期，如 2026-01-31 或 2026-01-31T09:30:00+08:00'],
    ],
    [
      'several mistakes, each with its place',
      waiversText({}, { organ: '云川县水务局', year: 2024, by: '', at: '2025-02-03' }),
      ['waivers 第 2 条 fingerprint：缺少这一项', 'waivers 第 2 条 reason：缺少这一项'],
    ],
    ['a text for an item', waiversText({}, 'row-total'), ['waivers 第 2 条：应为一组键和值 {…}']],
  ])('mistakes: %s', (_, text, complaints) => {
    expect(complain(parseWaivers(text))).toEqual(complaints)
  })
})

describe('profiles', () => {
  test('are read whole', () => {
    const given = {
      name: '某省口径',
      levels: { 'row-extra': 'note', 'claimed-handled': 'off' },
      deadlines: { organ: '01-28', region: '02-29' },
      thresholds: { 'similar-to-peer': 65.5 },
      extraRows: { t2: ['其他主动公开文件'] },
      typos: [{ wrong: '资金资金', right: '资金' }],
    } as const
    expect(parseProfile(profileText(given)).value).toEqual(given)
  })

  test('an empty one sets nothing', () => {
    expect(parseProfile(profileText({})).value).toEqual({
      name: null,
      levels: {},
      deadlines: {},
      thresholds: {},
      extraRows: {},
      typos: [],
    })
  })

  test.each<[string, object, string[]]>([
    ['a key that is misspelt', { levls: {} }, ['levls：没有这一项，请检查拼写']],
    [
      'a level that is none',
      { levels: { 'row-total': 'fatal' } },
      ['levels row-total：只能是 error, warning, note, off'],
    ],
    ['a day that is none', { deadlines: { organ: '13-01' } }, ['deadlines organ：应为月-日，如 01-31']],
    ['a scope that is none', { deadlines: { city: '01-31' } }, ['deadlines city：没有这一项，请检查拼写']],
    [
      'a share above the whole',
      { thresholds: { 'similar-to-peer': 120 } },
      ['thresholds similar-to-peer：超出范围，应 ≤ 100'],
    ],
    ['a threshold of no rule', { thresholds: { height: 3 } }, ['thresholds height：没有这一项，请检查拼写']],
    ['an expression', { levels: 'row-total > 3' }, ['levels：应为一组键和值 {…}']],
    [
      'a slip without its correction',
      { typos: [{ wrong: '资金资金' }] },
      ['typos 第 1 条 right：缺少这一项'],
    ],
    ['rows of no table', { extraRows: { t9: [] } }, ['extraRows t9：没有这一项，请检查拼写']],
  ])('mistakes: %s', (_, given, complaints) => {
    expect(complain(parseProfile(profileText(given)))).toEqual(complaints)
  })

  test('keys of objects of the language are ordinary keys', () => {
    const text = '{"schema":"gouji/profile/1","levels":{"__proto__":"off","constructor":"note"}}'
    const parsed = parseProfile(text)
    expect(Object.entries(parsed.value?.levels ?? {})).toContainEqual(['constructor', 'note'])
    expect(({} as Record<string, unknown>).off).toBeUndefined()
  })
})

test('every mistake is told in every language', () => {
  const { faults } = parseProfile(profileText({ levls: {}, deadlines: { organ: 1 } }))
  for (const locale of locales)
    for (const fault of faults ?? []) expect(tellFault(fault, locale)).toMatch(/^[\w ]+(：|: )\S/)
})

test('the published schema of profiles offers the ids of all rules', () => {
  const schema = profileJsonSchema(['row-total', 'row-extra'])
  expect(schema).toMatchObject({
    properties: { levels: { propertyNames: { enum: ['row-total', 'row-extra'] } } },
    additionalProperties: false,
  })
})

describe('the place of a mistake in JSON', () => {
  const sound = '{"a":[1,-2.5e3,{"b":null}],"c":"\\u4e00\\n","d":{},"e":[]}\n'

  test.each<[string, string, string]>([
    ['a comma too many', '{"a": 1,}', '1:9'],
    ['a comma missing', '[1\n 2]', '2:2'],
    ['an end missing', '{"a": [1, 2', '1:12'],
    ['the other bracket', '[1}', '1:3'],
    ['single quotes', "{'a': 1}", '1:2'],
    ['a line break in a text', '{"a": "b\nc"}', '1:7'],
    ['something behind', '{}\n{}', '2:1'],
    ['a key without a value', '{"a"}', '1:5'],
    ['a number of another language', '[01]', '1:3'],
    ['Chinese punctuation', '{"a"：1}', '1:5'],
  ])('%s', (_, text, place) => {
    expect(() => JSON.parse(text)).toThrow('JSON')
    const { line, column } = locateSyntaxError(text)
    expect(`${line}:${column}`).toBe(place)
  })

  test('a sound text has none before its end', () => {
    expect(locateSyntaxError(sound)).toEqual({ line: 2, column: 1 })
    JSON.parse(sound)
  })

  test('deep nesting and long texts cost no more than their length', () => {
    expect(locateSyntaxError('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 })
    expect(locateSyntaxError(`["${'\\'.repeat(200_001)}`)).toEqual({ line: 1, column: 2 })
  })
})
