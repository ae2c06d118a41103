/** The side panel, driven as a person would: what it shows, keys, clicks. */
import type { Protocol } from './cdp.ts'

export class Panel {
  readonly session: string
  readonly targetId: string
  private readonly protocol: Protocol

  private constructor(protocol: Protocol, session: string, targetId: string) {
    this.protocol = protocol
    this.session = session
    this.targetId = targetId
  }

  static async attach(protocol: Protocol, targetId: string): Promise<Panel> {
    const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: true })
    const panel = new Panel(protocol, sessionId as string, targetId)
    await panel.send('Runtime.enable')
    await panel.send('Page.enable')
    return panel
  }

  send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    return this.protocol.send(method, params, this.session)
  }

  /** The value of an expression in the panel. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
    return (result as { value: T }).value
  }

  text(): Promise<string> {
    return this.evaluate<string>('document.body.innerText')
  }

  /** Waits until an expression is true; its last value is told otherwise. */
  async until(expression: string, limit = 10_000): Promise<void> {
    const end = Date.now() + limit
    while (!(await this.evaluate<boolean>(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`never: ${expression}\n${await this.text()}`)
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  /** Text of the first element; '' where there is none. */
  read(selector: string): Promise<string> {
    return this.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`)
  }

  /** Clicks the button with this text, or that is named so. */
  async press(name: string): Promise<void> {
    const found = `[...document.querySelectorAll('button')].find((button) =>
      [button.innerText.trim(), button.getAttribute('aria-label')].includes(${JSON.stringify(name)}))`
    await this.until(found)
    await this.evaluate(`${found}.click()`)
  }

  /** Types into a field, as the keyboard would. */
  async type(selector: string, text: string): Promise<void> {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`)
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).focus()`)
    await this.send('Input.insertText', { text })
  }

  async click(selector: string): Promise<void> {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`)
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`)
  }

  async key(
    key: string,
    code = key,
    keyCode = key.length === 1 ? key.toUpperCase().charCodeAt(0) : 0,
  ): Promise<void> {
    const text = key.length === 1 ? { text: key } : key === 'Enter' ? { text: '\r' } : {}
    const base = { key, code, windowsVirtualKeyCode: keyCode }
    await this.send('Input.dispatchKeyEvent', {
      type: text.text ? 'keyDown' : 'rawKeyDown',
      ...base,
      ...text,
    })
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...base })
  }

  /** Picks a file on the disk for a file field, as the browser's own window does. */
  async pick(selector: string, path: string): Promise<void> {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`)
    const { result } = await this.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
    })
    const { objectId } = result as { objectId: string }
    await this.send('DOM.setFileInputFiles', { objectId, files: [path] })
  }

  /** Drops a file from the disk on an element, as a file manager does. */
  async drop(selector: string, path: string): Promise<void> {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`)
    const { x, y } = await this.evaluate<{ x: number; y: number }>(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)})
      element.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = element.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })()`)
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await this.send('Input.dispatchDragEvent', { type, x, y, data })
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' })
    return Buffer.from(data as string, 'base64')
  }

  /** Closes the panel, as its own button in the browser does. */
  async close(): Promise<void> {
    await this.protocol.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined)
  }
}
