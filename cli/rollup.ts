import { access } from 'node:fs/promises'
import {
  type Answer,
  addUpChildren,
  answerReport,
  type Children,
  choosePrior,
  closeJson,
  describeAnswer,
  describeRollUp,
  messagesOf,
  openJson,
  planFilling,
  type Report,
  type RollUp,
  rollUpOf,
  rules,
  writeAnswer,
  writeRollUp,
} from '../core/index.ts'
import { openCompanions, readPath } from './answer.ts'
import { type RollupArguments, UsageError } from './arguments.ts'
import { thisTool } from './frame.ts'
import { expandPaths } from './inputs.ts'
import { readNames } from './names.ts'
import { openOutput, writeNewFile } from './output.ts'
import { startProgress } from './progress.ts'
import { paintOf } from './render.ts'
import { openSettings } from './settings.ts'
import { reaches, summarise, tallyAnswer } from './tally.ts'
import { reportUnusable } from './unusable.ts'

/** `gouji rollup`: checks a consolidated report together with the reports that it adds up; resolves to the exit code. */
export async function runRollup(given: RollupArguments): Promise<number> {
  const { locale, fill } = given
  if (fill !== null && (await exists(fill))) throw new UsageError('file-exists', fill)
  const settings = await openSettings(given, locale)
  const listed = given.list === null ? [] : await readNames(given.list)
  const inputs = await expandPaths(given.paths)
  const progress = startProgress(inputs.length, messagesOf(locale))
  const below = await openCompanions(
    inputs.map(({ name }) => name),
    (done) => progress.show(done),
  )
  progress.end()
  const previous = (await expandPaths(given.previous)).map(({ name }) => name)
  const priors = await openCompanions(previous)
  reportUnusable('--previous', priors.unusable, locale)
  const children: Children = { reports: below.reports, complete: given.complete, listed }
  const read = await readPath(given.parent)
  const parent = read.status === 'checked' ? read.report : null
  const prior = parent && choosePrior(parent, priors.reports)
  const answer = parent
    ? answerReport(parent, rules, { ...settings, ...(prior ? { prior } : {}), children })
    : read
  const rollUp = parent && rollUpOf(parent, children)
  await writeAll(answer, rollUp, below.unusable, given)
  if (fill !== null && parent && rollUp) await writeFilling(fill, parent, rollUp, given)
  const named = new Set(inputs.filter((input) => input.named).map(({ name }) => name))
  const lost = below.unusable.some(({ source }) => named.has(source.name)) || priors.unusable.length > 0
  if (lost || !parent) return 3
  return reaches(tallyAnswer(answer, settings.waivers).findings, given.failOn) ? 1 : 0
}

async function writeAll(
  answer: Answer,
  rollUp: RollUp | null,
  unusable: readonly Answer[],
  given: RollupArguments,
): Promise<void> {
  const { locale, explainPasses } = given
  const output = await openOutput(given.output)
  if (given.format === 'json') {
    const told = rollUp ? { rollup: describeRollUp(rollUp, unusable) } : {}
    await output.write(openJson('rollup', thisTool(), answer.profile))
    await output.write(JSON.stringify({ ...describeAnswer(answer, { locale, explainPasses }), ...told }))
    await output.write(closeJson(summarise([tallyAnswer(answer)])))
  } else {
    const paint = paintOf(output.terminal && given.output === null)
    const options = { locale, explainPasses, paint, width: output.columns }
    await output.write(writeAnswer(answer, options))
    if (rollUp) await output.write(`\n${writeRollUp(rollUp, unusable, options)}`)
  }
  await output.close()
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Writes the sums into a new workbook; a file that is there is never touched. */
async function writeFilling(
  path: string,
  parent: Report,
  { children }: RollUp,
  { locale }: RollupArguments,
): Promise<void> {
  const counted = children.filter(({ state }) => state === 'counted')
  if (counted.length === 0) return
  const sums = addUpChildren(parent.identity.edition ?? '2021', counted)
  const { writeWorkbook } = await import('../export/xlsx.ts')
  const bytes = await writeWorkbook(planFilling({ parent, children: counted, sums }, locale))
  await writeNewFile(path, bytes)
  process.stderr.write(`${messagesOf(locale).others.filled(path)}\n`)
}
