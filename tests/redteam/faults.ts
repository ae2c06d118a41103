/** Faults that people put into reports, by name. */
import { figureFaults } from './figure-faults.ts'
import type { MakeFault } from './injected.ts'
import { proseFaults } from './prose-faults.ts'
import { sectionFaults } from './section-faults.ts'
import { tableFaults } from './table-faults.ts'

export const faults: Readonly<Record<string, MakeFault>> = {
  ...figureFaults,
  ...tableFaults,
  ...sectionFaults,
  ...proseFaults,
}
