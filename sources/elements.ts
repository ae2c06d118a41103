import type { TreeView } from './tree.ts'

/** How the walk treats an element; every name that is not listed is inline. */
export type ElementKind =
  | 'skip'
  | 'head'
  | 'fact'
  | 'block'
  | 'pre'
  | 'landmark'
  | 'article'
  | 'heading'
  | 'break'
  | 'link'
  | 'table'
  | 'image'
  | 'drawing'
  | 'frame'
  | 'object'

const names: readonly (readonly [ElementKind, string])[] = [
  [
    'skip',
    'script style noscript template textarea select option optgroup datalist input video audio rp ' +
      'noframes noembed col colgroup param source track area base',
  ],
  ['head', 'head'],
  ['fact', 'title meta link'],
  [
    'block',
    'html body address blockquote caption center dd details dialog dir div dl dt fieldset figcaption ' +
      'figure form frameset hgroup hr legend li menu ol p search summary tbody td tfoot th thead tr ul',
  ],
  ['pre', 'pre listing plaintext xmp'],
  ['landmark', 'nav aside header footer'],
  ['article', 'article main section'],
  ['heading', 'h1 h2 h3 h4 h5 h6'],
  ['break', 'br'],
  ['link', 'a button'],
  ['table', 'table'],
  ['image', 'img'],
  ['drawing', 'canvas svg'],
  ['frame', 'iframe frame'],
  ['object', 'object embed'],
]

/** Kinds by element name. A Map, since the names come from pages. */
export const elementKinds: ReadonlyMap<string, ElementKind> = new Map(
  names.flatMap(([kind, list]) => list.split(' ').map((name): [string, ElementKind] => [name, kind])),
)

/** Kinds that begin and end a line of their own. */
export const blockKinds: ReadonlySet<ElementKind | undefined> = new Set<ElementKind>([
  'block',
  'pre',
  'landmark',
  'article',
  'heading',
  'table',
])

/** How an element itself is hidden: `none` takes no room, `invisible` keeps its place. Inline style and `hidden` only. */
export type Hiding = 'none' | 'invisible' | null

export function hidingOf<N>(view: TreeView<N>, node: N): Hiding {
  if (view.attribute(node, 'hidden') !== null) return 'none'
  const style = view.attribute(node, 'style')
  if (style === null || !/none|hidden/i.test(style)) return null
  if (declared(style, 'display') === 'none') return 'none'
  return declared(style, 'visibility') === 'hidden' ? 'invisible' : null
}

/** The value that wins for a property in a style attribute: the last one, or the last `!important` one. */
function declared(style: string, property: string): string {
  let winner = ''
  let important = false
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0 || declaration.slice(0, colon).trim() !== property) continue
    const [value = '', weight] = declaration.slice(colon + 1).split('!')
    const weighty = weight?.trim() === 'important'
    if (important && !weighty) continue
    winner = value.trim()
    important = weighty
  }
  return winner
}

/** Landmark roles that do the work of the elements. */
export function hasLandmarkRole<N>(view: TreeView<N>, node: N): boolean {
  const role = view.attribute(node, 'role')
  return role !== null && /^\s*(?:navigation|banner|contentinfo|complementary)\s*$/i.test(role)
}
