/** Writes the generated files; with `--check` writes nothing, names those that are stale and exits with 1. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type GeneratedFile, generateFiles } from './generated.ts'

/** Paths of the files that are missing under `root` or whose content differs. */
export function findStale(files: readonly GeneratedFile[], root: string): string[] {
  return files
    .filter(({ path, content }) => readIfThere(join(root, path)) !== content)
    .map(({ path }) => path)
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Writes all files under `root`, and their folders. */
export function writeFiles(files: readonly GeneratedFile[], root: string): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..')
  const files = generateFiles()
  if (process.argv.includes('--check')) {
    const stale = findStale(files, root)
    if (stale.length > 0) {
      console.error(`stale, run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`)
      process.exitCode = 1
    }
  } else writeFiles(files, root)
}
