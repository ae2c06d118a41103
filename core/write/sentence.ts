import { figureOf } from '../check/evaluate.ts'
import { type Locale, messagesOf, ruleWords } from '../messages/index.ts'
import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { tableKeys } from '../template/keys.ts'
import { isFigureKey, labelCell, nameFigure } from './labels.ts'

/** The sentence of a finding: its cause where only one cell can be wrong, else what its rule says with its values filled in. */
export function tellFinding(finding: Finding, report: Report, locale: Locale): string {
  const words = messagesOf(locale)
  if (finding.verdict === 'cannotTell' && finding.reason !== undefined && finding.says === null) {
    return words.finding.cannotTell(ruleWords(finding.rule, locale).title, words.reasons[finding.reason])
  }
  const [change, another] = finding.fix ?? []
  if (change && !another) {
    const from = change.from === null ? words.finding.blank : String(change.from)
    const label = labelCell(change.figure, report, locale)
    return words.finding.soleCause(label, from, String(change.to), finding.relations.length)
  }
  return fillSays(finding, report, locale)
}

function fillSays(finding: Finding, report: Report, locale: Locale): string {
  const { says, title } = ruleWords(finding.rule, locale)
  const template = typeof says === 'string' ? says : (says[finding.says ?? ''] ?? title)
  return template.replace(/( ?)\{([\w-]+)\}/g, (_, space: string, name: string) => {
    const value = nameValue(name, finding, report, locale)
    return value === '' ? '' : space + value
  })
}

/** How many names of a list are spelt out. */
const listed = 5

/** A value as a person reads it: keys of the template by their names, numbers and quotations as they are. */
function nameValue(name: string, finding: Finding, report: Report, locale: Locale): string {
  const words = messagesOf(locale)
  if (name === 'figures') return nameFigures(finding, report, locale)
  const value = finding.values[name] ?? (name === 'stated' || name === 'expected' ? finding[name] : null)
  if (value === null) return words.finding.unknownValue
  if (typeof value === 'number') return String(value)
  if (!isPlural(name)) return nameKey(name, value, finding, report, locale)
  const names = value.split(',').map((key) => nameKey(plurals[name], key, finding, report, locale))
  return listNames(names, locale)
}

const plurals = { tables: 'table', sections: 'section', rows: 'row', columns: 'column' } as const

function isPlural(name: string): name is keyof typeof plurals {
  return name in plurals
}

function nameKey(name: string, key: string, { values }: Finding, report: Report, locale: Locale): string {
  const words = messagesOf(locale)
  const table = tableKeys.find((each) => each === (name === 'table' ? key : values.table))
  if (name === 'deadline') return words.finding.day(key)
  if (name === 'figure' && isFigureKey(key)) return labelCell(key, report, locale)
  if (name === 'section') return nameIn(words.sections, key)
  if (name === 'table' && table) return words.tables[table]
  if (name === 'reading') return nameIn(words.readings, key)
  if (table && name === 'row')
    return nameFigure(`${table}/${key}/${values.column ?? 'total'}`, report, locale).row
  if (table && name === 'column')
    return nameFigure(`${table}/${values.row ?? ''}/${key}`, report, locale).column
  return key
}

function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key
}

/** The cells that the evidence shows; without the table's name where the sentence has it already. */
function nameFigures({ evidence, values }: Finding, report: Report, locale: Locale): string {
  const words = messagesOf(locale)
  const keys = [...new Set(evidence.flatMap(({ figure, source }) => (source === 'report' && figure) || []))]
  const names = keys.map((key) => {
    if (values.table === undefined) return labelCell(key, report, locale)
    const { row, column } = nameFigure(key, report, locale)
    const place = report.source.kind === 'xlsx' ? figureOf(report, key)?.place : undefined
    return words.place.cellOf(row, column) + (place ? words.place.cell(place.anchor) : '')
  })
  return listNames(names, locale)
}

function listNames(names: readonly string[], locale: Locale): string {
  const list = names.slice(0, listed).join(messagesOf(locale).text.listComma)
  return names.length > listed ? `${list}…` : list
}
