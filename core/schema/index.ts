/** Shapes of what crosses a boundary. A second door beside `core/index.ts`, opened only where something is read back. */

export type { Parsed } from './fault.ts'
export type { FindingJson, FindingsFile, ReportJson } from './findings.ts'
export { findingsFile, findingsJsonSchema } from './findings.ts'
export { parseProfile, profileJsonSchema, profileSchema, writeProfile } from './profile.ts'
export { recallReports } from './recall.ts'
export { parseSaved, savedSchema } from './saved.ts'
export type { ListRow, ParsedUnits } from './units.ts'
export { drawnWords, keyOfEntry, listHeader, parseUnits } from './units.ts'
export {
  parseVerdicts,
  parseWaivers,
  type Verdicts,
  waiversJsonSchema,
  waiversSchema,
  writeWaivers,
} from './waivers.ts'
