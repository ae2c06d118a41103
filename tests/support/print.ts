/** Chromium with Chinese fonts, to print pages as PDF: without the fonts a page prints boxes. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { launchChromium } from './chromium.ts'
import { turnPages } from './turn.ts'

function hasChineseFonts(): boolean {
  if (process.platform !== 'linux') return true
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

/** Starts Chromium; Chinese fonts are installed by apt-get where they are absent and that is possible. */
export async function launchPrinter(): Promise<Browser> {
  if (!hasChineseFonts()) {
    if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0)
      throw new Error('These tests need Chinese fonts (Debian: apt-get install fontconfig fonts-noto-cjk).')
    const args = ['install', '-y', '-q', '--no-install-recommends', 'fontconfig', 'fonts-noto-cjk']
    execFileSync('apt-get', [...args, '-o', 'DPkg::Lock::Timeout=500'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  return launchChromium()
}

const fonts = 'body{font:16px/1.8 "Noto Serif CJK SC","Noto Sans CJK SC",SimSun,serif}'

/** A way to print a page. `turn`: degrees by which the pages are turned afterwards. */
export interface Sheet {
  css: string
  options: NonNullable<Parameters<Page['pdf']>[0]>
  turn?: number
}

/** Tables with lines, as most are printed. */
export const ruled = 'table{border-collapse:collapse;width:100%}td{border:1px solid #000;font-size:12px}'

export const indentedSheet: Sheet = { css: `${ruled}p{text-indent:2em}`, options: { format: 'A4' } }

/** The page printed in that way, as the bytes of a PDF. */
export async function printPage(
  page: Page,
  html: string,
  { css, options, turn }: Sheet,
): Promise<Uint8Array> {
  await page.setContent(html.replace('</head>', `<style>${fonts}${css}</style></head>`))
  const bytes = new Uint8Array(await page.pdf(options))
  return turn === undefined ? bytes : turnPages(bytes, turn)
}
