import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { InspectionFault } from './fault.ts'
import { applicationId, schema, schemaVersion } from './sqlite-schema.ts'

export type Row = Record<string, SQLOutputValue>

/** A state file that is open, with its statements kept ready and its errors told in the user's words. */
export class SqliteFile {
  private readonly database: DatabaseSync
  private readonly statements = new Map<string, StatementSync>()
  readonly path: string

  constructor(database: DatabaseSync, path: string) {
    this.database = database
    this.path = path
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.told(() => this.prepare(sql).all(...values))
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.told(() => this.prepare(sql).get(...values))
  }

  /** The number of rows that were changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return this.told(() => Number(this.prepare(sql).run(...values).changes))
  }

  /** All or nothing. */
  transaction<Result>(change: () => Result): Result {
    this.told(() => this.database.exec('BEGIN IMMEDIATE'))
    try {
      const result = change()
      this.told(() => this.database.exec('COMMIT'))
      return result
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.statements.clear()
    if (this.database.isOpen) this.database.close()
  }

  private prepare(sql: string): StatementSync {
    const known = this.statements.get(sql)
    if (known) return known
    const statement = this.database.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }

  private told<Result>(act: () => Result): Result {
    try {
      return act()
    } catch (error) {
      throw tellSqliteError(error, this.path)
    }
  }
}

/** Opens a state file; one that is not there is made where `create` says so. Throws `InspectionFault`. */
export async function openSqliteFile(path: string, create: boolean): Promise<SqliteFile> {
  const { DatabaseSync } = await loadSqlite()
  const { existsSync } = await import('node:fs')
  const isThere = existsSync(path)
  if (!isThere && !create) throw new InspectionFault('no-such-inspection', path)
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path, { timeout: 30_000 })
    prepareFile(database, path)
    return new SqliteFile(database, path)
  } catch (error) {
    database?.close()
    throw tellSqliteError(error, path)
  }
}

async function loadSqlite(): Promise<typeof import('node:sqlite')> {
  try {
    return await import('node:sqlite')
  } catch {
    throw new InspectionFault('needs-newer-node', process.version)
  }
}

/** A new file gets its tables; another must be an inspection of this version. Writes are on the disk before they count as done. */
function prepareFile(database: DatabaseSync, path: string): void {
  const read = (name: string): number =>
    Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0])
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
  const id = read('application_id')
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n)
  if (id === 0 && tables === 0) {
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('BEGIN IMMEDIATE')
    // Another process may have made them meanwhile.
    if (read('application_id') === 0)
      database.exec(
        `${schema}; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`,
      )
    database.exec('COMMIT')
  } else if (id !== applicationId) {
    throw new InspectionFault('not-an-inspection', path)
  }
  if (read('user_version') !== schemaVersion) throw new InspectionFault('other-version', path)
  database.exec('PRAGMA synchronous = FULL')
}

/** What the codes of SQLite mean for a person. */
const faults: Readonly<Record<number, InspectionFault['fault']>> = {
  3: 'cannot-write',
  5: 'busy',
  6: 'busy',
  8: 'cannot-write',
  10: 'disk-error',
  11: 'damaged-file',
  13: 'disk-full',
  14: 'cannot-open',
  26: 'not-an-inspection',
}

function tellSqliteError(error: unknown, path: string): Error {
  if (error instanceof InspectionFault) return error
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string }
  const fault = code === 'ERR_SQLITE_ERROR' ? faults[(errcode ?? 0) & 0xff] : undefined
  if (fault) return new InspectionFault(fault, path)
  return error instanceof Error ? error : new Error(message ?? String(error))
}
