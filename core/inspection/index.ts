/** Spot checks, as far as they need no files, no network and no clock. */
export { parseCsv, writeCsvRecord } from './csv.ts'
export { type FoundReport, type PageLink, pickReports } from './discover.ts'
export { type MergeSide, mergeSides } from './merge.ts'
export { type Candidate, chainPairs, pairPriors } from './pair.ts'
export { type Rechecked, type RecheckState, recheckRows, type SeenAgain } from './recheck.ts'
export type { ReturnedLedger } from './returned.ts'
export { drawSample, type Sample, type SampleSettings } from './sample.ts'
export { hostOf, planShards } from './shards.ts'
