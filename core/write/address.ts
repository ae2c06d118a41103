/** A for 1, AA for 27. */
export function nameColumn(index: number): string {
  const rest = Math.floor((index - 1) / 26)
  return (rest > 0 ? nameColumn(rest) : '') + String.fromCharCode(65 + ((index - 1) % 26))
}

/** A cell of a sheet; rows and columns count from 1. */
export interface Slot {
  row: number
  column: number
}

/** `J7`. */
export function addressOf({ row, column }: Slot): string {
  return nameColumn(column) + row
}

/** `B2:D9`. */
export function rangeOf(first: Slot, last: Slot): string {
  return `${addressOf(first)}:${addressOf(last)}`
}

/** The cells as the fewest ranges that a person would write: runs downwards, then runs to the right. */
export function joinRanges(slots: readonly Slot[]): string[] {
  const runs = runsOf(slots, 'row', 'column')
  const single = runs.filter((run) => run.length === 1).flat()
  const joined = [...runs.filter((run) => run.length > 1), ...runsOf(single, 'column', 'row')]
  return joined.map((run) => {
    const [first] = run
    const last = run[run.length - 1]
    if (!first || !last) return ''
    return first === last ? addressOf(first) : rangeOf(first, last)
  })
}

/** Runs of neighbours along one axis. */
function runsOf(slots: readonly Slot[], along: keyof Slot, across: keyof Slot): Slot[][] {
  const ordered = [...slots].sort((one, other) => one[across] - other[across] || one[along] - other[along])
  const runs: Slot[][] = []
  for (const slot of ordered) {
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    if (run && last && last[across] === slot[across] && last[along] === slot[along] - 1) run.push(slot)
    else runs.push([slot])
  }
  return runs
}
