import { writeHelp } from '../../core/index.ts'
import { type InspectArguments, type InspectCommand, readInspectArguments } from './arguments.ts'

/** The commands of `gouji inspect`; each is loaded when it is asked for. */
const commands: Readonly<
  Record<InspectCommand, () => Promise<(given: InspectArguments) => Promise<number>>>
> = {
  run: async () => (await import('./run.ts')).runInspection,
  status: async () => (await import('./status.ts')).runStatus,
  sample: async () => (await import('./sample.ts')).runSample,
  discover: async () => (await import('./discover.ts')).runDiscover,
  plan: async () => (await import('./plan.ts')).runPlan,
  merge: async () => (await import('./merge.ts')).runMerge,
  ledger: async () => (await import('./ledger.ts')).runLedger,
  notice: async () => (await import('./notice.ts')).runNotice,
  evidence: async () => (await import('./evidence.ts')).runEvidence,
  recheck: async () => (await import('./recheck.ts')).runRecheck,
}

/** Runs what stands after `gouji inspect`; resolves to the exit code. */
export async function runInspect(words: readonly string[]): Promise<number> {
  const given = readInspectArguments(words)
  if ('topic' in given) {
    process.stdout.write(writeHelp(given.topic, given.locale))
    return 0
  }
  const run = await commands[given.name]()
  return run(given)
}
