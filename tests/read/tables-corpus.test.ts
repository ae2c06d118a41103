import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readTables } from '../../core/read/tables/index.ts'
import { openSource } from '../../sources/open.ts'
import { corpusReports, describeCorpus } from '../support/corpus.ts'
import { figuresIn } from '../support/grid.ts'

describeCorpus('tables of published reports', () => {
  test.each(corpusReports('.html', '.txt'))(
    '$name: every figure is read exactly',
    async ({ path, truth }) => {
      const source = await openSource(new Uint8Array(await readFile(path)), path)
      const reading = readTables(source, { from: 0, to: source.blocks.length }, [])
      const read = figuresIn(reading).map((figure) => [
        figure.key,
        figure.state === 'blank' ? null : figure.value,
      ])
      expect(Object.fromEntries(read)).toEqual(truth?.figures)
      expect(reading.problems).toEqual([])
      expect(reading.tables.t3.edition).toBe(truth?.edition)
      for (const table of Object.values(reading.tables)) {
        expect(table.rows.every((row) => row.match === 'exact')).toBe(true)
        expect(table.columns.every((column) => column.match === 'exact')).toBe(true)
        expect(table.duplicates).toEqual([])
      }
    },
  )
})
