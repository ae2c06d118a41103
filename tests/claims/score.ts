import { readClaims } from '../../core/read/claims/index.ts'
import { type ClaimCase, describeClaim, identityOf, paragraphsOf } from './notation.ts'

/** A case whose claims are not those expected. */
export interface Miss {
  context: string
  text: string
  missing: string[]
  wrong: string[]
}

export interface Score {
  expected: number
  found: number
  right: number
  precision: number
  recall: number
  misses: Miss[]
}

/** What is read from the sentence of a case, in the notation of the set. */
export function readCase(context: string, text: string): string[] {
  return readClaims(paragraphsOf(context, text), identityOf(context)).map(describeClaim)
}

/** Precision and recall over claims: metric, certainty, bound, value, scope and time must all agree. */
export function scoreCases(cases: readonly ClaimCase[]): Score {
  let expected = 0
  let found = 0
  let right = 0
  const misses: Miss[] = []
  for (const [context, text, notation] of cases) {
    const missing = notation.split(' ').filter((part) => part !== '')
    const wrong: string[] = []
    expected += missing.length
    for (const claim of readCase(context, text)) {
      found++
      const at = missing.indexOf(claim)
      if (at < 0) wrong.push(claim)
      else {
        missing.splice(at, 1)
        right++
      }
    }
    if (missing.length > 0 || wrong.length > 0) misses.push({ context, text, missing, wrong })
  }
  return { expected, found, right, precision: right / found, recall: right / expected, misses }
}
