import type { EvidenceMark } from '../../core/index.ts'
import type { Block } from '../../core/model/source.ts'
import { elementKinds } from '../elements.ts'
import type { ParsedNode } from '../parse.ts'
import type { TreeView } from '../tree.ts'

/** A part of a text node that a mark covers. */
export interface MarkedRange {
  from: number
  to: number
  mark: EvidenceMark
  /** The mark's first range, which bears its number. */
  first: boolean
}

/** Where the marks stand in the tree. */
export interface Placing {
  /** By text node, in the order of the text; ranges may overlap. */
  ranges: ReadonlyMap<ParsedNode, MarkedRange[]>
  /** By element of a cell, grid, picture or attachment, or by the first text node of a block that is marked whole. */
  whole: ReadonlyMap<ParsedNode, EvidenceMark[]>
}

/** Finds the nodes of marks. Characters are compared one by one: a place whose text is not as it was read is marked as a whole. */
export function placeMarks(
  view: TreeView<ParsedNode>,
  nodes: ReadonlyMap<string, ParsedNode>,
  blocks: readonly Block[],
  marks: readonly EvidenceMark[],
): Placing {
  const texts = textsOf(blocks)
  const order = marks.some(({ start }) => start !== undefined) ? listTexts(view, [...nodes.values()]) : null
  const ranges = new Map<ParsedNode, MarkedRange[]>()
  const whole = new Map<ParsedNode, EvidenceMark[]>()
  for (const mark of marks) {
    const node = nodes.get(mark.anchor)
    if (!node) continue
    const text = texts.get(mark.anchor)
    const found =
      order && text !== undefined && mark.start !== undefined
        ? findRanges(view, order, node, text, mark)
        : null
    if (found) for (const [at, range] of found) ranges.set(at, [...(ranges.get(at) ?? []), range])
    else whole.set(node, [...(whole.get(node) ?? []), mark])
  }
  return { ranges, whole }
}

function textsOf(blocks: readonly Block[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const block of blocks) {
    if (block.kind === 'text') texts.set(block.anchor, block.text)
    else if (block.kind === 'grid') for (const { anchor, text } of block.cells) texts.set(anchor, text)
  }
  return texts
}

/** Text nodes in the order in which they are shown, and the place of each; of every tree that an anchor stands in. */
interface TextOrder {
  nodes: ParsedNode[]
  places: Map<ParsedNode, number>
}

function listTexts(view: TreeView<ParsedNode>, anchored: readonly ParsedNode[]): TextOrder {
  const order: TextOrder = { nodes: [], places: new Map() }
  const seen = new Set<ParsedNode>()
  for (const node of anchored) {
    const top = topOf(node)
    if (seen.has(top)) continue
    seen.add(top)
    const waiting: ParsedNode[] = [top]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const tag = view.tag(next)
      if (tag === '#text') {
        if (!order.places.has(next)) order.places.set(next, order.nodes.push(next) - 1)
      } else if (next === top || elementKinds.get(tag) !== 'skip')
        waiting.push(...[...view.children(next)].reverse())
    }
  }
  return order
}

function topOf(node: ParsedNode): ParsedNode {
  let top = node
  while ('parentNode' in top && top.parentNode) top = top.parentNode
  return top
}

/** Walks the text from where the block begins, white space left out on both sides; null where they part. */
function findRanges(
  view: TreeView<ParsedNode>,
  order: TextOrder,
  node: ParsedNode,
  text: string,
  mark: EvidenceMark,
): Map<ParsedNode, MarkedRange> | null {
  const start = mark.start ?? 0
  const end = mark.end ?? text.length
  const found = new Map<ParsedNode, MarkedRange>()
  let place = firstText(view, node, order)
  let offset = 0
  for (let at = 0; at < end; at++) {
    const character = text.charAt(at)
    if (blank.test(character)) continue
    for (;;) {
      const current = order.nodes[place]
      if (!current) return null
      const value = view.text(current)
      while (offset < value.length && blank.test(value.charAt(offset))) offset++
      if (offset < value.length) break
      place++
      offset = 0
    }
    const current = order.nodes[place]
    if (!current || view.text(current).charAt(offset) !== character) return null
    if (at >= start) {
      const known = found.get(current)
      if (known) known.to = offset + 1
      else found.set(current, { from: offset, to: offset + 1, mark, first: found.size === 0 })
    }
    offset++
  }
  return found.size > 0 ? found : null
}

const blank = /[\s\u200b-\u200d\ufeff]/

function firstText(view: TreeView<ParsedNode>, node: ParsedNode, order: TextOrder): number {
  const own = order.places.get(node)
  if (own !== undefined) return own
  const waiting = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const place = order.places.get(next)
    if (place !== undefined) return place
    if (view.tag(next) !== '#text') waiting.push(...[...view.children(next)].reverse())
  }
  return order.nodes.length
}
