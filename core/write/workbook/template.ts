/** The drafting workbook: the national template, the prose, and a sheet that checks. */

import { type Locale, type Messages, messagesOf, ruleWords } from '../../messages/index.ts'
import type { OutcomeState } from '../../model/finding.ts'
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../model/plan.ts'
import type { Report } from '../../model/report.ts'
import { templates } from '../../template/index.ts'
import { type FigureKey, tableKeys } from '../../template/keys.ts'
import type { Template } from '../../template/types.ts'
import { ownSheetMark } from '../../template/workbook.ts'
import { addressOf, rangeOf, type Slot } from '../address.ts'
import { columns, columnsEnd, type RelationRow, RelationWriter, tellSide } from './check-sheet.ts'
import { copyReport, type Draft, startDraft, valuesOf } from './draft.ts'
import { namePlace } from './names.ts'
import { placeFigures } from './places.ts'
import { listPriorFigures, placePrior, planPrior } from './prior-sheet.ts'
import { planProse } from './prose-sheet.ts'
import { listRelations, listTotals, type SheetRelation, type Subject } from './relations.ts'
import { Shadow } from './shadow.ts'
import { deriveInForce, planTable } from './table-sheets.ts'

export interface TemplateOptions {
  organ: string | null
  year: number
  /** Last year's report: its carry-over is filled in, and relations across years are checked. */
  previous: Report | null
}

/** An empty drafting workbook; since 2021 the template is the same every year. */
export function planTemplate({ organ, year, previous }: TemplateOptions, locale: Locale): WorkbookPlan {
  const words = messagesOf(locale)
  const template = templates['2021']
  const subject = previous && subjectAfter(previous, organ, year)
  const relations = listRelations(template, subject)
  const title = words.workbook.title(organ ?? words.workbook.organUnknown, year)
  const draft = startDraft(title, listTotals(relations), previous, listPriorFigures(relations))
  return planBook(draft, relations, template, locale, organ ?? '', String(year))
}

/**
 * A report as a drafting workbook with its check sheet: what it prints stays as it is, sums that are right become
 * formulas. Null for a report of the trial format, which no draft has any more.
 */
export function planCopy(report: Report, previous: Report | null, locale: Locale): WorkbookPlan | null {
  const words = messagesOf(locale)
  const { organ, year, title, edition } = report.identity
  if (edition === '2019') return null
  const template = templates['2021']
  const subject = previous && { report, context: { prior: previous } }
  const relations = listRelations(template, subject)
  const named = title ?? words.workbook.title(organ ?? words.workbook.organUnknown, year ?? 2021)
  const totals = listTotals(relations)
  const draft = copyReport(report, named, template, totals, previous, listPriorFigures(relations))
  return planBook(draft, relations, template, locale, organ ?? '', year === null ? '' : String(year))
}

/** The draft's subject as far as it is known before it is written: the same organ about itself, one year on. */
function subjectAfter(previous: Report, organ: string | null, year: number): Subject {
  const { t3, t4 } = previous.tables
  return {
    report: {
      ...previous,
      identity: { ...previous.identity, organ, year },
      tables: { ...previous.tables, t3: { ...t3, notes: [] }, t4: { ...t4, notes: [] } },
    },
    context: { prior: previous },
  }
}

function planBook(
  draft: Draft,
  relations: readonly SheetRelation[],
  template: Template,
  locale: Locale,
  organ: string,
  year: string,
): WorkbookPlan {
  const words = messagesOf(locale)
  const { sheets } = words.workbook
  const priorPlaces = placePrior([...draft.prior.keys()])
  const counts = (table: string): string => `failed_${table}`
  const priorAddress = (key: FigureKey): string | null => {
    const slot = priorPlaces.get(key)
    return slot ? `${sheets.prior}!${addressOf(slot)}` : null
  }
  const derived = deriveInForce(template, draft, priorAddress)
  const shadow = new Shadow({
    template,
    sheetNames: sheets,
    values: valuesOf(draft),
    priorValues: draft.prior,
    priorPlaces,
    left: columnsEnd + 1,
    top: firstRow,
  })
  const check = planCheck(
    relations,
    shadow,
    template,
    priorPlaces,
    locale,
    words.workbook.check.organ(organ, year),
  )
  return {
    title: draft.title,
    sheets: [
      planProse(draft, words),
      ...tableKeys.map((table) =>
        planTable(table, { template, draft, words, counts: counts(table), derived }),
      ),
      planPrior(draft.prior, relations, template, words),
      check,
    ],
    names: tableKeys.map((table) => {
      const { first, last } = shadow.countsOf(table)
      return { name: counts(table), sheet: sheets.check, range: rangeOf(first, last) }
    }),
  }
}

/** First row of relations. */
const firstRow = 6

const shownStates: readonly OutcomeState[] = ['fail', 'review', 'cannotTell', 'notApplicable', 'pass']

function planCheck(
  relations: readonly SheetRelation[],
  shadow: Shadow,
  template: Template,
  priorPlaces: ReadonlyMap<FigureKey, Slot>,
  locale: Locale,
  subject: string,
): SheetPlan {
  const words = messagesOf(locale)
  const { check, sheets } = words.workbook
  const { rows, cells } = new RelationWriter(shadow, words).write(relations, firstRow)
  countFailed(relations, rows, shadow, words)
  const last = firstRow + relations.length - 1
  const places = placeFigures(template)
  const text = (row: number, column: number, content: string, look: CellPlan['look']): CellPlan => ({
    row,
    column,
    content: { kind: 'text', text: content },
    look,
  })
  const heads = [
    check.number,
    check.rule,
    check.place,
    check.stated,
    check.relation,
    check.expected,
    check.difference,
    check.verdict,
    check.how,
  ]
  const verdicts = rangeOf({ row: firstRow, column: columns.verdict }, { row: last, column: columns.verdict })
  const summary = shownStates.map(
    (state) => `"${check.count(words.state[state])}"&COUNTIF(${verdicts},"${words.state[state]}")`,
  )
  const counted = shownStates.map(
    (state) => check.count(words.state[state]) + rows.filter((row) => row.state === state).length,
  )
  return {
    name: sheets.check,
    widths: [5, 20, 36, 9, 8, 9, 9, 10, 28],
    heights: [1, 2, 4].map((row) => ({ row, height: 30 })),
    cells: [
      { ...text(1, 1, `${ownSheetMark}${check.title}　${subject}`, 'heading'), columnSpan: heads.length },
      { ...text(2, 1, check.note, 'hint'), columnSpan: heads.length },
      {
        row: 3,
        column: 1,
        columnSpan: heads.length,
        content: { kind: 'formula', formula: summary.join('&"　"&'), result: counted.join('　') },
        look: 'heading',
      },
      { ...text(4, 1, check.legend, 'hint'), columnSpan: heads.length },
      ...heads.map((head, index) => text(firstRow - 1, index + 1, head, 'top')),
      ...relations.flatMap(({ rule, relation }, index): CellPlan[] => {
        const row = firstRow + index
        const [lead] = relation.left.operands
        const place = lead && places.get(lead.figure)
        const how = (operands: typeof relation.left.operands): string =>
          tellSide(
            operands,
            ({ figure, source }) =>
              (source === 'prior' ? priorPlaces : places).get(figure) ?? { row: 0, column: 1 },
            check,
          )
        const others = relation.readings.map(({ side }) => check.or(how(side.operands)))
        return [
          { row, column: columns.number, content: { kind: 'number', value: index + 1 }, look: 'number' },
          text(row, columns.rule, ruleWords(rule.id, locale).title, 'fact'),
          {
            ...text(row, columns.place, namePlace(relation, template, words), 'fact'),
            ...(place ? { goTo: `'${sheets[place.table]}'!${addressOf(place)}` } : {}),
          },
          text(row, columns.relation, check.relations[relation.equation.relation], 'fact'),
          text(
            row,
            columns.how,
            `${how(relation.left.operands)} ${signOf(relation.equation.relation)} ${how(relation.right.operands)}${others.join('')}`,
            'fact',
          ),
        ]
      }),
      ...cells,
      ...shadow.cells,
    ],
    frozen: { rows: firstRow - 1, columns: 0 },
    hiddenColumns: Array.from(
      { length: shadow.right - heads.length },
      (_, index) => heads.length + 1 + index,
    ),
    print: { area: `A1:I${last}`, repeatRows: `${firstRow - 1}:${firstRow - 1}` },
    locked: true,
    conditions: [
      { range: verdicts, formula: `${at(columns.verdict)}="${words.state.fail}"`, tint: 'medium' },
      { range: verdicts, formula: `${at(columns.verdict)}="${words.state.review}"`, tint: 'light' },
      { range: verdicts, formula: `${at(columns.verdict)}="${words.state.cannotTell}"`, tint: 'light' },
      { range: verdicts, formula: `${at(columns.verdict)}="${words.state.pass}"`, tint: 'good' },
      { range: verdicts, formula: `${at(columns.verdict)}="${words.state.notApplicable}"`, tint: 'dim' },
    ],
  }
}

function at(column: number): string {
  return addressOf({ row: firstRow, column })
}

function signOf(relation: '=' | '<=' | '>='): string {
  return { '=': '＝', '<=': '≤', '>=': '≥' }[relation]
}

/** How many relations fail in which a figure takes part: the more, the more likely it is the wrong one. */
function countFailed(
  relations: readonly SheetRelation[],
  rows: readonly RelationRow[],
  shadow: Shadow,
  words: Messages,
): void {
  const figures = new Set(relations.flatMap(({ relation }) => relation.figures))
  for (const key of figures) {
    const taking = relations.flatMap(({ relation, failed }, index) => {
      const row = rows[index]
      return row && failed === 'fail' && relation.figures.includes(key) ? [row] : []
    })
    if (taking.length === 0) continue
    const terms = taking.map(({ verdict }) => `(${addressOf(verdict)}="${words.state.fail}")`)
    const count = taking.filter(({ state }) => state === 'fail').length
    shadow.add(shadow.count(key), `0+${terms.join('+')}`, count)
  }
}
