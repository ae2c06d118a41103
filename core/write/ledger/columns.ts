import type { LedgerColumn } from '../../messages/zh-CN/ledger.ts'

/** How a column of the ledger is kept: filled by the machine, left to people, or there for the machine only. */
interface ColumnSpec {
  key: LedgerColumn
  /** Characters. */
  width: number
  by: 'machine' | 'people' | 'hidden'
}

/** Columns of the ledger in their order. */
export const ledgerColumns: readonly ColumnSpec[] = [
  { key: 'number', width: 5, by: 'machine' },
  { key: 'unit', width: 14, by: 'machine' },
  { key: 'year', width: 6, by: 'machine' },
  { key: 'title', width: 20, by: 'machine' },
  { key: 'address', width: 18, by: 'machine' },
  { key: 'published', width: 11, by: 'machine' },
  { key: 'checkedAt', width: 12, by: 'machine' },
  { key: 'kind', width: 12, by: 'machine' },
  { key: 'severity', width: 8, by: 'machine' },
  { key: 'places', width: 24, by: 'machine' },
  { key: 'quotes', width: 30, by: 'machine' },
  { key: 'arithmetic', width: 30, by: 'machine' },
  { key: 'difference', width: 7, by: 'machine' },
  { key: 'basis', width: 18, by: 'machine' },
  { key: 'remedy', width: 18, by: 'machine' },
  { key: 'picture', width: 12, by: 'machine' },
  { key: 'link', width: 10, by: 'machine' },
  { key: 'verdict', width: 30, by: 'machine' },
  { key: 'decision', width: 10, by: 'people' },
  { key: 'reviewer', width: 8, by: 'people' },
  { key: 'reason', width: 12, by: 'people' },
  { key: 'deadline', width: 10, by: 'people' },
  { key: 'correction', width: 10, by: 'people' },
  { key: 'recheck', width: 10, by: 'machine' },
  { key: 'recheckNote', width: 14, by: 'machine' },
  { key: 'rule', width: 20, by: 'hidden' },
  { key: 'instance', width: 20, by: 'hidden' },
  { key: 'relations', width: 20, by: 'hidden' },
  { key: 'fingerprint', width: 18, by: 'hidden' },
  { key: 'source', width: 20, by: 'hidden' },
  { key: 'sha256', width: 20, by: 'hidden' },
  { key: 'previous', width: 20, by: 'hidden' },
  { key: 'fragment', width: 20, by: 'hidden' },
]
