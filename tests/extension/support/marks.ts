/** The marks as they stand on a page: the extension's boxes out of their closed shadow root, and the browser's highlights. */
import type { BrowserContext, Page } from '@playwright/test'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Painted {
  /** Numbers over the page with their rectangles, in the viewport. */
  badges: { text: string; label: string; box: Box }[]
  /** Frames and underlines. */
  boxes: Box[]
}

interface DomNode {
  nodeId: number
  localName: string
  attributes?: string[]
  children?: DomNode[]
  shadowRoots?: DomNode[]
  contentDocument?: DomNode
  nodeValue?: string
}

function hostsIn(node: DomNode, name: string): DomNode[] {
  const own = node.localName === name ? [node] : []
  const inner = [...(node.children ?? []), ...(node.shadowRoots ?? [])]
  if (node.contentDocument) inner.push(node.contentDocument)
  return [...own, ...inner.flatMap((child) => hostsIn(child, name))]
}

function attributeOf(node: DomNode, name: string): string {
  const at = node.attributes?.indexOf(name) ?? -1
  return at < 0 ? '' : (node.attributes?.[at + 1] ?? '')
}

/** What the page script has painted, in frames too; tried again where it is painting at the moment. */
export async function paintedOn(context: BrowserContext, page: Page): Promise<Painted> {
  let before = ''
  for (let turn = 0; ; turn++) {
    try {
      const painted = await lookOnce(context, page)
      const now = JSON.stringify(painted)
      // The page may still be settling beside the panel, or wait for its marks: what stands for a moment is what is painted.
      const stands = now === before && painted.badges.length > 0
      if (stands || turn === 20) return painted
      before = now
    } catch (error) {
      if (turn === 20) throw error
    }
    await page.waitForTimeout(100)
  }
}

async function lookOnce(context: BrowserContext, page: Page): Promise<Painted> {
  const session = await context.newCDPSession(page)
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
    const painted: Painted = { badges: [], boxes: [] }
    for (const host of hostsIn(root, 'gouji-marks')) {
      for (const element of host.shadowRoots?.[0]?.children ?? []) {
        const { model } = await session.send('DOM.getBoxModel', { nodeId: element.nodeId })
        const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border
        const box = { left, top, right, bottom }
        if (element.localName === 'button')
          painted.badges.push({
            text: element.children?.[0]?.nodeValue ?? '',
            label: attributeOf(element, 'aria-label'),
            box,
          })
        else painted.boxes.push(box)
      }
    }
    return painted
  } finally {
    await session.detach()
  }
}

/** Texts under the browser's own highlights, by their names. */
export function highlightsOn(page: Page): Promise<Record<string, { text: string; box: Box }[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [
        name,
        [...ranges].map((range) => {
          const { left, top, right, bottom } = (range as Range).getBoundingClientRect()
          return { text: (range as Range).toString(), box: { left, top, right, bottom } }
        }),
      ]),
    ),
  )
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Whether two rectangles are the same but for half a pixel. */
export function same(one: Box, other: Box): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).every((side) => Math.abs(one[side] - other[side]) < 1)
}

/** Rectangles of all elements of a kind with this text; full-width digits count as the others. */
export function boxesOf(page: Page, selector: string, text: string): Promise<Box[]> {
  return page.evaluate(
    (given) =>
      [...document.querySelectorAll(given.selector)]
        .filter(({ textContent }) => textContent?.normalize('NFKC').trim() === given.text)
        .map((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          return { left, top, right, bottom }
        }),
    { selector, text },
  )
}
