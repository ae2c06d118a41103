import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { messagesOf, planShards } from '../../core/index.ts'
import { UsageError } from '../arguments.ts'
import { openOutput } from '../output.ts'
import { type InspectArguments, readNumber } from './arguments.ts'
import { readEntries } from './entries.ts'
import { tellListFault } from './status.ts'
import { writeUnitList } from './write-list.ts'

/** `gouji inspect plan LIST --shards N --output FOLDER`: lists for offices that work without knowing of each other. */
export async function runPlan({ paths, values, locale }: InspectArguments): Promise<number> {
  if (paths.length === 0) throw new UsageError('needs-list')
  if (values.output === undefined) throw new UsageError('needs-output')
  const count = Math.round(readNumber(values, 'shards', 2, [1, 1000]))
  const { entries, faults } = await readEntries(paths)
  const parts = planShards(entries, count)
  const files = parts.map((_, index) => join(values.output ?? '', `part-${index + 1}.csv`))
  const taken = files.find((file) => existsSync(file))
  if (taken !== undefined) throw new UsageError('file-exists', taken)
  mkdirSync(values.output, { recursive: true })
  const { inspect: words } = messagesOf(locale)
  for (const [index, part] of parts.entries()) {
    const file = files[index] ?? ''
    const output = await openOutput(file)
    await writeUnitList(part, output, { from: file })
    await output.close()
    process.stdout.write(`${words.planned(file, part.length)}\n`)
  }
  for (const fault of faults) process.stderr.write(`${tellListFault(fault, locale)}\n`)
  return faults.length > 0 ? 3 : 0
}
