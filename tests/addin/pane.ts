/** The built task pane in a page, over a workbook that a test makes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { buildSite } from '../../addin/site/build.ts'
import { type FigureKey, type Report, readReport } from '../../core/index.ts'
import { readWorkbook } from '../../sources/xlsx.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { writeWorkbook } from '../support/layouts/workbook.ts'
import { seededRandom } from '../support/random.ts'
import { SimulatedExcel } from './host/excel.ts'
import { type Library, openOfficePage, serveOffice } from './host/page.ts'

/** Builds the pane into a folder of its own. */
export async function buildPane(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pane-'))
  const outDir = join(folder, 'site')
  await buildSite({ baseUrl: 'https://localhost:3443/', selfHostOffice: true, outDir })
  return { folder: outDir, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface Pane {
  page: Page
  excel: SimulatedExcel
  complaints: string[]
  close: () => Promise<void>
}

export async function openPane(
  browser: Browser,
  folder: string,
  excel: SimulatedExcel,
  library: Library = 'windows',
  set = '1.14',
): Promise<Pane> {
  const { address, close } = await serveOffice(folder, library, set)
  const { page, complaints } = await openOfficePage(browser, excel, `${address}/pane.html`)
  return {
    page,
    excel,
    complaints,
    close: async () => {
      await page.context().close()
      await close()
    },
  }
}

/** A sound report in a workbook of one sheet, and where its figures stand. */
export interface Sound {
  draft: Draft
  report: Report
  book: ExcelJS.Workbook
}

export async function makeSound(seed = 3, layout = 'whole-report'): Promise<Sound> {
  const draft = makeDraft(seededRandom(seed), { busy: 0.6 })
  const bytes = await writeWorkbook(layout, draft)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return { draft, report: readReport(await readWorkbook(bytes, 'x.xlsx')), book }
}

/** The sheet and the address of a figure. */
export function placeOf({ report }: Sound, key: FigureKey): { sheet: string; address: string } {
  const anchor = report.figures[key]?.place.anchor ?? ''
  const at = anchor.lastIndexOf('!')
  return { sheet: anchor.slice(0, at), address: anchor.slice(at + 1) }
}

export async function openBook({ book }: Sound): Promise<SimulatedExcel> {
  return SimulatedExcel.open(new Uint8Array(await book.xlsx.writeBuffer()))
}
