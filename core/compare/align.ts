/** An item that occurs more often than this is matched with its first occurrences only, so that time stays linear. */
const mostOccurrences = 24

/**
 * Index pairs of a longest common subsequence, in order. Time grows with the number of matching pairs, which is bounded
 * by `mostOccurrences` for each item.
 */
export function alignItems(first: readonly string[], second: readonly string[]): [number, number][] {
  const head = countCommon(first, second, (items, index) => items[index])
  const tail = Math.min(
    countCommon(first, second, (items, index) => items[items.length - 1 - index]),
    Math.min(first.length, second.length) - head,
  )
  const pairs: [number, number][] = []
  for (let index = 0; index < head; index++) pairs.push([index, index])
  pairs.push(...alignMiddle(first, second, head, first.length - tail, second.length - tail))
  for (let back = tail; back > 0; back--) pairs.push([first.length - back, second.length - back])
  return pairs
}

function countCommon(
  first: readonly string[],
  second: readonly string[],
  at: (items: readonly string[], index: number) => string | undefined,
): number {
  const most = Math.min(first.length, second.length)
  let count = 0
  while (count < most && at(first, count) === at(second, count)) count++
  return count
}

interface Link {
  pair: [number, number]
  before: Link | null
}

/** Hunt and Szymanski: the longest chain of matches in which both indexes rise. */
function alignMiddle(
  first: readonly string[],
  second: readonly string[],
  from: number,
  firstTo: number,
  secondTo: number,
): [number, number][] {
  const positions = new Map<string, number[]>()
  for (let index = from; index < secondTo; index++) {
    const item = second[index] ?? ''
    const known = positions.get(item)
    if (!known) positions.set(item, [index])
    else if (known.length < mostOccurrences) known.push(index)
  }
  /** For each length, the chain of that length that ends earliest in the second list. */
  const chains: Link[] = []
  for (let index = from; index < firstTo; index++) {
    const matches = positions.get(first[index] ?? '') ?? []
    for (let at = matches.length - 1; at >= 0; at--) {
      const position = matches[at] ?? 0
      const length = lowerBound(chains, position)
      chains[length] = { pair: [index, position], before: chains[length - 1] ?? null }
    }
  }
  const pairs: [number, number][] = []
  for (let link = chains[chains.length - 1] ?? null; link; link = link.before) pairs.push(link.pair)
  return pairs.reverse()
}

/** The number of chains that end before the position. */
function lowerBound(chains: readonly Link[], position: number): number {
  let low = 0
  let high = chains.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((chains[middle]?.pair[1] ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
