import { resolve } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Database, Row, Statements, Value } from './database.ts'
import { InspectionFault } from './fault.ts'
import { applicationId, schema, schemaVersion } from './sqlite-schema.ts'

/**
 * Settled when whoever came before is done: nothing may come between the statements of a transaction, and a connection that waits
 * for another of the same process would wait for ever.
 */
const turns = new Map<string, Promise<unknown>>()

/** A state file that is open, with its statements kept ready and its errors told in the user's words. */
export class SqliteFile implements Database {
  readonly now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)"
  private readonly database: DatabaseSync
  private readonly statements = new Map<string, StatementSync>()
  private readonly path: string
  private readonly within: Statements

  constructor(database: DatabaseSync, path: string) {
    this.database = database
    this.path = path
    this.within = {
      all: async (sql, ...values) => this.told(() => this.prepare(sql).all(...values)),
      get: async (sql, ...values) => this.told(() => this.prepare(sql).get(...values)),
      run: async (sql, ...values) => this.told(() => Number(this.prepare(sql).run(...values).changes)),
    }
  }

  field(column: string, name: string): string {
    return `${column} ->> '${name}'`
  }

  list(json: string): string {
    return `json_each(${json})`
  }

  numbers(json: string): string {
    return `(SELECT value FROM json_each(${json}))`
  }

  all(sql: string, ...values: Value[]): Promise<Row[]> {
    return this.inTurn(() => this.within.all(sql, ...values))
  }

  get(sql: string, ...values: Value[]): Promise<Row | undefined> {
    return this.inTurn(() => this.within.get(sql, ...values))
  }

  run(sql: string, ...values: Value[]): Promise<number> {
    return this.inTurn(() => this.within.run(sql, ...values))
  }

  transaction<Result>(change: (within: Statements) => Promise<Result>): Promise<Result> {
    return this.inTurn(async () => {
      this.told(() => this.database.exec('BEGIN IMMEDIATE'))
      try {
        const result = await change(this.within)
        this.told(() => this.database.exec('COMMIT'))
        return result
      } catch (error) {
        if (this.database.isTransaction) this.database.exec('ROLLBACK')
        throw error
      }
    })
  }

  close(): Promise<void> {
    return this.inTurn(async () => {
      this.statements.clear()
      if (this.database.isOpen) this.database.close()
    })
  }

  private inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const file = resolve(this.path)
    const result = (turns.get(file) ?? Promise.resolve()).then(act)
    turns.set(
      file,
      result.catch(() => undefined),
    )
    return result
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

/** Milliseconds that others may take with the file. */
const patience = 30_000

/**
 * Opens a state file; one that is not there is made where `create` says so. Of several that make it at the same time, SQLite
 * refuses all but one at once instead of letting them wait. Throws `InspectionFault`.
 */
export async function openSqliteFile(path: string, create: boolean): Promise<SqliteFile> {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await openOnce(path, create)
    } catch (error) {
      if (!(error instanceof InspectionFault) || error.fault !== 'busy' || Date.now() > end) throw error
      await new Promise((again) => setTimeout(again, 20))
    }
  }
}

async function openOnce(path: string, create: boolean): Promise<SqliteFile> {
  const { DatabaseSync } = await loadSqlite()
  const { existsSync } = await import('node:fs')
  const isThere = existsSync(path)
  if (!isThere && !create) throw new InspectionFault('no-such-inspection', path)
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path, { timeout: patience })
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
