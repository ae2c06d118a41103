import {
  type Answer,
  closeJson,
  compareReports,
  describeAnswer,
  describeDifferences,
  openJson,
  type Severity,
  writeAnswer,
  writeComparison,
} from '../core/index.ts'
import { readPath } from './answer.ts'
import type { CompareArguments } from './arguments.ts'
import { thisTool } from './frame.ts'
import { openOutput } from './output.ts'
import { paintOf } from './render.ts'
import { reaches } from './tally.ts'

/** `gouji compare`: what the second report has otherwise than the first; resolves to the exit code. */
export async function runCompare(given: CompareArguments): Promise<number> {
  const { format, locale, failOn } = given
  const first = await readPath(given.paths[0])
  const second = await readPath(given.paths[1])
  const output = await openOutput(given.output)
  const paint = paintOf(output.terminal && given.output === null)
  const options = { locale, paint, width: output.columns, explainPasses: false }
  const comparison =
    first.report && second.report && isUsable(first) && isUsable(second)
      ? compareReports(first.report, second.report)
      : null
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  if (comparison) {
    for (const { severity } of [...comparison.tables, ...comparison.figures, ...comparison.prose])
      counts[severity]++
  }
  if (format === 'json') {
    const differences = comparison && describeDifferences(comparison, locale)
    const reports = [
      describeAnswer(first, options),
      { ...describeAnswer(second, options), ...(differences ? { differences } : {}) },
    ]
    const { error: errors, warning: reviews, note: notes } = counts
    const cannotTell = [first, second].filter(({ status }) => status === 'unreadable').length
    await output.write(openJson('compare', thisTool()))
    await output.write(reports.map((report) => JSON.stringify(report)).join(','))
    await output.write(closeJson({ reports: 2, errors, reviews, notes, cannotTell }))
  } else if (comparison) await output.write(writeComparison([first, second], comparison, options))
  else {
    const unusable = [first, second].filter((answer) => !isUsable(answer))
    await output.write(unusable.map((answer) => writeAnswer(answer, options)).join('\n'))
  }
  await output.close()
  if (!comparison) return 3
  return reaches(counts, failOn) ? 1 : 0
}

function isUsable({ status }: Answer): boolean {
  return status === 'checked'
}
