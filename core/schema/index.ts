/** Shapes of what crosses a boundary. A second door beside `core/index.ts`, opened only where something is read back. */
export type { FindingJson, FindingsFile, ReportJson } from './findings.ts'
export { findingsFile, findingsJsonSchema } from './findings.ts'
export { recallReports } from './recall.ts'
export { parseSaved, savedSchema } from './saved.ts'
