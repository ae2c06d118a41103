/** Paragraphs and tables, one after another, of a body, a cell, a text box or a note. */

import { readParagraph } from './paragraph.ts'
import { type Container, leave, makeContainer, OpenFields, passOver, type Story } from './state.ts'
import { readTable } from './table.ts'
import { makeElement, type WordNode } from './tree.ts'

/**
 * Appends what stands inside the element just opened to the container, up to the element's end. `readProperties` is
 * called where the properties of a cell begin; where it returns false, reading stops there.
 */
export function readBlocks(story: Story, container: Container, readProperties?: () => boolean): void {
  const { xml, state } = story
  const depth = xml.depth
  for (let event = xml.next(); event !== 'end' && xml.depth >= depth && !state.full; event = xml.next()) {
    if (event === 'close') leave(story)
    if (event !== 'open' || passOver(story)) continue
    if (xml.name === 'p') readParagraph(story, container, readBox)
    else if (xml.name === 'tbl') {
      settle(story, container)
      readTable(story, container, readBlocks)
    } else if (xml.name === 'altChunk' || xml.name === 'subDoc') readForeign(story, container)
    else if (xml.name === 'tcPr' && readProperties && !readProperties()) return
  }
  settle(story, container)
}

/** A text box in a paragraph; what stands in it is told after the paragraph. */
function readBox(story: Story, anchor: string, cell: boolean): WordNode {
  const box = makeElement('div', anchor)
  readBlocks({ ...story, fields: new OpenFields() }, makeContainer(box, `${anchor}/`, cell))
  return box
}

/** Content of another format that stands in the package as a whole. */
function readForeign({ xml, state, relationships }: Story, { node }: Container): void {
  const id = xml.attribute('id') ?? ''
  state.append(node, makeElement('iframe', '', { src: relationships.get(id)?.target ?? `#${id}` }))
}

/** Content of paragraphs whose mark is deleted, where no paragraph follows. */
function settle({ state }: Story, container: Container): void {
  if (container.joined.length === 0) return
  const paragraph = makeElement('p', `${container.prefix}P${container.paragraphs}`)
  paragraph.children = container.joined
  container.joined = []
  state.append(container.node, paragraph)
}
