import { join } from 'node:path'
import { type LedgerFacts, messagesOf, planCircular, planNotice } from '../../core/index.ts'
import { UsageError } from '../arguments.ts'
import { thisTool } from '../frame.ts'
import type { InspectArguments } from './arguments.ts'
import { openResults } from './results.ts'
import { groupByUnit, listReports } from './units.ts'
import { deliver, refuseExisting } from './write-files.ts'

/** `gouji inspect notice STATE --output FOLDER`: a notice to each organ; with `--summary --output FILE` one circular. */
export async function runNotice({ paths, values, locale }: InspectArguments): Promise<number> {
  const [name, more] = paths
  if (more !== undefined) throw new UsageError('needs-state')
  const { output } = values
  if (output === undefined) throw new UsageError('needs-output')
  const results = await openResults(name, locale)
  try {
    const reports = await listReports(results, locale)
    const facts: LedgerFacts = { tool: thisTool(), madeAt: new Date().toISOString() }
    const { writeDocument } = await import('../../export/docx.ts')
    if (values.summary) {
      refuseExisting([output])
      const ledgers = reports.map(({ ledger }) => ledger)
      await deliver(output, await writeDocument(planCircular(ledgers, locale, facts)), locale)
      return 0
    }
    const { ledger, notice } = messagesOf(locale)
    const notices = groupByUnit(reports).flatMap(({ file, reports: own }) => {
      const plan = planNotice(
        own.map((report) => report.ledger),
        locale,
        facts,
      )
      return plan ? [{ plan, path: join(output, `${notice.fileName(file)}.docx`) }] : []
    })
    refuseExisting(notices.map(({ path }) => path))
    for (const { plan, path } of notices) await deliver(path, await writeDocument(plan), locale)
    if (notices.length === 0) process.stderr.write(`${ledger.cli.noNotice}\n`)
    return 0
  } finally {
    await results.close()
  }
}
