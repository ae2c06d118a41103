import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { locales } from '../../core/messages/index.ts'
import { rules } from '../../core/rules/index.ts'
import { writeRuleBook, writeRuleIndex } from '../../core/write/rulebook.ts'
import { describeRule, listRules } from '../../core/write/rules.ts'
import { findStale, writeFiles } from '../tools/generate.ts'
import { generateFiles } from '../tools/generated.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generate-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

test('files that are not there are stale; written ones are not', () => {
  const files = generateFiles()
  expect(findStale(files, root)).toEqual(files.map(({ path }) => path))
  writeFiles(files, root)
  expect(findStale(files, root)).toEqual([])
})

test('a file changed by hand is stale, and only that one', () => {
  const files = generateFiles()
  writeFiles(files, root)
  const path = join(root, 'docs/rules.zh-CN.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace('核对规则', '规则'))
  expect(findStale(files, root)).toEqual(['docs/rules.zh-CN.md'])
})

test('the books have every rule once', () => {
  const book = writeRuleBook(rules)
  const index = writeRuleIndex(rules)
  for (const { id, title } of rules) {
    expect(book.split(`### <a id="${id}"></a>${title}\n`)).toHaveLength(2)
    expect(index.split(`\n- [\`${id}\`](${id}.ts): `)).toHaveLength(2)
  }
})

test('no name in braces is left in the book for users', () => {
  expect(writeRuleBook(rules)).not.toMatch(/\{[\w-]+\}/)
})

test.each(locales)('rules shown to people hold no names in braces: %s', (locale) => {
  expect(listRules(locale)).not.toMatch(/[{}]/)
  for (const { id } of rules)
    expect(describeRule(id, locale), id).not.toMatch(/[{}]|undefined| [，。：,.;](?!\w)/)
  expect(describeRule('claimed-received', 'zh-CN')).toContain(
    '正文说收到申请 M 件，表中“本年新收”总计为 N 件',
  )
  expect(writeRuleBook(rules)).not.toMatch(/\{\w+\}/)
})
