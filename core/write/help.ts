import { help as enHelp } from '../messages/en/help.ts'
import type { Locale } from '../messages/index.ts'
import { type HelpTopic, type HelpWords, helpTopics, help as zhHelp } from '../messages/zh-CN/help.ts'
import { padTo, widthOf, wrap } from './width.ts'

/** Columns of a terminal that nobody has made wider. */
const width = 100

const words: Readonly<Record<Locale, HelpWords>> = { 'zh-CN': zhHelp, en: enHelp }

/** The page of a command; without one the overview of all. */
export function writeHelp(topic: HelpTopic | null, locale: Locale): string {
  const help = words[locale]
  if (topic === null) return joinParts([[help.title], ...overview(help)])
  const page = help.pages[topic]
  const below = belowOf(topic)
  return joinParts([
    wrap(`gouji ${topic}${locale === 'en' ? ': ' : '：'}${page.does}`, width),
    titled(
      help.usage,
      page.usage.map((line) => `gouji ${line}`),
    ),
    below.length > 0 ? titled(help.commands, listCommands(help, below)) : [],
    page.options.length > 0 ? titled(help.options, listPairs(page.options)) : [],
    page.notes.length > 0
      ? titled(
          help.notes,
          page.notes.flatMap((note) => wrap(note, width - 2)),
        )
      : [],
    titled(help.examples, listExamples(page.examples)),
    titled(help.common, listPairs(help.commonOptions)),
    titled(help.exits, help.exitCodes[page.exits]),
    below.length > 0 ? [help.moreInspect] : [],
  ])
}

/** Behind a mistake in the use of a command: where its page is. */
export function tellWhereHelpIs(topic: HelpTopic | null, locale: Locale): string {
  return words[locale].see(topic)
}

/** The command that words begin with, the longest name that fits. */
export function findTopic(typed: readonly string[]): HelpTopic | null {
  const named = [2, 1].map((count) => typed.slice(0, count).join(' '))
  return named.flatMap((name) => helpTopics.find((topic) => topic === name) ?? [])[0] ?? null
}

function overview(help: HelpWords): string[][] {
  const topics = helpTopics.filter((topic) => !topic.includes(' '))
  return [
    titled(help.usage, [help.anyCommand]),
    titled(help.commands, listCommands(help, topics)),
    titled(help.examples, listExamples(help.pages.check.examples)),
    titled(help.common, listPairs([...help.commonOptions, help.version])),
    titled(help.exits, help.exitCodes.findings),
    [help.more],
  ]
}

/** Commands of a command: those of `inspect`. */
function belowOf(topic: HelpTopic): HelpTopic[] {
  return helpTopics.filter((other) => other.startsWith(`${topic} `))
}

function listCommands({ pages }: HelpWords, topics: readonly HelpTopic[]): string[] {
  return listPairs(topics.map((topic) => [topic, pages[topic].does]))
}

/** Names in a column, what they do beside them. */
function listPairs(pairs: readonly (readonly [name: string, does: string])[]): string[] {
  const column = Math.max(...pairs.map(([name]) => widthOf(name))) + 2
  return pairs.flatMap(([name, does]) =>
    wrap(does, width - 2 - column).map((line, index) => padTo(index === 0 ? name : '', column) + line),
  )
}

function listExamples(examples: readonly (readonly [command: string, purpose: string])[]): string[] {
  return examples.flatMap(([command, purpose]) => [`# ${purpose}`, command])
}

function titled(title: string, lines: readonly string[]): string[] {
  return [title, ...lines.map((line) => `  ${line}`)]
}

function joinParts(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n')
}
