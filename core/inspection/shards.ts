import type { Target, UnitEntry } from '../model/inspection.ts'

/** The host of an address in lower case; '' for a file. */
export function hostOf(target: Target): string {
  if (target.kind === 'file') return ''
  const host = /^https?:\/\/([^/?#]*)/i.exec(target.url)?.[1] ?? ''
  return host.replace(/:\d*$/, '').toLowerCase()
}

/**
 * Cuts a list into parts of about the same size that need no connection with each other: all reports of an organ, and
 * all addresses of a host, are in one part. Parts that would be empty are left out.
 */
export function planShards(entries: readonly UnitEntry[], count: number): UnitEntry[][] {
  const parts: UnitEntry[][] = Array.from({ length: count }, () => [])
  const clusters = clusterEntries(entries).sort((a, b) => b.length - a.length)
  for (const cluster of clusters) {
    const smallest = parts.reduce((best, part) => (part.length < best.length ? part : best))
    smallest.push(...cluster)
  }
  const order = new Map(entries.map((entry, index) => [entry, index]))
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
}

/** Entries that share a host or an organ, directly or through others. */
function clusterEntries(entries: readonly UnitEntry[]): UnitEntry[][] {
  const parents = new Map<string, string>()
  const find = (name: string): string => {
    let root = name
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    for (let at = name; at !== root; ) {
      const next = parents.get(at) ?? root
      parents.set(at, root)
      at = next
    }
    return root
  }
  const namesOf = (entry: UnitEntry, index: number): string[] => {
    const hosts = [entry.target, entry.previous].map((target) => (target ? hostOf(target) : ''))
    return [`row ${index}`, ...hosts.map((host) => `host ${host}`), `unit ${entry.unit}`].filter(
      (name) => !/^(?:host|unit) $/.test(name),
    )
  }
  entries.forEach((entry, index) => {
    const [first = '', ...rest] = namesOf(entry, index)
    for (const name of rest) parents.set(find(name), find(first))
  })
  const clusters = new Map<string, UnitEntry[]>()
  entries.forEach((entry, index) => {
    const root = find(`row ${index}`)
    const cluster = clusters.get(root)
    if (cluster) cluster.push(entry)
    else clusters.set(root, [entry])
  })
  return [...clusters.values()]
}
