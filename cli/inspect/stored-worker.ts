import type { Claims, Database } from './database.ts'
import { StoredInspection } from './stored-inspection.ts'
import type { RobotsRecord } from './table.ts'
import { isDead, living } from './workers.ts'

/** A worker at an inspection: its signs of life, and its turn at hosts. */
export class StoredWorker extends StoredInspection {
  protected readonly claims: Claims

  constructor(database: Database, claims: Claims) {
    super(database)
    this.claims = claims
    living.add(claims.worker)
  }

  async holdHost(host: string, lease: number): Promise<number> {
    const { now } = this.database
    const held = await this.database.get(
      `INSERT INTO host (name, holder, held) VALUES (?1, ?2, ${now} + ?3)
       ON CONFLICT (name) DO UPDATE SET holder = ?2, held = ${now} + ?3
       WHERE host.free <= ${now} AND host.held <= ${now} RETURNING name`,
      host,
      this.claims.worker,
      Math.round(lease),
    )
    if (held) return 0
    const row = await this.database.get(`SELECT free, held, ${now} AS now FROM host WHERE name = ?1`, host)
    return Math.max(1, Math.max(Number(row?.free), Number(row?.held)) - Number(row?.now))
  }

  async freeHost(host: string, next: number): Promise<void> {
    const { now } = this.database
    await this.database.run(
      `UPDATE host SET holder = NULL, held = 0, free = CASE WHEN free > ${now} + ?2 THEN free ELSE ${now} + ?2 END
       WHERE name = ?1 AND holder = ?3`,
      host,
      Math.round(next - Date.now()),
      this.claims.worker,
    )
  }

  async robots(origin: string): Promise<RobotsRecord | null> {
    const row = await this.database.get('SELECT robots FROM host WHERE name = ?1', origin)
    return typeof row?.robots === 'string' ? (JSON.parse(row.robots) as RobotsRecord) : null
  }

  async saveRobots(origin: string, record: RobotsRecord): Promise<void> {
    await this.database.run(
      'INSERT INTO host (name, robots) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET robots = ?2',
      origin,
      JSON.stringify(record),
    )
  }

  async beat(): Promise<void> {
    await this.claims.beat()
    await this.releaseDead()
  }

  override async close(): Promise<void> {
    const { worker } = this.claims
    living.delete(worker)
    try {
      await this.release(worker)
    } finally {
      await this.database.close()
    }
  }

  /** What workers of this machine that are no more had claimed is free at once; claims of other machines lapse. */
  async releaseDead(): Promise<void> {
    const atHosts = await this.database.all('SELECT DISTINCT holder FROM host WHERE holder IS NOT NULL')
    const workers = new Set([
      ...atHosts.map(({ holder }) => String(holder)),
      ...(await this.claims.workers()),
    ])
    for (const worker of workers) if (isDead(worker, this.claims.worker)) await this.release(worker)
  }

  private async release(worker: string): Promise<void> {
    await this.database.transaction(async (within) => {
      await this.claims.release(worker, within)
      await within.run('UPDATE host SET holder = NULL, held = 0 WHERE holder = ?1', worker)
    })
  }
}
