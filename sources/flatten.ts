import type { Context } from './context.ts'
import { blockKinds, elementKinds, hidingOf } from './elements.ts'
import type { TextRun } from './run.ts'
import type { TreeView } from './tree.ts'

/**
 * Adds the text of an element to a run, block by block on lines of their own, without recursion. Hidden parts, grids and
 * pictures in it are lost. Looks at `room` nodes at most and returns how many it looked at.
 */
export function flattenElement<N>(
  view: TreeView<N>,
  top: N,
  context: Context,
  run: TextRun<N, Context>,
  room: number,
): number {
  /** null stands for the end of a block. */
  const stack: (N | null)[] = [top]
  let visited = 0
  for (let node = stack.pop(); node !== undefined && visited <= room; node = stack.pop()) {
    if (node === null) {
      run.endLine()
      continue
    }
    visited++
    const tag = view.tag(node)
    if (tag === '#text') run.add(view.text(node), node, context, context)
    const kind = elementKinds.get(tag)
    if (tag === '' || tag === '#text' || kind === 'skip' || hidingOf(view, node) !== null) continue
    if (kind === 'break') run.breakLine()
    if (blockKinds.has(kind)) {
      run.endLine()
      stack.push(null)
    }
    for (const child of [...view.children(node)].reverse()) stack.push(child)
  }
  return visited
}
