import { decodePage } from '../sources/charset.ts'
import { UnreadableSource } from '../sources/unreadable.ts'
import { UnusableFile } from './arguments.ts'
import { readBytes } from './open.ts'

/** Names of organs, one a line; what follows # is a remark. Throws `UnusableFile`. */
export async function readNames(path: string): Promise<string[]> {
  try {
    const { text } = decodePage(await readBytes(path))
    return text
      .split(/\r\n|[\r\n]/)
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((line) => line !== '')
  } catch (error) {
    throw error instanceof UnreadableSource ? new UnusableFile(path, error.reason) : error
  }
}
