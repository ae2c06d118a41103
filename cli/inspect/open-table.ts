import type { InspectionInfo, InspectionReader, JobTable } from './table.ts'

/** Whether a state is kept in a database server instead of a file. */
function isServer(name: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(name)
}

/** Opens an inspection for reading: a state file, or `postgres://…?inspection=NAME`. Throws `InspectionFault`. */
export async function openInspection(name: string): Promise<InspectionReader> {
  if (isServer(name)) return (await import('./postgres.ts')).openPostgresReader(name)
  return (await import('./sqlite.ts')).openSqliteReader(name)
}

/** Opens an inspection for work; `begin` makes a new one where there is none. Throws `InspectionFault`. */
export async function openTable(name: string, begin: InspectionInfo | null): Promise<JobTable> {
  if (isServer(name)) return (await import('./postgres.ts')).openPostgresTable(name, begin)
  return (await import('./sqlite.ts')).openSqliteTable(name, begin)
}
