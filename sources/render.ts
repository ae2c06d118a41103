/**
 * A saved page as harmless markup with numbered marks, for evidence that opens offline: built anew from a list of allowed
 * elements and attributes, so that no script, no address and no style sheet of the page comes along.
 */
import type { EvidenceMark } from '../core/index.ts'
import { decodePage } from './charset.ts'
import { isMhtml } from './format.ts'
import { MAX_PAGE_LENGTH, type PageHints } from './html.ts'
import { unwrapMhtml } from './mhtml.ts'
import { ParsedPage } from './parse.ts'
import { CachedFrames } from './render/frames.ts'
import { placeMarks } from './render/place.ts'
import { PageWriter } from './render/write.ts'
import { takeSnapshot } from './snapshot.ts'

/** Words that the rendering puts where it leaves something out. */
export interface RenderWords {
  picture: (text: string) => string
  hidden: string
}

/** What stands in the body, and which marks found their places, in their order. */
export interface RenderedPage {
  body: string
  placed: boolean[]
}

export function renderPage(
  bytes: Uint8Array,
  hints: PageHints,
  marks: readonly EvidenceMark[],
  words: RenderWords,
): RenderedPage {
  const text = textOf(bytes, hints)
  const page = new ParsedPage()
  const root = page.parse(text)
  if (!root) return { body: '', placed: marks.map(() => false) }
  const view = new CachedFrames(page)
  const nodes = new Map<string, Parameters<PageWriter['write']>[0]>()
  const { blocks } = takeSnapshot(view, root, (anchor, node) => nodes.set(anchor, node))
  const placing = placeMarks(view, nodes, blocks, marks)
  const writer = new PageWriter(view, placing, words)
  writer.write(root)
  return { body: writer.text, placed: marks.map((mark) => writer.placed.has(mark)) }
}

/** The page's text as its snapshot was taken from; that of a web archive is inside. */
function textOf(bytes: Uint8Array, { charset }: PageHints): string {
  const { text } = decodePage(bytes.subarray(0, MAX_PAGE_LENGTH), charset)
  if (!isMhtml(text)) return text
  const inside = unwrapMhtml(bytes)
  return decodePage(inside.page.subarray(0, MAX_PAGE_LENGTH), inside.charset).text
}
