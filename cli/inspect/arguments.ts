import { parseArgs } from 'node:util'
import { type HelpTopic, type Locale, locales } from '../../core/index.ts'
import { type FailOn, oneOf, optionFault, readTopic, UsageError } from '../arguments.ts'

const options = {
  profile: { type: 'string' },
  waivers: { type: 'string', multiple: true },
  workers: { type: 'string' },
  connections: { type: 'string' },
  delay: { type: 'string' },
  tries: { type: 'string' },
  'back-off': { type: 'string' },
  timeout: { type: 'string' },
  largest: { type: 'string' },
  contact: { type: 'string' },
  'allow-private': { type: 'boolean' },
  again: { type: 'boolean' },
  'fail-on': { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  by: { type: 'string' },
  must: { type: 'string' },
  failures: { type: 'string' },
  years: { type: 'string' },
  unit: { type: 'string' },
  shards: { type: 'string' },
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  evidence: { type: 'string' },
  summary: { type: 'boolean' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Option = keyof typeof options

/** Options of what asks the network, and of what checks as well. */
const asking = ['delay', 'timeout', 'contact', 'allow-private'] as const
const checking = [
  ...asking,
  'profile',
  'waivers',
  'workers',
  'connections',
  'tries',
  'back-off',
  'largest',
  'again',
] as const

/** Options that a command takes besides `--locale` and `--help`. */
export const accepted = {
  run: [...checking, 'fail-on'],
  status: [],
  sample: ['size', 'seed', 'by', 'must', 'failures', 'output'],
  discover: [...asking, 'years', 'unit', 'output'],
  plan: ['shards', 'output'],
  merge: ['output'],
  ledger: ['format', 'evidence', 'output'],
  notice: ['summary', 'output'],
  evidence: ['output'],
  recheck: [...checking, 'output'],
} as const satisfies Record<string, readonly Option[]>

export type InspectCommand = keyof typeof accepted

export type InspectValues = ReturnType<typeof parse>['values']

export interface InspectArguments {
  name: InspectCommand
  paths: string[]
  values: InspectValues
  locale: Locale
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw optionFault(error)
  }
}

/** What stands after `gouji inspect`, or which help is asked for; throws `UsageError`. */
export function readInspectArguments(
  words: readonly string[],
): InspectArguments | { topic: HelpTopic | null; locale: Locale } {
  const { values, positionals } = parse(words)
  const locale = oneOf('--locale', values.locale ?? 'zh-CN', locales)
  const [name, ...paths] = positionals
  if (name === undefined || name === 'help') return { topic: readTopic(['inspect', ...paths]), locale }
  if (values.help) return { topic: readTopic(['inspect', name]), locale }
  const command = (Object.keys(accepted) as InspectCommand[]).find((one) => one === name)
  if (!command) throw new UsageError('unknown-command', `inspect ${name}`)
  const allowed: readonly string[] = accepted[command]
  for (const option of Object.keys(values)) {
    if (option !== 'locale' && !allowed.includes(option))
      throw new UsageError('option-not-here', `--${option}`)
  }
  return { name: command, paths, values, locale }
}

/** The number of an option, within bounds. */
export function readNumber(
  values: InspectValues,
  option: Option,
  otherwise: number,
  [least, most]: readonly [number, number],
): number {
  const text = values[option]
  if (text === undefined) return otherwise
  const value = typeof text === 'string' && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new UsageError('bad-number', `--${option} ${String(text)}`)
  return value
}

/** The level at and above which the exit code is 1. */
export function readInspectFailOn(values: InspectValues): FailOn {
  return oneOf('--fail-on', values['fail-on'] ?? 'error', ['error', 'warning', 'note', 'never'] as const)
}
