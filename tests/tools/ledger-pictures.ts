/** Makes the pictures of the guide's chapter on spot checks: `npm run screenshots:ledger`. Organs and figures are invented. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import {
  describeAnswer,
  evidenceMarks,
  frameEvidence,
  messagesOf,
  planLedger,
  planNotice,
  writeLedgerPage,
} from '../../core/index.ts'
import { writeDocument } from '../../export/docx.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { renderPage } from '../../sources/render.ts'
import { checkPlanted, ledgerOfPlanted, plantedReports } from '../inspection/planted.ts'
import { convertFiles } from '../support/libreoffice.ts'
import { launchPrinter } from '../support/print.ts'

const target = resolve(import.meta.dirname, '../../docs/images')
const locale = 'zh-CN'
const facts = {
  tool: { name: 'gouji', version: '0.1.0', rules: '0123456789abcdef' },
  madeAt: '2026-03-02T10:00:00+08:00',
}

interface Shot {
  name: string
  width: number
  height: number
  /** A page, or a picture that LibreOffice drew. */
  content: { page: string } | { drawn: Uint8Array; zoom: number; cut: number }
}

async function shoot(shots: readonly Shot[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pictures-'))
  const browser: Browser = await launchPrinter()
  try {
    for (const { name, width, height, content } of shots) {
      const page = await browser.newPage({ viewport: { width, height } })
      if ('page' in content) {
        const path = join(folder, `${name}.html`)
        writeFileSync(path, content.page)
        await page.goto(pathToFileURL(path).href)
      } else {
        const source = `data:image/png;base64,${Buffer.from(content.drawn).toString('base64')}`
        await page.setContent(
          `<body style="margin:0;background:#fff;overflow:hidden"><img src="${source}" style="width:${content.zoom * 100}%;margin:-${content.cut}px">`,
        )
      }
      await page.screenshot({ path: join(target, `${name}.png`) })
      await page.close()
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function markedPage(): Promise<string> {
  const planted = plantedReports.find(({ fault }) => fault === 'both')
  if (!planted) throw new Error('no report with two faults')
  const report = describeAnswer(await checkPlanted(planted), { locale, explainPasses: false })
  const marks = evidenceMarks(report)
  const { picture, hidden } = messagesOf(locale).evidence
  const bytes = new TextEncoder().encode(planted.page)
  const { body, placed } = renderPage(bytes, {}, marks, { picture, hidden })
  const frame = frameEvidence(report, marks, placed, {
    unit: planted.unit,
    original: '原件.html',
    tool: facts.tool,
    locale,
  })
  return frame.before + body + frame.after
}

const reports = await Promise.all(plantedReports.map((planted) => ledgerOfPlanted(planted)))
const unit = reports.find(({ rows }) => rows.length > 1)?.unit
const notice = planNotice(
  reports.filter((report) => report.unit === unit),
  locale,
  facts,
)
if (!notice) throw new Error('nothing to verify')
/** The first page of a document as LibreOffice prints it. */
function drawFirstPage(name: string, bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-draw-'))
  try {
    const path = join(folder, 'page.pdf')
    writeFileSync(path, convertFiles({ [name]: bytes }, { to: 'pdf' }).get(name) ?? '')
    // Of Debian's package poppler-utils.
    execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', path, join(folder, 'page')])
    return new Uint8Array(readFileSync(join(folder, 'page.png')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const drawnSheet = drawFirstPage('ledger.xlsx', await writeWorkbook(planLedger(reports, locale, facts)))
const drawnNotice = drawFirstPage('notice.docx', await writeDocument(notice))

mkdirSync(target, { recursive: true })
await shoot([
  {
    name: 'ledger-page',
    width: 1120,
    height: 900,
    content: { page: writeLedgerPage(reports, locale, facts) },
  },
  { name: 'evidence-page', width: 1000, height: 760, content: { page: await markedPage() } },
  {
    name: 'ledger-sheet',
    width: 1280,
    height: 420,
    content: { drawn: drawnSheet, zoom: 1.9, cut: 48 },
  },
  { name: 'notice', width: 760, height: 1075, content: { drawn: drawnNotice, zoom: 1, cut: 0 } },
])
