import {
  type Answer,
  answerReport,
  closeJson,
  describeAnswer,
  describeOverlaps,
  findEarlier,
  findPeers,
  messagesOf,
  type OverlapWith,
  openJson,
  overlapOf,
  type Profile,
  type Report,
  rules,
  writeAnswer,
  writeOverlaps,
} from '../core/index.ts'
import { readPath } from './answer.ts'
import type { SimilarArguments } from './arguments.ts'
import { thisTool } from './frame.ts'
import { expandPaths } from './inputs.ts'
import { openOutput } from './output.ts'
import { startProgress } from './progress.ts'
import { paintOf } from './render.ts'
import { openSettings } from './settings.ts'
import { reaches, summarise, tallyAnswer } from './tally.ts'

/** `gouji similar`: passages that reports have in common, within a year and across years; resolves to the exit code. */
export async function runSimilar(given: SimilarArguments): Promise<number> {
  const { format, locale } = given
  const { profile } = await openSettings({ profile: given.profile, waivers: [] }, locale)
  const inputs = await expandPaths(given.paths)
  const read = await readAll(
    inputs.map(({ name }) => name),
    given,
  )
  const reports = read.flatMap(({ status, report }) => (status === 'checked' && report ? [report] : []))
  const peers = new Map(findPeers(reports).map((found, index) => [reports[index], found]))
  const entries = read.map((answer) => {
    const { report, status } = answer
    return report && status === 'checked'
      ? findOverlaps(report, reports, peers.get(report) ?? [], profile)
      : { answer, overlaps: [] }
  })
  const tallies = entries.map(({ answer }) => tallyAnswer(answer))
  const output = await openOutput(given.output)
  if (format === 'json') {
    await output.write(openJson('similar', thisTool(), profile))
    for (const [index, { answer, overlaps }] of entries.entries()) {
      const told = answer.report ? { overlaps: describeOverlaps(answer.report, overlaps, locale) } : {}
      const piece = { ...describeAnswer(answer, { locale, explainPasses: false }), ...told }
      await output.write((index > 0 ? ',' : '') + JSON.stringify(piece))
    }
    await output.write(closeJson(summarise(tallies)))
  } else {
    const color = output.terminal && given.output === null
    await output.write(
      writeEntries(entries, { locale, paint: paintOf(color), width: output.columns, explainPasses: false }),
    )
  }
  await output.close()
  if (inputs.some(({ named }, index) => named && tallies[index]?.status !== 'checked')) return 3
  return tallies.some(({ findings }) => reaches(findings, given.failOn)) ? 1 : 0
}

async function readAll(names: readonly string[], given: SimilarArguments): Promise<Answer[]> {
  const progress = startProgress(names.length, messagesOf(given.locale))
  const answers: Answer[] = []
  for (const name of names) {
    answers.push(await readPath(name))
    progress.show(answers.length)
  }
  progress.end()
  return answers
}

interface Entry {
  answer: Answer
  overlaps: OverlapWith[]
}

/** Rules that compare wording; the others are not run, so that there is no verdict. */
const wordingRules = rules.filter(({ covers }) => covers.some((id) => id.startsWith('SIM-')))

function findOverlaps(
  report: Report,
  reports: readonly Report[],
  peers: readonly Report[],
  profile: Profile | undefined,
): Entry {
  const earlier = findEarlier(report, reports)
  const isLastYear = earlier !== null && earlier.identity.year === (report.identity.year ?? 0) - 1
  const answer = answerReport(report, wordingRules, {
    ...(isLastYear ? { prior: earlier } : {}),
    peers,
    ...(profile ? { profile } : {}),
  })
  const overlaps = [
    ...(earlier ? [{ report: earlier, relation: 'earlier-year' as const }] : []),
    ...peers.map((peer) => ({ report: peer, relation: 'same-year' as const })),
  ]
    .map((other) => ({ ...other, overlap: overlapOf(report, other.report) }))
    .filter(({ overlap }) => overlap.passages.length > 0)
  const result = answer.result && { ...answer.result, verdict: null, reason: null }
  return { answer: { ...answer, reason: null, result }, overlaps }
}

/** Each pair of the same year once, then how many there are. */
function writeEntries(entries: readonly Entry[], options: Parameters<typeof writeAnswer>[1]): string {
  const { others } = messagesOf(options.locale)
  const told = new Set<string>()
  const pieces: string[] = []
  let pairs = 0
  for (const { answer, overlaps } of entries) {
    if (answer.status !== 'checked') {
      pieces.push(writeAnswer(answer, options))
      continue
    }
    const fresh = overlaps.filter(({ report, relation }) => {
      const key = [answer.source.name, report.source.name].sort().join('\u0000')
      if (relation === 'same-year' && told.has(key)) return false
      told.add(key)
      return true
    })
    pairs += fresh.length
    if (fresh.length > 0) pieces.push(writeOverlaps(answer, fresh, options))
  }
  const over = entries.filter(({ answer }) => (answer.result?.findings.length ?? 0) > 0).length
  if (pairs === 0) pieces.push(`${others.noOverlap}\n`)
  const read = entries.filter(({ answer }) => answer.status === 'checked').length
  pieces.push(`${others.similarLine(read, pairs, over)}\n`)
  return pieces.join('\n')
}
