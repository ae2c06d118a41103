/** What crosses between the extension's contexts: anything else than what was agreed is dropped. */
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../core/index.ts'
import { toBackground, toOrders, toPanel } from '../../extension/messages.ts'
import { frameOf, framesOf, mergeParts, toFrame, toPage } from '../../extension/panel/merge.ts'

const junk = [
  undefined,
  null,
  0,
  '',
  'panel',
  [],
  {},
  { to: 'panel' },
  { to: 'background' },
  { kind: 'panel' },
]

describe('messages', () => {
  it('to the background', () => {
    expect(toBackground({ to: 'background', kind: 'closed', more: 1 })).toEqual({
      to: 'background',
      kind: 'closed',
    })
    expect(toBackground({ to: 'background', kind: 'panel', tab: 7, token: 'k' })).toEqual({
      to: 'background',
      kind: 'panel',
      tab: 7,
      token: 'k',
    })
    expect(toBackground({ to: 'background', kind: 'panel', tab: 7, token: {} })).toMatchObject({
      token: null,
    })
    for (const other of [
      ...junk,
      { to: 'background', kind: 'panel', tab: '7' },
      { to: 'background', kind: 'x' },
    ])
      expect(toBackground(other)).toBeNull()
  })

  it('to the panel', () => {
    expect(toPanel({ to: 'panel', kind: 'asked', tab: 1 })).toEqual({ to: 'panel', kind: 'asked', tab: 1 })
    for (const other of [
      ...junk,
      { to: 'panel', kind: 'closed', tab: 1 },
      { to: 'panel', kind: 'note', tab: '1' },
    ])
      expect(toPanel(other)).toBeNull()
  })

  it('orders: only what is said plainly', () => {
    expect(toOrders({ welcome: true, note: 1 })).toEqual({ welcome: true, note: false })
    for (const other of junk) expect(toOrders(other)).toEqual({ welcome: false, note: false })
  })
})

function documentOf(url: string, anchors: readonly string[], unread: readonly string[] = []): SourceDocument {
  return {
    schema: 'gouji/source/1',
    kind: 'html',
    name: url,
    url,
    blocks: anchors.map((anchor) => ({ kind: 'text', anchor, text: anchor })),
    limits: unread.map((at) => ({ code: 'frame-unread', at })),
  }
}

describe('frames put together', () => {
  const page = documentOf('http://a/x', ['f0/b0', 'f1/b0', 'f0/b1'], ['/inner#top', 'http://b/'])
  const inner = documentOf('http://a/inner', ['f0/b0', 'f1/b3'])

  it('stand behind the page under numbers of their own, and are unread no more', () => {
    const merged = mergeParts(page, [{ base: framesOf(page) + 1, document: inner }])
    expect(merged.blocks.map(({ anchor }) => anchor)).toEqual(['f0/b0', 'f1/b0', 'f0/b1', 'f2/b0', 'f3/b3'])
    expect(merged.limits).toEqual([{ code: 'frame-unread', at: 'http://b/' }])
  })

  it('find their way back', () => {
    for (const anchor of ['f0/b12', 'f1/b0/r5c7']) expect(toFrame(toPage(anchor, 4), 4)).toBe(anchor)
    expect(frameOf('f12/b0/r1c1')).toBe(12)
  })

  it('change no cell', () => {
    const grid: SourceDocument = {
      ...inner,
      blocks: [
        {
          kind: 'grid',
          anchor: 'f0/b0',
          rows: 1,
          columns: 1,
          cells: [{ anchor: 'f0/b0/r0c0', row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '17' }],
        },
      ],
    }
    const [block] = mergeParts(documentOf('http://a/x', []), [{ base: 1, document: grid }]).blocks
    expect(block).toMatchObject({ anchor: 'f1/b0', cells: [{ anchor: 'f1/b0/r0c0', text: '17' }] })
  })
})
