import type { InspectFault } from '../../core/index.ts'

/** Something about a spot check as a whole that the user must put right; `fault` and `word` make the sentence. The exit code is 3. */
export class InspectionFault extends Error {
  readonly fault: InspectFault
  readonly word: string
  constructor(fault: InspectFault, word = '') {
    super(`${fault} ${word}`)
    this.name = 'InspectionFault'
    this.fault = fault
    this.word = word
  }
}
