/** Ruling lines: pieces of one line, and lines that belong together. */
import type { Rule } from './content.ts'

/** Lines that end this near to another line meet it. */
export const reach = 4

/** Joins pieces of one line, so that few lines are left. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = []
  for (const across of [true, false]) {
    const own = rules.filter((rule) => rule.across === across).sort((one, other) => one.at - other.at)
    for (let from = 0; from < own.length; ) {
      const start = own[from]?.at ?? 0
      let to = from
      while (to < own.length && (own[to]?.at ?? 0) - start <= 1) to++
      const level = own.slice(from, to).sort((one, other) => one.from - other.from)
      let last: Rule | null = null
      for (const rule of level) {
        if (last && rule.from - last.to <= 1.5) last.to = Math.max(last.to, rule.to)
        else {
          last = { ...rule }
          merged.push(last)
        }
      }
      from = to
    }
  }
  return merged
}

/** Lines that meet each other, directly or through others. */
export function groupRules(rules: readonly Rule[]): Rule[][] {
  const parents = rules.map((_, index) => index)
  const rootOf = (index: number): number => {
    let at = index
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at
      at = parents[at] ?? at
    }
    return at
  }
  const flat = rules.flatMap((rule, index) => (rule.across ? [index] : []))
  const tall = rules.flatMap((rule, index) => (rule.across ? [] : [index]))
  for (const one of flat) {
    for (const other of tall) {
      const row = rules[one]
      const column = rules[other]
      if (row && column && meets(row, column) && meets(column, row)) parents[rootOf(one)] = rootOf(other)
    }
  }
  const groups = new Map<number, Rule[]>()
  rules.forEach((rule, index) => {
    const root = rootOf(index)
    const own = groups.get(root)
    if (own) own.push(rule)
    else groups.set(root, [rule])
  })
  return joinTall([...groups.values()])
}

/** A row that fills a page has only lines beside its cells: lines of the same length next to each other. */
function joinTall(groups: readonly Rule[][]): Rule[][] {
  const joined: Rule[][] = []
  const tall = new Map<string, Rule[]>()
  for (const group of groups) {
    const [rule] = group
    if (!rule || group.length > 1 || rule.across) {
      joined.push(group)
      continue
    }
    const name = `${Math.round(rule.from / reach)} ${Math.round(rule.to / reach)}`
    tall.set(name, [...(tall.get(name) ?? []), rule])
  }
  return [...joined, ...tall.values()]
}

function meets(rule: Rule, other: Rule): boolean {
  return other.at >= rule.from - reach && other.at <= rule.to + reach
}
