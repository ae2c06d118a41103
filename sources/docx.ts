/**
 * .docx and .docm → SourceDocument. The parts are read here and not by a library: the one at hand drops the ordinals
 * that Word prints before headings (一、（一）), shows hidden text, and shifts cells of rows that begin late. What is
 * read becomes a tree like that of a page and goes through the same walk, so that both read alike.
 */

import { type Block, type SourceDocument, type SourceLimit, sourceSchema } from '../core/model/source.ts'
import { readBlocks } from './docx/blocks.ts'
import { WordNumbering } from './docx/numbering.ts'
import { makeContainer, OpenFields, type Story, WordState } from './docx/state.ts'
import { WordStyles } from './docx/styles.ts'
import { makeElement, type WordNode, wordView } from './docx/tree.ts'
import { findMainPart, type Relationship, readRelationships } from './package.ts'
import { takeSnapshot } from './snapshot.ts'
import { UnreadableSource } from './unreadable.ts'
import { decodeXml, XmlReader } from './xlsx/xml.ts'
import { ZipArchive } from './zip.ts'

class WordReader {
  private readonly archive: ZipArchive
  private readonly root = makeElement('div', '')

  constructor(archive: ZipArchive) {
    this.archive = archive
  }

  read(name: string): SourceDocument {
    const main = findMainPart(this.archive)
    const source = main && this.text(main)
    if (!main || source === null) throw new UnreadableSource('damaged', 'zip: no document')
    const relationships = readRelationships(this.archive, main)
    const state = this.readState([...relationships.values()])
    const story = this.begin(state, main, source, relationships)
    for (let event = story.xml.next(); event !== 'end'; event = story.xml.next()) {
      if (event !== 'open' || story.xml.name !== 'body') continue
      readBlocks(story, makeContainer(this.root, '', false))
      break
    }
    for (const kind of ['footnote', 'endnote']) {
      const part = [...relationships.values()].find(({ type }) => type === `${kind}s`)?.target
      if (part !== undefined) this.readNotes(state, kind, part)
    }
    return { schema: sourceSchema, kind: 'docx', name, ...this.walk(state) }
  }

  private text(part: string): string | null {
    const bytes = this.archive.read(part)
    return bytes && decodeXml(bytes)
  }

  private readState(parts: readonly Relationship[]): WordState {
    const partOf = (type: string) => parts.find((part) => part.type === type)?.target ?? ''
    const [styles, numbering] = [partOf('styles'), partOf('numbering')]
    const known = new WordStyles(this.text(styles) ?? '', styles)
    return new WordState(known, new WordNumbering(this.text(numbering) ?? '', numbering, known))
  }

  private begin(
    state: WordState,
    part: string,
    source: string,
    relationships: Map<string, Relationship>,
  ): Story {
    return {
      state,
      xml: new XmlReader(source, part),
      relationships,
      fields: new OpenFields(),
      alternatives: [],
    }
  }

  /** Notes that the text refers to, after it and beside it: they are no part of its prose. */
  private readNotes(state: WordState, kind: string, part: string): void {
    const source = this.text(part)
    if (source === null) return
    const story = this.begin(state, part, source, readRelationships(this.archive, part))
    const { xml } = story
    for (let event = xml.next(); event !== 'end' && !state.full; event = xml.next()) {
      if (event !== 'open' || xml.name !== kind) continue
      const id = `${kind}${xml.attribute('id') ?? ''}`
      if (!state.notes.has(id)) {
        xml.skip()
        continue
      }
      const aside = state.append(this.root, makeElement('aside', id))
      readBlocks({ ...story, fields: new OpenFields() }, makeContainer(aside, `${id}/`, false))
    }
  }

  /** Walks the tree as that of a page and names the blocks by their places in the document. */
  private walk(state: WordState): { blocks: Block[]; limits: SourceLimit[] } {
    const nodes = new Map<string, WordNode>()
    const { blocks, limits } = takeSnapshot(wordView, this.root, (anchor, node) => {
      if (node.tag !== 'td') nodes.set(anchor, node)
    })
    const names = new Map<string, string>()
    const used = new Map<string, number>()
    const named = blocks.map((block): Block => {
      const own = nodes.get(block.anchor)?.anchor ?? block.anchor
      const copy = (used.get(own) ?? 0) + 1
      used.set(own, copy)
      const anchor = copy === 1 ? own : `${own}/${copy}`
      names.set(block.anchor, anchor)
      if (block.kind !== 'grid') return { ...block, anchor }
      const cells = block.cells.map((cell) => ({
        ...cell,
        anchor: `${anchor}/r${cell.row + 1}c${cell.column + 1}`,
      }))
      return { ...block, anchor, cells }
    })
    const said = limits.map(({ code, at }) =>
      at === undefined ? { code } : { code, at: names.get(at) ?? at },
    )
    const known = new Set(limits.map(({ code }) => code))
    return {
      blocks: named,
      limits: [...said, ...[...state.limits].filter((code) => !known.has(code)).map((code) => ({ code }))],
    }
  }
}

/**
 * Reads a document of Word as it stands when all tracked changes are accepted; anchors like `P12` and `T2/r5c7`, counted
 * from one. Headers and footers are left out, notes stand at the end as landmarks. Throws `UnreadableSource`.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  return new WordReader(new ZipArchive(bytes)).read(name)
}
