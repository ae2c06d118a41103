import type { TreeView } from './tree.ts'

/** What a page says about itself in its head. Meta tags are found wherever the parser has put them. */
export interface PageFacts {
  title?: string
  site?: string
  published?: string
  url?: string
}

/** Meta names in order of trust, lower case. Sources: the naming that government sites must follow, Open Graph, CMS habits. */
const metaNames: Readonly<Record<keyof PageFacts, readonly string[]>> = {
  title: ['articletitle', 'og:title', 'twitter:title'],
  site: ['sitename', 'og:site_name'],
  published: [
    'pubdate',
    'publishdate',
    'pub_date',
    'publish_date',
    'publishtime',
    'publish_time',
    'article:published_time',
    'og:published_time',
    'og:release_date',
    'datepublished',
    'firstpublishedtime',
    'dc.date',
  ],
  url: ['url', 'og:url'],
}

const known: ReadonlySet<string> = new Set(Object.values(metaNames).flat())
const MAX_FACT_LENGTH = 1000

/** Collects what `meta`, `title` and `link` elements say; the first of a name wins. */
export class FactCollector<N> {
  private readonly metas = new Map<string, string>()
  private title = ''
  private canonical = ''

  /** Takes a `meta`, `title` or `link` element. */
  take(view: TreeView<N>, node: N, tag: string): void {
    if (tag === 'meta') {
      const name = (
        view.attribute(node, 'name') ??
        view.attribute(node, 'property') ??
        view.attribute(node, 'itemprop') ??
        ''
      )
        .trim()
        .toLowerCase()
      if (!known.has(name) || this.metas.has(name)) return
      const content = tidy(view.attribute(node, 'content') ?? '')
      if (content) this.metas.set(name, content)
    } else if (tag === 'title') {
      if (!this.title) this.title = tidy(textOf(view, node))
    } else if (/^\s*canonical\s*$/i.test(view.attribute(node, 'rel') ?? '')) {
      this.canonical ||= tidy(view.attribute(node, 'href') ?? '')
    }
  }

  facts(): PageFacts {
    const facts: PageFacts = {}
    const title = this.find('title') || this.title
    const site = this.find('site')
    const published = this.find('published')
    const url = [this.canonical, this.find('url')].find((address) => /^https?:\/\/./i.test(address))
    if (title) facts.title = title
    if (site) facts.site = site
    if (published) facts.published = published
    if (url) facts.url = url
    return facts
  }

  private find(fact: keyof PageFacts): string {
    for (const name of metaNames[fact]) {
      const content = this.metas.get(name)
      if (content) return content
    }
    return ''
  }
}

function textOf<N>(view: TreeView<N>, node: N): string {
  let text = ''
  for (const child of view.children(node)) {
    if (view.tag(child) === '#text') text += view.text(child)
  }
  return text
}

function tidy(text: string): string {
  return text.slice(0, MAX_FACT_LENGTH).trim().replace(/\s+/g, ' ')
}
