import type { RobotsRecord } from '../table.ts'
import type { HostGate } from './fetcher.ts'

/** Keeps requests to a host apart within one process. */
export class MemoryGate implements HostGate {
  private readonly free = new Map<string, number>()
  private readonly rules = new Map<string, RobotsRecord>()

  async holdHost(host: string, lease: number): Promise<number> {
    const now = Date.now()
    const wait = (this.free.get(host) ?? 0) - now
    if (wait > 0) return wait
    this.free.set(host, now + lease)
    return 0
  }

  async freeHost(host: string, next: number): Promise<void> {
    this.free.set(host, next)
  }

  async robots(origin: string): Promise<RobotsRecord | null> {
    return this.rules.get(origin) ?? null
  }

  async saveRobots(origin: string, record: RobotsRecord): Promise<void> {
    this.rules.set(origin, record)
  }
}
