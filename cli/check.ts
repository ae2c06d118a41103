import { availableParallelism } from 'node:os'
import { type Locale, messagesOf, mostWholeReports, type SourceDocument, type Waiver } from '../core/index.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { answerPath, type Companions, openCompanions } from './answer.ts'
import { type CheckArguments, type FailOn, UnusableFile, UsageError } from './arguments.ts'
import { frameOf, type RunEnd } from './frame.ts'
import { expandPaths, type Input } from './inputs.ts'
import { openPath } from './open.ts'
import { type Output, openOutput } from './output.ts'
import { checkInWorkers } from './pool.ts'
import { startProgress } from './progress.ts'
import { type Rendered, type RenderSettings, renderAnswer } from './render.ts'
import { openSettings, type Settings } from './settings.ts'
import { findStale, reaches, summarise, type Tally } from './tally.ts'
import { reportUnusable } from './unusable.ts'

/** From this many inputs on, worker threads are worth their start. */
const manyInputs = 8

/** `gouji check`: opens, checks and writes each input in order; resolves to the exit code. */
export async function runCheck(given: CheckArguments): Promise<number> {
  const settings = await openSettings(given, given.locale)
  const prose = given.prose === null ? null : await openProse(given.prose)
  const inputs = await expandPaths(given.paths)
  if (inputs.length === 0) {
    process.stderr.write(`${messagesOf(given.locale).others.nothingFound(given.paths.join(' '))}\n`)
    return 3
  }
  if (prose && inputs.length > 1) throw new UsageError('prose-of-one')
  const previous = (await expandPaths(given.previous)).map(({ name }) => name)
  const priors = await openCompanions(previous)
  reportUnusable('--previous', priors.unusable, given.locale)
  const output = await openOutput(given.output)
  const render: RenderSettings = {
    format: given.format,
    locale: given.locale,
    explainPasses: given.explainPasses,
    color: output.terminal && given.output === null,
    width: output.columns,
    whole: inputs.length <= mostWholeReports,
  }
  const run: Run = { given, inputs, prose, priors, previous, settings, render, output }
  const tallies = await checkAll(run)
  await output.close()
  if (previous.length > 0) reportUnpaired(inputs, tallies, given.locale)
  reportStale(findStale(settings.waivers, tallies), given.locale)
  return exitCode(inputs, tallies, given.failOn, priors.unusable.length > 0)
}

async function openProse(path: string): Promise<SourceDocument> {
  try {
    return await openPath(path)
  } catch (error) {
    throw error instanceof UnreadableSource ? new UnusableFile(path, error.reason) : error
  }
}

/** One run of the command. */
interface Run {
  given: CheckArguments
  inputs: readonly Input[]
  /** What the prose of the one input stands in. */
  prose: SourceDocument | null
  priors: Companions
  previous: string[]
  settings: Settings
  render: RenderSettings
  output: Output
}

/** Checks all inputs and writes the whole output. */
async function checkAll({
  given,
  inputs,
  prose,
  priors,
  previous,
  settings,
  render,
  output,
}: Run): Promise<Tally[]> {
  const tallies: Tally[] = []
  const entries: string[] = []
  const waiting: string[] = []
  let written = false
  const frame = frameOf(render.format, render.locale, new Date().toISOString(), settings.profile)
  const end = (): RunEnd => ({ summary: summarise(tallies, settings.waivers), entries })
  const write = async (piece: string): Promise<void> => {
    if (piece === '') return
    await output.write(written ? frame.between + piece : piece)
    written = true
  }
  const progress = startProgress(inputs.length, messagesOf(given.locale))
  const receive = async ({ piece, entry, tally }: Rendered): Promise<void> => {
    tallies.push(tally)
    entries.push(entry)
    if (frame.waits) waiting.push(piece)
    else await write(piece)
    progress.show(tallies.length)
  }
  if (!frame.waits) await output.write(frame.open(end()))
  const names = inputs.map(({ name }) => name)
  // With many reports, one of last year's cannot be everybody's.
  const pairing = inputs.length > 1 ? 'name' : 'word'
  const workers = given.workers ?? (names.length >= manyInputs ? Math.max(1, availableParallelism() - 1) : 0)
  if (workers > 0 && prose === null && !names.includes('-')) {
    await checkInWorkers(names, { render, settings, previous, pairing }, workers, receive)
  } else {
    for (const [index, name] of names.entries()) {
      const answer = await answerPath(name, priors.reports, settings, prose, pairing)
      await receive(renderAnswer(answer, index + 1, render, settings.waivers))
    }
  }
  progress.end()
  if (frame.waits) await output.write(frame.open(end()))
  for (const piece of waiting) await write(piece)
  await output.write(frame.close(end()))
  return tallies
}

/** Reports that none of `--previous` belongs to are told: what compares years was not checked there. */
function reportUnpaired(inputs: readonly Input[], tallies: readonly Tally[], locale: Locale): void {
  const alone = inputs.filter((_, index) => tallies[index]?.status === 'checked' && !tallies[index].paired)
  if (alone.length === 0) return
  const lines = alone.map(({ name }) => `  ${name}\n`)
  process.stderr.write(`${messagesOf(locale).others.unpaired(alone.length)}\n${lines.join('')}`)
}

/** Waivers that nothing speaks of any more are told, so that the file does not grow old unseen. */
function reportStale(stale: readonly Waiver[], locale: Locale): void {
  if (stale.length === 0) return
  const { settings } = messagesOf(locale)
  const lines = stale.map(
    ({ organ, year, fingerprint, reason }) => `  ${organ} ${year} ${fingerprint} ${reason}\n`,
  )
  process.stderr.write(`${settings.stale(stale.length)}\n${lines.join('')}`)
}

function exitCode(
  inputs: readonly Input[],
  tallies: readonly Tally[],
  failOn: FailOn,
  priorUnusable: boolean,
): number {
  const unusable = tallies.some((tally, index) => inputs[index]?.named && tally.status !== 'checked')
  if (unusable || priorUnusable) return 3
  return tallies.some(({ findings }) => reaches(findings, failOn)) ? 1 : 0
}
