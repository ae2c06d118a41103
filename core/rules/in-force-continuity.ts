import type { Report } from '../model/report.ts'
import type { EquationRule, Term } from '../model/rule.ts'
import { figureKey, splitKey } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { hasChangedSubject } from './parts/continuity.ts'
import { figure, prior, rowsWithColumn, sum } from './parts/terms.ts'

export const inForceContinuity = {
  kind: 'equation',
  id: 'in-force-continuity',
  covers: ['T2-CONT', 'XYR-T2'],
  since: '0.1.0',
  severity: 'warning',
  editions: ['2021'],
  title: '现行有效件数的衔接',
  why: '年末现行有效件数通常等于上年末现行有效件数加本年制发、减本年废止。',
  basis: `${goodPractice}；由格式的三栏“本年制发件数”“本年废止件数”“现行有效件数”推得`,
  says: '“{row}”：现行有效 {stated} 件；上年现行有效加本年制发减本年废止得 {expected} 件，相差 {difference} 件。',
  remedy: '核对三栏数字和上年报告；因修订、清理、自然失效或者统计范围变化造成的，建议在表后说明。',
  assumes: '修订不重复计入制发，失效计入废止，两年的统计范围相同。',
  instances: ({ tables: { t2 } }) =>
    rowsWithColumn(t2, 'in-force').map((row) => ({
      id: `t2/${row}/in-force`,
      left: figure(`t2/${row}/in-force`),
      relation: '=',
      right: sum([prior(`t2/${row}/in-force`), figure(`t2/${row}/issued`)], [figure(`t2/${row}/repealed`)]),
    })),
  weigh(equation, report, context, { stated, expected }) {
    const difference = stated === null || expected === null ? null : Math.abs(stated - expected)
    const noted = difference !== null && notedNumbers(report, equation.left).includes(difference)
    return noted || hasChangedSubject(report, context) ? 'note' : 'warning'
  },
} as const satisfies EquationRule

/** Numbers that notes in the row’s cells, or words on revision and expiry in the same section, explain. */
function notedNumbers(report: Report, inForce: Term): number[] {
  const row = inForce.kind === 'figure' ? splitKey(inForce.figure).row : ''
  const inCells = ['issued', 'repealed', 'in-force'].flatMap(
    (column) => report.figures[figureKey('t2', row, column)]?.note?.value ?? [],
  )
  const prose = report.paragraphs.filter(({ section }) => section === 'disclosure')
  const inWords = [...report.tables.t2.notes, ...prose]
    .filter(({ text }) => /修订|失效|清理|移交/.test(text))
    .flatMap(({ text }) => text.match(/\d+/g) ?? [])
  const both = inCells.reduce((all, value) => all + value, 0)
  return [...inCells, both, ...inWords.map(Number)]
}
