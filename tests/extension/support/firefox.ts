/** Firefox with the built extension, over WebDriver BiDi: no driver program, no library. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const usualPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** Path of Firefox: `FIREFOX`, else a usual place, else installed by apt-get where that is possible. */
function findFirefox(): string {
  const named = process.env.FIREFOX
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`FIREFOX names a file that does not exist: ${named}`)
  }
  let path = usualPaths.find((usual) => existsSync(usual))
  if (!path && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const lock = ['-o', 'DPkg::Lock::Timeout=500']
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-q', ...lock], { stdio: 'ignore', env })
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'firefox-esr', ...lock], {
      stdio: 'ignore',
      env,
    })
    path = usualPaths.find((usual) => existsSync(usual))
  }
  if (path) return path
  throw new Error(
    'These tests need Firefox. Install it (Debian: apt-get install firefox-esr), or set FIREFOX to its path.',
  )
}

/** The address of the extension's own pages is made by chance; here it is given. */
const uuid = '11111111-2222-4333-8444-555555555555'
const addon = 'gouji@gouji.example'

const preferences: Readonly<Record<string, string | boolean>> = {
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'remote.prefs.recommended': true,
  'extensions.webextensions.uuids': JSON.stringify({ [addon]: uuid }),
}

export class Firefox {
  readonly tab: string
  private readonly window: string
  private readonly child: ChildProcess
  private readonly profile: string
  private readonly send: Send

  private constructor(parts: {
    child: ChildProcess
    profile: string
    send: Send
    tab: string
    window: string
  }) {
    this.child = parts.child
    this.profile = parts.profile
    this.send = parts.send
    this.tab = parts.tab
    this.window = parts.window
  }

  static async launch(extension: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'gouji-firefox-'))
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    )
    writeFileSync(join(profile, 'user.js'), lines.join('\n'))
    const child = spawn(
      findFirefox(),
      [
        '--headless',
        '--no-remote',
        '--profile',
        profile,
        '--remote-debugging-port',
        '0',
        '--remote-allow-system-access',
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const send = await connect(await listening(child))
    await send('session.new', { capabilities: {} })
    await send('webExtension.install', { extensionData: { type: 'path', path: extension } })
    const tab = await firstContext(send, {})
    const window = await firstContext(send, { 'moz:scope': 'chrome' })
    return new Firefox({ child, profile, send, tab, window })
  }

  async close(): Promise<void> {
    await this.send('browser.close').catch(() => undefined)
    if (this.child.exitCode === null) await new Promise((done) => this.child.once('exit', done))
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  async open(url: string, context = this.tab): Promise<void> {
    await this.send('browsingContext.navigate', { context, url, wait: 'complete' })
  }

  /** A new tab with a page of the extension. */
  async openOwn(path: string): Promise<string> {
    const { context } = (await this.send('browsingContext.create', { type: 'tab', background: true })) as {
      context: string
    }
    await this.open(`moz-extension://${uuid}/${path}`, context)
    return context
  }

  /** The JSON value of an expression in a page. */
  async evaluate<T>(expression: string, context = this.tab): Promise<T> {
    const answer = (await this.send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    })) as { result?: { value: string }; exceptionDetails?: unknown }
    if (!answer.result) throw new Error(JSON.stringify(answer.exceptionDetails))
    return JSON.parse(answer.result.value) as T
  }

  async until(expression: string, context = this.tab): Promise<void> {
    for (let turn = 0; turn < 200; turn++) {
      if (await this.evaluate<boolean>(`Boolean(${expression})`, context)) return
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`never: ${expression}`)
  }

  /** Does what a press on the button does: the browser's own handler, as its keyboard shortcut calls it. */
  async press(): Promise<void> {
    await this.inBrowser(
      `(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addon)})
        const action = ExtensionParent.apiManager.global.browserActionFor(extension)
        await action.triggerAction(window)
      })()`,
    )
  }

  /** Text on the button over the tab that is in front. */
  badge(): Promise<string> {
    return this.inBrowser(
      `(() => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addon)})
        return ExtensionParent.apiManager.global.browserActionFor(extension).action.getProperty(gBrowser.selectedTab, 'badgeText')
      })()`,
    )
  }

  sidebarIsOpen(): Promise<boolean> {
    return this.inBrowser('SidebarController.isOpen')
  }

  async closeSidebar(): Promise<void> {
    await this.inBrowser('SidebarController.hide()')
  }

  private inBrowser<T>(expression: string): Promise<T> {
    return this.evaluate<T>(expression, this.window)
  }
}

type Send = (method: string, params?: object) => Promise<unknown>

async function firstContext(send: Send, params: object): Promise<string> {
  const { contexts } = (await send('browsingContext.getTree', params)) as {
    contexts: { context: string; url: string }[]
  }
  const [first] = contexts.filter(({ url }) => !url.includes('hiddenWindow'))
  if (!first) throw new Error('Firefox has no window')
  return first.context
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`Firefox did not start: ${said}`)), 60_000)
    const hear = (piece: Buffer): void => {
      said += String(piece)
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stderr?.on('data', hear)
    child.stdout?.on('data', hear)
  })
}

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  socket.onmessage = ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(String(data)) as {
      id: number | null
      type: string
      result: unknown
      error?: string
      message?: string
    }
    const one = id === null ? undefined : waiting.get(id)
    if (id === null || !one) return
    waiting.delete(id)
    if (type === 'error') one.reject(new Error(`${error}: ${message}`))
    else one.resolve(result)
  }
  let next = 1
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) })
      socket.send(JSON.stringify({ id, method, params }))
    })
}
