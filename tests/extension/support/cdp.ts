/** Chromium's own debugging protocol, for what Playwright does not show: the toolbar button, the side panel. */

interface Answer {
  id?: number
  method?: string
  params?: Record<string, unknown>
  sessionId?: string
  result?: Record<string, unknown>
  error?: { message: string }
}

export class Protocol {
  private readonly socket: WebSocket
  private readonly waiting = new Map<
    number,
    { resolve: (value: Record<string, unknown>) => void; reject: (error: Error) => void }
  >()
  private readonly listeners = new Set<
    (method: string, params: Record<string, unknown>, session?: string) => void
  >()
  private next = 1

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.onmessage = ({ data }) => this.hear(JSON.parse(String(data)) as Answer)
  }

  static async open(address: string): Promise<Protocol> {
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => {
      socket.onopen = resolve
      socket.onerror = () => reject(new Error(`no answer at ${address}`))
    })
    return new Protocol(socket)
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = this.next++
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) })
      this.socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }))
    })
  }

  on(listener: (method: string, params: Record<string, unknown>, session?: string) => void): void {
    this.listeners.add(listener)
  }

  close(): void {
    this.socket.close()
  }

  private hear({ id, method, params, sessionId, result, error }: Answer): void {
    if (method) for (const listener of this.listeners) listener(method, params ?? {}, sessionId)
    const waiting = id === undefined ? undefined : this.waiting.get(id)
    if (id === undefined || !waiting) return
    this.waiting.delete(id)
    if (error) waiting.reject(new Error(error.message))
    else waiting.resolve(result ?? {})
  }
}
