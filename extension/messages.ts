/** What the extension's own contexts tell each other through `runtime.sendMessage`. Anything else is dropped. */

export type ToBackground =
  /** A panel has started for a tab; the answer is `PanelOrders`. */
  | { to: 'background'; kind: 'panel'; tab: number; token: string | null }
  /** The panel has closed, says the page script of the tab: the highlight rules can go. */
  | { to: 'background'; kind: 'closed' }
  /** The drawer asks for its key; the answer is a string, or null where none was ordered. */
  | { to: 'background'; kind: 'drawer' }

export type ToPanel =
  /** The user asked for a check of this tab. */
  | { to: 'panel'; kind: 'asked'; tab: number }
  /** The user asks to note the selected text of this tab. */
  | { to: 'panel'; kind: 'note'; tab: number }

/** Sent to a drawer in the page, which has no panel beside it. */
export interface PanelOrders {
  /** Whether the panel stands in a frame that we opened; one that a page opened has no orders. */
  welcome: boolean
  /** The selected text is to be noted. */
  note: boolean
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value
}

export function toBackground(message: unknown): ToBackground | null {
  if (!has(message, 'to') || message.to !== 'background' || !has(message, 'kind')) return null
  if (message.kind === 'closed' || message.kind === 'drawer') return { to: 'background', kind: message.kind }
  if (message.kind !== 'panel' || !has(message, 'tab') || typeof message.tab !== 'number') return null
  const token = has(message, 'token') && typeof message.token === 'string' ? message.token : null
  return { to: 'background', kind: 'panel', tab: message.tab, token }
}

export function toPanel(message: unknown): ToPanel | null {
  if (!has(message, 'to') || message.to !== 'panel' || !has(message, 'kind') || !has(message, 'tab'))
    return null
  const { kind, tab } = message
  if ((kind !== 'asked' && kind !== 'note') || typeof tab !== 'number') return null
  return { to: 'panel', kind, tab }
}

export function toOrders(message: unknown): PanelOrders {
  return {
    welcome: has(message, 'welcome') && message.welcome === true,
    note: has(message, 'note') && message.note === true,
  }
}
