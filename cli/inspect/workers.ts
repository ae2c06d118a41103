import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** For how long a claim holds without a sign of life, in milliseconds. */
export const leaseLength = 60_000

/** How often a worker gives a sign of life. */
export const beatLength = 10_000

/** A name for this worker by which others on the same machine can tell whether it still lives. */
export function nameWorker(): string {
  return JSON.stringify([hostname(), process.pid, randomUUID()])
}

/** Whether a worker is certainly gone: it ran on this machine and its process is no more. */
export function isDead(worker: string, own: string): boolean {
  const [host, pid] = readName(worker)
  const [ownHost, ownPid] = readName(own)
  if (worker === own || host !== ownHost) return false
  // Another of the same process id had it before this one.
  if (pid === ownPid) return !living.has(worker)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Workers of this process. */
export const living = new Set<string>()

function readName(worker: string): [string, number] {
  try {
    const [host, pid] = JSON.parse(worker) as unknown[]
    return [String(host), Number(pid)]
  } catch {
    return ['', 0]
  }
}
