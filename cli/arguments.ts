import { parseArgs } from 'node:util'
import {
  findTopic,
  type HelpTopic,
  type Locale,
  locales,
  type Severity,
  type UnreadableReason,
  type UsageFault,
} from '../core/index.ts'

/** A usage mistake: `fault` and `word` make the sentence that the user reads; the exit code is 2. */
export class UsageError extends Error {
  readonly fault: UsageFault
  readonly word: string
  constructor(fault: UsageFault, word = '') {
    super(`${fault} ${word}`)
    this.fault = fault
    this.word = word
  }
}

/** A file that an option names and that cannot be opened; the exit code is 3. */
export class UnusableFile extends Error {
  readonly path: string
  readonly reason: UnreadableReason
  constructor(path: string, reason: UnreadableReason) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
  }
}

export type FailOn = Severity | 'never'

/** How an answer may be written. */
export const formats = ['text', 'json', 'sarif', 'html'] as const

export type Format = (typeof formats)[number]

/** How several reports beside each other may be written. */
const plainFormats = ['text', 'json'] as const

export type PlainFormat = (typeof plainFormats)[number]

export interface CheckArguments {
  command: 'check'
  paths: string[]
  previous: string[]
  /** The document with the prose of a report whose tables are in the one path. */
  prose: string | null
  /** Rule profile and files of waivers. */
  profile: string | null
  waivers: string[]
  format: Format
  output: string | null
  locale: Locale
  failOn: FailOn
  /** null: decided by the number of inputs. */
  workers: number | null
  explainPasses: boolean
}

export interface CompareArguments {
  command: 'compare'
  paths: readonly [string, string]
  format: PlainFormat
  output: string | null
  locale: Locale
  failOn: FailOn
}

export interface RollupArguments {
  command: 'rollup'
  parent: string
  /** Reports of the organs below, and a file of names of those that should have one. */
  paths: string[]
  list: string | null
  /** The user says that nothing but these reports is added up. */
  complete: boolean
  /** Workbook to write the sums to. */
  fill: string | null
  previous: string[]
  profile: string | null
  waivers: string[]
  format: PlainFormat
  output: string | null
  locale: Locale
  failOn: FailOn
  explainPasses: boolean
}

export interface SimilarArguments {
  command: 'similar'
  paths: string[]
  profile: string | null
  format: PlainFormat
  output: string | null
  locale: Locale
  failOn: FailOn
}

export interface TemplateArguments {
  command: 'template'
  organ: string | null
  year: number
  /** Last year's report. */
  previous: string | null
  output: string
  locale: Locale
}

export interface PublishArguments {
  command: 'publish'
  path: string
  /** Folder for the page and the document. */
  output: string
  locale: Locale
  failOn: FailOn
}

export type Arguments =
  | CheckArguments
  | TemplateArguments
  | PublishArguments
  | CompareArguments
  | RollupArguments
  | SimilarArguments
  | { command: 'rules'; id: string | null; locale: Locale }
  | { command: 'read'; path: string; save: string; locale: Locale }
  /** Read further by the room that runs it. */
  | { command: 'inspect'; words: string[]; locale: Locale }
  /** `topic` null: the overview. */
  | { command: 'help'; topic: HelpTopic | null; locale: Locale }
  | { command: 'version'; locale: Locale }

const options = {
  previous: { type: 'string', multiple: true },
  prose: { type: 'string' },
  profile: { type: 'string' },
  waivers: { type: 'string', multiple: true },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  organ: { type: 'string' },
  year: { type: 'string' },
  locale: { type: 'string' },
  'fail-on': { type: 'string' },
  workers: { type: 'string' },
  'explain-passes': { type: 'boolean' },
  save: { type: 'string' },
  children: { type: 'string' },
  complete: { type: 'boolean' },
  fill: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

type Values = ReturnType<typeof parse>['values']

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw optionFault(error)
  }
}

/** The mistake that Node's reader of options found, in the user's words. */
export function optionFault(error: unknown): unknown {
  if (!(error instanceof TypeError) || !('code' in error)) return error
  const option = /'(?:-\w, )?(-[^\s'<,]+)/.exec(error.message)?.[1] ?? ''
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new UsageError('unknown-option', option)
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return error
  const takesNone = error.message.includes('does not take an argument')
  return new UsageError(takesNone ? 'takes-no-value' : 'needs-value', option)
}

/** Options that a command takes besides `--locale`, `--help` and `--version`; the pages of help list just these. */
export const accepted: Readonly<Record<string, readonly (keyof Values)[]>> = {
  check: [
    'previous',
    'prose',
    'profile',
    'waivers',
    'format',
    'output',
    'fail-on',
    'workers',
    'explain-passes',
  ],
  compare: ['format', 'output', 'fail-on'],
  rollup: [
    'children',
    'complete',
    'fill',
    'previous',
    'profile',
    'waivers',
    'format',
    'output',
    'fail-on',
    'explain-passes',
  ],
  similar: ['profile', 'format', 'output', 'fail-on'],
  rules: [],
  read: ['save'],
  template: ['organ', 'year', 'previous', 'output'],
  publish: ['output', 'fail-on'],
}

/** What the user asked for; throws `UsageError`. */
export function readArguments(words: readonly string[]): Arguments {
  if (words[0] === 'inspect') return { command: 'inspect', words: words.slice(1), locale: 'zh-CN' }
  const { values, positionals } = parse(words)
  const locale = oneOf('--locale', values.locale ?? 'zh-CN', locales)
  const [command, ...rest] = positionals
  if (values.version) return { command: 'version', locale }
  if (command === undefined || command === 'help') return { command: 'help', topic: readTopic(rest), locale }
  if (values.help) return { command: 'help', topic: readTopic(positionals), locale }
  const allowed = accepted[command]
  if (!allowed) throw new UsageError('unknown-command', command)
  for (const name of Object.keys(values) as (keyof Values)[]) {
    if (name !== 'locale' && !allowed.includes(name)) throw new UsageError('option-not-here', `--${name}`)
  }
  if (command === 'rules') {
    if (rest.length > 1) throw new UsageError('one-id')
    return { command, id: rest[0] ?? null, locale }
  }
  if (command === 'read') {
    const [path, more] = rest
    if (path === undefined || more !== undefined) throw new UsageError('one-file')
    if (values.save === undefined) throw new UsageError('needs-save')
    return { command, path, save: values.save, locale }
  }
  if (command === 'template') return readTemplate(values, rest, locale)
  if (command === 'publish') return readPublish(values, rest, locale)
  if (command === 'compare') return readCompare(values, rest, locale)
  if (command === 'rollup') return readRollup(values, rest, locale)
  if (command === 'similar') return readSimilar(values, rest, locale)
  return readCheck(values, rest, locale)
}

/** The command that help is asked about; throws `UsageError` where there is none of that name. */
export function readTopic(words: readonly string[]): HelpTopic | null {
  const topic = findTopic(words)
  if (topic === null && words.length > 0) throw new UsageError('unknown-command', words[0])
  return topic
}

/** The template has been the same since report year 2021; earlier years have no draft any more. */
const years = { first: 2021, last: 2099 }

function readTemplate(values: Values, rest: string[], locale: Locale): TemplateArguments {
  const { organ, year = '', previous = [], output } = values
  if (rest.length > 0 || previous.length > 1) throw new UsageError('template-usage')
  const number = /^\d{4}$/.test(year) ? Number(year) : 0
  if (number < years.first || number > years.last) throw new UsageError('bad-year', year)
  if (output === undefined) throw new UsageError('needs-output')
  refuseOtherThanWorkbook(output)
  const named = organ?.trim() ?? ''
  if (named.length > 100 || /[\n\r\t]/.test(named)) throw new UsageError('bad-organ')
  return {
    command: 'template',
    organ: named === '' ? null : named,
    year: number,
    previous: previous[0] ?? null,
    output,
    locale,
  }
}

/** Office programs warn of a workbook that has the ending of something else. */
function refuseOtherThanWorkbook(path: string): void {
  if (!/\.xlsx$/i.test(path)) throw new UsageError('needs-xlsx', path)
}

function readPublish(values: Values, [path, more]: string[], locale: Locale): PublishArguments {
  if (path === undefined || more !== undefined) throw new UsageError('one-file')
  if (values.output === undefined) throw new UsageError('needs-output')
  return { command: 'publish', path, output: values.output, locale, failOn: readFailOn(values) }
}

function readCompare(values: Values, paths: string[], locale: Locale): CompareArguments {
  const [first, second, more] = paths
  if (first === undefined || second === undefined || more !== undefined) throw new UsageError('two-files')
  return { command: 'compare', paths: [first, second], ...readPlainOutput(values), locale }
}

function readRollup(values: Values, [parent, ...paths]: string[], locale: Locale): RollupArguments {
  if (parent === undefined || paths.length === 0) throw new UsageError('needs-children')
  if (values.fill !== undefined) refuseOtherThanWorkbook(values.fill)
  return {
    command: 'rollup',
    parent,
    paths,
    list: values.children ?? null,
    complete: values.complete ?? false,
    fill: values.fill ?? null,
    previous: values.previous ?? [],
    profile: values.profile ?? null,
    waivers: values.waivers ?? [],
    ...readPlainOutput(values),
    locale,
    explainPasses: values['explain-passes'] ?? false,
  }
}

function readSimilar(values: Values, paths: string[], locale: Locale): SimilarArguments {
  if (paths.length === 0) throw new UsageError('needs-path')
  return { command: 'similar', paths, profile: values.profile ?? null, ...readPlainOutput(values), locale }
}

function readPlainOutput(values: Values): { format: PlainFormat; output: string | null; failOn: FailOn } {
  return {
    format: oneOf('--format', values.format ?? 'text', plainFormats),
    output: values.output ?? null,
    failOn: readFailOn(values),
  }
}

function readFailOn(values: Values): FailOn {
  return oneOf('--fail-on', values['fail-on'] ?? 'error', ['error', 'warning', 'note', 'never'] as const)
}

function readCheck(values: Values, paths: string[], locale: Locale): CheckArguments {
  if (paths.length === 0) throw new UsageError('needs-path')
  return {
    command: 'check',
    paths,
    previous: values.previous ?? [],
    prose: values.prose ?? null,
    profile: values.profile ?? null,
    waivers: values.waivers ?? [],
    format: oneOf('--format', values.format ?? 'text', formats),
    output: values.output ?? null,
    locale,
    failOn: readFailOn(values),
    workers: values.workers === undefined ? null : readWorkers(values.workers),
    explainPasses: values['explain-passes'] ?? false,
  }
}

function readWorkers(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 64) {
    throw new UsageError('bad-workers', text)
  }
  return count
}

/** The choice that was given; throws `UsageError` for another word. */
export function oneOf<Choice extends string>(
  option: string,
  given: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === given)
  if (choice === undefined) throw new UsageError('bad-choice', `${option} ${choices.join(' | ')}`)
  return choice
}
