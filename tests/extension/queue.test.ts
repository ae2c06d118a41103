/** The extension's list in Chromium's own database, held to the contract of all queues of addresses. */
import type { CDPSession, Page } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import {
  askWorker,
  describeQueue,
  type QueuePlace,
  type QueueWorker,
  WorkerKilled,
} from '../inspect/queue.ts'
import { bundleScript } from '../support/chromium.ts'
import { ExtensionBrowser } from './support/browser.ts'
import { buildExtension } from './support/build.ts'

let extension = ''
let script = ''
let browser: ExtensionBrowser | null = null

beforeAll(async () => {
  ;[extension, script] = await Promise.all([
    buildExtension('chrome'),
    bundleScript('tests/extension/support/list-worker.ts', 'list'),
  ])
  browser = await ExtensionBrowser.launch(extension)
})

afterAll(() => browser?.close())

/** The list's own code in another page of the workbench. */
class ListPage {
  private readonly page: Page
  private readonly session: CDPSession
  private isDead = false

  private constructor(page: Page, session: CDPSession) {
    this.page = page
    this.session = session
  }

  static async open(): Promise<ListPage> {
    if (!browser) throw new Error('no browser')
    const page = await browser.context.newPage()
    await page.goto(`chrome-extension://${browser.id}/workbench.html`)
    const opened = new ListPage(page, await browser.context.newCDPSession(page))
    await opened.evaluate(script)
    return opened
  }

  async ask(name: string, ...words: unknown[]): Promise<never> {
    try {
      return await this.evaluate(`list.worker[${JSON.stringify(name)}](...${JSON.stringify(words)})`)
    } catch (error) {
      throw this.isDead ? new WorkerKilled() : error
    }
  }

  async close(): Promise<void> {
    if (this.isDead) return
    await this.ask('close')
    await this.page.close()
  }

  async kill(): Promise<void> {
    this.isDead = true
    const { profile } = browser!
    await browser!.crash()
    browser = await ExtensionBrowser.launch(extension, 'zh_CN', profile)
  }

  private async evaluate(expression: string): Promise<never> {
    const options = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', options)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as never
  }
}

async function begin(): Promise<{ page: ListPage; worker: QueueWorker | null }> {
  const page = await ListPage.open()
  return { page, worker: (await page.ask('begin')) ? askWorker((...words) => page.ask(...words)) : null }
}

async function openList(): Promise<QueuePlace> {
  const pages: ListPage[] = []
  const first = await ListPage.open()
  await first.ask('clear')
  await first.close()
  return {
    async connect() {
      const { page, worker } = await begin()
      pages.push(page)
      return worker
    },
    async connectMortal() {
      const { page, worker } = await begin()
      pages.push(page)
      if (!worker) throw new Error('the dead still have the list')
      return { worker, kill: () => page.kill() }
    },
    async end() {
      for (const page of pages) await page.close()
    },
  }
}

describeQueue('the extension’s list', openList)
