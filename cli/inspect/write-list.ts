import { dirname, relative, resolve } from 'node:path'
import { type UnitEntry, writeCsvRecord } from '../../core/index.ts'
import { drawnWords, listHeader } from '../../core/schema/index.ts'
import type { Output } from '../output.ts'
import { pathOfEntry } from './entries.ts'

interface ListTarget {
  /** Path of the new list, to which paths of files are relative; null: standard output, the present folder. */
  from: string | null
  seed?: string
}

/** Writes entries as a unit list (CSV with a byte order mark, so that spreadsheets read it as UTF-8). */
export async function writeUnitList(
  entries: readonly UnitEntry[],
  output: Output,
  { from, seed }: ListTarget,
): Promise<void> {
  const base = from === null ? process.cwd() : dirname(resolve(from))
  const place = (entry: UnitEntry, target: UnitEntry['target'] | null, kind: 'address' | 'file'): string => {
    if (target?.kind !== kind) return ''
    if (target.kind === 'address') return target.url
    return target.path === '' ? '' : relative(base, pathOfEntry({ ...entry, target }))
  }
  const columns: readonly (readonly [string | undefined, (entry: UnitEntry) => string])[] = [
    [listHeader.unit[0], ({ unit }) => unit],
    [listHeader.level[0], ({ level }) => level],
    [listHeader.district[0], ({ district }) => district],
    [listHeader.year[0], ({ year }) => (year === null ? '' : String(year))],
    [listHeader.address[0], (entry) => place(entry, entry.target, 'address')],
    [listHeader.file[0], (entry) => place(entry, entry.target, 'file')],
    [listHeader.previousAddress[0], (entry) => place(entry, entry.previous, 'address')],
    [listHeader.previousFile[0], (entry) => place(entry, entry.previous, 'file')],
    [listHeader.must[0], ({ must }) => (must ? '是' : '')],
    [listHeader.failed[0], ({ failed }) => (failed ? '是' : '')],
    [listHeader.drawn[0], ({ drawn }) => (drawn === null ? '' : drawnWords[drawn])],
    ...(seed === undefined ? [] : [['随机种子', () => seed] as const]),
  ]
  const used = columns.filter(
    ([title], index) =>
      index === 0 ||
      title === listHeader.address[0] ||
      entries.some((entry) => columns[index]?.[1](entry) !== ''),
  )
  await output.write(`\ufeff${writeCsvRecord(used.map(([title]) => title ?? ''))}`)
  for (const entry of entries) await output.write(writeCsvRecord(used.map(([, cell]) => cell(entry))))
}
