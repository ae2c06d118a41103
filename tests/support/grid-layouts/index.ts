/** One report in the ways its three tables are laid out on pages, in texts and in workbooks, as grids built by hand. */
import { disputeLayouts } from './disputes.ts'
import { pageLayouts } from './pages.ts'
import type { Layout } from './print.ts'
import { requestLayouts } from './requests.ts'
import { workbookLayouts } from './workbooks.ts'

/** By name; each prints any draft of either edition. */
export const gridLayouts: Readonly<Record<string, Layout>> = {
  ...pageLayouts,
  ...requestLayouts,
  ...disputeLayouts,
  ...workbookLayouts,
}
