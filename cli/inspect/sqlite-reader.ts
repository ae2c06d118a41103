import type { ListFault, MergeConflict } from '../../core/index.ts'
import { addCounts } from './counts.ts'
import { blobOf, rowOf, unpackContent } from './rows.ts'
import type { SqliteFile } from './sqlite-file.ts'
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

/** The reading half of a state file. */
export class SqliteReader implements InspectionReader {
  protected readonly file: SqliteFile

  constructor(file: SqliteFile) {
    this.file = file
  }

  async info(): Promise<InspectionInfo> {
    return JSON.parse(String(this.file.get("SELECT value FROM meta WHERE name = 'info'")?.value))
  }

  async counts(): Promise<InspectionCounts> {
    return addCounts(
      this.file.all(
        `SELECT role, state, result, json_extract(entry, '$.row') IS NOT NULL AS named, count(*) AS n,
           sum(errors) AS errors, sum(reviews) AS reviews, sum(notes) AS notes
         FROM task GROUP BY 1, 2, 3, 4`,
      ),
    )
  }

  async *rows(): AsyncIterable<InspectionRow> {
    for (const role of ['report', 'previous']) {
      let after = 0
      for (;;) {
        const some = this.file.all(
          `SELECT task.*, answer.report FROM task LEFT JOIN answer ON answer.task = task.id
           WHERE role = ? AND id > ? ORDER BY id LIMIT ${page}`,
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
    const row = this.file.get(
      'SELECT task.*, answer.report FROM task LEFT JOIN answer ON answer.task = task.id WHERE id = ?',
      id,
    )
    return row ? rowOf(row) : null
  }

  async unchecked(most: number): Promise<InspectionRow[]> {
    return this.file
      .all(
        `SELECT task.*, answer.report FROM task LEFT JOIN answer ON answer.task = task.id
         WHERE role = 'report' AND state = 'done' AND usable = 0 ORDER BY id LIMIT ?`,
        most,
      )
      .map(rowOf)
  }

  async packedContent(id: number): Promise<PackedContent | null> {
    const row = this.file.get('SELECT bytes, document FROM content WHERE task = ?', id)
    return row ? { bytes: blobOf(row.bytes), document: blobOf(row.document) } : null
  }

  async content(id: number): Promise<InspectionContent | null> {
    const packed = await this.packedContent(id)
    return packed && unpackContent(packed)
  }

  async ruleSets(): Promise<string[]> {
    return this.file
      .all("SELECT DISTINCT json_extract(checked, '$.rules') AS rules FROM task WHERE checked IS NOT NULL")
      .map(({ rules }) => String(rules))
  }

  async faults(): Promise<ListFault[]> {
    return this.file.all('SELECT value FROM fault ORDER BY id').map(({ value }) => JSON.parse(String(value)))
  }

  async conflicts(): Promise<MergeConflict[]> {
    return this.file
      .all('SELECT value FROM conflict ORDER BY id')
      .map(({ value }) => JSON.parse(String(value)))
  }

  async close(): Promise<void> {
    this.file.close()
  }
}
