/** `npm run claims`: how well the prose is read, on the sentences that may be looked at and on the frozen ones. */

import { formsSet } from '../claims/forms.ts'
import { frozenSet } from '../claims/frozen.ts'
import { laterSet } from '../claims/later.ts'
import type { ClaimCase } from '../claims/notation.ts'
import { resample } from '../claims/resample.ts'
import { scoreCases } from '../claims/score.ts'
import { claimSet } from '../claims/set.ts'

const known = [...claimSet, ...laterSet, ...formsSet]

const sets: readonly (readonly [name: string, cases: readonly ClaimCase[]])[] = [
  ['known', known],
  ['resampled', resample(known, 7)],
  ['frozen', frozenSet],
]

for (const [name, cases] of sets) {
  const { expected, found, right, precision, recall } = scoreCases(cases)
  const claims = `${right} right of ${found} found, ${expected} expected`
  process.stdout.write(
    `${name.padEnd(10)} ${String(cases.length).padStart(4)} sentences  ${claims}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}\n`,
  )
}
