/**
 * Error localisation by trying every set of figures. It shares no code with the product: relations are read by probing
 * their terms with numbers, sets are tried one after another, values found by filling in and by trying whole numbers.
 */
import type { Outcome } from '../../core/model/finding.ts'
import type { Report } from '../../core/model/report.ts'
import type { Term } from '../../core/model/rule.ts'
import type { FigureKey } from '../../core/template/keys.ts'

/** Keys and values of one smallest explanation in the order of the keys; `values` null where several values fit. */
export interface BruteExplanation {
  figures: FigureKey[]
  values: number[] | null
}

/** The smallest explanations of failed relations that hang together; empty where `most` figures are not enough. */
export interface BruteComponent {
  /** Indexes of the failed outcomes. */
  failed: number[]
  explanations: BruteExplanation[]
}

interface Link {
  index: number
  /** Exactly 0, or only able to become 0 with values of the unread figures. */
  kind: 'exact' | 'possible'
  weights: Map<FigureKey, number>
}

type Numbers = Map<FigureKey, number>

function evaluate(term: Term, numbers: Numbers): number | null {
  if (term.kind === 'figure') return numbers.get(term.figure) ?? 0
  if (term.kind !== 'sum') return null
  let total = 0
  for (const [sign, terms] of [
    [1, term.terms],
    [-1, term.minus ?? []],
  ] as const) {
    for (const each of terms) {
      const value = evaluate(each, numbers)
      if (value === null) return null
      total += sign * value
    }
  }
  return total
}

function weightsOf({ equation, figures }: Outcome): Map<FigureKey, number> | null {
  if (equation?.relation !== '=' || equation.tolerance || equation.readings) return null
  const weights = new Map<FigureKey, number>()
  for (const figure of new Set(figures)) {
    const one: Numbers = new Map([[figure, 1]])
    const left = evaluate(equation.left, one)
    const right = evaluate(equation.right, one)
    if (left === null || right === null) return null
    if (left !== right) weights.set(figure, left - right)
  }
  return weights
}

function offBy(link: Link, numbers: Numbers): number {
  let off = 0
  for (const [figure, weight] of link.weights) off += weight * (numbers.get(figure) ?? 0)
  return off
}

/** The smallest explanations of up to `most` figures. */
export function bruteForce(outcomes: readonly Outcome[], report: Report, most: number): BruteComponent[] {
  const numbers: Numbers = new Map()
  const blanks = new Set<FigureKey>()
  const unread = new Set<FigureKey>()
  for (const { figures } of outcomes) {
    for (const key of figures) {
      const figure = report.figures[key] ?? report.tables.t3.groupFigures[key]
      if (figure?.state === 'number') numbers.set(key, figure.value ?? Number.NaN)
      else if (figure?.state === 'blank' || figure?.state === 'dash') blanks.add(key)
      else unread.add(key)
    }
  }
  const links: Link[] = []
  outcomes.forEach((outcome, index) => {
    const weights = weightsOf(outcome)
    if (!weights) return
    const isRead = [...weights.keys()].every((key) => !unread.has(key))
    const link: Link = { index, kind: 'exact', weights }
    if (outcome.state === 'fail' && isRead) links.push(link)
    if (outcome.state === 'pass' && isRead && offBy(link, numbers) === 0) links.push(link)
    if (outcome.state !== 'review' && outcome.state !== 'cannotTell') return
    const possible: Link = { index, kind: 'possible', weights }
    if ([...weights.keys()].some((key) => !numbers.has(key)) && keeps(possible, numbers)) links.push(possible)
  })
  return componentsOf(links, numbers).map((exact) => explainComponent(exact, links, numbers, most))
}

/** Whether the link is as it must be, figures without a number being open. */
function keeps(link: Link, numbers: Numbers): boolean {
  const off = offBy(link, numbers)
  if (off === 0) return true
  if (link.kind === 'exact') return false
  return [...link.weights].some(([figure, weight]) => !numbers.has(figure) && weight > 0 === off < 0)
}

/** Exact links that hang together by figures and of which one is off. */
function componentsOf(links: readonly Link[], numbers: Numbers): Link[][] {
  const left = new Set(links.filter(({ kind }) => kind === 'exact'))
  const components: Link[][] = []
  for (const start of left) {
    const component = [start]
    left.delete(start)
    for (const link of component) {
      for (const other of left) {
        if (![...other.weights.keys()].some((figure) => link.weights.has(figure))) continue
        left.delete(other)
        component.push(other)
      }
    }
    if (component.some((link) => offBy(link, numbers) !== 0)) components.push(component)
  }
  return components
}

function explainComponent(
  exact: Link[],
  links: readonly Link[],
  numbers: Numbers,
  most: number,
): BruteComponent {
  const failed = exact.filter((link) => offBy(link, numbers) !== 0)
  const possible = links.filter(({ kind }) => kind === 'possible')
  const figures = [...new Set(exact.flatMap((link) => [...link.weights.keys()]))].sort()
  const everything = 2 ** failed.length - 1
  const hits = figures.map((figure) =>
    failed.reduce((bits, link, bit) => (link.weights.has(figure) ? bits + 2 ** bit : bits), 0),
  )
  const widest = Math.max(...hits.map(countBits))
  const explanations: BruteExplanation[] = []
  const extend = (set: readonly number[], from: number, hit: number, size: number): void => {
    if (countBits(everything & ~hit) > (size - set.length) * widest) return
    if (set.length === size) {
      const keys = set.flatMap((index) => figures[index] ?? [])
      const values = valuesOf(keys, [...exact, ...possible], numbers)
      if (values) explanations.push({ figures: keys, values: values === 'several' ? null : values })
      return
    }
    for (let index = from; index < figures.length; index += 1) {
      extend([...set, index], index + 1, hit | (hits[index] ?? 0), size)
    }
  }
  const least = Math.ceil(failed.length / widest)
  for (let size = least; size <= most && explanations.length === 0; size += 1) extend([], 0, 0, size)
  return { failed: failed.map(({ index }) => index).sort((one, other) => one - other), explanations }
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest >>>= 1) count += rest & 1
  return count
}

/** Values of the figures with which all links are as they must be: the only ones, `several`, or null. */
function valuesOf(
  keys: readonly FigureKey[],
  links: readonly Link[],
  numbers: Numbers,
): number[] | 'several' | null {
  const near = links.filter((link) => keys.some((key) => link.weights.has(key)))
  const trial = new Map(numbers)
  for (const key of keys) trial.delete(key)
  const present = new Set(near.flatMap((link) => [...link.weights.keys()]))
  const largest = [...present].reduce((sum, key) => sum + Math.abs(numbers.get(key) ?? 0), 2) * near.length
  const found: number[][] = []
  fill(keys, near, trial, largest, found)
  const [first] = found
  if (!first) return null
  return found.length > 1 ? 'several' : first
}

/** Fills in what a link leaves one value for; where none does, tries all values up to the largest that can matter. */
function fill(
  open: readonly FigureKey[],
  links: readonly Link[],
  trial: Numbers,
  largest: number,
  found: number[][],
  all = open,
): void {
  const [first] = open
  if (first === undefined) {
    if (links.every((link) => keeps(link, trial))) found.push(all.map((key) => trial.get(key) ?? Number.NaN))
    return
  }
  const assign = (key: FigureKey, value: number): void => {
    trial.set(key, value)
    fill(
      open.filter((each) => each !== key),
      links,
      trial,
      largest,
      found,
      all,
    )
    trial.delete(key)
  }
  for (const link of links) {
    if (link.kind !== 'exact') continue
    const [only, ...others] = open.filter((key) => link.weights.has(key))
    if (only === undefined || others.length > 0) continue
    const value = 0 - offBy(link, trial) / (link.weights.get(only) ?? 1)
    if (Number.isInteger(value) && value >= 0) assign(only, value)
    return
  }
  const end = Math.min(largest, ...links.map((link) => mostOf(first, open, link, trial)))
  for (let value = 0; value <= end && found.length < 2; value += 1) assign(first, value)
}

/** The most that the figure can be where the open figures of an exact link all count on one side of it. */
function mostOf(figure: FigureKey, open: readonly FigureKey[], link: Link, trial: Numbers): number {
  const weight = link.weights.get(figure) ?? 0
  const isOneSided = open.every((key) => (link.weights.get(key) ?? 0) * weight >= 0)
  return link.kind === 'exact' && weight !== 0 && isOneSided
    ? -offBy(link, trial) / weight
    : Number.POSITIVE_INFINITY
}
