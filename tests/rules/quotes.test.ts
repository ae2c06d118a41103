import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import type { Finding } from '../../core/model/finding.ts'
import type { Report } from '../../core/model/report.ts'
import type { Rule } from '../../core/model/rule.ts'
import { rules as ruleList } from '../../core/rules/index.ts'
import type { Case } from '../support/case.ts'
import { makePrior, makeReport } from '../support/report.ts'

/** Rules that find words by themselves; statements are quoted by their sentence. */
const rules = ruleList.filter((rule: Rule) =>
  rule.covers.some((id) => /^(?:YR|ORG|FEE-[^O]|WRD|PUB|TXT-ENUM|TXT-HOLE)/.test(id)),
)

const folder = join(import.meta.dirname, '../cases')
const tables = await Promise.all(
  readdirSync(folder).map(async (name): Promise<readonly Case[]> => {
    const module: { cases: readonly Case[] } = await import(pathToFileURL(join(folder, name)).href)
    return module.cases
  }),
)

/** What stands at the place of a quotation, and what was quoted, where they differ. */
function misquoted({ source }: Report, { rule, evidence }: Finding): unknown[] {
  return evidence.flatMap(({ place, raw, source: whose }) => {
    const block = source.blocks[place.block]
    if (place.start === undefined || whose !== 'report') return []
    const text = block?.kind === 'grid' ? block.cells[place.cell ?? -1]?.text : block?.text
    const printed = text?.slice(place.start, place.end)
    return printed === raw ? [] : [{ rule, raw, printed }]
  })
}

test('what is quoted stands at its place, character for character', () => {
  const wrong = tables.flat().flatMap((given) => {
    const report = makeReport(given)
    const { findings } = checkReport(rules, report, given.prior ? { prior: makePrior(given.prior) } : {})
    return findings.flatMap((finding) => misquoted(report, finding))
  })
  expect(wrong).toEqual([])
})
