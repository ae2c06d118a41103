/** Chromium with Chinese fonts, to print pages as PDF: without the fonts a page prints boxes. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { launchChromium } from './chromium.ts'

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
