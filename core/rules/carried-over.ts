import type { EquationRule } from '../model/rule.ts'
import { bothFormats } from './parts/basis.ts'
import { isSameOrgan } from './parts/continuity.ts'
import { figure, prior } from './parts/terms.ts'

export const carriedOver = {
  kind: 'equation',
  id: 'carried-over',
  covers: ['XYR-CARRY-TOT'],
  since: '0.1.0',
  severity: 'error',
  title: '上年结转的衔接',
  why: '本年度的“上年结转”就是上年度的“结转下年度继续办理”，两个数应当相同。',
  basis: `${bothFormats}，第三部分的表的第二项和第四项`,
  says: '“上年结转”总计填的是 {stated} 件，上年报告的“结转下年度继续办理”是 {expected} 件，相差 {difference} 件。',
  remedy: '核对两年的结转数，更正填错的一年；汇总范围变化的，请在表后说明。',
  assumes: '两份报告属于同一单位。汇总报告的范围可能变化，只作待复核。',
  instances: () => [
    {
      id: 't3/carried-in/total',
      left: figure('t3/carried-in/total'),
      relation: '=',
      right: prior('t3/carried-out/total'),
    },
  ],
  weigh(_equation, report, context) {
    const explained = report.tables.t3.notes.some(({ text }) => text.includes('结转'))
    return isSameOrgan(report, context) && !explained ? 'error' : 'warning'
  },
} as const satisfies EquationRule
