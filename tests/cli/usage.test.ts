/** What the command line says to people who mistype, name a folder that is not there, or give one report of last year for many. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftOf, printPage } from './beside.ts'
import { runInside } from './inside.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'))
  mkdirSync(join(folder, 'none.d'))
  mkdirSync(join(folder, 'many.d'))
  writeFileSync(join(folder, 'before.html'), printPage(draftOf(2, '云川县水务局', 2023)))
  writeFileSync(join(folder, 'many.d/water.html'), printPage(draftOf(4, '云川县水务局', 2024)))
  writeFileSync(join(folder, 'many.d/schools.html'), printPage(draftOf(5, '云川县教育局', 2024)))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('options that are wrong', () => {
  test.each([
    [['check', 'before.html', '--nope'], '没有这个选项：--nope'],
    [['check', 'before.html', '--output'], '选项 --output 后面要写内容'],
    [['rollup', 'before.html', 'many.d', '--complete=yes'], '选项 --complete 后面不写内容'],
    [['inspect', 'run', 'a.db', '--nope'], '没有这个选项：--nope'],
    [['check', 'before.html', '--nope', '--locale', 'en'], 'there is no option --nope'],
    [['template', '--year', '2025', '-o', 'a.xls'], '.xlsx'],
  ])('%j is told as %s', async (words, told) => {
    const run = await runInside(folder, words)
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(told)
    expect(run.stderr).not.toMatch(/Unknown|argument/)
  })
})

test('a folder without documents is told and is no success', async () => {
  const run = await runInside(folder, ['check', 'none.d/.'])
  expect(run.code).toBe(3)
  expect(run.stderr).toContain('没有找到可以核对的文件')
})

test('the folder of the output is made', async () => {
  const run = await runInside(folder, [
    'check',
    'before.html',
    '--fail-on',
    'never',
    '--output',
    'new/a/out.txt',
  ])
  expect(run.code).toBe(0)
  expect(readFileSync(join(folder, 'new/a/out.txt'), 'utf8')).toContain('云川县水务局')
  expect((await runInside(folder, ['template', '--year', '2025', '-o', 'new/b/x.xlsx'])).code).toBe(0)
  expect((await runInside(folder, ['read', 'before.html', '--save', 'new/c/x.json'])).code).toBe(0)
})

test('an output that cannot be written is a sentence, not a crash', async () => {
  for (const words of [
    ['check', 'before.html', '--output', 'many.d/.'],
    ['check', 'before.html', '--output', 'before.html/out.txt'],
    ['read', 'before.html', '--save', 'none.d/.'],
    ['template', '--year', '2025', '-o', `./${'年'.repeat(200)}.xlsx`],
  ]) {
    const run = await runInside(folder, words)
    expect(run.code, words.join(' ')).toBe(3)
    expect(run.stderr).toMatch(/^gouji: .+：?.+\n$/)
    expect(run.stderr).not.toMatch(/E[A-Z]{3,}/)
  }
  expect(existsSync(join(folder, 'many.d/water.html'))).toBe(true)
})

describe('one report of last year', () => {
  test.each(['1', '2'])('is not everybody’s among many reports (%s workers)', async (workers) => {
    const words = ['check', 'many.d/.', '--previous', 'before.html', '--workers', workers]
    const { stdout, stderr } = await runInside(folder, words)
    const paired = stdout.split(/^(?=many\.d)/m).filter((each) => each.includes('上年度报告：before.html'))
    expect(paired.map((each) => each.split('\n')[0])).toEqual(['many.d/water.html'])
    expect(stderr).toContain('没有下列 1 份报告的上年度报告')
    expect(stderr).toContain('schools.html')
    expect(stderr).not.toContain('water.html')
  })

  test('serves the one report beside it at the user’s word, whatever the organ is called', async () => {
    const run = await runInside(folder, ['check', 'many.d/schools.html', '--previous', 'before.html'])
    expect(run.stdout).toContain('上年度报告：before.html')
    expect(run.stderr).toBe('')
  })
})

test('last year’s report of another year is told with both years', async () => {
  const run = await runInside(folder, [
    'template',
    '--year',
    '2026',
    '--previous',
    'before.html',
    '-o',
    'w.xlsx',
  ])
  expect(run.code).toBe(3)
  expect(run.stderr).toContain('--previous 是2023年度的报告，这里要2025年度的')
  expect(existsSync(join(folder, 'w.xlsx'))).toBe(false)
})

test('a rule is found by its title as well', async () => {
  const byTitle = await runInside(folder, ['rules', '各行总计'])
  expect(byTitle.stdout).toBe((await runInside(folder, ['rules', 'row-total'])).stdout)
})

test('a place in a text is told by its line', async () => {
  const page = printPage(draftOf(4, '云川县水务局', 2024))
  const text = page.replace(/<\/td><td[^>]*>/g, '\t').replace(/<[^>]+>/g, '')
  writeFileSync(join(folder, 'pasted.txt'), text.replace('六、其他需要报告的事项', '其他'))
  const { stdout } = await runInside(folder, ['check', 'pasted.txt', '--fail-on', 'never'])
  expect(stdout).toMatch(/（第 \d+ 行）/)
  expect(stdout).not.toMatch(/（L\d/)
})

test('npm’s script takes paths from the folder that the user is in', () => {
  const root = resolve(import.meta.dirname, '../..')
  const words = ['--prefix', root, 'run', '-s', 'gouji', '--', 'read', 'before.html', '--save', 'here.json']
  const { INIT_CWD: _, ...env } = process.env
  execFileSync('npm', words, { cwd: folder, env })
  expect(existsSync(join(folder, 'here.json'))).toBe(true)
})

test('English tells the last day in English', async () => {
  const page = printPage(draftOf(4, '云川县水务局', 2024))
  const late = page.replace(/(<body[^>]*>)/, '$1<div>发布时间：2025-03-20 09:30</div>')
  writeFileSync(join(folder, 'late.html'), late)
  const words = ['check', 'late.html', '--fail-on', 'never', '--locale', 'en']
  expect((await runInside(folder, words)).stdout).toContain('after 31 January')
})
