import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Answer,
  type Locale,
  messagesOf,
  planPublication,
  type Severity,
  writeAnswer,
  writePublication,
} from '../core/index.ts'
import { answerPath } from './answer.ts'
import { type PublishArguments, UsageError } from './arguments.ts'
import { writeNewFile } from './output.ts'
import { paintOf } from './render.ts'
import { reaches } from './tally.ts'

/** `gouji publish`: the report of a draft as a page and as a document, in a folder; resolves to the exit code. */
export async function runPublish(given: PublishArguments): Promise<number> {
  const { path, output, locale, failOn } = given
  const words = messagesOf(locale).workbook
  const files = { page: join(output, '年报.html'), document: join(output, '年报.docx') }
  for (const file of Object.values(files)) if (await exists(file)) throw new UsageError('file-exists', file)
  const answer = await answerPath(path, [])
  const plan = answer.report && planPublication(answer.report)
  if (!plan) {
    tellUnusable(answer, locale)
    return 3
  }
  const { writeDocument } = await import('../export/docx.ts')
  const document = await writeDocument(plan)
  await mkdir(output, { recursive: true })
  await writeNewFile(files.page, writePublication(plan))
  await writeNewFile(files.document, document)
  process.stderr.write(`${words.published(`${files.page}、${files.document}`)}\n`)
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const { severity, waiver } of answer.result?.findings ?? []) if (!waiver) counts[severity]++
  if (counts.error + counts.warning > 0)
    process.stderr.write(`${words.stillOpen(counts.error, counts.warning)}\n`)
  return reaches(counts, failOn) ? 1 : 0
}

function tellUnusable(answer: Answer, locale: Locale): void {
  if (answer.status === 'checked') process.stderr.write(`${messagesOf(locale).workbook.notPublished}\n`)
  else
    process.stderr.write(
      writeAnswer(answer, { locale, paint: paintOf(false), width: 100, explainPasses: false }),
    )
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
