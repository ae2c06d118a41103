import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales, ruleWords } from '../../core/messages/index.ts'
import { rules } from '../../core/rules/index.ts'

/** Where numbers stand with no space: dates, years, documents and numbered places. */
const tight = /^(?:年|月|日|号|版|第|—|－)/

const han = '[\\u4e00-\\u9fff]'

/** Pieces of a text in which a number (digits, or a place that a number fills) touches a Chinese word. */
function touching(text: string, places: readonly string[]): string[] {
  const place = places.length > 0 ? `|\\$?\\{(?:${places.join('|')})\\}` : ''
  const number = `(?<![A-Za-z0-9-])(?:\\d[\\d.]*%?${place})(?![\\d.%])`
  const behind = [...text.matchAll(new RegExp(`${number}(${han})`, 'g'))].filter(
    ([, word = '']) => !tight.test(word),
  )
  const before = [...text.matchAll(new RegExp(`(${han})${number}(?!${han})`, 'g'))].filter(
    ([piece, word = '']) => !/[年月第]/.test(word) && !/^.(?:19|20)\d\d$/.test(piece),
  )
  return [...behind, ...before].map(([piece]) => piece)
}

/** The texts between quotes of a file of the catalogue, without its comments. */
function textsOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '')
}

const files = [
  'core/messages/zh-CN.ts',
  ...readdirSync('core/messages/zh-CN').map((name) => `core/messages/zh-CN/${name}`),
]

test.each(files)('numbers stand apart from words, years and days do not, in %s', (path) => {
  const text = textsOf(path)
  const numbers = [...text.matchAll(/(\w+): number\b(?!\[)/g)].map(([, name = '']) => name)
  const counted = [...new Set(numbers)].filter((name) => name !== 'year')
  expect([...touching(text, counted), ...(text.match(loose) ?? [])]).toEqual([])
})

/** A year or a day that is set apart from its words, as no print does. */
const loose =
  /(?:(?<!\d)(?:19|20)\d\d|\{(?:year|found|needed)\}) 年|[\u4e00-\u9fff] \$?\{(?:year|found|needed)\}年|\d 月|月 \d+ 日/g

/** Places of rule sentences that numbers fill. */
const filled = [
  'stated',
  'expected',
  'difference',
  'count',
  'total',
  'length',
  'part',
  'parts',
  'prior',
  'now',
]
const more = ['limit', 'children', 'unit']

test.each(locales)('numbers stand apart from words in what rules say: %s', (locale) => {
  const spoken = rules.flatMap(({ id }) => {
    const { says, why, basis, remedy, assumes } = ruleWords(id, locale)
    const texts = [
      ...(typeof says === 'string' ? [says] : Object.values(says)),
      why,
      basis,
      remedy,
      assumes ?? '',
    ]
    return texts.flatMap((text) =>
      [
        ...touching(text, [...filled, ...more]),
        ...(text.match(loose) ?? []),
        ...(text.match(/\}\{unit\}|\{(?:stated|expected|difference|count)\}[a-z]/g) ?? []),
      ].map((piece) => `${id}: ${piece}`),
    )
  })
  expect(spoken).toEqual([])
})

test('the test sees what it looks for', () => {
  expect(touching('相差{count}件', ['count'])).toEqual(['{count}件'])
  expect(touching('第 3 页，2025年1月31日，共 12 件，〔2021〕30号，2019、2020年度', [])).toEqual([])
  expect(touching('超过10件', [])).toEqual(['10件'])
  expect('是 {year}年度，2025 年，1 月 31 日'.match(loose)).toEqual(['是 {year}年', '2025 年', '1 月'])
  expect(touching('应为{expected}。', ['expected'])).toEqual(['为{expected}'])
})
