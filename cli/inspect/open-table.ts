import type { Claims, Database } from './database.ts'
import { StoredInspection } from './stored-inspection.ts'
import { StoredTable } from './stored-table.ts'
import type { InspectionInfo, InspectionReader, JobTable } from './table.ts'

/** Opens an inspection for reading: a state file, or `postgres://…?inspection=NAME`. Throws `InspectionFault`. */
export async function openInspection(name: string): Promise<InspectionReader> {
  return new StoredInspection((await open(name, false)).database)
}

/** Opens an inspection for work; `begin` makes a new one where there is none. Throws `InspectionFault`. */
export async function openTable(name: string, begin: InspectionInfo | null): Promise<JobTable> {
  const { database, claims } = await open(name, begin !== null)
  try {
    if (begin)
      await database.run(
        "INSERT INTO meta (name, value) VALUES ('info', ?1) ON CONFLICT DO NOTHING",
        JSON.stringify(begin),
      )
    const table = new StoredTable(database, claims)
    await table.releaseDead()
    return table
  } catch (error) {
    await database.close()
    throw error
  }
}

async function open(name: string, create: boolean): Promise<{ database: Database; claims: Claims }> {
  if (/^postgres(?:ql)?:\/\//i.test(name)) {
    const { openPostgres } = await import('./postgres-database.ts')
    const { PostgresClaims } = await import('./postgres-claims.ts')
    const database = await openPostgres(name, create)
    return { database, claims: new PostgresClaims(database) }
  }
  const { openSqliteFile } = await import('./sqlite-file.ts')
  const { SqliteClaims } = await import('./sqlite-claims.ts')
  const database = await openSqliteFile(name, create)
  return { database, claims: new SqliteClaims(database) }
}
