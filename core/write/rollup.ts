import { type Locale, messagesOf } from '../messages/index.ts'
import type { Answer } from '../model/answer.ts'
import type { ChildReading, RollUp } from '../rollup/index.ts'
import type { RollUpJson } from '../schema/parts.ts'
import { type Paint, withoutControls } from './paint.ts'
import { tellReason } from './verdict.ts'
import { wrap } from './width.ts'

/** The roll-up of a report as `gouji/1` has it; `unusable` are inputs that are no report that could be added up. */
export function describeRollUp(rollUp: RollUp, unusable: readonly Answer[]): RollUpJson {
  const { complete, children, missing, cells } = rollUp
  const names = (readings: readonly ChildReading[]): string[] =>
    readings.map(({ report }) => report.source.name)
  return {
    complete,
    children: [
      ...children.map(({ report, state }) => ({
        source: report.source.name,
        organ: report.identity.organ,
        year: report.identity.year,
        scope: report.identity.scope,
        state,
      })),
      ...unusable.map(({ source, report, reason }) => ({
        source: source.name,
        organ: report?.identity.organ ?? null,
        year: report?.identity.year ?? null,
        scope: report?.identity.scope ?? ('unknown' as const),
        state: 'unusable' as const,
        ...(reason === null ? {} : { reason }),
      })),
    ],
    missing,
    cells: cells.map(({ key, stated, sum, state, unread, blank }) => ({
      figure: key,
      stated: stated?.value ?? null,
      sum,
      state,
      unread: names(unread),
      blank: names(blank),
    })),
  }
}

interface RollUpOptions {
  locale: Locale
  paint: Paint
  width: number
}

/** What was added up, as lines under the answer about the consolidated report. */
export function writeRollUp(rollUp: RollUp, unusable: readonly Answer[], options: RollUpOptions): string {
  const { locale, paint, width } = options
  const words = messagesOf(locale)
  const { others, text } = words
  const { children, cells, missing, complete } = rollUp
  const left = [
    ...children
      .filter(({ state }) => state !== 'counted')
      .map(({ report, state }) => `${report.source.name} (${others.childStates[state]})`),
    ...unusable.map(({ source, reason }) => {
      const why = reason === null ? others.childStates.unusable : tellReason(reason, words)
      return `${source.name} (${why})`
    }),
  ]
  const count = (state: RollUp['cells'][number]['state']): number =>
    cells.filter((cell) => cell.state === state).length
  const counted = children.filter(({ state }) => state === 'counted').length
  const lines = [
    others.children(children.length + unusable.length, counted),
    ...(left.length > 0 ? [`${others.leftOut}${text.colon}${left.join(text.listComma)}`] : []),
    ...(missing.length > 0
      ? [`${others.missing}${text.colon}${missing.map(({ organ }) => organ).join(text.listComma)}`]
      : []),
    others.cells(cells.length, count('equal'), count('less'), count('more'), count('cannot-tell')),
    ...(complete || count('more') === 0 ? [] : [others.open]),
  ]
  const wrapped = lines.flatMap((line) => wrap(line, Math.max(40, width - 2)))
  return `${withoutControls(wrapped.map((line) => `  ${paint.dim(line)}`).join('\n'))}\n`
}
