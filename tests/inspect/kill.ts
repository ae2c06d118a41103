import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Site } from './site.ts'

/** Options that make a run against the site of the tests quick. */
export const quick = [
  '--allow-private',
  '--delay',
  '0.02',
  '--back-off',
  '0.1',
  '--workers',
  '2',
  '--largest',
  '4',
  '--timeout',
  '20',
]

/** Kills a process at some moment after the site saw so many more requests. */
export async function killAfter(child: ChildProcess, { seen }: Site, requests: number): Promise<void> {
  const enough = seen.requests + requests
  while (seen.requests < enough && child.exitCode === null) await sleep(5)
  await sleep(requests % 50)
  child.kill('SIGKILL')
}
