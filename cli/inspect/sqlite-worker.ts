import type { SqliteFile } from './sqlite-file.ts'
import { SqliteReader } from './sqlite-reader.ts'
import type { RobotsRecord } from './table.ts'
import { isDead, leaseLength, living, nameWorker } from './workers.ts'

/** A worker at a state file: what it holds, and its turn at hosts. */
export class SqliteWorker extends SqliteReader {
  protected readonly worker = nameWorker()

  constructor(file: SqliteFile) {
    super(file)
    living.add(this.worker)
    this.releaseDead()
  }

  async holdHost(host: string, lease: number): Promise<number> {
    const now = Date.now()
    return this.file.transaction(() => {
      this.file.run('INSERT INTO host (name) VALUES (?) ON CONFLICT DO NOTHING', host)
      const { free, held } = this.file.get('SELECT free, held FROM host WHERE name = ?', host) ?? {}
      const wait = Math.max(Number(free), Number(held)) - now
      if (wait > 0) return wait
      this.file.run('UPDATE host SET holder = ?, held = ? WHERE name = ?', this.worker, now + lease, host)
      return 0
    })
  }

  async freeHost(host: string, next: number): Promise<void> {
    this.file.run(
      'UPDATE host SET holder = NULL, held = 0, free = max(free, ?) WHERE name = ? AND holder = ?',
      next,
      host,
      this.worker,
    )
  }

  async robots(host: string): Promise<RobotsRecord | null> {
    const value = this.file.get('SELECT robots FROM host WHERE name = ?', host)?.robots
    return typeof value === 'string' ? (JSON.parse(value) as RobotsRecord) : null
  }

  async saveRobots(host: string, record: RobotsRecord): Promise<void> {
    this.file.run(
      'INSERT INTO host (name, robots) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET robots = ?2',
      host,
      JSON.stringify(record),
    )
  }

  async beat(): Promise<void> {
    this.file.run('UPDATE task SET held = ? WHERE holder = ?', Date.now() + leaseLength, this.worker)
    this.releaseDead()
  }

  override async close(): Promise<void> {
    living.delete(this.worker)
    try {
      this.release(this.worker)
    } finally {
      this.file.close()
    }
  }

  /** Claims of workers of this machine that are no more are free at once; those of others lapse. */
  private releaseDead(): void {
    const holders = this.file.all(
      'SELECT holder FROM task WHERE holder IS NOT NULL UNION SELECT holder FROM host WHERE holder IS NOT NULL',
    )
    for (const { holder } of holders) if (isDead(String(holder), this.worker)) this.release(String(holder))
  }

  private release(holder: string): void {
    this.file.run('UPDATE task SET holder = NULL, held = 0 WHERE holder = ?', holder)
    this.file.run('UPDATE host SET holder = NULL, held = 0 WHERE holder = ?', holder)
  }
}
