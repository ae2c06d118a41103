import { expect, test } from 'vitest'
import { accepted } from '../../cli/arguments.ts'
import { accepted as acceptedByInspect } from '../../cli/inspect/arguments.ts'
import { type Locale, writeHelp } from '../../core/index.ts'
import { locales } from '../../core/messages/index.ts'
import { helpTopics } from '../../core/messages/zh-CN/help.ts'
import { widthOf } from '../../core/write/width.ts'
import { runInside } from './inside.ts'

const taken: Readonly<Record<string, readonly string[]>> = {
  ...accepted,
  ...Object.fromEntries(
    Object.entries(acceptedByInspect).map(([name, options]) => [`inspect ${name}`, options]),
  ),
}

const both = locales.flatMap((locale) => helpTopics.map((topic): [string, Locale] => [topic, locale]))

test('there is a page for each command, and none for anything else', () => {
  expect([...helpTopics].sort()).toEqual([...Object.keys(taken), 'inspect'].sort())
})

test.each(both)('%s --help lists just the options that it takes: %s', async (topic, locale) => {
  const run = await runInside('', [...topic.split(' '), '--help', '--locale', locale])
  expect(run.code).toBe(0)
  const own = run.stdout.split(/\n(?:选项|Options)\n/)[1]?.split('\n\n')[0] ?? ''
  const listed = [...own.matchAll(/^ {2}(?:-o, )?--([a-z-]+)/gm)].map(([, name = '']) => name)
  expect(listed.sort()).toEqual([...(taken[topic] ?? [])].sort())
  expect(run.stdout).toContain(`gouji ${topic}`)
  expect(run.stdout).toMatch(/\n {2}0 {2}\S.+\n/)
})

test.each(locales)('the overview names every command and leads to the pages: %s', (locale) => {
  const overview = writeHelp(null, locale)
  for (const topic of helpTopics.filter((name) => !name.includes(' ')))
    expect(overview).toContain(`\n  ${topic} `)
  expect(overview).toContain('gouji check --help')
  expect(writeHelp('inspect', locale)).toContain('gouji inspect run --help')
})

test.each(both)('%s --help fits a terminal: %s', (topic, locale) => {
  const page = writeHelp(helpTopics.find((name) => name === topic) ?? null, locale)
  const wide = page.split('\n').filter((line) => !/^ {2}gouji /.test(line) && widthOf(line) > 100)
  expect(wide).toEqual([])
})

test('help is asked for in other ways too, and a mistake says where it is', async () => {
  const page = (await runInside('', ['inspect', 'run', '--help'])).stdout
  expect((await runInside('', ['help', 'inspect', 'run'])).stdout).toBe(page)
  expect((await runInside('', ['inspect', 'help', 'run'])).stdout).toBe(page)
  expect((await runInside('', ['help', 'chekc'])).stderr).toContain('没有这个命令：chekc')
  expect((await runInside('', ['compare', 'a.html'])).stderr).toContain('用法见 gouji compare --help')
  expect((await runInside('', ['compare', 'a.html', '--locale', 'en'])).stderr).toContain(
    'see gouji compare --help',
  )
  expect((await runInside('', ['check', 'en'])).stderr).not.toContain('not')
})
