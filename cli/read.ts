import { writeFile } from 'node:fs/promises'
import { type Locale, messagesOf, readReport } from '../core/index.ts'
import { savedSchema } from '../core/schema/index.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { openPath } from './open.ts'
import { makeFolderOf } from './output.ts'

/** `gouji read FILE --save OUT`: keeps what was read, so that it can be looked at and checked again. */
export async function runRead(given: { path: string; save: string; locale: Locale }): Promise<number> {
  try {
    const source = await openPath(given.path)
    const { source: _, ...report } = readReport(source)
    await makeFolderOf(given.save)
    await writeFile(given.save, `${JSON.stringify({ schema: savedSchema, source, report }, null, 1)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    process.stderr.write(`${given.path}: ${messagesOf(given.locale).unreadable[error.reason]}\n`)
    return 3
  }
}
