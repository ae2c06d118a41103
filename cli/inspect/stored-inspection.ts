import type { ListFault, MergeConflict } from '../../core/index.ts'
import { addCounts } from './counts.ts'
import type { Database } from './database.ts'
import { blobOf, rowOf, unpackContent } from './rows.ts'
import type {
  InspectionContent,
  InspectionCounts,
  InspectionInfo,
  InspectionReader,
  InspectionRow,
  PackedContent,
} from './table.ts'

/** Rows that are taken into memory at a time. */
const page = 100

const joined = 'SELECT task.*, answer.report FROM task LEFT JOIN answer ON answer.task = task.id'

/** An inspection that is only read. */
export class StoredInspection implements InspectionReader {
  protected readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  async info(): Promise<InspectionInfo> {
    const row = await this.database.get("SELECT value FROM meta WHERE name = 'info'")
    return JSON.parse(String(row?.value)) as InspectionInfo
  }

  async counts(): Promise<InspectionCounts> {
    return addCounts(
      await this.database.all(
        `SELECT role, state, result, ${this.database.field('entry', 'row')} IS NOT NULL AS named, count(*) AS n,
           sum(errors) AS errors, sum(reviews) AS reviews, sum(notes) AS notes
         FROM task GROUP BY 1, 2, 3, 4`,
      ),
    )
  }

  async *rows(): AsyncIterable<InspectionRow> {
    for (const role of ['report', 'previous']) {
      let after = 0
      for (;;) {
        const some = await this.database.all(
          `${joined} WHERE role = ?1 AND id > ?2 ORDER BY id LIMIT ${page}`,
          role,
          after,
        )
        for (const row of some) yield rowOf(row)
        if (some.length < page) break
        after = Number(some[some.length - 1]?.id)
      }
    }
  }

  async row(id: number): Promise<InspectionRow | null> {
    const row = await this.database.get(`${joined} WHERE id = ?1`, id)
    return row ? rowOf(row) : null
  }

  async unchecked(most: number): Promise<InspectionRow[]> {
    const rows = await this.database.all(
      `${joined} WHERE role = 'report' AND state = 'done' AND usable = 0 ORDER BY id LIMIT ?1`,
      most,
    )
    return rows.map(rowOf)
  }

  async packedContent(id: number): Promise<PackedContent | null> {
    const row = await this.database.get('SELECT bytes, document FROM content WHERE task = ?1', id)
    return row ? { bytes: blobOf(row.bytes), document: blobOf(row.document) } : null
  }

  async content(id: number): Promise<InspectionContent | null> {
    const packed = await this.packedContent(id)
    return packed && unpackContent(packed)
  }

  async ruleSets(): Promise<string[]> {
    const rows = await this.database.all(
      `SELECT DISTINCT ${this.database.field('checked', 'rules')} AS rules FROM task WHERE checked IS NOT NULL`,
    )
    return rows.map(({ rules }) => String(rules))
  }

  async faults(): Promise<ListFault[]> {
    const rows = await this.database.all('SELECT value FROM fault ORDER BY id')
    return rows.map(({ value }) => JSON.parse(String(value)) as ListFault)
  }

  async conflicts(): Promise<MergeConflict[]> {
    const rows = await this.database.all('SELECT value FROM conflict ORDER BY id')
    return rows.map(({ value }) => JSON.parse(String(value)) as MergeConflict)
  }

  async close(): Promise<void> {
    await this.database.close()
  }
}
