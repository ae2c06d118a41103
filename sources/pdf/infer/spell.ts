/** Tells letters that stand side by side apart by the labels that they spell. */
import type { Spellings } from './forms.ts'
import type { Letter } from './scatter.ts'

/** Labels that stand under each other in one place of a table, in their order. */
export interface Strand {
  labels: readonly { spellings: Spellings; optional: boolean }[]
  /** Whether a letter may be of a label by where it stands. `started`: whether any strand has begun before it. */
  admits: (letter: Letter, label: number) => boolean
}

/** Letters of each label of each strand. */
export type Spelled = Letter[][][]

/** How far a strand has come: a label, the number of its letters that are read, and which spellings are still possible. */
interface State {
  label: number
  read: number
  possible: readonly string[]
}

const start: State = { label: -1, read: 0, possible: [''] }

/** So many steps are tried before the letters are given up. */
const mostSteps = 40_000

/**
 * Takes letters from the first on until all strands are whole, and then up to where `mayEnd` first allows. Null where
 * the labels cannot be spelled so.
 */
export function spellLabels(
  letters: readonly Letter[],
  strands: readonly Strand[],
  mayEnd: (next: Letter | undefined) => boolean,
): Spelled | null {
  const failed = new Set<string>()
  const taken: { strand: number; label: number }[] = []
  let steps = 0
  const states = strands.map(() => start)

  function go(index: number, last: number): boolean {
    const letter = letters[index]
    const whole = strands.every((strand, at) => isWhole(strand, states[at] ?? start))
    if (whole && mayEnd(letter)) return true
    if (!letter || ++steps > mostSteps) return false
    const name = `${index} ${states.map(({ label, read, possible }) => `${label}.${read}.${possible[0]}`).join(' ')}`
    if (failed.has(name)) return false
    for (const at of orderOf(strands.length, last)) {
      const strand = strands[at]
      const state = states[at]
      if (!strand || !state) continue
      for (const next of advance(strand, state, letter)) {
        states[at] = next
        taken[index] = { strand: at, label: next.label }
        if (go(index + 1, at)) return true
        states[at] = state
      }
    }
    failed.add(name)
    return false
  }

  if (!go(0, 0)) return null
  const spelled: Spelled = strands.map(({ labels }) => labels.map(() => []))
  taken.forEach(({ strand, label }, index) => {
    const letter = letters[index]
    if (letter) spelled[strand]?.[label]?.push(letter)
  })
  return spelled
}

/** The strand of the letter before first. */
function orderOf(count: number, last: number): number[] {
  return [last, ...Array.from({ length: count }, (_, index) => index).filter((index) => index !== last)]
}

function isDone({ read, possible }: State): boolean {
  return possible.some(({ length }) => length === read)
}

function isWhole({ labels }: Strand, state: State): boolean {
  return isDone(state) && labels.slice(state.label + 1).every(({ optional }) => optional)
}

/** Where a strand stands after a letter: further in its label, or at the beginning of a label below. */
function advance(strand: Strand, state: State, letter: Letter): State[] {
  const states: State[] = []
  const begin = (label: number, read: number, possible: readonly string[]): void => {
    const still = possible.filter((spelling) => spelling[read] === letter.text)
    if (still.length > 0 && strand.admits(letter, label))
      states.push({ label, read: read + 1, possible: still })
  }
  if (state.label >= 0) begin(state.label, state.read, state.possible)
  if (!isDone(state)) return states
  for (let label = state.label + 1; label < strand.labels.length; label++) {
    const next = strand.labels[label]
    if (!next) break
    begin(label, 0, next.spellings)
    if (!next.optional) break
  }
  return states
}
