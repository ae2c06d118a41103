/** The static folder of the add-in: pane, manifest and, where asked for, Microsoft's library. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { readBase, writeManifest } from './manifest.ts'

const root = resolve(import.meta.dirname, '../..')

export interface SiteOptions {
  /** Address of the folder on the server that will serve it. */
  baseUrl: string
  /** Put Microsoft's library into the folder, for networks without internet. Its licence has terms: see the guide. */
  selfHostOffice: boolean
  /** Absolute path; what is in it is deleted first. */
  outDir: string
}

/** What office.js asks for in Excel on Windows, Mac, the web and iPad, in Chinese and English, and outside of Office. */
const officeFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs.js',
  'telemetry/oteljs_agave.js',
]

/** Builds the folder anew. Throws a plain sentence where the address is none that Excel takes. */
export async function buildSite({ baseUrl, selfHostOffice, outDir }: SiteOptions): Promise<void> {
  const base = readBase(baseUrl)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  process.env.GOUJI_SELF_HOST_OFFICE = selfHostOffice ? '1' : '0'
  await build({
    root: join(root, 'addin'),
    configFile: join(root, 'addin/vite.config.ts'),
    logLevel: 'error',
    build: { outDir },
  })
  cpSync(join(root, 'node_modules/pdfjs-dist/cmaps'), join(outDir, 'pdfjs/cmaps'), { recursive: true })
  if (selfHostOffice) copyOffice(join(outDir, 'office'))
  writeFileSync(join(outDir, 'manifest.xml'), writeManifest(base, version))
}

function copyOffice(target: string): void {
  const package_ = join(root, 'node_modules/@microsoft/office-js')
  for (const file of officeFiles) cpSync(join(package_, 'dist', file), join(target, file))
  cpSync(join(package_, 'LICENSE.md'), join(target, 'LICENSE.md'))
}
