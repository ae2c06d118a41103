import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'

/** One thing to check. `named` inputs (given by the user or matched by a pattern) must be readable, others may be skipped. */
export interface Input {
  /** Path as the user would write it; `-` is standard input. */
  name: string
  named: boolean
}

/** Endings of documents that a folder is searched for, readable or not: what cannot be read is said, not passed over. */
const documents = /\.(?:html?|xhtml|shtml|mht|mhtml|txt|md|tsv|xlsx|xlsm|xls|et|docx?|docm|wps|pdf)$/i

/** Files, folders (searched to any depth), patterns and `-` become inputs, in the order given, each file once. */
export async function expandPaths(paths: readonly string[]): Promise<Input[]> {
  const inputs = new Map<string, Input>()
  const add = (name: string, named: boolean): void => {
    const known = inputs.get(name)
    if (!known) inputs.set(name, { name, named })
    else if (named) known.named = true
  }
  for (const path of paths) {
    if (path === '-') {
      add(path, true)
      continue
    }
    const kind = await kindOf(path)
    if (kind === 'folder') for (const file of await listFolder(path)) add(file, false)
    else if (kind === 'absent' && /[*?[{]/.test(path))
      for (const file of await matchPattern(path)) add(file, true)
    else add(path, true)
  }
  return [...inputs.values()]
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'absent'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'absent'
  }
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && documents.test(entry.name) && !entry.name.startsWith('~$'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(naturalOrder())
}

/** A pattern that matches nothing stays as it is, so that the user hears that there is no such file. */
async function matchPattern(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) })
  return files.length > 0 ? files.sort(naturalOrder()) : [pattern]
}

/** 表2 before 表10. Made when it is needed: it loads the rules of the language. */
function naturalOrder(): (a: string, b: string) => number {
  return new Intl.Collator('zh-CN', { numeric: true }).compare
}
