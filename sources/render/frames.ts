import type { ParsedNode, ParsedPage } from '../parse.ts'
import type { FrameView, TreeView } from '../tree.ts'

/** A parsed page whose frames are parsed once, so that two walks meet the same nodes. */
export class CachedFrames implements TreeView<ParsedNode> {
  private readonly page: ParsedPage
  private readonly frames = new Map<ParsedNode, FrameView<ParsedNode>>()

  constructor(page: ParsedPage) {
    this.page = page
  }

  tag(node: ParsedNode): string {
    return this.page.tag(node)
  }

  children(node: ParsedNode): readonly ParsedNode[] {
    return this.page.children(node)
  }

  text(node: ParsedNode): string {
    return this.page.text(node)
  }

  attribute(node: ParsedNode, name: string): string | null {
    return this.page.attribute(node, name)
  }

  frame(node: ParsedNode): FrameView<ParsedNode> {
    const known = this.frames.get(node)
    if (known) return known
    const frame = this.page.frame(node)
    this.frames.set(node, frame)
    return frame
  }
}
