import { availableParallelism } from 'node:os'
import {
  closeJson,
  messagesOf,
  openJson,
  hashRules,
  rules,
  type Severity,
  writeSummary,
} from '../core/index.ts'
import { answerPath, openPriors, type Priors } from './answer.ts'
import type { CheckArguments, FailOn } from './arguments.ts'
import { expandPaths, type Input } from './inputs.ts'
import { type Output, openOutput } from './output.ts'
import { checkInWorkers } from './pool.ts'
import { startProgress } from './progress.ts'
import { type RenderSettings, renderAnswer } from './render.ts'
import { summarise, type Tally, tallyAnswer } from './tally.ts'
import { version } from './version.ts'

/** From this many inputs on, worker threads are worth their start. */
const manyInputs = 8

/** `gouji check`: opens, checks and writes each input in order; resolves to the exit code. */
export async function runCheck(given: CheckArguments): Promise<number> {
  const inputs = await expandPaths(given.paths)
  const previous = (await expandPaths(given.previous)).map(({ name }) => name)
  const priors = await openPriors(previous)
  reportUnusablePriors(priors, given)
  const output = await openOutput(given.output)
  const render: RenderSettings = {
    format: given.format,
    locale: given.locale,
    explainPasses: given.explainPasses,
    color: output.terminal && given.output === null,
    width: output.columns,
  }
  const tallies = await checkAll(inputs, priors, previous, given, render, output)
  await writeTail(tallies, render, output)
  await output.close()
  return exitCode(inputs, tallies, given.failOn, priors.unusable.length > 0)
}

async function checkAll(
  inputs: readonly Input[],
  priors: Priors,
  previous: string[],
  given: CheckArguments,
  render: RenderSettings,
  output: Output,
): Promise<Tally[]> {
  const tallies: Tally[] = []
  const progress = startProgress(inputs.length, messagesOf(given.locale))
  const receive = async ({ piece, tally }: { piece: string; tally: Tally }): Promise<void> => {
    await output.write(separator(tallies.length, render) + piece)
    tallies.push(tally)
    progress.show(tallies.length)
  }
  if (render.format === 'json') {
    await output.write(openJson('check', { name: 'gouji', version, rules: hashRules(rules) }))
  }
  const names = inputs.map(({ name }) => name)
  const workers = given.workers ?? (names.length >= manyInputs ? Math.max(1, availableParallelism() - 1) : 0)
  if (workers > 0 && !names.includes('-')) {
    await checkInWorkers(names, { render, previous }, workers, receive)
  } else {
    for (const name of names) {
      const answer = await answerPath(name, priors.reports)
      await receive({ piece: renderAnswer(answer, render), tally: tallyAnswer(answer) })
    }
  }
  progress.end()
  return tallies
}

function separator(written: number, render: RenderSettings): string {
  if (written === 0) return ''
  return render.format === 'json' ? ',' : '\n'
}

async function writeTail(tallies: readonly Tally[], render: RenderSettings, output: Output): Promise<void> {
  const summary = summarise(tallies)
  if (render.format === 'json') await output.write(closeJson(summary))
  else if (summary.reports > 1) await output.write(`\n${writeSummary(summary, render.locale)}\n`)
}

function reportUnusablePriors(priors: Priors, given: CheckArguments): void {
  const words = messagesOf(given.locale)
  for (const { source, reason } of priors.unusable) {
    const why =
      reason === null
        ? ''
        : reason in words.unreadable
          ? words.unreadable[reason as keyof typeof words.unreadable]
          : words.reasons[reason as keyof typeof words.reasons]
    process.stderr.write(`--previous ${source.name}: ${why}\n`)
  }
}

const ranks: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 }

function exitCode(
  inputs: readonly Input[],
  tallies: readonly Tally[],
  failOn: FailOn,
  priorUnusable: boolean,
): number {
  const unusable = tallies.some((tally, index) => inputs[index]?.named && tally.status !== 'checked')
  if (unusable || priorUnusable) return 3
  if (failOn === 'never') return 0
  const found = tallies.some(({ findings }) =>
    (Object.keys(ranks) as Severity[]).some(
      (severity) => findings[severity] > 0 && ranks[severity] >= ranks[failOn],
    ),
  )
  return found ? 1 : 0
}
