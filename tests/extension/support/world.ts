/** What the tests of the extension in Chromium share: browser, site, and the way from a page to its panel. */
import type { Page } from '@playwright/test'
import { ExtensionBrowser } from './browser.ts'
import { buildExtension } from './build.ts'
import type { Panel } from './panel.ts'
import { Site } from './site.ts'

/** Until the panel shows an answer or says why it has none. */
const settled = `(() => {
  const main = document.querySelector('.gouji main')
  return main && main.getAttribute('aria-busy') === 'false' &&
    document.querySelector('.banner, .standing.failed, .standing.stale')
})()`

export class World {
  readonly browser: ExtensionBrowser
  readonly site: Site

  private constructor(browser: ExtensionBrowser, site: Site) {
    this.browser = browser
    this.site = site
  }

  static async open(folder?: string): Promise<World> {
    const [built, site] = await Promise.all([folder ?? buildExtension('chrome'), Site.open()])
    return new World(await ExtensionBrowser.launch(built), site)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.site.close()
  }

  /** Forgets what the extension has kept, for the next test. */
  async forget(): Promise<void> {
    const page = await this.browser.context.newPage()
    await page.goto(`chrome-extension://${this.browser.id}/managed.json`)
    await page.evaluate('chrome.storage.local.clear()')
    await page.close()
  }

  /** A page in a tab of its own. */
  async visit(
    body: string | Uint8Array,
    path = '/report',
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const page = await this.browser.context.newPage()
    await page.goto(this.site.put(path, body, headers))
    return page
  }

  /** Presses the button over a page and waits for the answer. */
  async check(page: Page): Promise<Panel> {
    await page.bringToFront()
    const panel = await this.browser.openPanel(page)
    await panel.until(settled)
    return panel
  }

  /** A page with its panel, for the time of an act; both are gone afterwards. */
  async with(
    body: string | Uint8Array,
    act: (page: Page, panel: Panel) => Promise<void>,
    options: { path?: string; headers?: Record<string, string> } = {},
  ): Promise<void> {
    const page = await this.visit(body, options.path, options.headers)
    try {
      await act(page, await this.check(page))
    } finally {
      await page.close()
    }
  }
}

export { settled }
