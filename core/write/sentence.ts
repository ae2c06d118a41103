import { type Locale, messagesOf, ruleWords } from '../messages/index.ts'
import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { type FigureKey, tableKeys } from '../template/keys.ts'
import { labelFigure, nameFigure } from './labels.ts'

/** The sentence of a finding: its cause where only one cell can be wrong, else what its rule says with its values filled in. */
export function tellFinding(finding: Finding, report: Report, locale: Locale): string {
  const words = messagesOf(locale)
  if (finding.verdict === 'cannotTell' && finding.reason !== undefined) {
    return words.finding.cannotTell(ruleWords(finding.rule, locale).title, words.reasons[finding.reason])
  }
  const [change, another] = finding.fix ?? []
  if (change && !another) {
    const from = change.from === null ? words.finding.blank : String(change.from)
    const label = labelFigure(change.figure, report, locale)
    return words.finding.soleCause(label, from, String(change.to), finding.relations.length)
  }
  return fillSays(finding, report, locale)
}

function fillSays(finding: Finding, report: Report, locale: Locale): string {
  const { says, title } = ruleWords(finding.rule, locale)
  const template = typeof says === 'string' ? says : (says[finding.says ?? ''] ?? title)
  return template.replace(/\{([\w-]+)\}/g, (_, name: string) => nameValue(name, finding, report, locale))
}

/** A value as a person reads it: keys of the template by their names, numbers as they are. */
function nameValue(name: string, finding: Finding, report: Report, locale: Locale): string {
  const { values } = finding
  const value = values[name] ?? null
  const words = messagesOf(locale)
  if (value === null) return words.finding.unknownValue
  if (typeof value === 'number') return String(value)
  const table = tableKeys.find((key) => key === (name === 'table' ? value : values.table))
  if (name === 'figure' && /^t[234]\//.test(value)) return labelFigure(value as FigureKey, report, locale)
  if (name === 'table' && table) return words.tables[table]
  if (name === 'reading') return words.readings[value as keyof typeof words.readings] ?? value
  if (table && name === 'row') return nameFigure(`${table}/${value}/${values.column ?? 'total'}`, report, locale).row
  if (table && name === 'column') return nameFigure(`${table}/${values.row ?? ''}/${value}`, report, locale).column
  return value
}
