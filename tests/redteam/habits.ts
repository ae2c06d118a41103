/** Random choices with names, so that what a failing report was printed with can be told and counted. */
import type { Random } from '../support/random.ts'

export interface Habits {
  random: Random
  /** One of the options by weight; remembered as `name=option` unless it is the first, which stands for plain printing. */
  pick<Option extends string>(name: string, weights: Readonly<Record<Option, number>>): Option
  /** Whether the report has a habit; remembered when it has. */
  has(name: string, share: number): boolean
  /** What was chosen that is not plain, in order. */
  chosen: string[]
  /** 0: everything plain; 1: as the weights say. Scales how often a habit that is not plain is taken. */
  wildness: number
}

export function makeHabits(random: Random, wildness: number): Habits {
  const chosen: string[] = []
  return {
    random,
    chosen,
    wildness,
    pick: (name, weights) => {
      const options = Object.keys(weights) as (keyof typeof weights)[]
      const plain = options[0]
      if (plain === undefined) throw new Error(`no options for ${name}`)
      if (!random.chance(wildness)) return plain
      let rest = random.next() * options.reduce((sum, option) => sum + weights[option], 0)
      for (const option of options) {
        rest -= weights[option]
        if (rest > 0) continue
        if (option !== plain) chosen.push(`${name}=${option}`)
        return option
      }
      return plain
    },
    has: (name, share) => {
      const taken = random.chance(share * wildness)
      if (taken) chosen.push(name)
      return taken
    },
  }
}
