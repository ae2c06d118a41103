import { type Db, PgBoss } from 'pg-boss'
import type { Database, Row, Statements, Value } from './database.ts'
import { InspectionFault } from './fault.ts'

/** The queues: reports in files, reports at addresses, reports to be compared with last year's. */
export const queues = ['file', 'address', 'batch'] as const

export type QueueName = (typeof queues)[number]

/** A worker that gives no sign of life for this long has lost its jobs, in seconds. */
const heartbeat = 60

/** The tables beside those of the queues. Times are milliseconds since 1970; blobs are deflated. */
const tables = `
CREATE TABLE meta (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE task (
  id serial PRIMARY KEY,
  key text NOT NULL UNIQUE,
  role text NOT NULL,
  entry text NOT NULL,
  unit text NOT NULL,
  expected int,
  cluster text NOT NULL,
  host text NOT NULL,
  named text,                       -- key of last year's report, where the list names it
  state text NOT NULL DEFAULT 'waiting',
  attempts int NOT NULL DEFAULT 0,
  prior int,
  taken text,
  organ text,
  year int,
  usable int NOT NULL DEFAULT 0,
  result text,
  errors int NOT NULL DEFAULT 0,
  reviews int NOT NULL DEFAULT 0,
  notes int NOT NULL DEFAULT 0,
  checked text
);
CREATE INDEX task_cluster ON task (cluster);
CREATE INDEX task_open ON task (state) WHERE state <> 'done';
CREATE TABLE cluster (name text PRIMARY KEY, pending int NOT NULL);
CREATE TABLE host (
  name text PRIMARY KEY,
  free double precision NOT NULL DEFAULT 0,
  holder text,
  held double precision NOT NULL DEFAULT 0,
  robots text
);
CREATE TABLE content (task int PRIMARY KEY, bytes bytea, document bytea);
CREATE TABLE answer (task int PRIMARY KEY, report bytea NOT NULL);
CREATE TABLE fault (id serial PRIMARY KEY, value text NOT NULL UNIQUE);
CREATE TABLE conflict (id serial PRIMARY KEY, value text NOT NULL);
CREATE TABLE claim (job uuid PRIMARY KEY, queue text NOT NULL, attempt int NOT NULL, worker text NOT NULL);
`

/** Statements on a connection that finds the tables of its inspection by itself. */
export class PostgresStatements implements Statements {
  readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  async all(sql: string, ...values: Value[]): Promise<Row[]> {
    return (await this.ask(sql, values)).rows
  }

  async get(sql: string, ...values: Value[]): Promise<Row | undefined> {
    return (await this.all(sql, ...values))[0]
  }

  async run(sql: string, ...values: Value[]): Promise<number> {
    return (await this.ask(sql, values)).rowCount ?? 0
  }

  private async ask(sql: string, values: Value[]): Promise<{ rows: Row[]; rowCount?: number | null }> {
    try {
      return await this.db.executeSql(sql.replace(/\?(?=\d)/g, '$'), values)
    } catch (error) {
      throw tellError(error)
    }
  }
}

/** A database with an inspection in it, and the queues of its jobs. */
export class PostgresDatabase extends PostgresStatements implements Database {
  readonly now = '(extract(epoch from clock_timestamp()) * 1000)'
  readonly boss: PgBoss

  constructor(boss: PgBoss) {
    super(boss.getDb())
    this.boss = boss
  }

  field(column: string, name: string): string {
    return `${column}::json ->> '${name}'`
  }

  list(json: string): string {
    return `json_array_elements(${json}::json)`
  }

  numbers(json: string): string {
    return `(SELECT value::int FROM json_array_elements_text(${json}::json))`
  }

  async transaction<Result>(change: (within: PostgresStatements) => Promise<Result>): Promise<Result> {
    const transaction = await this.boss.getDb().beginTransaction?.()
    if (!transaction) throw new InspectionFault('database', 'no transactions')
    try {
      const result = await change(new PostgresStatements(transaction.db))
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollback()
      throw tellError(error)
    }
  }

  async close(): Promise<void> {
    await this.boss.stop({ graceful: false })
  }
}

/** Opens the database of `postgres://…?inspection=NAME`; its tables are made where `create` says so. Throws `InspectionFault`. */
export async function openPostgres(address: string, create: boolean): Promise<PostgresDatabase> {
  const { connection, name, shown } = readAddress(address)
  const boss = new PgBoss({
    connectionString: connection,
    schema: `${name}_jobs`,
    application_name: 'gouji',
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    max: 6,
  })
  // Without a listener an error of the pool would end the process; a statement that fails rejects by itself.
  boss.on('error', () => {})
  try {
    await boss.start()
    const database = new PostgresDatabase(boss)
    if (!(await hasTables(database, name))) {
      if (!create) throw new InspectionFault('no-such-inspection', shown)
      await makeTables(database, name)
    }
    return database
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {})
    throw tellError(error)
  }
}

/** The tables come last: whoever finds them finds the queues, too. */
async function makeTables(database: PostgresDatabase, name: string): Promise<void> {
  await database.transaction(async (within) => {
    await within.all("SELECT pg_advisory_xact_lock(hashtext('gouji'))")
    if (await hasTables(within, name)) return
    for (const queue of queues) {
      await database.boss.createQueue(queue, {
        retryLimit: 10_000,
        retryDelay: 0,
        expireInSeconds: 3600,
        heartbeatSeconds: heartbeat,
        retentionSeconds: 365 * 24 * 3600,
        deleteAfterSeconds: 3600,
      })
    }
    await within.run(`CREATE SCHEMA IF NOT EXISTS ${name}`)
    await within.run(`SET LOCAL search_path TO ${name}; ${tables}`)
  })
}

/** The catalogue is asked as a table: names looked up before another worker made them are remembered as missing. */
async function hasTables(statements: Statements, name: string): Promise<boolean> {
  const sql = "SELECT 1 FROM pg_tables WHERE schemaname = ?1 AND tablename = 'task'"
  return (await statements.get(sql, name)) !== undefined
}

/** The name of the inspection stands in the address; it names the schema. */
function readAddress(address: string): { connection: string; name: string; shown: string } {
  if (!URL.canParse(address)) throw new InspectionFault('database', address)
  const url = new URL(address)
  const name = url.searchParams.get('inspection') ?? 'gouji'
  if (!/^[a-z][a-z0-9_]{0,30}$/.test(name)) throw new InspectionFault('database', `inspection=${name}`)
  url.searchParams.delete('inspection')
  url.searchParams.append('options', `-c search_path=${name}`)
  return { connection: url.href, name, shown: `${url.host}${url.pathname} ${name}` }
}

/** What a server says, without the address and its password. */
function tellError(error: unknown): Error {
  if (error instanceof InspectionFault) return error
  const { code, message } = error as { code?: string; message?: string }
  if (code === '53100') return new InspectionFault('disk-full', 'PostgreSQL')
  return new InspectionFault('database', message ?? String(error))
}
