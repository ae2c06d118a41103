import { messagesOf, planTemplate, type Report } from '../core/index.ts'
import { openCompanions } from './answer.ts'
import type { TemplateArguments } from './arguments.ts'
import { writeNewFile } from './output.ts'
import { reportUnusable } from './unusable.ts'

/** `gouji template`: writes an empty drafting workbook; a file that is there is never touched. */
export async function runTemplate(given: TemplateArguments): Promise<number> {
  const { organ, year, locale, output } = given
  let previous: Report | null = null
  if (given.previous !== null) {
    const { reports, unusable } = await openCompanions([given.previous])
    reportUnusable('--previous', unusable, locale)
    previous = reports.find(({ identity }) => identity.year === null || identity.year === year - 1) ?? null
    const other = reports[0]?.identity.year
    if (!previous && other != null)
      process.stderr.write(`${messagesOf(locale).workbook.otherYear(other, year - 1)}\n`)
    if (!previous) return 3
  }
  const { writeWorkbook } = await import('../export/xlsx.ts')
  const named = organ ?? previous?.identity.organ ?? null
  const bytes = await writeWorkbook(planTemplate({ organ: named, year, previous }, locale))
  await writeNewFile(output, bytes)
  process.stderr.write(`${messagesOf(locale).workbook.made(output)}\n`)
  return 0
}
