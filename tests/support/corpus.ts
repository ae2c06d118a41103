/** Published reports with known truth. They live outside the project; where they are absent the tests say that they were left out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, process.env.GOUJI_CORPUS ?? '../shared/corpus')

export interface Truth {
  organ: string
  year: number
  edition: '2021' | '2019'
  figures: Record<string, number | null>
  known_inconsistencies: { kind: string; stated: unknown; table: unknown; confidence: string; what: string }[]
}

export interface CorpusFile {
  name: string
  path: string
  truth: Truth | null
}

const present = existsSync(folder)

function sourceIn(path: string): string | null {
  const file = readdirSync(path).find((name) => name.startsWith('source.'))
  return file ? join(path, file) : null
}

function list(path: string, truthful: boolean): CorpusFile[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'not-a-report')
    .flatMap((entry) => {
      const source = sourceIn(join(path, entry.name))
      if (!source) return []
      const truth = truthful
        ? (JSON.parse(readFileSync(join(path, entry.name, 'truth.json'), 'utf8')) as Truth)
        : null
      return [{ name: entry.name, path: source, truth }]
    })
}

/** Reports with truth, of the formats given by their endings. */
export function corpusReports(...formats: string[]): CorpusFile[] {
  return present
    ? list(folder, true).filter((file) => formats.some((format) => file.path.endsWith(format)))
    : []
}

/** Pages and files that are no report. */
export function corpusOthers(): CorpusFile[] {
  return present ? list(join(folder, 'not-a-report'), false) : []
}

/** `describe` for tests over the corpus. */
export function describeCorpus(name: string, body: () => void): void {
  if (present) describe(name, () => body())
  else console.warn(`left out, no corpus at ${folder}: ${name}`)
}
