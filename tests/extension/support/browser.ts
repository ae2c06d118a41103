/** Chromium with the built extension; its button is pressed and its panel driven through the debugging protocol. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../support/chromium.ts'
import { Protocol } from './cdp.ts'
import { Panel } from './panel.ts'

export interface Target {
  targetId: string
  type: string
  url: string
  title: string
}

export class ExtensionBrowser {
  readonly context: BrowserContext
  readonly protocol: Protocol
  readonly id: string
  private readonly browser: Browser
  private readonly child: ChildProcess
  readonly profile: string

  private constructor(parts: {
    browser: Browser
    protocol: Protocol
    child: ChildProcess
    profile: string
    id: string
  }) {
    this.browser = parts.browser
    this.protocol = parts.protocol
    this.child = parts.child
    this.profile = parts.profile
    this.id = parts.id
    this.context = parts.browser.contexts()[0]!
  }

  /** `profile`: the folder of a browser that has ended, to go on from there. `display`: where it has a window. */
  static async launch(
    extension: string,
    language = 'zh_CN',
    profile = mkdtempSync(join(tmpdir(), 'gouji-chromium-')),
    display: string | null = null,
  ): Promise<ExtensionBrowser> {
    const child = spawn(
      findChromium(),
      [
        ...(display === null ? ['--headless=new'] : []),
        '--no-sandbox',
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-component-update',
        '--disable-background-networking',
        '--disable-sync',
        '--hide-scrollbars',
        '--disable-features=DisableLoadExtensionCommandLineSwitch',
        '--window-size=1280,900',
        `--user-data-dir=${profile}`,
        '--remote-debugging-port=0',
        '--enable-unsafe-extension-debugging',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        'about:blank',
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, LANGUAGE: language, ...(display === null ? {} : { DISPLAY: display }) },
      },
    )
    try {
      const address = await debuggingAddress(child)
      const protocol = await Protocol.open(address)
      const browser = await chromium.connectOverCDP(address)
      const id = await extensionId(protocol)
      return new ExtensionBrowser({ browser, protocol, child, profile, id })
    } catch (error) {
      child.kill()
      throw error
    }
  }

  async close(): Promise<void> {
    this.protocol.close()
    await this.browser.close().catch(() => undefined)
    this.child.kill()
    await new Promise((done) => (this.child.exitCode === null ? this.child.once('exit', done) : done(null)))
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Ends the browser at once, as a power cut does; its profile stays. */
  async crash(): Promise<void> {
    this.protocol.close()
    const ended = new Promise((done) => this.child.once('exit', done))
    this.child.kill('SIGKILL')
    await ended
    await this.browser.close().catch(() => undefined)
  }

  async targets(): Promise<Target[]> {
    const { targetInfos } = await this.protocol.send('Target.getTargets', { filter: [{}] })
    return targetInfos as Target[]
  }

  /** Presses the button on the toolbar while this page is in front. */
  async press(page: Page): Promise<void> {
    await this.protocol.send('Extensions.triggerAction', {
      id: this.id,
      targetId: await this.tabTargetOf(page),
    })
  }

  /** Presses the button and waits for the panel of the page's tab. */
  async openPanel(page: Page): Promise<Panel> {
    const before = new Set((await this.targets()).map(({ targetId }) => targetId))
    await this.press(page)
    return this.panelOutside(before)
  }

  /** The panel that was not among these targets. */
  async panelOutside(before: ReadonlySet<string>): Promise<Panel> {
    const address = `chrome-extension://${this.id}/panel.html`
    for (let turn = 0; turn < 100; turn++) {
      const target = (await this.targets()).find(
        ({ targetId, url, type }) => !before.has(targetId) && url.startsWith(address) && type !== 'tab',
      )
      if (target) return Panel.attach(this.protocol, target.targetId)
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`No panel opened; there are ${JSON.stringify(await this.targets())}`)
  }

  /** Runs something in the extension's background. */
  async fromWorker(expression: string): Promise<unknown> {
    const worker = (await this.targets()).find(
      ({ type, url }) => type === 'service_worker' && url.includes(this.id),
    )
    if (!worker) throw new Error('The background sleeps')
    const { targetId } = worker
    const { sessionId } = await this.protocol.send('Target.attachToTarget', { targetId, flatten: true })
    const { result } = await this.protocol.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId as string,
    )
    await this.protocol.send('Target.detachFromTarget', { sessionId })
    return (result as { value?: unknown }).value
  }

  /** Number of the tab of the page that is in front. */
  async tabOf(page: Page): Promise<number> {
    await page.bringToFront()
    return (await this.fromWorker(
      'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)',
    )) as number
  }

  /** Where downloads go; `next` waits for one and tells its path. */
  async downloads(): Promise<{ next: (ending: string) => Promise<string> }> {
    const folder = join(this.profile, 'downloads')
    await this.protocol.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    return {
      next: async (ending) => {
        for (let turn = 0; turn < 200; turn++) {
          const names = existsSync(folder) ? readdirSync(folder) : []
          const name = names.find((one) => one.endsWith(ending))
          if (name) return join(folder, name)
          await new Promise((done) => setTimeout(done, 50))
        }
        throw new Error(`No ${ending} was saved`)
      },
    }
  }

  /** Addresses of all requests that any page, panel or worker sends from now on. */
  async watchRequests(): Promise<string[]> {
    const sent: string[] = []
    this.protocol.on((method, params, session) => {
      if (method === 'Network.requestWillBeSent') sent.push((params.request as { url: string }).url)
      if (method === 'Target.attachedToTarget' && session === undefined)
        void this.protocol.send('Network.enable', {}, params.sessionId as string).catch(() => undefined)
    })
    await this.protocol.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
    })
    return sent
  }

  /** The target of type `tab` that holds a page. */
  private async tabTargetOf(page: Page): Promise<string> {
    const session = await this.context.newCDPSession(page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    await session.detach()
    const tabs = (await this.targets()).filter(({ type }) => type === 'tab')
    for (const { targetId } of tabs) {
      const { sessionId } = await this.protocol.send('Target.attachToTarget', { targetId, flatten: true })
      const inside: string[] = []
      this.protocol.on((method, params, session) => {
        if (method === 'Target.attachedToTarget' && session === sessionId)
          inside.push((params.targetInfo as Target).targetId)
      })
      await this.protocol.send(
        'Target.setAutoAttach',
        { autoAttach: true, waitForDebuggerOnStart: false, flatten: true },
        sessionId as string,
      )
      await this.protocol.send('Target.detachFromTarget', { sessionId })
      if (inside.includes(targetInfo.targetId)) return targetId
    }
    throw new Error('The page is in no tab')
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`Chromium did not start: ${said}`)), 30_000)
    child.stderr?.on('data', (piece: Buffer) => {
      said += String(piece)
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    })
    child.on('exit', () => reject(new Error(`Chromium ended: ${said}`)))
  })
}

async function extensionId(protocol: Protocol): Promise<string> {
  for (let turn = 0; turn < 200; turn++) {
    const { targetInfos } = await protocol.send('Target.getTargets')
    const worker = (targetInfos as Target[]).find(
      ({ type, url }) => type === 'service_worker' && url.endsWith('/background.js'),
    )
    if (worker) return new URL(worker.url).host
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(
    `The extension did not start: ${JSON.stringify((await protocol.send('Target.getTargets')).targetInfos)}`,
  )
}
