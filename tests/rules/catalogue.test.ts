import { describe, expect, test } from 'vitest'
import { ruleWords } from '../../core/messages/index.ts'
import type { Rule } from '../../core/model/rule.ts'
import { rules as ruleList } from '../../core/rules/index.ts'
import { placeholdersOf } from '../../core/write/rulebook.ts'
import { catalogue, leftOut } from './catalogue.ts'

const rules: readonly Rule[] = ruleList
const covered = new Set(rules.flatMap(({ covers }) => covers))

describe('catalogue', () => {
  test('names each id once', () => {
    expect(new Set(catalogue).size).toBe(catalogue.length)
  })

  test('every id is covered or left out, and only one of these', () => {
    const open = catalogue.filter((id) => {
      return covered.has(id) === id in leftOut
    })
    expect(open).toEqual([])
  })

  test('rules name no other id', () => {
    const named = [...covered, ...Object.keys(leftOut)]
    expect(named.filter((id) => !catalogue.includes(id))).toEqual([])
  })

  test('every rule covers something', () => {
    expect(rules.filter(({ covers }) => covers.length === 0).map(({ id }) => id)).toEqual([])
  })
})

describe('rules', () => {
  test('an id is a kebab-case noun and never used twice, old ids included', () => {
    const ids = rules.flatMap(({ id, formerly }) => (formerly ? [id, formerly] : [id]))
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z0-9]+)+$/.test(id))).toEqual([])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('a rule joins rules that there are', () => {
    const joined = rules.flatMap(({ joins }) => (joins && joins.by !== 'statement' ? [joins.rule] : []))
    expect(joined.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
  })
})

/** Document numbers and articles that are known to say what rules rest on. */
const citations: ReadonlySet<string> = new Set([
  '〔2021〕30号',
  '〔2019〕60号',
  '〔2020〕109号',
  '〔2016〕201号',
  '第四十九条',
  '第五十条',
])

describe.each(rules.map((rule) => [rule.id, rule] as const))('words of %s', (_, rule) => {
  const texts = [rule.title, rule.why, rule.basis, rule.remedy, ...(rule.assumes ? [rule.assumes] : [])]
  const sentences = typeof rule.says === 'string' ? { '': rule.says } : rule.says

  test('are complete', () => {
    for (const text of texts) expect(text).toMatch(/[\u4e00-\u9fff]/)
    expect(rule.title.length).toBeLessThanOrEqual(20)
    expect(rule.title).not.toMatch(/。/)
    for (const text of [rule.why, rule.remedy]) expect(text).toMatch(/。$/)
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[^。].*。$/)
  })

  test('cite nothing that is not known', () => {
    const cited = [...texts, ...Object.values(sentences)].flatMap(
      (text) => text.match(/〔\d{4}〕\d+号|第[一二三四五六七八九十百]+条/g) ?? [],
    )
    expect(cited.filter((citation) => !citations.has(citation))).toEqual([])
  })

  test('are neutral', () => {
    const all = [...texts, ...Object.values(sentences)].join('')
    expect(all).not.toMatch(/造假|弄虚作假|敷衍|马虎|粗心|违法|违规|你|您/)
  })

  test('are there in English, with the same sentences and names', () => {
    const english = ruleWords(rule.id, 'en')
    for (const text of [english.title, english.why, english.basis, english.remedy]) {
      expect(text).toMatch(/[a-z]{2}/)
    }
    expect(english.assumes === undefined).toBe(rule.assumes === undefined)
    const told = typeof english.says === 'string' ? { '': english.says } : english.says
    expect(Object.keys(told).sort()).toEqual(Object.keys(sentences).sort())
    for (const [key, sentence] of Object.entries(sentences)) {
      const unnamed = placeholdersOf(told[key] ?? '').filter(
        (name) => !placeholdersOf(sentence).includes(name),
      )
      expect(unnamed).toEqual([])
    }
  })
})
