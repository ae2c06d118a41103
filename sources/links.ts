import { decodePage } from './charset.ts'
import { type ParsedNode, ParsedPage } from './parse.ts'

/** A link of a page as it stands there. */
export interface RawLink {
  /** Its words, else its title. */
  text: string
  address: string
}

export interface PageLinks {
  title: string
  /** Address to which the others are relative, where the page names one. */
  base: string | null
  links: RawLink[]
}

const mostLinks = 20_000
const mostText = 500

/** The links of a saved or fetched page, in reading order. */
export function readLinks(bytes: Uint8Array, charset?: string): PageLinks {
  const page = new ParsedPage()
  const root = page.parse(decodePage(bytes, charset).text)
  const found: PageLinks = { title: '', base: null, links: [] }
  const pending: ParsedNode[] = root ? [root] : []
  for (let node = pending.pop(); node && found.links.length < mostLinks; node = pending.pop()) {
    const tag = page.tag(node)
    if (tag === 'title' && found.title === '') found.title = textIn(page, node).trim()
    if (tag === 'base') found.base ??= page.attribute(node, 'href')
    const address = tag === 'a' ? page.attribute(node, 'href') : null
    if (address !== null) {
      const title = page.attribute(node, 'title')?.trim() ?? ''
      const shown = textIn(page, node).replace(/\s+/g, ' ').trim()
      // Long titles are cut off in lists; the whole one stands beside them.
      found.links.push({ text: title.length > shown.length ? title : shown, address })
    }
    pending.push(...[...page.children(node)].reverse())
  }
  return found
}

function textIn(page: ParsedPage, top: ParsedNode): string {
  let text = ''
  const pending: ParsedNode[] = [top]
  for (let node = pending.pop(); node && text.length < mostText; node = pending.pop()) {
    if (page.tag(node) === '#text') text += page.text(node).slice(0, mostText)
    else pending.push(...[...page.children(node)].reverse())
  }
  return text
}
