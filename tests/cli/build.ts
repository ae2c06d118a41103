import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the command line as it was built for this run of the tests. */
    commandLine: string
  }
}

/** Builds the command line once for all tests that run it: they prove what is shipped. */
export default async function buildCommandLine(project: TestProject): Promise<() => void> {
  const root = resolve(import.meta.dirname, '../..')
  const outDir = mkdtempSync(join(tmpdir(), 'gouji-built-'))
  const configFile = resolve(root, 'cli/vite.config.ts')
  await build({ root, configFile, logLevel: 'error', build: { outDir } })
  project.provide('commandLine', outDir)
  return () => rmSync(outDir, { recursive: true, force: true })
}
