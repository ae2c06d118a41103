/** The sheet that checks: one row a relation, worked out by formulas that are made from the rules. */

import type { Operand } from '../../check/evaluate.ts'
import type { Messages } from '../../messages/index.ts'
import type { OutcomeState } from '../../model/finding.ts'
import type { CellPlan } from '../../model/plan.ts'
import type { FigureKey } from '../../template/keys.ts'
import { addressOf, joinRanges, type Slot } from '../address.ts'
import type { SheetRelation } from './relations.ts'
import {
  blankFormula,
  type CellValue,
  countFormula,
  rounds,
  type Shadow,
  sumFormula,
  unreadMark,
} from './shadow.ts'

/** Columns of a relation's row. */
export const columns = {
  number: 1,
  rule: 2,
  place: 3,
  stated: 4,
  relation: 5,
  expected: 6,
  difference: 7,
  verdict: 8,
  how: 9,
  unread: 10,
  priorBlank: 11,
  rounds: 12,
} as const

/** Columns that a round takes: blanks that could raise the difference, that could lower it, whether it settles them. */
const perRound = 3

/** First column behind those of a row. */
export const columnsEnd = columns.rounds + perRound * (rounds + 1)

const slack = 6

/** Cells and verdict of one relation. */
export interface RelationRow {
  row: number
  state: OutcomeState
  verdict: Slot
  /** Whether its blanks are settled in a round. */
  settles: boolean[]
  settle: Slot[]
}

interface Signed {
  plus: Slot[]
  minus: Slot[]
}

/** Works a relation out twice: as formulas, and as the results that they show. */
export class RelationWriter {
  private readonly shadow: Shadow
  private readonly words: Messages
  /** Own blanks of each figure that may still be more than 0, by round. */
  private readonly open: ReadonlySet<FigureKey>[] = []

  constructor(shadow: Shadow, words: Messages) {
    this.shadow = shadow
    this.words = words
  }

  /** All rows from `top` on, in order, and the shadow's later rounds. */
  write(relations: readonly SheetRelation[], top: number): { rows: RelationRow[]; cells: CellPlan[] } {
    const cells: CellPlan[] = []
    const own = [...new Set(relations.flatMap(({ relation }) => relation.figures))]
    this.open[0] = new Set(own.filter((figure) => this.shadow.valueOf({ figure, source: 'report' }) === null))
    const rows = relations.map((_, index): RelationRow => {
      const row = top + index
      return {
        row,
        state: 'pass',
        verdict: { row, column: columns.verdict },
        settles: [],
        settle: Array.from({ length: rounds }, (_, round) => ({
          row,
          column: columns.rounds + perRound * round + 2,
        })),
      }
    })
    for (let round = 0; round <= rounds; round++) {
      relations.forEach((each, index) => {
        const row = rows[index]
        if (row) cells.push(...this.writeRound(each, row, round))
      })
      if (round < rounds) this.settle(relations, rows, own, round)
    }
    relations.forEach((each, index) => {
      const row = rows[index]
      if (row) cells.push(...this.writeVerdict(each, row))
    })
    return { rows, cells }
  }

  private writeRound(each: SheetRelation, row: RelationRow, round: number): CellPlan[] {
    const { relation } = each
    const { plus, minus } = blanksOf(relation.left.operands, relation.right.operands)
    const column = columns.rounds + perRound * round
    const raise = { row: row.row, column }
    const lower = { row: row.row, column: column + 1 }
    const slots = (keys: readonly FigureKey[]): Slot[] => keys.map((key) => this.shadow.blank(key, round))
    const count = (keys: readonly FigureKey[]): number =>
      keys.filter((key) => this.open[round]?.has(key)).length
    const cells = [
      formula(raise, sumFormula(slots(plus), []), count(plus)),
      formula(lower, sumFormula(slots(minus), []), count(minus)),
    ]
    const settle = row.settle[round]
    if (!settle || !each.settles) return cells
    const holds = this.holdsFormula(each, row.row)
    const raw = `${at(row.row, columns.unread)}=0,${holds},${addressOf(raise)}*${addressOf(lower)}=0`
    const { unread, values } = this.evaluate(each)
    const settled = unread === 0 && values.holds && count(plus) * count(minus) === 0
    row.settles[round] = settled
    return [...cells, formula(settle, `IF(AND(${raw}),1,0)`, settled ? 1 : 0)]
  }

  /** The blanks of the next round: those that no relation has settled. */
  private settle(
    relations: readonly SheetRelation[],
    rows: readonly RelationRow[],
    own: readonly FigureKey[],
    round: number,
  ): void {
    const next = new Set(this.open[round])
    for (const key of own) {
      const slot = this.shadow.blank(key, round + 1)
      const before = this.shadow.blank(key, round)
      const taking = relations.flatMap(({ relation, settles }, index) =>
        settles && relation.figures.includes(key) ? [rows[index]] : [],
      )
      if (taking.some((row) => row?.settles[round])) next.delete(key)
      if (addressOf(slot) === addressOf(before)) continue
      const settles = taking.flatMap((row) => (row?.settle[round] ? [addressOf(row.settle[round])] : []))
      this.shadow.add(
        slot,
        settles.length === 0 ? addressOf(before) : `IF(${settles.join('+')}=0,${addressOf(before)},0)`,
        next.has(key) ? 1 : 0,
      )
    }
    this.open[round + 1] = next
  }

  private evaluate({ relation }: SheetRelation) {
    const { equation, left, right, readings } = relation
    const all = [...left.operands, ...right.operands]
    const of = (operand: Operand): CellValue => this.shadow.valueOf(operand)
    const sum = (operands: readonly Operand[]): number =>
      operands.reduce((total, operand) => {
        const value = of(operand)
        return total + (typeof value === 'number' ? operand.sign * value : 0)
      }, 0)
    const tolerance = equation.tolerance ?? 0
    const holds = (difference: number): boolean =>
      (equation.relation === '>=' || difference <= tolerance) &&
      (equation.relation === '<=' || difference >= -tolerance)
    const [stated, expected] = [sum(left.operands), sum(right.operands)]
    const difference = rounded(stated - expected)
    const readable = readings.filter(({ side }) => side.operands.every((one) => of(one) !== 'unread'))
    return {
      unread: all.filter((operand) => of(operand) === 'unread').length,
      priorBlank: all.filter((operand) => operand.source === 'prior' && of(operand) === null).length,
      values: {
        stated,
        expected,
        difference,
        holds: holds(difference) || readable.some(({ side }) => holds(rounded(stated - sum(side.operands)))),
      },
    }
  }

  private holdsFormula({ relation }: SheetRelation, row: number): string {
    const { equation, readings } = relation
    const tolerance = equation.tolerance ?? 0
    const test = (difference: string): string => {
      if (equation.relation === '=')
        return tolerance === 0 ? `${difference}=0` : `ABS(${difference})<=${tolerance}`
      return equation.relation === '<=' ? `${difference}<=${tolerance}` : `${difference}>=-${tolerance}`
    }
    const plain = test(at(row, columns.difference))
    if (readings.length === 0) return plain
    const others = readings.map(({ side }) => {
      const slots = side.operands.map((operand) => this.shadow.value(operand))
      const value = sumFormula(...signed(side.operands, (operand) => this.shadow.value(operand)))
      const difference = `ROUND(${at(row, columns.stated)}-(${value}),${slack})`
      return `AND(${countFormula(slots, unreadMark)}=0,${test(difference)})`
    })
    return `OR(${[plain, ...others].join(',')})`
  }

  private writeVerdict(each: SheetRelation, row: RelationRow): CellPlan[] {
    const { relation, failed } = each
    const { left, right } = relation
    const { state: names } = this.words
    const { unread, priorBlank, values } = this.evaluate(each)
    const slotOf = (operand: Operand): Slot => this.shadow.value(operand)
    const all = [...left.operands, ...right.operands]
    const prior = all.filter(({ source }) => source === 'prior')
    const last = columns.rounds + perRound * rounds
    const { plus, minus } = blanksOf(left.operands, right.operands)
    const open = this.open[rounds]
    const couldHold =
      (values.difference > 0 && minus.some((key) => open?.has(key))) ||
      (values.difference < 0 && plus.some((key) => open?.has(key)))
    row.state =
      priorBlank > 0
        ? 'notApplicable'
        : unread > 0
          ? 'cannotTell'
          : values.holds
            ? 'pass'
            : couldHold
              ? 'review'
              : failed
    const difference = at(row.row, columns.difference)
    const mayHold = `OR(AND(${difference}>0,${at(row.row, last + 1)}>0),AND(${difference}<0,${at(row.row, last)}>0))`
    const wrong =
      failed === 'review' ? `"${names.review}"` : `IF(${mayHold},"${names.review}","${names.fail}")`
    const verdict = `IF(${at(row.row, columns.priorBlank)}>0,"${names.notApplicable}",IF(${at(row.row, columns.unread)}>0,"${names.cannotTell}",IF(${this.holdsFormula(each, row.row)},"${names.pass}",${wrong})))`
    const place = (column: number): Slot => ({ row: row.row, column })
    return [
      formula(place(columns.stated), sumFormula(...signed(left.operands, slotOf)), values.stated, 'number'),
      formula(
        place(columns.expected),
        sumFormula(...signed(right.operands, slotOf)),
        values.expected,
        'number',
      ),
      formula(
        place(columns.difference),
        `ROUND(${at(row.row, columns.stated)}-${at(row.row, columns.expected)},${slack})`,
        values.difference,
        'number',
      ),
      formula(place(columns.verdict), verdict, names[row.state], 'verdict'),
      formula(place(columns.unread), countFormula(all.map(slotOf), unreadMark), unread),
      formula(place(columns.priorBlank), blankFormula(prior.map(slotOf)), priorBlank),
    ]
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(slack))
}

function at(row: number, column: number): string {
  return addressOf({ row, column })
}

function formula(
  slot: Slot,
  text: string,
  result: number | string,
  look: CellPlan['look'] = 'hint',
): CellPlan {
  return { ...slot, content: { kind: 'formula', formula: text, result }, look }
}

/** Slots that are added and that are taken away. */
function signed(operands: readonly Operand[], slotOf: (operand: Operand) => Slot): [Slot[], Slot[]] {
  const of = (sign: 1 | -1): Slot[] => operands.filter((one) => one.sign === sign).map(slotOf)
  return [of(1), of(-1)]
}

/** Own figures whose blanks could raise left minus right, and those whose blanks could lower it. */
function blanksOf(left: readonly Operand[], right: readonly Operand[]): Record<keyof Signed, FigureKey[]> {
  const own = (operands: readonly Operand[], sign: 1 | -1): FigureKey[] =>
    operands.filter((one) => one.source === 'report' && one.sign === sign).map(({ figure }) => figure)
  return {
    plus: [...own(left, 1), ...own(right, -1)],
    minus: [...own(left, -1), ...own(right, 1)],
  }
}

/** `D6:I6 之和`-like words for one side: addresses on the figures' own sheets. */
export function tellSide(
  operands: readonly Operand[],
  slotOf: (operand: Operand) => Slot,
  words: Messages['workbook']['check'],
): string {
  const rangesOf = (sign: 1 | -1, source: Operand['source']): string[] =>
    joinRanges(operands.filter((one) => one.sign === sign && one.source === source).map(slotOf)).map(
      (range) =>
        (source === 'prior' ? words.ofLastYear : '') + (range.includes(':') ? words.sumOf(range) : range),
    )
  const plus = [...rangesOf(1, 'prior'), ...rangesOf(1, 'report')].join('＋')
  const minus = [...rangesOf(-1, 'prior'), ...rangesOf(-1, 'report')]
  return [plus, ...minus].join('－')
}
