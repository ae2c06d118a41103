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
  { key: 'number', width: 6, by: 'machine' },
  { key: 'unit', width: 20, by: 'machine' },
  { key: 'year', width: 7, by: 'machine' },
  { key: 'title', width: 28, by: 'machine' },
  { key: 'address', width: 28, by: 'machine' },
  { key: 'published', width: 12, by: 'machine' },
  { key: 'checkedAt', width: 17, by: 'machine' },
  { key: 'kind', width: 16, by: 'machine' },
  { key: 'severity', width: 8, by: 'machine' },
  { key: 'places', width: 34, by: 'machine' },
  { key: 'quotes', width: 40, by: 'machine' },
  { key: 'arithmetic', width: 40, by: 'machine' },
  { key: 'difference', width: 8, by: 'machine' },
  { key: 'basis', width: 28, by: 'machine' },
  { key: 'remedy', width: 28, by: 'machine' },
  { key: 'picture', width: 16, by: 'machine' },
  { key: 'link', width: 12, by: 'machine' },
  { key: 'verdict', width: 40, by: 'machine' },
  { key: 'decision', width: 14, by: 'people' },
  { key: 'reviewer', width: 10, by: 'people' },
  { key: 'reason', width: 20, by: 'people' },
  { key: 'deadline', width: 12, by: 'people' },
  { key: 'correction', width: 14, by: 'people' },
  { key: 'recheck', width: 12, by: 'machine' },
  { key: 'recheckNote', width: 28, by: 'machine' },
  { key: 'rule', width: 20, by: 'hidden' },
  { key: 'instance', width: 20, by: 'hidden' },
  { key: 'relations', width: 20, by: 'hidden' },
  { key: 'fingerprint', width: 18, by: 'hidden' },
  { key: 'source', width: 20, by: 'hidden' },
  { key: 'sha256', width: 20, by: 'hidden' },
]
