import type { Judgement, JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { figuresIn, hasForm, judgeCell, judgeCells, noTables, tablesRead } from './parts/cells.ts'

export const noteInCell = {
  kind: 'judgement',
  id: 'note-in-cell',
  covers: ['VAL-NOTE'],
  since: '0.1.0',
  severity: 'warning',
  title: '单元格里的说明',
  why: '单元格只填数字，说明写在表后或正文里，便于汇总；说明中的数是其中的一部分，不应当大于本数。',
  basis: goodPractice,
  says: {
    note: '{table}中有 {count} 个单元格在数字之外还有说明（{raw}）：{figures}。',
    greater: '{figures}的说明“{note}”中的 {part} 大于本数（{raw}）。',
  },
  remedy: '把说明移到表后或正文；说明中的数大于本数的，请核实。',
  assumes: '单元格的第一个数是本数。',
  test(report) {
    if (tablesRead(report).length === 0) return noTables
    return tablesRead(report).flatMap(({ table }) => {
      const noted = figuresIn(report, table).filter((figure) => hasForm(figure, ['note']))
      const greater = noted.filter(({ value, note }) => value !== null && (note?.value ?? 0) > value)
      const rest = noted.filter((figure) => !greater.includes(figure))
      const found = greater.map((figure): Judgement => {
        const { text = '', value } = figure.note ?? {}
        return judgeCell(figure, 'warning', { says: 'greater', values: { note: text, part: value ?? 0 } })
      })
      if (rest.length > 0) found.push(judgeCells(table, rest, { says: 'note', severity: 'note' }))
      return found
    })
  },
} as const satisfies JudgementRule
