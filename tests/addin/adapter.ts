/** The Excel host alone in a page, driven by tests. */
import type { Browser, Page } from '@playwright/test'
import { bundleScript } from '../support/chromium.ts'
import type { SimulatedExcel } from './host/excel.ts'
import { type Library, openOfficePage, serveOffice } from './host/page.ts'

let script: Promise<string> | undefined

/** What `evaluate` sees of the page: the host once it is connected. */
export interface AdapterWindow {
  gouji: { connectExcel(): Promise<unknown> }
  host: import('../../addin/excel.ts').ExcelHost
}

export interface Adapter {
  excel: SimulatedExcel
  page: Page
  complaints: string[]
  close: () => Promise<void>
}

export async function openAdapter(
  browser: Browser,
  excel: SimulatedExcel,
  library: Library = 'windows',
  set = '1.14',
): Promise<Adapter> {
  script ??= bundleScript('addin/excel.ts', 'gouji')
  const pages = new Map([
    [
      '/index.html',
      '<!doctype html><meta charset="utf-8"><title>x</title><script src="/office/office.js"></script><script src="/adapter.js"></script>',
    ],
    ['/adapter.js', await script],
  ])
  const { address, close } = await serveOffice(pages, library, set)
  const { page, complaints } = await openOfficePage(browser, excel, `${address}/index.html`)
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
  await page.evaluate(async () => {
    const here = window as unknown as AdapterWindow
    here.host = (await here.gouji.connectExcel()) as AdapterWindow['host']
  })
  return {
    excel,
    page,
    complaints,
    close: async () => {
      await page.context().close()
      await close()
    },
  }
}
