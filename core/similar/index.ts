/** Which reports say the same in the same words: last year's, and other organs'. */
export { findEarlier, findPeers } from './candidates.ts'
export { type Overlap, overlapOf } from './overlap.ts'
